package nascope.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import nascope.base.Texts;
import nascope.cli.say.ProgressLine;
import nascope.run.CostStudy;
import nascope.search.Search;
import nascope.search.measure.OperationCosts;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;

/**
 * Shows how far a measurement of costs is: a line drawn over itself on a terminal, now and then a line elsewhere. Ends it
 * when it is told to, from any thread.
 */
final class CostProgress implements CostStudy.Watch {
    private static final long STOP_SECONDS = 10; // longer than a step of any size that is measured

    private final CostStudy study;
    private final CostReport report;
    private final PrintWriter err;
    private final ProgressLine line;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean stopping;

    /**
     * @param report told of every moment that is measured
     * @param terminal whether a line can be drawn over
     * @param nanoTime as {@link System#nanoTime()}
     */
    CostProgress(CostStudy study, CostReport report, PrintWriter err, boolean terminal, LongSupplier nanoTime) {
        this.study = study;
        this.report = report;
        this.err = err;
        line = new ProgressLine(err, terminal, nanoTime);
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
        line.show(what, done, study.plan().batches());
        return !stopping;
    }

    @Override
    public boolean learning(int done) {
        line.show(Texts.text("cli.CostProgress.learning"), done, study.learn());
        return !stopping;
    }

    @Override
    public void measured(CostStudy.Moment moment, OperationCosts costs) {
        line.end();
        report.add(moment, costs);
    }

    /** The search is closed. */
    void ended() {
        line.end();
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
