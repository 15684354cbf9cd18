package nascope.app.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nascope.app.live.Cursor;
import nascope.app.paint.PaintedCanvas;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.Charts;
import nascope.picture.chart.ValueMark;
import nascope.picture.look.Theme;
import nascope.run.RunHistory;
import nascope.search.snapshot.SearchSnapshot;

/**
 * The charts, one panel each. With each look at the run one of them is painted, in turn: in the frame in which the cell
 * changes as well, because some systems hand over a whole window for any change in it. The cursor lies over the charts
 * and moves in every frame.
 */
public final class ChartsView extends VBox {
    private static final long CATCH_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(5); // of a frame
    private static final List<String> CONTENTS =
            List.of("Width versus depth over the steps", "Edges selected over the steps", "L − H over the steps");

    private final ChartsViewModel model;
    private final ObservableValue<Theme> theme;
    private final List<PaintedCanvas> canvases = new ArrayList<>();
    private final List<CursorLine> cursors = new ArrayList<>();
    private final ChartPlace[] places = new ChartPlace[CONTENTS.size()]; // null before the first painting
    private Charts charts; // made when first painted: the window shows before JFreeChart is loaded
    private final boolean[] outdated = new boolean[CONTENTS.size()]; // by canvas: there are steps it does not show
    private boolean behind; // there are more steps than were read in the last frame
    private int turn; // the canvas painted last

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
        Cursor cursor = model.cursor();
        cursor.stepProperty().addListener((property, before, now) -> moveCursor());
        cursor.liveProperty().addListener((property, before, now) -> moveCursor());
        moveCursor();
    }

    /**
     * Called once per frame.
     *
     * @param looked whether the window looked at the run for this frame
     */
    public void onFrame(boolean looked) {
        if (looked || behind) follow(System.nanoTime() + CATCH_UP_NANOS);
        if (looked) bringNextUpToDate();
        boolean painted = false; // not more than one in a frame
        for (int i = 0; i < canvases.size() && !painted; i++)
            painted = canvases.get(i).paintIfStale();
    }

    private void bringNextUpToDate() {
        for (int i = 0; i < outdated.length; i++) {
            turn = (turn + 1) % outdated.length;
            if (!outdated[turn]) continue;
            outdated[turn] = false;
            canvases.get(turn).invalidate();
            return;
        }
    }

    /** Reads steps, a history that was opened over many frames. */
    private void follow(long until) {
        behind = true;
        while (behind && System.nanoTime() < until) {
            List<SearchSnapshot> next = model.take();
            List<SearchSnapshot> ghost = model.takeGhost();
            behind = next.size() + ghost.size() >= ChartsViewModel.MOST_AT_ONCE;
            if (!next.isEmpty()) charts().append(next);
            if (!ghost.isEmpty()) charts().appendGhost(ghost);
            if (!next.isEmpty() || !ghost.isEmpty()) Arrays.fill(outdated, true);
        }
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

    private void moveCursor() {
        Cursor cursor = model.cursor();
        for (CursorLine line : cursors)
            line.moveTo(cursor.stepProperty().get(), cursor.liveProperty().get());
    }

    private List<ValueMark> marks(int chart, int step) {
        RunHistory history = model.subjectProperty().get().history();
        return step < history.size() ? charts().marks(chart, places[chart], step, history::get) : List.of();
    }

    private StackPane panel(int chart) {
        PaintedCanvas canvas = new PaintedCanvas((g, bounds) -> paint(chart, g, bounds));
        canvas.setId("chart-" + chart);
        canvas.setAccessibleText(CONTENTS.get(chart));
        canvas.setOnMousePressed(event -> scrub(chart, event));
        canvas.setOnMouseDragged(event -> scrub(chart, event));
        canvases.add(canvas);
        CursorLine cursor = new CursorLine(step -> marks(chart, step));
        cursors.add(cursor);
        StackPane panel = new StackPane(canvas, cursor);
        if (chart == 0) panel.getChildren().add(note());
        panel.getStyleClass().addAll("panel", "chart-panel");
        setVgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private void scrub(int chart, MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || places[chart] == null) return;
        model.cursor().moveTo(places[chart].scale().stepAt(event.getX()));
    }

    private Label note() {
        Label note = new Label();
        note.setId("chart-note");
        note.getStyleClass().add("chart-kind");
        note.setMouseTransparent(true);
        note.textProperty().bind(model.noteProperty());
        return note;
    }

    private void paint(int chart, Graphics2D g, Rectangle2D bounds) {
        places[chart] = charts().all().get(chart).paint(g, bounds);
        cursors.get(chart).over(places[chart]);
    }
}
