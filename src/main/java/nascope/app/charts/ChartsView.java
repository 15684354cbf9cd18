package nascope.app.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nascope.app.paint.PaintedCanvas;
import nascope.picture.Charts;
import nascope.picture.Theme;
import nascope.search.SearchSnapshot;

/** The charts, one panel each. They follow the run a few times a second, one canvas in a frame. */
public final class ChartsView extends VBox {
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final List<String> CONTENTS =
            List.of("Width versus depth over the steps", "Edges selected over the steps", "L − H over the steps");

    private final ChartsViewModel model;
    private final ObservableValue<Theme> theme;
    private final List<PaintedCanvas> canvases = new ArrayList<>();
    private Charts charts; // made when first painted: the window shows before JFreeChart is loaded
    private long followed;
    private int turn; // the canvas looked at last: each gets its turn, however few frames there are

    public ChartsView(ChartsViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        setId("charts");
        getStyleClass().add("column");
        for (int i = 0; i < CONTENTS.size(); i++) getChildren().add(panel(i));
        model.subjectProperty().addListener((property, before, now) -> begin());
        theme.addListener((property, before, now) -> {
            if (charts != null) charts.setTheme(now);
            canvases.forEach(PaintedCanvas::invalidate);
        });
    }

    /**
     * Called once per frame.
     *
     * @param nanos {@link System#nanoTime()}
     */
    public void onFrame(long nanos) {
        if (nanos - followed >= PERIOD_NANOS) {
            followed = nanos;
            follow();
        }
        for (int i = 0; i < canvases.size(); i++) {
            turn = (turn + 1) % canvases.size();
            if (canvases.get(turn).paintIfStale()) return;
        }
    }

    private void follow() {
        List<SearchSnapshot> next = model.take();
        if (next.isEmpty()) return;
        charts().append(next);
        canvases.forEach(PaintedCanvas::invalidate);
    }

    private void begin() {
        charts = null;
        canvases.forEach(PaintedCanvas::invalidate);
    }

    private Charts charts() {
        ChartsViewModel.Subject subject = model.subjectProperty().get();
        if (charts == null) charts = new Charts(subject.space(), subject.kind(), subject.steps(), theme.getValue());
        return charts;
    }

    private StackPane panel(int chart) {
        PaintedCanvas canvas = new PaintedCanvas((g, bounds) -> paint(chart, g, bounds));
        canvas.setId("chart-" + chart);
        canvas.setAccessibleText(CONTENTS.get(chart));
        canvases.add(canvas);
        StackPane panel = new StackPane(canvas);
        if (chart == 0) panel.getChildren().add(kindNote());
        panel.getStyleClass().addAll("panel", "chart-panel");
        setVgrow(panel, Priority.ALWAYS);
        return panel;
    }

    /** Says which kind of cell is charted where there are two. */
    private Label kindNote() {
        Label note = new Label();
        note.getStyleClass().add("chart-kind");
        note.textProperty()
                .bind(model.subjectProperty()
                        .map(subject -> subject.space().distinctKinds().size() > 1
                                ? subject.kind().label() + " cell (C: other kind)"
                                : ""));
        return note;
    }

    private void paint(int chart, Graphics2D g, Rectangle2D bounds) {
        charts().all().get(chart).chart().draw(g, bounds);
    }
}
