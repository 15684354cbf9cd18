package nascope.picture.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Writes name and last value at the end of every line, in place of a legend; labels make way for each other. */
final class EndLabels extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final double TEXT_SIZE = 10.5;
    private static final double LINE_HEIGHT = 13;
    private static final double BESIDE = 7;

    private final transient List<ChartLine> lines;
    private final transient TraceDataset traces;
    private transient Theme theme;

    EndLabels(List<ChartLine> lines, TraceDataset traces, Theme theme) {
        this.lines = List.copyOf(lines);
        this.traces = traces;
        this.theme = theme;
    }

    void setTheme(Theme theme) {
        this.theme = theme;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D dataArea,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        g.setFont(Lettering.bold(TEXT_SIZE));
        List<Label> labels = new ArrayList<>();
        for (int series = 0; series < lines.size(); series++) {
            Trace trace = traces.trace(series);
            if (trace.isEmpty() || lines.get(series).name().isEmpty()) continue;
            labels.add(new Label(lines.get(series), new TracePath(trace, plot, dataArea), g));
        }
        labels.sort(Comparator.comparingDouble(label -> label.middle));
        for (int i = 0; i < labels.size(); i++) labels.get(i).stayWithin(dataArea, 2 * i < labels.size());
        double[] middles = labels.stream().mapToDouble(label -> label.middle).toArray();
        TextColumn.moveApart(middles, LINE_HEIGHT, dataArea.getMinY(), dataArea.getMaxY());
        for (int i = 0; i < middles.length; i++) labels.get(i).middle = middles[i];
        for (Label label : labels) paint(g, label);
    }

    private void paint(Graphics2D g, Label label) {
        if (label.overLine) {
            Color panel = theme.panel();
            g.setColor(new Color(panel.getRed(), panel.getGreen(), panel.getBlue(), 170));
            g.fill(new Rectangle2D.Double(label.x - 2, label.middle - LINE_HEIGHT / 2, label.width + 4, LINE_HEIGHT));
        }
        g.setColor(label.line.color().apply(theme));
        Lettering.left(g, label.text, label.x, label.middle + TEXT_SIZE * 0.36);
    }

    /** A label on its way to its place: right of the line's end if it fits there, else above or below the line. */
    private static final class Label {
        private final ChartLine line;
        private final TracePath path;
        private final String text;
        private final double width;
        private double x;
        private double middle;
        private boolean overLine;

        Label(ChartLine line, TracePath path, Graphics2D g) {
            this.line = line;
            this.path = path;
            text = line.label(path.trace().last());
            width = Lettering.width(g, text);
            x = path.endX() + BESIDE;
            middle = path.endY();
        }

        void stayWithin(Rectangle2D dataArea, boolean preferAbove) {
            if (x + width <= dataArea.getMaxX()) return;
            overLine = true;
            x = dataArea.getMaxX() - width;
            double above = path.highestSince(x) - LINE_HEIGHT * 0.65;
            double below = path.lowestSince(x) + LINE_HEIGHT * 0.65;
            boolean aboveFits = above - LINE_HEIGHT / 2 >= dataArea.getMinY();
            boolean belowFits = below + LINE_HEIGHT / 2 <= dataArea.getMaxY();
            middle = aboveFits && (preferAbove || !belowFits) ? above : below;
        }
    }
}
