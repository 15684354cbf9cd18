package nascope.picture.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;

/**
 * Names and last values in sight of lines, in the column right of the plots in place of a legend: at the height of the value, or
 * beside it where another label stands.
 */
final class EndLabels {
    private static final double TEXT_SIZE = 10.5;
    private static final double LINE_HEIGHT = 13;
    private static final double LEAST_SIZE = 7;
    private static final double BELOW = 4; // px below the plots, above the last step’s number

    /** A label before it makes way for others; {@code middle} in px. */
    record Label(double middle, String text, Color color) {}

    private EndLabels() {}

    /**
     * Of the lines of one plot, from top to bottom.
     *
     * @param last step in sight
     */
    static List<Label> of(List<ChartLine> lines, List<Trace> traces, double last, PlotPlace place, Theme theme) {
        return IntStream.range(0, lines.size())
                .filter(line -> !lines.get(line).name().isEmpty())
                .filter(line -> !Double.isNaN(traces.get(line).until(last)))
                .mapToObj(line -> of(lines.get(line), traces.get(line).until(last), place, theme))
                .sorted(Comparator.comparingDouble(Label::middle))
                .toList();
    }

    private static Label of(ChartLine line, double value, PlotPlace place, Theme theme) {
        return new Label(place.yOf(value), line.label(value), line.textColor(theme));
    }

    /**
     * Writes the labels of a chart.
     *
     * @param labels of all its plots, from top to bottom
     * @param place of the chart
     * @param x px where the column begins
     */
    static void paint(Graphics2D g, List<Label> labels, ChartPlace place, double x) {
        double[] middles = labels.stream().mapToDouble(Label::middle).toArray();
        double room = place.bottom() + BELOW - place.top();
        double height = Math.min(LINE_HEIGHT, room / Math.max(1, middles.length));
        double size = Math.max(LEAST_SIZE, Math.min(TEXT_SIZE, height * TEXT_SIZE / LINE_HEIGHT + 1));
        TextColumn.moveApart(middles, height, place.top(), place.bottom() + BELOW);
        g.setFont(Lettering.bold(size));
        for (int i = 0; i < middles.length; i++) {
            g.setColor(labels.get(i).color());
            Lettering.left(g, labels.get(i).text(), x, middles[i] + size * Lettering.MIDDLE);
        }
    }
}
