package nascope.app.instruments;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import nascope.app.control.Tip;
import nascope.app.live.Hover;
import nascope.app.live.TimeZoom;
import nascope.app.paint.PaintedCanvas;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Instrument;
import org.jspecify.annotations.Nullable;

/** The place of one instrument: its painting, and the cursor over it where it has one. */
final class InstrumentPanel extends StackPane {
    private static final double BESIDE = 14; // px from the mouse to what is told

    private final Content content;
    private final PaintedCanvas canvas;
    private @Nullable Tip told; // what lies where the mouse points; null until it was told something
    private final CursorLine cursor;
    private final CursorLine pointer;
    private final IntConsumer scrub;
    private final Hover hover;
    private Optional<ChartPlace> place = Optional.empty(); // as last painted
    private boolean outdated; // there are steps it does not show

    /** What an instrument shows of the run. */
    interface Content {
        /** Tells where the steps lie. */
        Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area);

        /** The values at a step, where the steps lie as given. */
        List<ValueMark> marks(ChartPlace place, int step);

        /** See {@link nascope.picture.instrument.Display#stepsAt}. */
        Optional<ChartPlace> stepsAt(double x, double y);

        /** See {@link nascope.picture.instrument.Display#stepAt}. */
        OptionalInt stepAt(double x, double y);

        /** See {@link nascope.picture.instrument.Display#tell}. */
        String tell(double x, double y);

        /** See {@link nascope.picture.instrument.Display#show}. */
        void show(int view);

        /** See {@link nascope.picture.instrument.Display#about}. */
        void about(int scope);
    }

    /**
     * @param buttons in its corner
     * @param scrub told the step that a person clicks
     * @param hover told the step that a person points at
     * @param zoom told which steps a person wants to see
     */
    InstrumentPanel(
            Instrument instrument,
            PanelButtons buttons,
            Content content,
            IntConsumer scrub,
            Hover hover,
            TimeZoom zoom) {
        this.content = content;
        this.scrub = scrub;
        this.hover = hover;
        canvas = new PaintedCanvas((g, area) -> painted(content.paint(g, area)));
        canvas.setId(instrument.id());
        canvas.setAccessibleText(instrument.accessibleText());
        canvas.setAccessibleHelp(instrument.howToRead() + " In " + instrument.units() + ".");
        StepMouse mouse = new StepMouse(new Under(), hover, zoom);
        mouse.watch(canvas);
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseExited(event -> leave());
        IntFunction<List<ValueMark>> values =
                step -> place.map(where -> content.marks(where, step)).orElse(List.of());
        cursor = new CursorLine(values);
        pointer = CursorLine.ofHover(values);
        getChildren().addAll(canvas, mouse, cursor, pointer, buttons);
        buttons.serve(this, repainted(content::show), repainted(content::about));
        getStyleClass().addAll("panel", "chart-panel");
    }

    private IntConsumer repainted(IntConsumer choice) {
        return choice.andThen(chosen -> canvas.invalidate());
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

    private void leave() {
        hover.leave();
        if (told != null) told.hide();
    }

    private void point(MouseEvent event) {
        if (place.isEmpty()) tell(event);
        place.or(() -> content.stepsAt(event.getX(), event.getY()))
                .map(ChartPlace::scale)
                .filter(scale -> event.getX() >= scale.left() && event.getX() <= scale.right())
                .ifPresentOrElse(scale -> hover.pointAt(scale.stepAt(event.getX())), hover::leave);
    }

    private final class Under implements StepMouse.Places {
        @Override
        public Optional<ChartPlace> stepsAt(double x, double y) {
            return place.or(() -> content.stepsAt(x, y));
        }

        @Override
        public void goTo(double x, double y) {
            stepsAt(x, y)
                    .map(there -> OptionalInt.of(there.scale().stepAt(x)))
                    .orElseGet(() -> content.stepAt(x, y))
                    .ifPresent(scrub);
        }
    }

    private void tell(MouseEvent event) {
        String words = content.tell(event.getX(), event.getY());
        if (told == null) told = new Tip();
        told.setText(words);
        if (words.isEmpty()) told.hide();
        else told.show(canvas, event.getScreenX() + BESIDE, event.getScreenY() + BESIDE);
    }
}
