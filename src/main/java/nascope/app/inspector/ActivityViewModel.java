package nascope.app.inspector;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nascope.app.cell.CellViewModel;
import nascope.app.live.LiveSearch;
import nascope.base.Texts;
import nascope.picture.cell.CellPicture.Hit;
import nascope.picture.cell.Highlight;
import nascope.picture.look.Numbers;
import nascope.search.snapshot.NodeActivity;

/** How active the selected node is. Asks the search only while a node is selected. */
public final class ActivityViewModel {
    private static final String LINE = "%-6s %9s %9s %9s";

    private final CellViewModel cell;
    private final Inquiry<Hit, List<NodeActivity>> inquiry;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    ActivityViewModel(LiveSearch live, CellViewModel cell) {
        this.cell = cell;
        inquiry = new Inquiry<>(
                live,
                (batch, hit) -> batch.activity(hit.kind(), ((Highlight.OfNode) hit.highlight()).node()),
                this::show,
                text::set);
        cell.selection().selectedProperty().addListener((property, before, now) -> forget());
        live.steps().historyProperty().addListener((property, before, now) -> forget());
    }

    /** A table, a line a cell, or why there is none; empty while no node is selected. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    private void forget() {
        inquiry.forget();
        text.set(selected().isPresent() ? Inquiry.NOT_YET : "");
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
        selected().ifPresent(hit -> {
            if (!inquiry.follow(hit, nanos)) text.set(Inquiry.NEWEST_ONLY);
        });
    }

    private void show(List<NodeActivity> cells) {
        if (cells.isEmpty()) {
            text.set(Inquiry.NOT_YET);
            return;
        }
        StringBuilder table = new StringBuilder(Numbers.text(
                LINE,
                Texts.text("app.inspector.ActivityViewModel.cell"),
                Texts.text("app.inspector.ActivityViewModel.mean-x"),
                Texts.text("app.inspector.ActivityViewModel.deviation"),
                Texts.text("app.inspector.ActivityViewModel.above-0")));
        for (NodeActivity one : cells)
            table.append('\n')
                    .append(Numbers.text(
                            LINE,
                            one.cell() + 1,
                            Figures.number("%.3f", one.magnitude()),
                            Figures.number("%.3f", one.deviation()),
                            Figures.number("%.0f %%", 100 * one.positive())));
        text.set(table.toString());
    }
}
