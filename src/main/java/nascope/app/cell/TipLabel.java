package nascope.app.cell;

import javafx.scene.control.Label;

/** Numbers beside the pointer, inside the picture, that follow the search; a tooltip would show those of one moment. */
final class TipLabel extends Label {
    private static final double DISTANCE = 16; // px from the pointer, so that it does not cover what is pointed at

    private double x;
    private double y;

    TipLabel() {
        setId("edge-tip");
        getStyleClass().add("edge-tip");
        setManaged(false);
        setMouseTransparent(true);
        visibleProperty().bind(textProperty().isNotEmpty());
        textProperty().addListener((property, before, now) -> place());
    }

    void moveTo(double pointerX, double pointerY) {
        x = pointerX;
        y = pointerY;
        place();
    }

    private void place() {
        autosize();
        double right = getParent().getLayoutBounds().getWidth();
        double bottom = getParent().getLayoutBounds().getHeight();
        double left = x + DISTANCE + getWidth() <= right ? x + DISTANCE : x - DISTANCE - getWidth();
        double top = Math.min(y + DISTANCE, bottom - getHeight());
        relocate(Math.max(0, left), Math.max(0, top));
    }
}
