package nascope.app.outcome;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nascope.app.live.LiveSearch;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.search.snapshot.SearchSnapshot;

/** The genotype at the step that is shown, by every rule. */
public final class GenotypeViewModel {
    private final LiveSearch live;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Chosen>> chosen = new ReadOnlyObjectWrapper<>(List.of());

    public GenotypeViewModel(LiveSearch live) {
        this.live = live;
        live.steps().shownProperty().addListener((property, before, now) -> follow());
    }

    /** Whether it lies over the window. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Such as {@code Genotype at step 812}. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** One a rule; empty while it is not shown, and before the search is open. */
    public ReadOnlyObjectProperty<List<Chosen>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    // -- commands

    public void toggle() {
        shown.set(!shown.get());
        follow();
    }

    private void follow() {
        SearchSnapshot snapshot = shown.get() ? live.steps().shownProperty().get() : null;
        chosen.set(snapshot == null ? List.of() : Chosen.at(live.settings().space(), snapshot));
        if (snapshot != null)
            title.set(Numbers.text(Texts.text("app.outcome.GenotypeViewModel.genotype-at-step"), snapshot.step()));
    }
}
