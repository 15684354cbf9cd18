package nascope.app.runs;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nascope.app.live.SettingWords;
import nascope.base.Texts;
import nascope.picture.cell.CellPicture;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.record.RunFolder;
import nascope.record.RunHeader;
import nascope.record.RunSummary;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;

/**
 * A run in the list of runs.
 *
 * @param title what was searched, in words
 * @param details how far it came, when it began and how large its files are
 * @param picture its cell at the last step, not to be painted on
 */
public record RecentRun(RunFolder folder, String title, String details, BufferedImage picture) {
    static final int WIDTH = 150; // px of the picture
    static final int HEIGHT = 96;

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
            return new RecentRun(
                    folder, SettingWords.summary(header.settings()), details, paint(header.space(), snapshot, theme));
        });
    }

    private static String size(long bytes) {
        double megabytes = bytes / 1e6;
        return Numbers.text(megabytes < 10 ? "%,.1f MB" : "%,.0f MB", megabytes);
    }

    private static BufferedImage paint(SearchSpace space, SearchSnapshot snapshot, Theme theme) {
        BufferedImage image = new BufferedImage(DRAWN * WIDTH, DRAWN * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new CellPicture(space, new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()))
                .paint(g, snapshot, theme);
        g.dispose();
        return image;
    }
}
