package nascope.picture.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/** One plot of a chart: lines over steps, with their names in a column right of them, over those of another branch. */
public final class LinePlot {
    private static final double TEXT_HEIGHT = 13; // px of a value at the cursor
    private static final double NOTE_SIZE = 10.5;
    private static final double ABOVE = 8; // px from a line up to the middle of its value

    private final List<ChartLine> lines;
    private final List<Trace> traces = new ArrayList<>();
    private final List<Trace> ghosts = new ArrayList<>();
    private final TraceRenderer renderer;
    private final TraceRenderer ghostRenderer;
    private final IdentityHashMap<IntervalMarker, Function<Theme, Color>> shades = new IdentityHashMap<>();
    private final NumberAxis vertical;
    private final XYPlot plot;
    private @Nullable Peaks peaks; // null if single values are not told
    private Supplier<Optional<Headline>> headline = Optional::empty;
    private Supplier<Optional<String>> note = Optional::empty;
    private Theme theme;

    /**
     * A plot of empty lines.
     *
     * @param vertical see {@link Axes#vertical}
     */
    public LinePlot(List<ChartLine> lines, NumberAxis vertical, Theme theme) {
        this.lines = List.copyOf(lines);
        this.vertical = vertical;
        for (int line = 0; line < lines.size(); line++) {
            traces.add(new Trace());
            ghosts.add(new Trace());
        }
        TraceDataset dataset = new TraceDataset(traces);
        renderer = new TraceRenderer(lines, theme);
        ghostRenderer = new TraceRenderer(lines.stream().map(ChartLine::ghost).toList(), theme);
        plot = new XYPlot(dataset, null, vertical, renderer);
        plot.setDataset(1, new TraceDataset(ghosts)); // drawn first, below the others
        plot.setRenderer(1, ghostRenderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD); // the last line on top
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        setTheme(theme);
    }

    XYPlot plot() {
        return plot;
    }

    /** @param area in which it was painted */
    PlotPlace place(Rectangle2D area) {
        return new PlotPlace(area.getMinY(), area.getMaxY(), vertical.getLowerBound(), vertical.getUpperBound());
    }

    /** Gives the vertical axis another range, without a margin, and other distances of its numbers. */
    public void rescale(double low, double high, double tick, NumberFormat format) {
        vertical.setRange(low, high);
        Axes.setTick(vertical, tick, format);
    }

    /** Shades what lies between two values. */
    public void shade(double low, double high, Function<Theme, Color> color) {
        IntervalMarker area = new IntervalMarker(low, high);
        area.setAlpha(1);
        area.setPaint(color.apply(theme));
        shades.put(area, color);
        plot.addRangeMarker(area, Layer.BACKGROUND);
    }

    /** Fills the area between the first line and zero. */
    public void fill(Function<Theme, Color> above, Function<Theme, Color> below) {
        renderer.fill(new AreaToZero(above, below));
    }

    /**
     * From now on shows single values beyond the axis as ticks at its ends.
     *
     * @param steps of the whole run
     */
    public void showPeaks(int steps, Function<Theme, Color> above, Function<Theme, Color> below) {
        peaks = new Peaks(steps, above, below, theme);
        plot.addAnnotation(peaks);
    }

    /** Adds a single value that lies far from the line; a tick while the axis does not reach it. */
    public void peak(int step, double value) {
        if (peaks != null) peaks.add(step, value);
    }

    /** From now on writes a present value in large letters, asked for whenever the plot is painted. */
    public void write(Supplier<Optional<Headline>> present) {
        headline = present;
    }

    /** From now on writes words into the plot whenever there are any, such as why it is empty. */
    public void say(Supplier<Optional<String>> words) {
        note = words;
    }

    /** Writes what the plot says. */
    void paintNote(Graphics2D g, PlotPlace place, double left, double right) {
        note.get().ifPresent(words -> {
            g.setFont(Lettering.plain(NOTE_SIZE));
            List<String> lines = Lettering.wrap(g, words, right - left);
            double y = (place.top() + place.bottom() - lines.size() * TEXT_HEIGHT) / 2 + NOTE_SIZE;
            boolean fits = y > place.top() && lines.stream().allMatch(line -> Lettering.width(g, line) <= right - left);
            for (int line = 0; fits && line < lines.size(); line++) {
                double base = y + line * TEXT_HEIGHT;
                double width = Lettering.width(g, lines.get(line)) + NOTE_SIZE;
                g.setColor(theme.panel()); // no line of the plot runs through the words
                g.fill(new Rectangle2D.Double((left + right - width) / 2, base - NOTE_SIZE, width, TEXT_HEIGHT));
                g.setColor(theme.muted());
                Lettering.centred(g, lines.get(line), (left + right) / 2, base);
            }
        });
    }

    /**
     * Names and last values in sight of the lines.
     *
     * @param last step in sight
     * @param place of the plot as just painted
     */
    List<EndLabels.Label> labels(double last, PlotPlace place) {
        return EndLabels.of(lines, traces, last, place, theme);
    }

    /**
     * Writes the present value, if there is one, into the column right of the plot.
     *
     * @param place of the plot as just painted
     * @param x px where the column begins
     */
    void paintHeadline(Graphics2D g, PlotPlace place, double x) {
        headline.get().ifPresent(now -> now.paint(g, place, x, theme));
    }

    /** Gives the ghosts of all lines one colour, that of the branch they are of. */
    void tintGhosts(Function<Theme, Color> tint) {
        ghostRenderer.tint(tint);
    }

    /**
     * Adds one value to each line.
     *
     * @param values by line; NaN where nothing was measured
     */
    void append(int step, double... values) {
        for (int line = 0; line < values.length; line++) traces.get(line).append(step, values[line]);
    }

    /** Adds one value to the ghost of each line. */
    void appendGhost(int step, double... values) {
        for (int line = 0; line < values.length; line++) ghosts.get(line).append(step, values[line]);
    }

    /**
     * Where values lie and how they are written.
     *
     * @param place of the plot when it was last painted
     * @param values by line; NaN where there is none
     */
    List<ValueMark> marks(PlotPlace place, double... values) {
        List<ValueMark> marks = IntStream.range(0, values.length)
                .filter(line -> !Double.isNaN(values[line]))
                .mapToObj(line -> mark(lines.get(line), place.yOf(values[line]), values[line]))
                .distinct() // a count by both rules
                .sorted(Comparator.comparingDouble(ValueMark::y))
                .toList();
        double[] textY = marks.stream().mapToDouble(ValueMark::textY).toArray();
        TextColumn.moveApart(textY, TEXT_HEIGHT, place.top(), place.bottom());
        return IntStream.range(0, textY.length)
                .mapToObj(i -> marks.get(i).withTextAt(textY[i]))
                .toList();
    }

    private ValueMark mark(ChartLine line, double y, double value) {
        return new ValueMark(y, y - ABOVE, line.number(value), line.textColor(theme));
    }

    void setTheme(Theme theme) {
        this.theme = theme;
        renderer.setTheme(theme);
        ghostRenderer.setTheme(theme);
        if (peaks != null) peaks.setTheme(theme);
        shades.forEach((area, color) -> area.setPaint(color.apply(theme)));
        plot.setBackgroundPaint(theme.panel());
        plot.setRangeGridlinePaint(theme.grid());
        Axes.setTheme(vertical, theme);
    }
}
