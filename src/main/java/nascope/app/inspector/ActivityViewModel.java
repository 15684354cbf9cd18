package nascope.app.inspector;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nascope.app.cell.CellViewModel;
import nascope.app.live.LiveSearch;
import nascope.picture.CellPicture.Hit;
import nascope.picture.Highlight;
import nascope.search.NodeActivity;
import nascope.search.SearchSnapshot;

/**
 * How active the selected node is. Asks the search only while a node is selected, and not again before it has answered:
 * the search is read between two steps, and the window does not wait.
 */
public final class ActivityViewModel {
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final String NEWEST_ONLY = "known at the newest step of a running search only";
    private static final String NOT_YET = "known after the next step";
    private static final String LINE = "%-6s %9s %9s %9s";

    /** What was asked: of which node, after which state. */
    private record Asked(Hit hit, SearchSnapshot state) {}

    private final LiveSearch live;
    private final CellViewModel cell;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Asked asked; // null if nothing was
    private Optional<CompletableFuture<List<NodeActivity>>> answer = Optional.empty(); // not read yet
    private long askedAt;

    ActivityViewModel(LiveSearch live, CellViewModel cell) {
        this.live = live;
        this.cell = cell;
        cell.selection().selectedProperty().addListener((property, before, now) -> forget());
        live.historyProperty().addListener((property, before, now) -> forget());
    }

    /** A table, a line a cell, or why there is none; empty while no node is selected. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    private void forget() {
        asked = null;
        answer = Optional.empty();
        boolean node = selected().isPresent();
        text.set(node ? NOT_YET : "");
    }

    private Optional<Hit> selected() {
        return Optional.ofNullable(cell.selection().selectedProperty().get())
                .filter(hit -> hit.highlight() instanceof Highlight.OfNode);
    }

    /**
     * Called once per frame.
     *
     * @param nanos {@link System#nanoTime()}
     */
    void onFrame(long nanos) {
        selected().ifPresent(hit -> follow(hit, nanos));
    }

    private void follow(Hit hit, long nanos) {
        SearchSnapshot newest = live.latestProperty().get();
        if (live.stateProperty().get().ended() || !live.cursor().liveProperty().get() || newest == null) {
            forget();
            text.set(NEWEST_ONLY);
            return;
        }
        if (answer.isPresent()) {
            if (!answer.get().isDone()) return;
            show(answer.get().join());
            answer = Optional.empty();
        }
        Asked next = new Asked(hit, newest);
        if (next.equals(asked) || (asked != null && nanos - askedAt < PERIOD_NANOS)) return;
        asked = next;
        askedAt = nanos;
        answer = live.activity(hit.kind(), ((Highlight.OfNode) hit.highlight()).node());
    }

    private void show(List<NodeActivity> cells) {
        if (cells.isEmpty()) {
            text.set(NOT_YET);
            return;
        }
        StringBuilder table = new StringBuilder(LINE.formatted("cell", "mean |x|", "deviation", "above 0"));
        for (NodeActivity one : cells)
            table.append('\n')
                    .append(LINE.formatted(
                            one.cell() + 1,
                            Figures.number("%.3f", one.magnitude()),
                            Figures.number("%.3f", one.deviation()),
                            Figures.number("%.0f %%", 100 * one.positive())));
        text.set(table.toString());
    }
}
