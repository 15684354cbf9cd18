package nascope.app.outcome;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import nascope.base.Texts;
import nascope.picture.cell.CellPicture;
import nascope.picture.look.Numbers;
import nascope.picture.look.SettingWords;
import nascope.picture.look.Theme;
import nascope.run.RunHistory;
import nascope.search.settings.Level;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;

/**
 * What came out of a run, for the card at its end.
 *
 * @param title what was searched, and how far
 * @param facts lines for a person: accuracy, time
 * @param showed patterns
 * @param chosen the genotype by every rule
 * @param picture of the cells at the last step, not to be painted on
 */
public record Outcome(
        String title, List<String> facts, List<Showed> showed, List<Chosen> chosen, BufferedImage picture) {
    static final int WIDTH = 300; // px of the picture
    static final int HEIGHT = 192;

    private static final int DRAWN = 2; // times as large, so that letters and lines get small together
    private static final int MEAN = 50; // steps; a batch alone says little

    public Outcome {
        facts = List.copyOf(facts);
        showed = List.copyOf(showed);
        chosen = List.copyOf(chosen);
    }

    /**
     * Of a run as it is now.
     *
     * @param history with at least one step
     * @param done steps that took the time
     */
    static Outcome of(
            SearchSettings settings, RunHistory history, int done, double seconds, List<Showed> showed, Theme theme) {
        SearchSpace space = settings.space();
        SearchSnapshot last = history.last();
        List<String> facts = new ArrayList<>();
        facts.add(SettingWords.summary(settings));
        facts.add(accuracy(settings, history));
        if (seconds > 0)
            facts.add(Numbers.text(Texts.text("app.outcome.Outcome.d-steps-in"), done, time(seconds), done / seconds));
        return new Outcome(
                Numbers.text(Texts.text("app.outcome.Outcome.finished-at-step"), last.step()),
                facts,
                showed,
                Chosen.at(space, last),
                paint(space, last, theme));
    }

    private static String accuracy(SearchSettings settings, RunHistory history) {
        int last = history.size() - 1;
        int first = Math.max(1, last - MEAN + 1);
        double training = 0;
        double search = 0;
        for (int step = first; step <= last; step++) {
            SearchSnapshot snapshot = history.get(step);
            training += snapshot.training().accuracy();
            search += snapshot.search().accuracy();
        }
        int steps = Math.max(1, last - first + 1);
        return settings.get(Settings.LEVEL) == Level.SINGLE
                ? Numbers.text(Texts.text("app.outcome.Outcome.accuracy"), training / steps, steps)
                : Numbers.text(
                        Texts.text("app.outcome.Outcome.accuracy-of-both"), training / steps, search / steps, steps);
    }

    /** Such as {@code 12.3 s} or {@code 3 min 20 s}. */
    static String time(double seconds) {
        if (seconds < 60) return Numbers.text("%.1f s", seconds);
        long whole = Math.round(seconds);
        return Numbers.text(Texts.text("app.outcome.Outcome.min-s"), whole / 60, whole % 60);
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
