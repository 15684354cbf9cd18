package nascope.importing.dialect;

import java.util.Locale;
import java.util.Optional;
import nascope.space.CellKind;

/** How programs call the kinds of cells. */
public final class CellNames {
    private CellNames() {}

    /** Which kind of cell a text is about, the one that is named last; empty if it does not say. */
    public static Optional<CellKind> kind(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        int reduction = Math.max(small.lastIndexOf("reduc"), small.lastIndexOf("alpha 1 is "));
        int normal = Math.max(small.lastIndexOf("normal"), small.lastIndexOf("alpha 0 is "));
        if (reduction < 0 && normal < 0) return Optional.empty();
        return Optional.of(reduction > normal ? CellKind.REDUCTION : CellKind.NORMAL);
    }
}
