package nascope.app.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import nascope.analysis.EdgeFilm;
import nascope.analysis.SteadyLeader;
import nascope.app.cell.Selection;
import nascope.app.live.Hover;
import nascope.app.live.LiveSearch;
import nascope.app.live.ShownSteps;
import nascope.base.Texts;
import nascope.picture.cell.CellPicture.Hit;
import nascope.picture.cell.Highlight;
import nascope.picture.look.Numbers;
import nascope.picture.strip.FilmSummary;
import nascope.picture.strip.StripRow;
import nascope.run.RunHistory;
import nascope.search.snapshot.CellEdge;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** The film of the line that is shown: which rows it has, what they tell, and what a person points at. */
public final class StripViewModel {
    private static final int MOST_ROWS = 20; // of both kinds together; more would be too thin
    private static final int MOST_AT_ONCE = 2000; // steps taken into the summary in a frame

    private final LiveSearch live;
    private final Selection selection;
    private final ObservableValue<CellKind> charts;
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final Map<CellKind, FilmSummary> summaries = new EnumMap<>(CellKind.class);

    /**
     * The film of the run on show.
     *
     * @param selection gets the edge that is clicked
     * @param charts the kind of cell the charts are about
     */
    public StripViewModel(LiveSearch live, Selection selection, ObservableValue<CellKind> charts) {
        this.live = live;
        this.selection = selection;
        this.charts = charts;
    }

    /** Whether it is there, or folded away. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The kind of cell the charts are about. */
    public ObservableValue<CellKind> chartsProperty() {
        return charts;
    }

    /** Where the mouse points in the run, here or in a chart. */
    public Hover hover() {
        return live.steps().hover();
    }

    /** What the run chooses from; the rows follow it. */
    public SearchSpace space() {
        return live.settings().space();
    }

    /** The steps that it is of; another object where it begins anew. */
    public ReadOnlyObjectProperty<RunHistory> historyProperty() {
        return live.steps().historyProperty();
    }

    public ReadOnlyObjectProperty<Hit> selectedProperty() {
        return selection.selectedProperty();
    }

    /** The edge that is selected. */
    public Optional<CellEdge> selected() {
        return selection.edge();
    }

    /** The kinds of cells that have rows: both where there is room, otherwise that of the charts. */
    public List<CellKind> kinds() {
        List<CellKind> both = List.copyOf(space().distinctKinds());
        boolean room = both.size() * space().topology().edgeCount() <= MOST_ROWS;
        return room || !both.contains(charts.getValue()) ? both : List.of(charts.getValue());
    }

    /** What is known of each kind; grows with {@link #follow}. */
    public Map<CellKind, FilmSummary> summaries() {
        summaries.keySet().retainAll(space().distinctKinds());
        for (CellKind kind : space().distinctKinds()) summaries.put(kind, summary(kind));
        return summaries;
    }

    /** Steps that are known of every kind. */
    public int known() {
        return summaries().values().stream().mapToInt(FilmSummary::size).min().orElse(0);
    }

    /**
     * Takes in steps that were done since; a long history over many frames.
     *
     * @return whether all are known
     */
    public boolean follow() {
        boolean all = true;
        for (FilmSummary summary : summaries().values()) all &= summary.follow(MOST_AT_ONCE);
        return all;
    }

    /**
     * What a row tells of a step.
     *
     * @return such as {@code 0→2 at step 812: sep_conv_3x3, 0.83 alive}; empty where it is not known
     */
    public Optional<String> readOut(StripRow row, int step) {
        EdgeFilm film = film(row.kind());
        if (step >= film.size()) return Optional.empty();
        int edge = row.edge().index();
        int leader = film.leader(step, edge);
        String who = leader == SteadyLeader.NOBODY
                ? Texts.text("app.timeline.StripViewModel.nobody-leads")
                : space().candidates().get(leader).label();
        String name = space().distinctKinds().size() > 1
                ? row.kind().label() + " " + row.edge().label()
                : row.edge().label();
        return Optional.of(Numbers.text(
                Texts.text("app.timeline.StripViewModel.s-at-step-d-s"), name, step, who, film.alive(step, edge)));
    }

    // -- commands

    public void toggle() {
        shown.set(!shown.get());
    }

    /** Looks into an edge. */
    public void select(StripRow row) {
        selection.select(new Hit(row.kind(), new Highlight.OfEdge(row.edge())));
    }

    private FilmSummary summary(CellKind kind) {
        EdgeFilm film = film(kind);
        FilmSummary present = summaries.get(kind);
        return present != null && present.isOf(film)
                ? present
                : new FilmSummary(film, space().candidates().size());
    }

    private EdgeFilm film(CellKind kind) {
        ShownSteps steps = live.steps();
        return steps.films().of(steps.historyProperty().get(), kind);
    }
}
