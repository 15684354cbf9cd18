package nascope.picture.chart;

import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;

/**
 * Writes name and last value of every line into the column right of a plot, in place of a legend: at the height of the
 * value, or beside it where another label stands.
 */
final class EndLabels {
    private static final double TEXT_SIZE = 10.5;
    private static final double LINE_HEIGHT = 13;

    private final List<ChartLine> lines;
    private final TraceDataset traces;

    EndLabels(List<ChartLine> lines, TraceDataset traces) {
        this.lines = List.copyOf(lines);
        this.traces = traces;
    }

    /** @param x px where the column begins */
    void paint(Graphics2D g, PlotPlace place, double x, Theme theme) {
        List<Integer> named = IntStream.range(0, lines.size())
                .filter(line -> !lines.get(line).name().isEmpty())
                .filter(line -> !traces.trace(line).isEmpty())
                .boxed()
                .sorted(Comparator.comparingDouble(line -> height(place, line)))
                .toList();
        double[] middles =
                named.stream().mapToDouble(line -> height(place, line)).toArray();
        TextColumn.moveApart(middles, LINE_HEIGHT, place.top(), place.bottom());
        for (int i = 0; i < middles.length; i++) {
            ChartLine line = lines.get(named.get(i));
            g.setFont(Lettering.bold(TEXT_SIZE));
            g.setColor(line.textColor(theme));
            Lettering.left(
                    g, line.label(traces.trace(named.get(i)).last()), x, middles[i] + TEXT_SIZE * Lettering.MIDDLE);
        }
    }

    private double height(PlotPlace place, int line) {
        return place.yOf(traces.trace(line).last());
    }
}
