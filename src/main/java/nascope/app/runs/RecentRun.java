package nascope.app.runs;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nascope.app.live.RunWords;
import nascope.base.Texts;
import nascope.picture.cell.CellPicture;
import nascope.picture.look.Numbers;
import nascope.picture.look.SettingWords;
import nascope.picture.look.Theme;
import nascope.picture.strip.SmallStrip;
import nascope.record.Preset;
import nascope.record.RunFolder;
import nascope.record.RunHeader;
import nascope.record.glance.RunSamples;
import nascope.record.glance.RunSummary;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;

/**
 * A run in the list of runs.
 *
 * @param title what a person calls it, or what was searched, in words
 * @param details seed, how far it came, when it began and how large its files are; of one that cannot be read why
 * @param picture its cell at the last step and the film of its edges, not to be painted on; empty of one that cannot be
 *     read
 * @param steps done
 */
public record RecentRun(RunFolder folder, String title, String details, Optional<BufferedImage> picture, int steps) {
    static final int WIDTH = 324; // px of the picture
    static final int HEIGHT = 96;

    private static final int CELL_WIDTH = 150; // px of it
    private static final int STRIP_SIDE = 8; // px round the strip
    private static final int SAMPLES = 60; // steps that are read for the strip

    /** Runs of fewer steps were tried out and left. */
    private static final int BRIEF = 10;

    private static final int DRAWN = 4; // times as large, so that letters and lines get small together
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern(Texts.text("app.runs.RecentRun.d-mmm-uuuu-hh-mm"), Locale.ENGLISH);

    /** Of what a file says; empty if no step was done. */
    static Optional<RecentRun> of(
            RunFolder folder, RunSummary summary, List<Preset> presets, Theme theme, ZoneId zone) {
        Optional<SearchSnapshot> last = summary.last().filter(snapshot -> snapshot.step() > 0);
        return last.map(snapshot -> {
            RunHeader header = summary.header();
            SearchSettings settings = header.settings();
            int length = Math.max(snapshot.step(), settings.get(Settings.STEPS)); // it may have been gone on with
            String details = Numbers.text(
                    Texts.text("app.runs.RecentRun.step-d-of-d-begun"),
                    SettingWords.shown(Settings.SEED, settings.text(Settings.SEED)),
                    snapshot.step(),
                    length,
                    Numbers.time(WHEN).format(header.started().atZone(zone)),
                    size(folder.size()));
            List<SearchSnapshot> samples = new ArrayList<>(RunSamples.read(folder, header.space(), SAMPLES));
            samples.removeIf(sample -> sample.step() >= snapshot.step());
            samples.add(snapshot);
            return new RecentRun(
                    folder,
                    RunName.read(folder).orElseGet(() -> RunWords.title(settings, presets)),
                    details,
                    Optional.of(paint(header.space(), samples, length, theme)),
                    snapshot.step());
        });
    }

    /** One that cannot be read. */
    static RecentRun unreadable(RunFolder folder, String why) {
        String name = String.valueOf(folder.path().getFileName());
        return new RecentRun(
                folder, Texts.text("app.runs.RecentRun.cannot-be-read", name), why, Optional.empty(), BRIEF);
    }

    /** Whether it ended after a few steps. */
    boolean brief() {
        return steps < BRIEF;
    }

    RecentRun withTitle(String other) {
        return new RecentRun(folder, other, details, picture, steps);
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
        return halved(image);
    }

    /** A list of runs holds many: two px for one of a screen are enough. */
    private static BufferedImage halved(BufferedImage image) {
        BufferedImage half = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = half.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
        g.dispose();
        return half;
    }
}
