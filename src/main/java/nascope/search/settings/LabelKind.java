package nascope.search.settings;

import java.util.Locale;

/** Which labels are taken of a set that has two kinds, as CIFAR-100 with 100 fine and 20 coarse ones. */
public enum LabelKind {
    FINE,
    COARSE;

    /** Its name in settings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
