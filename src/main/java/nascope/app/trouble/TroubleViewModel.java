package nascope.app.trouble;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nascope.base.Texts;
import nascope.log.Repeats;
import nascope.picture.look.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * What nobody foresaw, told once: what happens while it is shown is counted in it, and the same again after it was closed
 * is not shown. For the JavaFX thread.
 */
final class TroubleViewModel {
    private final Supplier<List<String>> facts;
    private final Repeats repeats = new Repeats();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper("");
    private @Nullable TroubleReport first; // null before the first
    private int further;

    /** @param facts lines about the program, the system and the run as it is when something happens */
    TroubleViewModel(Supplier<List<String>> facts) {
        this.facts = facts;
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What happened, in words. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** The report as it is copied. */
    public ReadOnlyStringProperty reportProperty() {
        return report.getReadOnlyProperty();
    }

    // -- commands

    /** Something happened on a thread. */
    public void happened(String thread, Throwable thrown) {
        boolean known = repeats.count(thrown) > 1;
        TroubleReport told = first;
        if (shown.get() && told != null) {
            further++;
        } else if (known) {
            return;
        } else {
            further = 0;
            told = new TroubleReport(
                    facts.get(),
                    thread,
                    thrown,
                    System.getProperty("user.home", ""),
                    System.getProperty("user.name", ""));
            first = told;
        }
        words.set(
                further == 0
                        ? ""
                        : Numbers.text(Texts.text("app.trouble.TroubleViewModel.it-happened-again-d-more"), further));
        report.set(told.text(further));
        shown.set(true);
    }

    public void close() {
        shown.set(false);
    }
}
