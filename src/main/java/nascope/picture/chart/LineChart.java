package nascope.picture.chart;

import java.util.ArrayList;
import java.util.List;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/** A titled chart of one or more plots over the same steps, in the colours of a theme. */
final class LineChart {
    private static final double TITLE_SIZE = 12.5;
    private static final double SUBTITLE_SIZE = 10.5;
    private static final double BETWEEN_PLOTS = 14;

    private final List<LinePlot> plots = new ArrayList<>();
    private final TextTitle title;
    private final TextTitle subtitle;
    private final NumberAxis steps;
    private final CombinedDomainXYPlot combined;
    private final JFreeChart chart;

    LineChart(String title, String subtitle, int steps) {
        this.title = line(title, true);
        this.subtitle = line(subtitle, false);
        this.steps = Axes.steps(steps);
        combined = new CombinedDomainXYPlot(this.steps);
        combined.setGap(BETWEEN_PLOTS);
        combined.setOutlineVisible(false);
        combined.setAxisOffset(RectangleInsets.ZERO_INSETS);
        combined.setInsets(new RectangleInsets(7, 0, 0, 4));
        chart = new JFreeChart(null, null, combined, false);
        chart.setPadding(new RectangleInsets(8, 12, 6, 20));
        chart.addSubtitle(this.title);
        chart.addSubtitle(this.subtitle);
    }

    /** Adds a plot below those there are; {@code weight} is its share of the height. */
    LineChart with(LinePlot plot, int weight) {
        plots.add(plot);
        combined.add(plot.plot(), weight);
        return this;
    }

    JFreeChart chart() {
        return chart;
    }

    /**
     * Where values lie and how they are written.
     *
     * @param place of the chart when it was last painted
     * @param values by plot and line
     */
    List<ValueMark> marks(ChartPlace place, double[]... values) {
        List<ValueMark> marks = new ArrayList<>();
        for (int plot = 0; plot < values.length; plot++)
            marks.addAll(plots.get(plot).marks(place.plots().get(plot), values[plot]));
        return marks;
    }

    /** Makes a change of any size and lets the chart be redrawn once. */
    void change(Runnable change) {
        chart.setNotify(false);
        change.run();
        chart.setNotify(true);
    }

    void setTheme(Theme theme) {
        change(() -> {
            chart.setBackgroundPaint(theme.panel());
            combined.setBackgroundPaint(null);
            title.setPaint(theme.text());
            subtitle.setPaint(theme.muted());
            Axes.setTheme(steps, theme);
            plots.forEach(plot -> plot.setTheme(theme));
        });
    }

    private static TextTitle line(String text, boolean bold) {
        TextTitle title = new TextTitle(text, bold ? Lettering.bold(TITLE_SIZE) : Lettering.plain(SUBTITLE_SIZE));
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(new RectangleInsets(1, 2, 2, 2));
        return title;
    }
}
