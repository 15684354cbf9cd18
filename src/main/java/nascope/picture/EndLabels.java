package nascope.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private final transient List<Line> lines;
    private final transient TraceDataset traces;
    private transient Theme theme;

    EndLabels(List<Line> lines, TraceDataset traces, Theme theme) {
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
            double x = domainAxis.valueToJava2D(trace.lastStep(), dataArea, plot.getDomainAxisEdge());
            double y = rangeAxis.valueToJava2D(trace.last(), dataArea, plot.getRangeAxisEdge());
            labels.add(label(g, lines.get(series), trace.last(), x, y, dataArea));
        }
        makeWay(labels, dataArea);
        for (Label label : labels) paint(g, label);
    }

    /** To the right of the line's end, or where there is no room, at the right edge and above the line. */
    private Label label(Graphics2D g, Line line, double value, double x, double y, Rectangle2D dataArea) {
        String text = line.label(value);
        double width = Lettering.width(g, text);
        boolean fits = x + BESIDE + width <= dataArea.getMaxX();
        return new Label(
                text,
                line.color().apply(theme),
                fits ? x + BESIDE : dataArea.getMaxX() - width,
                fits ? 0 : width,
                fits ? y : y - LINE_HEIGHT * 0.75);
    }

    private static void makeWay(List<Label> labels, Rectangle2D dataArea) {
        labels.sort(Comparator.comparingDouble(label -> label.middle));
        double least = dataArea.getMinY() + LINE_HEIGHT / 2;
        for (Label label : labels) {
            label.middle = Math.max(label.middle, least);
            least = label.middle + LINE_HEIGHT;
        }
        double most = dataArea.getMaxY() - LINE_HEIGHT / 2;
        for (int i = labels.size() - 1; i >= 0; i--) {
            labels.get(i).middle = Math.min(labels.get(i).middle, most);
            most = labels.get(i).middle - LINE_HEIGHT;
        }
    }

    private void paint(Graphics2D g, Label label) {
        if (label.plate > 0) {
            Color panel = theme.panel();
            g.setColor(new Color(panel.getRed(), panel.getGreen(), panel.getBlue(), 170));
            g.fill(new Rectangle2D.Double(label.x - 2, label.middle - LINE_HEIGHT / 2, label.plate + 4, LINE_HEIGHT));
        }
        g.setColor(label.color);
        Lettering.left(g, label.text, label.x, label.middle + TEXT_SIZE * 0.36);
    }

    private static final class Label {
        private final String text;
        private final Color color;
        private final double x;
        private final double plate; // width of what keeps lines from showing through, 0 where there are none
        private double middle;

        Label(String text, Color color, double x, double plate, double middle) {
            this.text = text;
            this.color = color;
            this.x = x;
            this.plate = plate;
            this.middle = middle;
        }
    }
}
