package nascope.app.charts;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import nascope.picture.ChartPlace;

/** The cursor over a chart: nodes of their own, so that the chart below is not painted again when it moves. */
final class CursorLine extends Pane {
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

    private final Line line = new Line();
    private final Region cover = new Region(); // hides the axis’ numbers that the step would lie on
    private final Label step = new Label();
    private ChartPlace place; // null before the chart is painted
    private int at;

    CursorLine() {
        getStyleClass().add("chart-cursor");
        line.getStyleClass().add("chart-cursor-line");
        step.getStyleClass().add("chart-cursor-step");
        cover.getStyleClass().add("chart-cursor-cover");
        cover.visibleProperty().bind(step.visibleProperty());
        getChildren().addAll(line, cover, step);
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
        step.setText(written(number));
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
        double height = step.prefHeight(width);
        step.resizeRelocate(left, place.bottom() + 2, width, height); // over the axis’ numbers
        double from = left;
        double to = left + width;
        int distance = place.scale().roundDistance();
        int before = at / distance * distance;
        for (int number : new int[] {before, before + distance}) {
            double half = widthOf(written(number)) / 2;
            double middle = place.scale().xOf(number);
            if (middle + half < left || middle - half > left + width) continue;
            from = Math.min(from, middle - half);
            to = Math.max(to, middle + half);
        }
        cover.resizeRelocate(from, place.bottom() + 2, to - from, height);
    }

    /** In the cursor's letters, which are a little larger than those of the axis. */
    private double widthOf(String text) {
        Text letters = new Text(text);
        letters.setFont(step.getFont());
        return letters.getLayoutBounds().getWidth();
    }

    private static String written(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
