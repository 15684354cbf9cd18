package nascope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import nascope.base.Texts;
import nascope.picture.chart.StepScale;
import nascope.picture.look.Numbers;

/**
 * The branches the search is not on, a line each below the track, from where they part to where they end. Every branch is
 * tied to the line it began on.
 */
final class BranchLines extends Pane {
    private static final double ROW = 22;
    private static final double TRACK_ABOVE = 28; // px from the first row's top up to the track's line
    private static final double BEND = 26; // px over which a line leaves another
    private static final double BESIDE = 6;

    private final TimelineViewModel model;
    private final List<Row> rows = new ArrayList<>();
    private final Path currentFork = path("branch-fork");

    /** A branch with what is drawn for it. */
    private record Row(BranchRow branch, Path line, Control name, Label end) {}

    BranchLines(TimelineViewModel model) {
        this.model = model;
        setId("branches");
        setPickOnBounds(false); // lines rise into the track, which takes the clicks there
        model.branches().rowsProperty().addListener((property, before, now) -> build());
        model.branches().renamedProperty().addListener((property, before, now) -> build());
        model.stepsProperty().addListener((property, before, now) -> requestLayout());
        build();
    }

    private void build() {
        rows.clear();
        getChildren().setAll(currentFork);
        for (BranchRow branch : model.branches().rowsProperty().get()) {
            if (branch.current()) continue;
            Label end = new Label(Numbers.text(Texts.text("app.timeline.BranchLines.ends-at-d"), branch.newest()));
            end.getStyleClass().add("track-number");
            Row row = new Row(branch, path("branch-line"), BranchName.of(model.branches(), branch), end);
            rows.add(row);
            getChildren().addAll(row.line(), row.name(), row.end());
        }
        setMinHeight(ROW * rows.size());
        setPrefHeight(ROW * rows.size());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        StepScale scale = StepTrack.scale(getWidth(), model.stepsProperty().get());
        for (int i = 0; i < rows.size(); i++) layOut(rows.get(i), middle(i), scale);
        BranchRow current = model.branches().current();
        currentFork.getElements().clear();
        double x = scale.xOf(current.forkStep());
        if (current.parent() != 0) leave(currentFork, x, yOf(current.parent()), x + BEND, -TRACK_ABOVE);
    }

    private void layOut(Row row, double y, StepScale scale) {
        BranchRow branch = row.branch();
        double from = scale.xOf(branch.forkStep());
        double to = scale.xOf(branch.newest());
        double start = branch.parent() == 0 ? from : from + BEND;
        row.line().getElements().clear();
        if (branch.parent() == 0) row.line().getElements().add(new MoveTo(from, y));
        else leave(row.line(), from, yOf(branch.parent()), start, y);
        row.line().getElements().add(new LineTo(Math.max(start, to), y));

        double nameWidth = row.name().prefWidth(-1);
        double endWidth = row.end().prefWidth(-1);
        double room = nameWidth + endWidth + 2 * BESIDE;
        double x = Math.min(Math.max(start, to) + BESIDE, getWidth() - room);
        double nameHeight = Math.min(ROW, row.name().prefHeight(-1));
        row.name().resizeRelocate(x, y - nameHeight / 2, nameWidth, nameHeight);
        double endHeight = row.end().prefHeight(-1);
        row.end().resizeRelocate(x + nameWidth + BESIDE, y - endHeight / 2, endWidth, endHeight);
    }

    private static void leave(Path path, double x, double y, double toX, double toY) {
        double half = (x + toX) / 2;
        path.getElements().addAll(new MoveTo(x, y), new CubicCurveTo(half, y, half, toY, toX, toY));
    }

    /** The y of a branch's line; above all rows is that of the current one. */
    private double yOf(int branch) {
        for (int i = 0; i < rows.size(); i++) if (rows.get(i).branch().id() == branch) return middle(i);
        return -TRACK_ABOVE;
    }

    private static double middle(int row) {
        return ROW * (row + 0.5);
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }
}
