package nascope.app.instruments;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import nascope.app.paint.PaintedCanvas;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Instrument;

/** The place of one instrument: its painting, and the cursor over it where it has one. */
final class InstrumentPanel extends StackPane {
    private final PaintedCanvas canvas;
    private final CursorLine cursor;
    private final IntConsumer scrub;
    private Optional<ChartPlace> place = Optional.empty(); // as last painted
    private boolean outdated; // there are steps it does not show

    /**
     * @param painter tells where the steps lie
     * @param reader the values at a step, where the steps lie as given
     * @param scrub told the step that a person points at
     */
    InstrumentPanel(
            Instrument instrument,
            BiFunction<Graphics2D, Rectangle2D, Optional<ChartPlace>> painter,
            BiFunction<ChartPlace, Integer, List<ValueMark>> reader,
            IntConsumer scrub) {
        this.scrub = scrub;
        canvas = new PaintedCanvas((g, area) -> painted(painter.apply(g, area)));
        canvas.setId(instrument.id());
        canvas.setAccessibleText(instrument.accessibleText());
        canvas.setAccessibleHelp(instrument.howToRead() + " In " + instrument.units() + ".");
        canvas.setOnMousePressed(this::scrub);
        canvas.setOnMouseDragged(this::scrub);
        cursor = new CursorLine(
                step -> place.map(where -> reader.apply(where, step)).orElse(List.of()));
        getChildren().addAll(canvas, cursor);
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

    private void painted(Optional<ChartPlace> where) {
        place = where;
        cursor.over(where);
    }

    private void scrub(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) return;
        place.ifPresent(where -> scrub.accept(where.scale().stepAt(event.getX())));
    }
}
