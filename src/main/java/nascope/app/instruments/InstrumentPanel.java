package nascope.app.instruments;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import nascope.app.live.Hover;
import nascope.app.paint.PaintedCanvas;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Instrument;

/** The place of one instrument: its painting, and the cursor over it where it has one. */
final class InstrumentPanel extends StackPane {
    private final PaintedCanvas canvas;
    private final CursorLine cursor;
    private final CursorLine pointer;
    private final IntConsumer scrub;
    private final Hover hover;
    private Optional<ChartPlace> place = Optional.empty(); // as last painted
    private boolean outdated; // there are steps it does not show

    /**
     * @param painter tells where the steps lie
     * @param reader the values at a step, where the steps lie as given
     * @param scrub told the step that a person clicks
     * @param hover told the step that a person points at
     */
    InstrumentPanel(
            Instrument instrument,
            BiFunction<Graphics2D, Rectangle2D, Optional<ChartPlace>> painter,
            BiFunction<ChartPlace, Integer, List<ValueMark>> reader,
            IntConsumer scrub,
            Hover hover) {
        this.scrub = scrub;
        this.hover = hover;
        canvas = new PaintedCanvas((g, area) -> painted(painter.apply(g, area)));
        canvas.setId(instrument.id());
        canvas.setAccessibleText(instrument.accessibleText());
        canvas.setAccessibleHelp(instrument.howToRead() + " In " + instrument.units() + ".");
        canvas.setOnMousePressed(this::scrub);
        canvas.setOnMouseDragged(this::scrub);
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseExited(event -> hover.leave());
        IntFunction<List<ValueMark>> values =
                step -> place.map(where -> reader.apply(where, step)).orElse(List.of());
        cursor = new CursorLine(values);
        pointer = CursorLine.ofHover(values);
        getChildren().addAll(canvas, cursor, pointer);
        getStyleClass().addAll("panel", "chart-panel");
    }

    /** Is painted again as soon as it may. */
    void invalidate() {
        canvas.invalidate();
    }

    /** There are steps it does not show. */
    void fallBehind() {
        outdated = true;
    }

    /** Is painted again as soon as it may if there are steps it does not show; says whether there were. */
    boolean bringUpToDate() {
        if (!outdated) return false;
        outdated = false;
        canvas.invalidate();
        return true;
    }

    /** Says whether it was painted. */
    boolean paintIfStale() {
        return canvas.paintIfStale();
    }

    /** An instrument without a place for the cursor shows the step itself. */
    void moveCursor(int step, boolean live) {
        cursor.moveTo(step, live);
        if (place.isEmpty()) canvas.invalidate();
    }

    /** Reads out the step that the mouse points at, in place of the one at the cursor. */
    void pointAt(int step) {
        cursor.keepQuiet(step != Hover.NOWHERE);
        if (step == Hover.NOWHERE) pointer.hide();
        else pointer.moveTo(step, false);
    }

    private void painted(Optional<ChartPlace> where) {
        place = where;
        cursor.over(where);
        pointer.over(where);
    }

    private void scrub(MouseEvent event) {
        hover.leave();
        if (event.getButton() != MouseButton.PRIMARY) return;
        place.ifPresent(where -> scrub.accept(where.scale().stepAt(event.getX())));
    }

    private void point(MouseEvent event) {
        place.map(ChartPlace::scale)
                .filter(scale -> event.getX() >= scale.left() && event.getX() <= scale.right())
                .ifPresentOrElse(scale -> hover.pointAt(scale.stepAt(event.getX())), hover::leave);
    }
}
