package nascope.picture.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import nascope.picture.look.Theme;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/** Draws each trace as one path, when asked for its first point. */
final class TraceRenderer extends AbstractXYItemRenderer {
    private static final long serialVersionUID = 1L;

    private final transient List<ChartLine> lines;
    private transient @Nullable AreaToZero area; // of the first line; null if none is filled
    private transient @Nullable Function<Theme, Color> tint; // of all lines; null where each has its own
    private transient Theme theme;

    TraceRenderer(List<ChartLine> lines, Theme theme) {
        this.lines = List.copyOf(lines);
        this.theme = theme;
    }

    /** Fills the area between the first line and zero. */
    void fill(AreaToZero first) {
        area = first;
    }

    /** Gives all lines one colour. */
    void tint(Function<Theme, Color> all) {
        tint = all;
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
        Points seen =
                ((TraceDataset) dataset).trace(series).between(domainAxis.getLowerBound(), domainAxis.getUpperBound());
        TracePath path = new TracePath(seen, plot, dataArea);
        if (area != null && series == 0) area.paint(g, path, theme);
        g.setPaint((tint == null ? line.color() : tint).apply(theme));
        g.setStroke(line.style().stroke());
        Path2D drawn = path.path(line.style().jumps());
        drawn.transform(AffineTransform.getTranslateInstance(0, line.style().shift()));
        g.draw(drawn);
    }
}
