package nascope.app.runs;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nascope.app.live.SettingWords;
import nascope.base.Texts;
import nascope.picture.cell.CellPicture;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.picture.strip.SmallStrip;
import nascope.record.RunFolder;
import nascope.record.RunHeader;
import nascope.record.RunSamples;
import nascope.record.RunSummary;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;

/**
 * A run in the list of runs.
 *
 * @param title what was searched, in words
 * @param details how far it came, when it began and how large its files are
 * @param picture its cell at the last step and the film of its edges, not to be painted on
 */
public record RecentRun(RunFolder folder, String title, String details, BufferedImage picture) {
    static final int WIDTH = 324; // px of the picture
    static final int HEIGHT = 96;

    private static final int CELL_WIDTH = 150; // px of it
    private static final int STRIP_SIDE = 8; // px round the strip
    private static final int SAMPLES = 60; // steps that are read for the strip
    private static final int DRAWN = 4; // times as large, so that letters and lines get small together
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern(Texts.text("app.runs.RecentRun.d-mmm-uuuu-hh-mm"), Locale.ENGLISH);

    /** Of what a file says; empty if no step was done. */
    static Optional<RecentRun> of(RunFolder folder, RunSummary summary, Theme theme, ZoneId zone) {
        Optional<SearchSnapshot> last = summary.last().filter(snapshot -> snapshot.step() > 0);
        return last.map(snapshot -> {
            RunHeader header = summary.header();
            String details = Numbers.text(
                    Texts.text("app.runs.RecentRun.step-d-of-d-begun"),
                    snapshot.step(),
                    header.settings().get(Settings.STEPS),
                    Numbers.time(WHEN).format(header.started().atZone(zone)),
                    size(folder.size()));
            List<SearchSnapshot> samples = new ArrayList<>(RunSamples.read(folder, header.space(), SAMPLES));
            samples.removeIf(sample -> sample.step() >= snapshot.step());
            samples.add(snapshot);
            BufferedImage picture = paint(header.space(), samples, header.settings().get(Settings.STEPS), theme);
            return new RecentRun(folder, SettingWords.summary(header.settings()), details, picture);
        });
    }

    private static String size(long bytes) {
        double megabytes = bytes / 1e6;
        return Numbers.text(megabytes < 10 ? "%,.1f MB" : "%,.0f MB", megabytes);
    }

    private static BufferedImage paint(SearchSpace space, List<SearchSnapshot> samples, int steps, Theme theme) {
        BufferedImage image = new BufferedImage(DRAWN * WIDTH, DRAWN * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(DRAWN, DRAWN);
        g.setColor(theme.panel());
        g.fillRect(0, 0, WIDTH, HEIGHT);
        SmallStrip.paint(
                g,
                new Rectangle2D.Double(
                        CELL_WIDTH + STRIP_SIDE,
                        STRIP_SIDE,
                        WIDTH - CELL_WIDTH - 2 * STRIP_SIDE,
                        HEIGHT - 2 * STRIP_SIDE),
                space,
                samples,
                steps,
                theme);
        g.scale(1.0 / DRAWN, 1.0 / DRAWN);
        new CellPicture(space, new Rectangle2D.Double(0, 0, DRAWN * CELL_WIDTH, image.getHeight()))
                .paint(g, samples.get(samples.size() - 1), theme);
        g.dispose();
        return image;
    }
}
