package nascope.picture;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;

/** One plot of a chart: lines over steps, with their names at their ends and a cursor at the last step. */
final class LinePlot {
    private final List<Trace> traces = new ArrayList<>();
    private final TraceRenderer renderer;
    private final EndLabels endLabels;
    private final List<CornerText> texts = new ArrayList<>();
    private final NumberAxis vertical;
    private final XYPlot plot;
    private final ValueMarker cursor = new ValueMarker(0);

    LinePlot(List<Line> lines, NumberAxis vertical, Theme theme) {
        this.vertical = vertical;
        for (int line = 0; line < lines.size(); line++) traces.add(new Trace());
        TraceDataset dataset = new TraceDataset(traces);
        renderer = new TraceRenderer(lines, theme);
        endLabels = new EndLabels(lines, dataset, theme);
        plot = new XYPlot(dataset, null, vertical, renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD); // the last line on top
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.addAnnotation(endLabels);
        cursor.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {3, 3}, 0));
        setTheme(theme);
    }

    XYPlot plot() {
        return plot;
    }

    NumberAxis vertical() {
        return vertical;
    }

    Trace trace(int line) {
        return traces.get(line);
    }

    /** Writes words into a corner. */
    void write(String text, CornerText.Corner corner, Theme theme) {
        CornerText annotation = new CornerText(text, corner, theme);
        texts.add(annotation);
        plot.addAnnotation(annotation);
    }

    /**
     * Adds one value to each line.
     *
     * @param values by line; NaN where nothing was measured
     */
    void append(int step, double... values) {
        for (int line = 0; line < values.length; line++) traces.get(line).append(step, values[line]);
        if (plot.getDomainMarkers(Layer.FOREGROUND) == null) plot.addDomainMarker(cursor);
        cursor.setValue(step);
    }

    void setTheme(Theme theme) {
        renderer.setTheme(theme);
        endLabels.setTheme(theme);
        texts.forEach(text -> text.setTheme(theme));
        plot.setBackgroundPaint(theme.panel());
        plot.setRangeGridlinePaint(theme.grid());
        cursor.setPaint(theme.accent());
        Axes.setTheme(vertical, theme);
    }
}
