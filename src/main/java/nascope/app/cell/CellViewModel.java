package nascope.app.cell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import nascope.analysis.EdgeFilm;
import nascope.analysis.EdgeStanding;
import nascope.app.live.BranchWords;
import nascope.app.live.LiveSearch;
import nascope.app.live.ShownSteps;
import nascope.base.Texts;
import nascope.picture.cell.CellPicture.Hit;
import nascope.picture.cell.Ghost;
import nascope.picture.look.Numbers;
import nascope.picture.look.SettingWords;
import nascope.run.Happening;
import nascope.run.RunHistory;
import nascope.run.RunState;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** What the cell's picture shows and what is written above it. */
public final class CellViewModel {
    private final LiveSearch live;
    private final ReadOnlyObjectWrapper<SearchSpace> space = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SearchSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper warmingUp = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Ghost> ghost = new ReadOnlyObjectWrapper<>();
    private final PhaseViewModel phase;
    private final Selection selection = new Selection(space);
    private final WidthChoice width;
    private final BooleanProperty cutting = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Hit> pointedOut = new ReadOnlyObjectWrapper<>();

    public CellViewModel(LiveSearch live) {
        this.live = live;
        phase = new PhaseViewModel(live);
        space.bind(live.settingsProperty().map(SearchSettings::space));
        title.bind(space.map(CellViewModel::titleOf));
        subtitle.bind(live.settingsProperty().map(CellViewModel::subtitleOf));
        snapshot.bind(live.steps().shownProperty());
        ghost.bind(Bindings.createObjectBinding(
                () -> ghostOf(live).orElse(null),
                live.steps().ghostProperty(),
                live.steps().timelineProperty()));
        ObservableValue<RunHistory> run = live.steps()
                .timelineProperty()
                .map(timeline -> timeline.branch(Happening.FIRST_BRANCH).history());
        width = new WidthChoice(space, run, snapshot, live.settingsProperty().map(SearchSettings::share));
        warmingUp.bind(live.stateProperty().map(state -> state instanceof RunState.Opening));
    }

    public ReadOnlyObjectProperty<SearchSpace> spaceProperty() {
        return space.getReadOnlyProperty();
    }

    /** The edge or node that a person looks into. */
    public Selection selection() {
        return selection;
    }

    /** What the step on its way does, in slow motion. */
    public PhaseViewModel phase() {
        return phase;
    }

    /** The state to show; null while there is none. */
    public ReadOnlyObjectProperty<SearchSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** Whether the state that is shown is to be seen at once: who goes through time by hand does not wait for edges. */
    boolean leaps() {
        return live.steps().cursor().leaps();
    }

    /** The same step on the line that the branch left; null where there is none. */
    public ReadOnlyObjectProperty<Ghost> ghostProperty() {
        return ghost.getReadOnlyProperty();
    }

    /**
     * Where the edges of every kind of cell stand after a step of the branch on show, as far as its past is read.
     *
     * @param step of that branch, or the one on its way after its newest
     */
    public Map<CellKind, List<EdgeStanding>> standings(int step) {
        ShownSteps steps = live.steps();
        Map<CellKind, List<EdgeStanding>> standings = new EnumMap<>(CellKind.class);
        for (CellKind kind : space.get().distinctKinds()) {
            EdgeFilm film = steps.films().of(steps.historyProperty().get(), kind);
            int known = Math.min(step, film.size() - 1);
            if (known >= 0 && known >= step - 1) standings.put(kind, film.standings(known));
        }
        return standings;
    }

    /** The edge that a person is to look at, pointed out once; null before the first, and in between. */
    public ReadOnlyObjectProperty<Hit> pointedOutProperty() {
        return pointedOut.getReadOnlyProperty();
    }

    /** Points an edge out, once more if it is the same. */
    public void pointOut(Hit edge) {
        pointedOut.set(null);
        pointedOut.set(edge);
    }

    /** Whether a stroke across edges cuts them, without Shift. */
    public BooleanProperty cuttingProperty() {
        return cutting;
    }

    /** What the widths of edges say. */
    public WidthChoice width() {
        return width;
    }

    /** Such as {@code Normal cell}. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Such as {@code shared by 3 cells · DSNAS single-level · Fashion-MNIST 14×14, noise 2 · seed 1}. */
    public ReadOnlyStringProperty subtitleProperty() {
        return subtitle.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty warmingUpProperty() {
        return warmingUp.getReadOnlyProperty();
    }

    private static Optional<Ghost> ghostOf(LiveSearch live) {
        SearchSnapshot other = live.steps().ghostProperty().get();
        return other == null
                ? Optional.empty()
                : live.steps().ghostBranch().map(line -> new Ghost(BranchWords.name(line, live.settings()), other));
    }

    private static String titleOf(SearchSpace space) {
        if (space.distinctKinds().size() > 1) return Texts.text("app.cell.CellViewModel.normal-and-reduction-cell");
        return space.distinctKinds().contains(CellKind.NORMAL)
                ? Texts.text("app.cell.CellViewModel.normal-cell")
                : Texts.text("app.cell.CellViewModel.reduction-cell");
    }

    private static String subtitleOf(SearchSettings settings) {
        String summary = SettingWords.summary(settings);
        return settings.elsewhere().isPresent()
                ? summary
                : sharing(settings.space().kinds()) + " · " + summary;
    }

    private static String sharing(List<CellKind> kinds) {
        if (kinds.size() == 1) return Texts.text("app.cell.CellViewModel.the-only-cell");
        long reductions = kinds.stream().filter(CellKind.REDUCTION::equals).count();
        if (reductions == 0) return Numbers.text(Texts.text("app.cell.CellViewModel.shared-by-d-cells"), kinds.size());
        return Numbers.text(
                Texts.text("app.cell.CellViewModel.shared-by-d-and-d"), kinds.size() - reductions, reductions);
    }
}
