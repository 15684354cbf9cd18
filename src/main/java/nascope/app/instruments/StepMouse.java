package nascope.app.instruments;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import nascope.app.live.Hover;
import nascope.app.live.TimeZoom;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.TimeScale;

/**
 * What the mouse does over an instrument's steps: a click goes to one, a drag shows what lies between two (a band tells which),
 * a wheel shows less or more, the other button moves what is in sight, a double click on their numbers shows all of them.
 */
final class StepMouse extends Pane {
    private static final double CLICK = 4; // px that a mouse may move in a click

    private final Places places;
    private final Hover hover;
    private final TimeZoom zoom;
    private final Region band = new Region();
    private Optional<ChartPlace> grip = Optional.empty(); // where the mouse was pressed
    private double pressedAt;
    private double gripped; // what lay there
    private boolean dragged;

    /** What lies under the mouse. */
    interface Places {
        /** Where steps lie in order about a place; empty where none do. */
        Optional<ChartPlace> stepsAt(double x, double y);

        /** Goes to the step of a place, if it has one. */
        void goTo(double x, double y);
    }

    StepMouse(Places places, Hover hover, TimeZoom zoom) {
        this.places = places;
        this.hover = hover;
        this.zoom = zoom;
        band.getStyleClass().add("step-band");
        band.setManaged(false);
        band.setVisible(false);
        getChildren().add(band);
        setMouseTransparent(true);
    }

    /** Follows the mouse over a node of the same place. */
    void watch(Node node) {
        node.setOnMousePressed(this::pressed);
        node.setOnMouseDragged(this::dragged);
        node.setOnMouseReleased(this::released);
        node.setOnMouseClicked(this::clicked);
        node.setOnScroll(this::scrolled);
        node.setOnZoom(event -> places.stepsAt(event.getX(), event.getY())
                .ifPresent(place ->
                        zoom.zoom(1 / event.getZoomFactor(), place.scale().at(event.getX()))));
    }

    private void pressed(MouseEvent event) {
        hover.leave();
        grip = places.stepsAt(event.getX(), event.getY());
        pressedAt = event.getX();
        gripped = grip.map(place -> place.scale().at(pressedAt)).orElse(0.0);
        dragged = false;
    }

    private void dragged(MouseEvent event) {
        dragged |= Math.abs(event.getX() - pressedAt) > CLICK;
        if (grip.isEmpty()) {
            if (event.isPrimaryButtonDown()) places.goTo(event.getX(), event.getY());
            return;
        }
        ChartPlace place = grip.get();
        if (event.isPrimaryButtonDown()) showBand(place, event.getX());
        else zoom.pan(gripped - at(place.scale(), event.getX()));
    }

    /** In the scale of the time that is in sight now. */
    private double at(TimeScale scale, double x) {
        return zoom.scale(scale.left(), scale.right()).at(x);
    }

    private void showBand(ChartPlace place, double x) {
        band.setVisible(dragged);
        double from = within(place.scale(), Math.min(x, pressedAt));
        double to = within(place.scale(), Math.max(x, pressedAt));
        band.resizeRelocate(from, place.top(), to - from, place.bottom() - place.top());
    }

    private static double within(TimeScale scale, double x) {
        return Math.max(scale.left(), Math.min(x, scale.right()));
    }

    private void released(MouseEvent event) {
        band.setVisible(false);
        boolean again = event.getClickCount() > 1 && !dragged; // the second click of two
        if (event.getButton() != MouseButton.PRIMARY || again) return;
        if (!dragged && !onNumbers(event)) places.goTo(event.getX(), event.getY());
        if (dragged)
            grip.map(ChartPlace::scale)
                    .ifPresent(scale -> zoom.show(scale.stepAt(pressedAt), scale.stepAt(event.getX())));
    }

    private void clicked(MouseEvent event) {
        if (dragged) event.consume(); // it was none
        if (event.getButton() != MouseButton.PRIMARY || event.getClickCount() != 2 || !onNumbers(event)) return;
        zoom.whole();
        event.consume();
    }

    /** Whether the mouse is at the steps' numbers, below what is drawn. */
    private boolean onNumbers(MouseEvent event) {
        return grip.filter(place -> event.getY() > place.bottom()).isPresent();
    }

    private void scrolled(ScrollEvent event) {
        places.stepsAt(event.getX(), event.getY()).ifPresent(place -> {
            zoom.scroll(event.getDeltaX(), event.getDeltaY(), place.scale(), event.getX());
            event.consume();
        });
    }
}
