package nascope.picture.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A few words in a corner of a plot. */
public final class CornerText extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final double TEXT_SIZE = 10;

    public enum Corner {
        TOP_LEFT,
        TOP_RIGHT,
        BOTTOM_RIGHT
    }

    private final String text;
    private final Corner corner;
    private transient Theme theme;

    CornerText(String text, Corner corner, Theme theme) {
        this.text = text;
        this.corner = corner;
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
        g.setFont(Lettering.plain(TEXT_SIZE));
        g.setColor(theme.muted());
        double baseline = corner == Corner.BOTTOM_RIGHT ? dataArea.getMaxY() - 5 : dataArea.getMinY() + TEXT_SIZE + 2;
        if (corner == Corner.TOP_LEFT) Lettering.left(g, text, dataArea.getMinX() + 4, baseline);
        else Lettering.right(g, text, dataArea.getMaxX() - 6, baseline);
    }
}
