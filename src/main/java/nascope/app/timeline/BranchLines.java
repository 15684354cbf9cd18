package nascope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import nascope.base.Texts;
import nascope.picture.chart.TimeScale;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;

/**
 * The branches the search is not on, a line each below the track, from where they part to where they end: a tree, every
 * branch below the one it comes from and tied to it at the step they part. Each has its colour.
 */
final class BranchLines extends Pane {
    static final double ROW = 18; // px
    private static final double BEND = 26; // px over which a line leaves another
    private static final double BESIDE = 6;
    private static final double LINE_WIDTH = 2.5;

    private final TimelineViewModel model;
    private final ObservableValue<Theme> theme;
    private final ReadOnlyDoubleProperty trackWidth;
    private final List<Row> rows = new ArrayList<>();
    private final Path currentFork = path();
    private final Rectangle inSight = new Rectangle();

    /** A branch with what is drawn for it. */
    private record Row(BranchRow branch, Path line, HBox label) {}

    /** @param trackWidth of what lies above, which has the same time; a bar to scroll by takes nothing from it */
    BranchLines(TimelineViewModel model, ObservableValue<Theme> theme, ReadOnlyDoubleProperty trackWidth) {
        this.model = model;
        this.theme = theme;
        this.trackWidth = trackWidth;
        setId("branches");
        setClip(inSight);
        model.branches().rowsProperty().addListener((property, before, now) -> build());
        model.branches().renamedProperty().addListener((property, before, now) -> build());
        model.zoom().spanProperty().addListener((property, before, now) -> requestLayout());
        theme.addListener((property, before, now) -> build());
        trackWidth.addListener((property, before, now) -> requestLayout());
        build();
    }

    private void build() {
        rows.clear();
        getChildren().setAll(currentFork);
        for (BranchRow branch : model.branches().tree()) {
            if (branch.current()) continue;
            Label end = new Label(Numbers.text(Texts.text("app.timeline.BranchLines.ends-at-d"), branch.newest()));
            end.getStyleClass().add("track-number");
            HBox label = new HBox(BranchName.of(model.branches(), branch, theme.getValue()), end);
            label.getStyleClass().add("branch-label");
            Row row = new Row(branch, path(), label);
            rows.add(row);
            getChildren().addAll(row.line(), label);
        }
        setMinHeight(ROW * rows.size());
        setPrefHeight(ROW * rows.size());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        TimeScale scale = StepTrack.scale(trackWidth.get(), model.zoom());
        inSight.setX(scale.left() - LINE_WIDTH);
        inSight.setWidth(getWidth() - inSight.getX());
        inSight.setHeight(getHeight());
        for (int i = 0; i < rows.size(); i++) layOut(rows.get(i), middle(i), scale);
        BranchRow current = model.branches().current();
        currentFork.getElements().clear();
        currentFork.setStroke(color(current));
        if (current.parent() == 0) return;
        double x = scale.xOf(current.forkStep());
        double y = yOf(model.branches().leaves(current));
        currentFork.getElements().addAll(new MoveTo(x, y), new LineTo(x, 0));
    }

    private void layOut(Row row, double y, TimeScale scale) {
        BranchRow branch = row.branch();
        double from = scale.xOf(branch.forkStep());
        double to = scale.xOf(branch.newest());
        double start = branch.parent() == 0 ? from : from + BEND;
        row.line().setStroke(color(branch));
        row.line().getElements().clear();
        if (branch.parent() == 0) row.line().getElements().add(new MoveTo(from, y));
        else leave(row.line(), from, yOf(model.branches().leaves(branch)), start, y);
        row.line().getElements().add(new LineTo(Math.max(start, to), y));

        double width = row.label().prefWidth(-1);
        double height = Math.min(ROW, row.label().prefHeight(-1));
        double x = Math.max(scale.left(), Math.min(Math.max(start, to) + BESIDE, getWidth() - width));
        row.label().resizeRelocate(x, y - height / 2, width, height);
    }

    private static void leave(Path path, double x, double y, double toX, double toY) {
        double half = (x + toX) / 2;
        path.getElements().addAll(new MoveTo(x, y), new CubicCurveTo(half, y, half, toY, toX, toY));
    }

    /** The y of a branch's line; above all rows is that of the current one. */
    private double yOf(BranchRow branch) {
        for (int i = 0; i < rows.size(); i++) if (rows.get(i).branch().id() == branch.id()) return middle(i);
        return 0;
    }

    private Color color(BranchRow branch) {
        return BranchName.color(branch, theme.getValue());
    }

    private static double middle(int row) {
        return ROW * (row + 0.5);
    }

    private static Path path() {
        Path path = new Path();
        path.getStyleClass().add("branch-line");
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }
}
