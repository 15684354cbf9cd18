package nascope.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.run.CostStudy;
import nascope.run.StepRate;
import nascope.search.Search;
import nascope.search.measure.OperationCosts;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;

/**
 * Shows how far a measurement of costs is: a line drawn over itself on a terminal, now and then a line elsewhere. Ends it
 * when it is told to, from any thread.
 */
final class CostProgress implements CostStudy.Watch {
    private static final long REDRAW = 100_000_000; // nanoseconds
    private static final int LINES = 10; // of each part
    private static final long STOP_SECONDS = 10; // longer than a step of any size that is measured

    private final CostStudy study;
    private final CostReport report;
    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean stopping;
    private StepRate rate = new StepRate(); // of the part on its way
    private long lastDrawn;
    private int lastLength; // of the line on the screen

    /**
     * @param report told of every moment that is measured
     * @param terminal whether a line can be drawn over
     * @param nanoTime as {@link System#nanoTime()}
     */
    CostProgress(CostStudy study, CostReport report, PrintWriter err, boolean terminal, LongSupplier nanoTime) {
        this.study = study;
        this.report = report;
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    void opened(Search search) {
        SearchSettings settings = search.settings();
        err.println(Texts.text(
                "cli.CostProgress.costs-of",
                settings.text(Settings.METHOD),
                settings.text(Settings.DATA),
                settings.text(Settings.SEED),
                study.plan().gates().label()));
        err.println(Texts.text("cli.Progress.data", search.dataUse().about()));
        err.flush();
    }

    @Override
    public boolean measuring(CostStudy.Moment moment, int done) {
        String what = switch (moment) {
            case START -> Texts.text("cli.CostProgress.measuring-start");
            case LEARNED -> Texts.text("cli.CostProgress.measuring-learned");
        };
        show(what, done, study.plan().batches());
        return !stopping;
    }

    @Override
    public boolean learning(int done) {
        show(Texts.text("cli.CostProgress.learning"), done, study.learn());
        return !stopping;
    }

    @Override
    public void measured(CostStudy.Moment moment, OperationCosts costs) {
        endLine();
        report.add(moment, costs);
    }

    private void show(String what, int done, int of) {
        long now = nanoTime.getAsLong();
        if (done == 0) rate = new StepRate();
        rate.mark(now, done);
        if (done == 0) endLine();
        boolean due = terminal
                ? done == 0 || now - lastDrawn >= REDRAW
                : done == 0 || (long) LINES * done / of != (long) LINES * (done - 1) / of;
        if (!due) return;
        lastDrawn = now;
        String line = Plain.text("%s: %s/%s%s", what, done, of, left(of - done));
        if (terminal) err.print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
        else err.println(line);
        lastLength = terminal ? line.length() : 0;
        err.flush();
    }

    private String left(int steps) {
        double seconds = rate.secondsFor(steps);
        return Double.isFinite(seconds) ? Texts.text("cli.CostProgress.left", Progress.duration(seconds)) : "";
    }

    private void endLine() {
        if (lastLength > 0) err.println();
        lastLength = 0;
        err.flush();
    }

    /** The search is closed. */
    void ended() {
        endLine();
        end.countDown();
    }

    /** Ends the measurement before its next batch or step, and waits for that. */
    void stop() {
        stopping = true;
        try {
            boolean unused = end.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
