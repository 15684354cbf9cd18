package nascope.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.cli.say.TimeWords;
import nascope.run.Happening;
import nascope.run.RunObserver;
import nascope.run.RunState;
import nascope.run.StepRate;
import nascope.search.Intervention;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;

/** Shows how far a search is: a bar on a terminal, now and then a line elsewhere. Called on the search thread alone. */
final class Progress implements RunObserver {
    private static final int BAR = 30; // characters
    private static final long REDRAW = 100_000_000; // nanoseconds
    private static final int LINES = 20; // in a whole search, so one each 5 %

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final StepRate rate = new StepRate();
    private int steps;
    private long lastDrawn;
    private int lastStep; // drawn
    private int lastLength; // of the bar on the screen
    private int lastLine; // 20ths of the search

    /** Prepares to show.
     *
     * @param terminal whether a line can be drawn over
     * @param nanoTime as {@link System#nanoTime()}
     */
    Progress(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    @Override
    public void opened(Search search) {
        SearchSettings settings = search.settings();
        steps = settings.get(Settings.STEPS);
        int done = search.snapshot().step();
        rate.mark(nanoTime.getAsLong(), done);
        lastLine = (int) ((long) LINES * done / steps);
        err.println(Plain.text(
                "%s on %s, level %s, seed %s: %s steps",
                settings.text(Settings.METHOD),
                settings.text(Settings.DATA),
                settings.text(Settings.LEVEL),
                settings.text(Settings.SEED),
                steps));
        err.println(Texts.text("cli.Progress.data", search.dataUse().about()));
        err.flush();
    }

    /** A run that goes on may be given another number of steps. */
    @Override
    public void happened(Happening happening, SearchSnapshot now) {
        if (!(happening instanceof Happening.Intervened event)
                || !(event.intervention() instanceof Intervention.ChangeSetting change)
                || !change.setting().equals(Settings.STEPS)) return;
        steps = Integer.parseInt(change.value());
        lastLine = (int) ((long) LINES * now.step() / steps);
        err.println(Texts.text("cli.Progress.goes-on-to-step", now.step(), steps));
    }

    @Override
    public void stepped(SearchSnapshot snapshot) {
        long now = nanoTime.getAsLong();
        rate.mark(now, snapshot.step());
        if (terminal) {
            if (now - lastDrawn < REDRAW && snapshot.step() < steps) return;
            lastDrawn = now;
            draw(snapshot.step());
        } else {
            int line = (int) ((long) LINES * snapshot.step() / steps);
            if (line == lastLine) return;
            lastLine = line;
            err.println(Plain.text(
                    "step %s of %s (%s %%), %s, loss %s",
                    snapshot.step(),
                    steps,
                    100L * snapshot.step() / steps,
                    pace(snapshot.step()),
                    decimal(snapshot.training().loss(), 3)));
        }
        err.flush();
    }

    @Override
    public void ended(RunState end) {
        if (lastLength > 0) err.println();
        err.flush();
    }

    /** Tells what went wrong, on a line of its own. */
    void say(String sentence) {
        if (lastLength > 0) err.println();
        lastLength = 0;
        ErrorLine.print(err, sentence);
    }

    /** Puts a line above the bar. */
    void tell(String line) {
        err.println(lastLength > 0 ? "\r" + line + " ".repeat(Math.max(0, lastLength - line.length())) : line);
        if (lastLength > 0) draw(lastStep);
        err.flush();
    }

    private void draw(int step) {
        lastStep = step;
        int filled = (int) ((long) BAR * step / steps);
        String bar =
                Plain.text("[%s%s] %s/%s  %s", "#".repeat(filled), "-".repeat(BAR - filled), step, steps, pace(step));
        err.print("\r" + bar + " ".repeat(Math.max(0, lastLength - bar.length())));
        lastLength = bar.length();
    }

    private String pace(int step) {
        double perSecond = rate.perSecond();
        if (!Double.isFinite(perSecond)) return "starting";
        return Plain.text("%s steps/s, %s left", decimal(perSecond, 1), TimeWords.of(rate.secondsFor(steps - step)));
    }

    private static String decimal(double value, int digits) {
        return Plain.text("%." + digits + "f", value);
    }
}
