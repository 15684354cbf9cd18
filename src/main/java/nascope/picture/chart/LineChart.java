package nascope.picture.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/** A titled chart of one or more plots over the same steps, in the colours of a theme. */
public final class LineChart {
    private static final double TITLE_SIZE = 12.5;
    private static final double SUBTITLE_SIZE = 10.5;
    private static final double BESIDE_TITLE = 28; // px left and right of it
    private static final double BESIDE_PLOTS = 50; // px left and right of them, without their column
    private static final double BETWEEN_PLOTS = 14;
    private static final double BESIDE = 8; // px from the plots to the column of names and values
    private static final double COLUMN = 132; // px, the same in all charts, so that those above each other line up

    private final List<LinePlot> plots = new ArrayList<>();
    private final TextTitle title;
    private final TextTitle subtitle;
    private String caption; // all of the subtitle
    private final NumberAxis steps;
    private final CombinedDomainXYPlot combined;
    private final JFreeChart chart;

    /**
     * A chart without plots.
     *
     * @param steps of the whole run: where the horizontal axis ends
     */
    public LineChart(String title, String subtitle, int steps, Theme theme) {
        this.title = line(title, true);
        this.subtitle = line(subtitle, false);
        caption = subtitle;
        this.steps = Axes.steps(steps);
        combined = new CombinedDomainXYPlot(this.steps);
        combined.setGap(BETWEEN_PLOTS);
        combined.setOutlineVisible(false);
        combined.setAxisOffset(RectangleInsets.ZERO_INSETS);
        combined.setInsets(new RectangleInsets(7, 0, 0, COLUMN + BESIDE));
        chart = new JFreeChart(null, null, combined, false);
        chart.setPadding(new RectangleInsets(8, 12, 6, 4));
        chart.addSubtitle(this.title);
        chart.addSubtitle(this.subtitle);
        setTheme(theme);
    }

    /** Adds a plot below those there are; {@code weight} is its share of the height. */
    public LineChart with(LinePlot plot, int weight) {
        plots.add(plot);
        combined.add(plot.plot(), weight);
        return this;
    }

    /** Tells its listeners once after every {@link #change}. */
    public JFreeChart chart() {
        return chart;
    }

    /**
     * Adds one value to each line.
     *
     * @param values by plot and line; NaN where nothing was measured
     * @throws IllegalArgumentException if the step does not come after the last
     */
    public void append(int step, double[]... values) {
        for (int plot = 0; plot < values.length; plot++) plots.get(plot).append(step, values[plot]);
    }

    /** Adds one value to the ghost of each line: what it would have been. */
    public void appendGhost(int step, double[]... values) {
        for (int plot = 0; plot < values.length; plot++) plots.get(plot).appendGhost(step, values[plot]);
    }

    /** Gives it another line below its title. */
    public void setSubtitle(String words) {
        caption = words;
    }

    /** One line, so that the plots lie where those of other charts do. */
    private void fitSubtitle(Graphics2D g, double width) {
        g.setFont(subtitle.getFont());
        String words = Lettering.fit(g, caption, width);
        if (!words.equals(subtitle.getText())) change(() -> subtitle.setText(words));
    }

    /** From now on shows what lies between two steps, of the whole run to begin with. */
    public void showSteps(double first, double last) {
        change(() -> steps.setRange(first, last));
    }

    /** Paints the chart and tells where its steps and values are. */
    public ChartPlace paint(Graphics2D g, Rectangle2D area) {
        Lettering.smooth(g);
        fitSubtitle(g, area.getWidth() - BESIDE_TITLE);
        double width = Math.max(1, area.getWidth() - BESIDE_PLOTS - BESIDE - COLUMN);
        TimeScale about = new TimeScale(0, width, steps.getLowerBound(), steps.getUpperBound());
        change(() -> Axes.numberSteps(steps, about.roundDistance()));
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(g, area, info);
        PlotRenderingInfo painted = info.getPlotInfo();
        Rectangle2D all = painted.getDataArea();
        List<PlotPlace> places = new ArrayList<>();
        for (int plot = 0; plot < plots.size(); plot++) {
            Rectangle2D own = painted.getSubplotInfo(plot).getDataArea();
            all = plot == 0 ? own : all.createUnion(own);
            places.add(plots.get(plot).place(own));
        }
        TimeScale scale = new TimeScale(
                all.getMinX(),
                Math.max(all.getMinX() + 1, all.getMaxX()),
                steps.getLowerBound(),
                steps.getUpperBound());
        ChartPlace place = new ChartPlace(scale, all.getMinY(), all.getMaxY(), places);
        Lettering.smooth(g);
        paintColumn(g, place);
        return place;
    }

    private void paintColumn(Graphics2D g, ChartPlace place) {
        double x = place.scale().right() + BESIDE;
        List<EndLabels.Label> labels = new ArrayList<>();
        for (int plot = 0; plot < plots.size(); plot++) {
            labels.addAll(
                    plots.get(plot).labels(place.scale().last(), place.plots().get(plot)));
            plots.get(plot).paintHeadline(g, place.plots().get(plot), x);
            plots.get(plot)
                    .paintNote(
                            g,
                            place.plots().get(plot),
                            place.scale().left(),
                            place.scale().right());
        }
        EndLabels.paint(g, labels, place, x);
    }

    /** Gives all ghosts one colour, that of the branch they are of. */
    public void tintGhosts(Function<Theme, Color> tint) {
        change(() -> plots.forEach(plot -> plot.tintGhosts(tint)));
    }

    /**
     * Where values lie and how they are written.
     *
     * @param place of the chart when it was last painted
     * @param values by plot and line
     */
    public List<ValueMark> marks(ChartPlace place, double[]... values) {
        List<ValueMark> marks = new ArrayList<>();
        for (int plot = 0; plot < values.length; plot++)
            marks.addAll(plots.get(plot).marks(place.plots().get(plot), values[plot]));
        return marks;
    }

    /** Makes a change of any size and lets the chart be redrawn once. */
    public void change(Runnable change) {
        chart.setNotify(false);
        change.run();
        chart.setNotify(true);
    }

    public void setTheme(Theme theme) {
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
