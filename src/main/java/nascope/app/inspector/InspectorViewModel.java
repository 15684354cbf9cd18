package nascope.app.inspector;

import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import nascope.app.cell.CellViewModel;
import nascope.app.cell.Selection;
import nascope.app.live.LiveSearch;
import nascope.picture.cell.CellPicture.Hit;
import nascope.picture.cell.Highlight;
import nascope.run.RunHistory;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;

/** Reads the numbers of what is selected. Follows the run ten times a second: faster than this nobody reads. */
public final class InspectorViewModel {
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LiveSearch live;
    private final CellViewModel cell;
    private final MeddlingViewModel meddling;
    private final ActivityViewModel activity;
    private final MapsViewModel maps;
    private final ReadOnlyObjectWrapper<Inspection> inspection = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty asNumbers = new SimpleBooleanProperty();
    private boolean stale;
    private long read;

    public InspectorViewModel(LiveSearch live, CellViewModel cell) {
        this.live = live;
        this.cell = cell;
        meddling = new MeddlingViewModel(live, cell);
        activity = new ActivityViewModel(live, cell);
        maps = new MapsViewModel(live, cell);
        cell.snapshotProperty().addListener((property, before, now) -> stale = true);
        cell.selection().selectedProperty().addListener((property, before, now) -> {
            open.set(now != null);
            read();
        });
        live.settingsProperty().addListener((property, before, now) -> stale = true);
    }

    /** The numbers to show; null while nothing is selected or there is no step to read. */
    public ReadOnlyObjectProperty<Inspection> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    /** Whether the inspector lies over the lower instruments; opens with every selection. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether operations are shown in numbers, in place of bars and curves. */
    public BooleanProperty asNumbersProperty() {
        return asNumbers;
    }

    public MeddlingViewModel meddling() {
        return meddling;
    }

    public ActivityViewModel activity() {
        return activity;
    }

    public MapsViewModel maps() {
        return maps;
    }

    public Selection selection() {
        return cell.selection();
    }

    SearchSpace space() {
        return live.settings().space();
    }

    // -- commands

    /** Shows the inspector or all instruments; with nothing selected, selects the first edge. */
    public void toggle() {
        if (selection().selectedProperty().get() == null) selection().nextEdge();
        else open.set(!open.get());
    }

    /** Shows operations in numbers, or again at a glance. */
    public void toggleNumbers() {
        asNumbers.set(!asNumbers.get());
    }

    /**
     * Called once per frame.
     *
     * @param nanos {@link System#nanoTime()}
     */
    public void onFrame(long nanos) {
        activity.onFrame(nanos);
        maps.onFrame(nanos);
        if (!stale || nanos - read < PERIOD_NANOS) return;
        read = nanos;
        read();
    }

    private void read() {
        stale = false;
        Hit hit = selection().selectedProperty().get();
        SearchSnapshot now = cell.snapshotProperty().get();
        RunHistory history = live.steps().historyProperty().get();
        inspection.set(hit == null || now == null || now.step() >= history.size() ? null : read(hit, now, history));
    }

    private Inspection read(Hit hit, SearchSnapshot now, RunHistory history) {
        SearchSettings settings = live.settings();
        StepRecord step = StepRecord.of(history, now.step());
        if (hit.highlight() instanceof Highlight.OfNode node)
            return NodeInspection.of(
                    settings.space(), hit.kind(), now.cell(hit.kind()), step.meanCosts(hit.kind()), node.node());
        CellEdge edge = Selection.edgeOf(hit).orElseThrow();
        return EdgeInspection.of(live.settingsFor(now.step()), now, step, edge);
    }
}
