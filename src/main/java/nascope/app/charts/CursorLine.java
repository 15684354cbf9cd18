package nascope.app.charts;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import nascope.picture.ChartPlace;

/** The cursor over a chart: nodes of their own, so that the chart below is not painted again when it moves. */
final class CursorLine extends Pane {
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

    private final Line line = new Line();
    private final Label step = new Label();
    private ChartPlace place; // null before the chart is painted
    private int at;

    CursorLine() {
        getStyleClass().add("chart-cursor");
        line.getStyleClass().add("chart-cursor-line");
        step.getStyleClass().add("chart-cursor-step");
        getChildren().addAll(line, step);
        setMouseTransparent(true);
        setVisible(false);
    }

    void over(ChartPlace painted) {
        place = painted;
        setVisible(true);
        requestLayout();
    }

    /**
     * Shows a step.
     *
     * @param live whether it follows the newest
     */
    void moveTo(int number, boolean live) {
        at = number;
        step.setText(String.format(Locale.ROOT, "%,d", number));
        line.pseudoClassStateChanged(LIVE, live);
        step.setVisible(!live);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (place == null) return;
        double x = Math.round(place.scale().xOf(at)) + 0.5; // on a whole pixel, so that it stays thin
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(place.top());
        line.setEndY(place.bottom());
        double width = step.prefWidth(-1);
        double left = Math.min(Math.max(x - width / 2, 0), getWidth() - width);
        step.resizeRelocate(left, place.bottom() + 2, width, step.prefHeight(width)); // over the axis’ numbers
    }
}
