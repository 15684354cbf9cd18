package nascope.app.timeline;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import nascope.app.live.Hover;
import nascope.app.paint.PaintedImage;
import nascope.base.Texts;
import nascope.picture.chart.TimeScale;
import nascope.picture.look.Theme;
import nascope.picture.strip.StripLabels;
import nascope.picture.strip.StripLayout;
import nascope.picture.strip.StripPainter;
import nascope.picture.strip.StripRow;

/**
 * The film of the edges, with the cursor through it. Painted when the window has looked at the run and there is at least a
 * px more to be seen, and when a person changed what is seen.
 */
final class StripView extends Pane {
    private static final double TO_TRACK = 8; // px from its lower end to the scrubber
    private static final double BESIDE = 12; // px between the pointer and what is read out

    private final TimelineViewModel time;
    private final StripViewModel model;
    private final ObservableValue<Theme> theme;
    private final StripPainter painter = new StripPainter();
    private final PaintedImage image = new PaintedImage(this::paint);
    private final Line cursor = line("strip-cursor");
    private final Line pointer = line("strip-pointer");
    private final Label readOut = new Label();
    private boolean behind; // there are steps that are not in the summary
    private int painted; // steps, when it was last painted
    private double grip; // step that a person drags

    StripView(
            TimelineViewModel time, StripViewModel model, ObservableValue<Theme> theme, ObservableDoubleValue height) {
        this.time = time;
        this.model = model;
        this.theme = theme;
        setId("strip");
        setAccessibleText(Texts.text("app.timeline.StripView.film-of-the-edges"));
        setAccessibleHelp(Texts.text("app.timeline.StripView.a-row-an-edge-as"));
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(visibleProperty());
        minHeightProperty().bind(height);
        prefHeightProperty().bind(height);
        maxHeightProperty().bind(height);
        readOut.getStyleClass().add("strip-read-out");
        readOut.setId("strip-read-out");
        readOut.setMouseTransparent(true);
        getChildren().addAll(image, pointer, cursor, readOut);
        leave();
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(event -> leave());
        model.hover().hoverStepProperty().addListener((property, before, now) -> drawPointer(now.intValue()));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        model.historyProperty().addListener((property, before, now) -> image.invalidate());
        model.selectedProperty().addListener((property, before, now) -> image.invalidate());
        model.chartsProperty().addListener((property, before, now) -> image.invalidate());
        theme.addListener((property, before, now) -> image.invalidate());
        time.zoom().spanProperty().addListener((property, before, now) -> {
            image.invalidate();
            leave();
            requestLayout();
        });
        time.stepProperty().addListener((property, before, now) -> requestLayout());
    }

    /**
     * Called once per frame.
     *
     * @param looked whether the window looked at the run for this frame
     */
    void onFrame(boolean looked) {
        if (!isVisible()) return;
        if (looked || behind) {
            behind = !model.follow();
            if (Math.abs(model.known() - painted) >= Math.max(1, scale().stepsPerPixel())) image.invalidate();
        }
        image.paintIfStale();
    }

    private void paint(Graphics2D g, Rectangle2D area) {
        Theme colors = theme.getValue();
        g.setColor(colors.panel());
        g.fill(area);
        TimeScale scale = scale();
        painter.paint(
                g,
                new Rectangle2D.Double(scale.left(), 0, scale.right() - scale.left(), area.getHeight()),
                model.space(),
                rows(),
                scale,
                model.summaries(),
                colors);
        StripLabels.paint(g, rows(), scale.left(), model.selected(), colors);
        painted = model.known();
    }

    private TimeScale scale() {
        return StepTrack.scale(getWidth(), time.zoom());
    }

    private StripLayout rows() {
        return StripLayout.of(model.space(), model.kinds(), 0, getHeight());
    }

    // -- pointing

    private void point(double x, double y) {
        Optional<StripRow> row = x < scale().left() ? Optional.empty() : rows().rowAt(y);
        Optional<String> words = row.flatMap(there -> model.readOut(there, scale().stepAt(x)));
        readOut.setVisible(words.isPresent());
        if (x < scale().left() || x > scale().right()) model.hover().leave();
        else model.hover().pointAt(scale().stepAt(x));
        if (words.isEmpty()) return;
        StripRow there = row.orElseThrow();
        readOut.setText(words.get());
        readOut.applyCss();
        double width = readOut.prefWidth(-1);
        double height = readOut.prefHeight(width);
        double left = x + BESIDE + width > getWidth() ? x - BESIDE - width : x + BESIDE;
        double above = there.top() - height - 2;
        readOut.resizeRelocate(left, above < 0 ? there.top() + there.height() + 2 : above, width, height);
    }

    private void leave() {
        model.hover().leave();
        readOut.setVisible(false);
        drawPointer(Hover.NOWHERE);
    }

    /** At the step that is pointed at, here or in a chart. */
    private void drawPointer(int step) {
        pointer.setVisible(step != Hover.NOWHERE && scale().shows(step));
        draw(pointer, scale().xOf(step));
    }

    private void pressed(MouseEvent event) {
        grip = scale().at(event.getX());
        if (event.getButton() != MouseButton.PRIMARY) return;
        rows().rowAt(event.getY()).ifPresent(model::select);
        scrub(event);
    }

    /** The first button moves the cursor, any other the film. */
    private void dragged(MouseEvent event) {
        if (event.isPrimaryButtonDown()) scrub(event);
        else time.zoom().pan(grip - scale().at(event.getX()));
    }

    private void scrub(MouseEvent event) {
        if (event.getX() >= scale().left()) time.moveTo(scale().stepAt(event.getX()));
    }

    @Override
    protected void layoutChildren() {
        image.resizeRelocate(0, 0, getWidth(), getHeight());
        int step = time.stepProperty().get();
        cursor.setVisible(scale().shows(step));
        draw(cursor, scale().xOf(step));
    }

    private void draw(Line line, double x) {
        double sharp = Math.floor(x) + 0.5; // on a whole pixel, so that it stays thin
        line.setStartX(sharp);
        line.setEndX(sharp);
        line.setEndY(getHeight() + TO_TRACK);
    }

    private static Line line(String style) {
        Line line = new Line();
        line.getStyleClass().add(style);
        line.setManaged(false);
        line.setMouseTransparent(true);
        return line;
    }
}
