package nascope.picture.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import nascope.picture.look.Theme;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Draws each trace as one path, when asked for its first point. */
final class TraceRenderer extends AbstractXYItemRenderer {
    private static final long serialVersionUID = 1L;

    private final transient List<ChartLine> lines;
    private transient Theme theme;

    TraceRenderer(List<ChartLine> lines, Theme theme) {
        this.lines = List.copyOf(lines);
        this.theme = theme;
    }

    void setTheme(Theme theme) {
        this.theme = theme;
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D g, Rectangle2D dataArea, XYPlot plot, XYDataset dataset, PlotRenderingInfo info) {
        XYItemRendererState state = super.initialise(g, dataArea, plot, dataset, info);
        state.setProcessVisibleItemsOnly(false); // the first point must always come by
        return state;
    }

    @Override
    public void drawItem(
            Graphics2D g,
            XYItemRendererState state,
            Rectangle2D dataArea,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        if (item > 0) return;
        ChartLine line = lines.get(series);
        g.setPaint(line.color().apply(theme));
        g.setStroke(line.style().stroke());
        Trace trace = ((TraceDataset) dataset).trace(series);
        g.draw(new TracePath(trace, plot, dataArea).path(line.style().jumps()));
    }
}
