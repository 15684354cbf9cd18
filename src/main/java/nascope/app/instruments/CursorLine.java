package nascope.app.instruments;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.TimeScale;
import nascope.picture.chart.ValueMark;
import nascope.picture.look.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A line over an instrument at a step, with what the instrument had there: the cursor, or where the mouse points. Nodes of
 * their own, so that what lies below is not painted again when it moves.
 */
final class CursorLine extends Pane {
    private static final double DOT = 2.8; // px, its radius
    private static final double BESIDE = 6;
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

    private final Line line = new Line();
    private final Region cover = new Region(); // hides the axis’ numbers that the step would lie on
    private final Label step = new Label();
    private final Pane values = new Pane(); // those of the instrument at the cursor
    private final IntFunction<List<ValueMark>> reader;
    private @Nullable ChartPlace place; // null where it has none
    private boolean shown = true;
    private boolean live = true;
    private boolean quiet;
    private int at;

    /** @param reader tells which values the instrument has at a step */
    CursorLine(IntFunction<List<ValueMark>> reader) {
        this.reader = reader;
        getStyleClass().add("chart-cursor");
        line.getStyleClass().add("chart-cursor-line");
        step.getStyleClass().add("chart-cursor-step");
        cover.getStyleClass().add("chart-cursor-cover");
        cover.visibleProperty().bind(step.visibleProperty());
        values.visibleProperty().bind(step.visibleProperty());
        getChildren().addAll(line, cover, step, values);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Is where the mouse points, and not there before that. */
    static CursorLine ofHover(IntFunction<List<ValueMark>> reader) {
        CursorLine hover = new CursorLine(reader);
        hover.getStyleClass().add("pointed-at");
        hover.live = false;
        hover.hide();
        return hover;
    }

    /** Lies over what was just painted, or nowhere. */
    void over(Optional<ChartPlace> painted) {
        place = painted.orElse(null);
        update();
    }

    /**
     * Shows a step.
     *
     * @param live whether it follows the newest
     */
    void moveTo(int number, boolean live) {
        at = number;
        this.live = live;
        shown = true;
        step.setText(written(number));
        line.pseudoClassStateChanged(LIVE, live);
        update();
    }

    void hide() {
        shown = false;
        update();
    }

    /** Whether it only lies there, because something else is read out. */
    void keepQuiet(boolean now) {
        quiet = now;
        update();
    }

    private void update() {
        setVisible(shown && place != null && place.scale().shows(at));
        step.setVisible(!live && !quiet);
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
        if (step.isVisible()) showValues(x, place.scale());
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

    /**
     * A dot on each line, and its value left of the cursor, where the lines' names are not; right if there is no room, and
     * as near as the ends of the steps allow if there is none on either side.
     */
    private void showValues(double x, TimeScale scale) {
        List<ValueMark> marks = reader.apply(at);
        while (values.getChildren().size() < 2 * marks.size()) addValue();
        for (int i = 0; i < values.getChildren().size(); i++)
            values.getChildren().get(i).setVisible(i < 2 * marks.size());
        for (int i = 0; i < marks.size(); i++) {
            ValueMark mark = marks.get(i);
            Color color = Color.rgb(
                    mark.color().getRed(), mark.color().getGreen(), mark.color().getBlue());
            Circle dot = (Circle) values.getChildren().get(2 * i);
            dot.setFill(color);
            dot.setCenterX(x);
            dot.setCenterY(mark.y());
            Label text = (Label) values.getChildren().get(2 * i + 1);
            text.setText(mark.text());
            text.setTextFill(color);
            double width = text.prefWidth(-1);
            double height = text.prefHeight(width);
            double left = x - BESIDE - width;
            if (left < scale.left()) left = Math.max(scale.left(), Math.min(x + BESIDE, scale.right() - width));
            text.resizeRelocate(left, mark.textY() - height / 2, width, height);
        }
    }

    private void addValue() {
        Label text = new Label();
        text.getStyleClass().add("chart-cursor-value");
        text.setManaged(false);
        values.getChildren().addAll(new Circle(DOT), text);
        text.applyCss(); // for its size in this very layout
    }

    /** In the cursor's letters, which are a little larger than those of the axis. */
    private double widthOf(String text) {
        Text letters = new Text(text);
        letters.setFont(step.getFont());
        return letters.getLayoutBounds().getWidth();
    }

    private static String written(int number) {
        return Numbers.text("%,d", number);
    }
}
