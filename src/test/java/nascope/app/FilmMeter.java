package nascope.app;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nascope.analysis.EdgeFilm;
import nascope.base.Table;
import nascope.picture.chart.TimeScale;
import nascope.picture.look.Theme;
import nascope.picture.strip.FilmSummary;
import nascope.picture.strip.StripLabels;
import nascope.picture.strip.StripLayout;
import nascope.picture.strip.StripPainter;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * Prints what a frame of the film strip costs in time of the processor: the whole run, and every zoom down to single steps, of two kinds of cells
 * of 14 edges whose leaders change often. Arguments: numbers of steps.
 */
public final class FilmMeter {
    private static final int WIDTH = 1818; // px of the film in a window of 1920
    private static final int HEIGHT = 119;
    private static final int LEFT = 84;
    private static final int WARM_UP = 200;
    private static final int FRAMES = 500;

    private final SearchSpace space = SearchSettings.standard()
            .with(Settings.NODES, 4)
            .with(Settings.CELLS, 6)
            .with(Settings.REDUCTION, true)
            .space();
    private final StripLayout rows = StripLayout.of(space, List.copyOf(space.distinctKinds()), 0, HEIGHT);
    private final BufferedImage image = new BufferedImage(LEFT + WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
    private final StripPainter painter = new StripPainter();
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final Random random = new Random(1);

    private FilmMeter() {}

    public static void main(String[] arguments) {
        FilmMeter meter = new FilmMeter();
        for (int round = 0; round < 2; round++) // the first warms up
        for (String steps : arguments) meter.measure(Integer.parseInt(steps));
    }

    private void measure(int steps) {
        Map<CellKind, EdgeFilm> films = films(steps);
        long start = clock.getCurrentThreadCpuTime();
        Map<CellKind, FilmSummary> summaries = new EnumMap<>(CellKind.class);
        films.forEach((kind, film) -> {
            FilmSummary summary = new FilmSummary(film, space.candidates().size());
            summary.follow(Integer.MAX_VALUE);
            summaries.put(kind, summary);
        });
        double millis = (clock.getCurrentThreadCpuTime() - start) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%,d steps of %d edges: summary of all in %.0f ms%n",
                steps,
                rows.rows().size(),
                millis);
        for (double span = steps; span >= 100; span /= 10)
            frames(new TimeScale(LEFT, LEFT + WIDTH, steps - span, steps), summaries);
    }

    private void frames(TimeScale time, Map<CellKind, FilmSummary> summaries) {
        double[] millis = new double[FRAMES];
        for (int i = -WARM_UP; i < FRAMES; i++) {
            long start = clock.getCurrentThreadCpuTime();
            Graphics2D g = image.createGraphics();
            g.setColor(Theme.LIGHT.panel());
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            Rectangle2D area = new Rectangle2D.Double(LEFT, 0, WIDTH, HEIGHT);
            painter.paint(g, area, space, rows, time, summaries, Theme.LIGHT);
            StripLabels.paint(g, rows, LEFT, Optional.empty(), Theme.LIGHT);
            g.dispose();
            if (i >= 0) millis[i] = (clock.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "  %,.0f steps in sight: median %.2f ms, 95%% %.2f, longest %.2f%n",
                time.last() - time.first(),
                millis[FRAMES / 2],
                millis[FRAMES * 95 / 100],
                millis[FRAMES - 1]);
    }

    private Map<CellKind, EdgeFilm> films(int steps) {
        Map<CellKind, EdgeFilm> films = new EnumMap<>(CellKind.class);
        space.distinctKinds().forEach(kind -> films.put(kind, new EdgeFilm(space, kind)));
        double[][] logits =
                new double[space.topology().edgeCount()][space.candidates().size()];
        for (int step = 0; step < steps; step++) {
            double[][] shares = new double[logits.length][];
            for (int edge = 0; edge < logits.length; edge++) shares[edge] = wander(logits[edge]);
            Table table = Table.copyOf(shares);
            CellSnapshot cell = new CellSnapshot(table, table, table, table, Constraints.NONE);
            Measures none = Measures.NONE;
            SearchSnapshot snapshot = new SearchSnapshot(
                    step, 1, none, none, 0.1, 0.1, Double.NaN, Map.of(CellKind.NORMAL, cell, CellKind.REDUCTION, cell));
            films.values().forEach(film -> film.append(snapshot));
        }
        return films;
    }

    private double[] wander(double... logits) {
        double[] shares = new double[logits.length];
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            logits[k] = 0.99 * logits[k] + 0.1 * random.nextGaussian();
            shares[k] = Math.exp(logits[k]);
            sum += shares[k];
        }
        for (int k = 0; k < logits.length; k++) shares[k] /= sum;
        return shares;
    }
}
