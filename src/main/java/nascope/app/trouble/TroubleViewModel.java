package nascope.app.trouble;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nascope.log.Repeats;
import nascope.picture.look.Numbers;

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
    private TroubleReport first; // null before the first
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
        if (shown.get()) {
            further++;
        } else if (known) {
            return;
        } else {
            further = 0;
            first = new TroubleReport(
                    facts.get(),
                    thread,
                    thrown,
                    System.getProperty("user.home", ""),
                    System.getProperty("user.name", ""));
        }
        words.set(further == 0 ? "" : Numbers.text("It happened again: %,d more.", further));
        report.set(first.text(further));
        shown.set(true);
    }

    public void close() {
        shown.set(false);
    }
}
