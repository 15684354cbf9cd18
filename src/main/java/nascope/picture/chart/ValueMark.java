package nascope.picture.chart;

import java.awt.Color;

/**
 * The value that a line of a chart has at the cursor.
 *
 * @param y px of the value
 * @param textY px of the middle of its text, which makes way for those of other lines
 * @param text the value as it is written
 * @param color of the line
 */
public record ValueMark(double y, double textY, String text, Color color) {
    /** The same value written otherwise. */
    public ValueMark written(String words) {
        return new ValueMark(y, textY, words, color);
    }

    ValueMark withTextAt(double middle) {
        return new ValueMark(y, middle, text, color);
    }
}
