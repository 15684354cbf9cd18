package nascope.app.timeline;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import nascope.picture.chart.TimeScale;
import nascope.picture.look.Theme;

/** Under the track, once there are branches: which of its steps belong to which, and where others leave it. */
final class LineageLines extends Pane {
    private static final double Y = StepTrack.LINE_Y + 5; // px, just below the track's line
    private static final double WIDTH = 2.5;

    private final TimelineViewModel model;
    private final ObservableValue<Theme> theme;

    LineageLines(TimelineViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        setId("lineage");
        setMouseTransparent(true);
        model.branches().rowsProperty().addListener((property, before, now) -> requestLayout());
        model.zoom().spanProperty().addListener((property, before, now) -> requestLayout());
        model.newestProperty().addListener((property, before, now) -> requestLayout());
        theme.addListener((property, before, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        BranchesViewModel branches = model.branches();
        getChildren().clear();
        List<BranchRow> rows = branches.rowsProperty().get();
        if (rows.size() == 1) return;
        TimeScale scale = StepTrack.scale(getWidth(), model.zoom());
        for (BranchesViewModel.Stretch part : branches.lineage()) {
            int to = part.branch().current() ? model.newestProperty().get() : part.to();
            double from = Math.max(scale.left(), scale.xOf(part.from()));
            double end = Math.min(scale.right(), scale.xOf(to));
            if (end > from) add(part.branch(), from, Y, end, Y);
        }
        for (BranchRow row : rows) {
            boolean leaves =
                    row.parent() != 0 && (row.current() || branches.leaves(row).current());
            double x = scale.xOf(row.forkStep());
            if (leaves && scale.shows(row.forkStep())) add(row, x, Y, x, getHeight()); // down to the branches
        }
    }

    private void add(BranchRow branch, double fromX, double fromY, double toX, double toY) {
        Line line = new Line(fromX, fromY, toX, toY);
        line.setStroke(BranchName.color(branch, theme.getValue()));
        line.setStrokeWidth(WIDTH);
        line.setManaged(false);
        getChildren().add(line);
    }
}
