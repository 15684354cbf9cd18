package nascope.app.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import nascope.app.live.BranchWords;
import nascope.app.live.LiveSearch;
import nascope.base.Texts;
import nascope.picture.instrument.Measured;
import nascope.picture.instrument.OnDemand;
import nascope.run.Branch;
import nascope.run.CostStudy;
import nascope.run.FailureSentence;
import nascope.run.RunHistory;
import nascope.run.SearchRun;
import nascope.search.measure.CostPlan;
import nascope.search.measure.Measurement;
import nascope.search.measure.SharpnessTime;
import nascope.search.measure.StrengthMeasure;
import nascope.search.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What a person has measured beside the search, at its newest step. The run waits meanwhile, the window does not, and the
 * run goes on as if nothing had been measured. What was measured is kept as long as the run is on show.
 */
public final class MeasuringViewModel {
    private static final CostStudy COSTS =
            new CostStudy(new CostPlan(CostPlan.Gates.RANDOM, CostPlan.USUAL_BATCHES), 0);

    private static final long TIME_NANOS = TimeUnit.SECONDS.toNanos(1);

    /**
     * How far the search is with what it was asked for.
     *
     * @param share from 0 to 1; below 0 while it has not begun, because a step is on its way or the search is being opened
     */
    public record Progress(OnDemand what, double share) {}

    private final LiveSearch live;
    private final ReadOnlyObjectWrapper<List<Measured>> measured = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Request request; // null while nothing is asked for
    private Optional<CompletableFuture<Optional<SharpnessTime>>> time = Optional.empty(); // asked for, not answered
    private long timeAsked = System.nanoTime() - TIME_NANOS;
    private RunHistory ofRun; // its first branch's, which no other run has

    MeasuringViewModel(LiveSearch live) {
        this.live = live;
        ofRun = firstHistory();
        live.steps().timelineProperty().addListener((property, before, now) -> forgetIfOfAnotherRun());
    }

    /** All that was measured in the run on show, in order. */
    public ReadOnlyObjectProperty<List<Measured>> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /** Empty while nothing is measured. */
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why nothing can be measured, as the run on show ran elsewhere; empty where something can. */
    public ObservableValue<String> elsewhereProperty() {
        return live.elsewhereProperty();
    }

    // -- commands

    /** Measures at the newest step; while something is measured, ends that instead. */
    public void toggle(OnDemand what) {
        if (request != null) cancel();
        else live.commandToBranches(run -> ask(what, run));
    }

    private void ask(OnDemand what, SearchRun run) {
        request = new Request(what, run);
        progress.set(Optional.of(new Progress(what, -1)));
    }

    private void cancel() {
        if (request != null) request.cancelled = true;
        request = null;
        progress.set(Optional.empty());
    }

    // -- frames

    /**
     * Called once per frame.
     *
     * @param nanos {@link System#nanoTime()}
     */
    void onFrame(long nanos) {
        askForTime(nanos);
        if (request == null) return;
        if (!request.answer.isDone()) {
            progress.set(Optional.of(new Progress(request.what, request.share)));
            return;
        }
        Request done = request;
        request = null;
        progress.set(Optional.empty());
        take(done);
    }

    /** Once a second, where sharpness is measured. */
    private void askForTime(long nanos) {
        if (live.settings().get(Settings.SHARPNESS_EVERY) == 0
                || live.stateProperty().get().ended()) return;
        if (time.isEmpty() && nanos - timeAsked >= TIME_NANOS) {
            timeAsked = nanos;
            time = live.run().map(SearchRun::sharpnessTime);
        } else if (time.isPresent() && time.get().isDone()) {
            if (!time.get().isCompletedExceptionally()) time.get().join().ifPresent(this::setTime);
            time = Optional.empty();
        }
    }

    private void setTime(SharpnessTime now) {
        List<Measured> all = new ArrayList<>(measured.get());
        all.removeIf(one -> one.numbers() instanceof SharpnessTime);
        all.add(new Measured(now, 0, ""));
        if (!all.equals(measured.get())) measured.set(List.copyOf(all));
    }

    private void take(Request done) {
        try {
            done.answer.join().ifPresent(numbers -> add(numbers, done.at));
        } catch (CompletionException e) {
            live.tell(FailureSentence.of(e.getCause() == null ? e : e.getCause()));
        } catch (CancellationException e) {
            live.tell(Texts.text("app.instruments.MeasuringViewModel.the-search-ended-before"));
        }
    }

    private void add(Measurement numbers, @Nullable At at) {
        if (at == null) return; // it never began
        List<Measured> all = new ArrayList<>(measured.get());
        boolean alone = live.steps().timelineProperty().get().branches().size() == 1;
        all.add(new Measured(numbers, at.step(), alone ? "" : BranchWords.name(at.branch(), live.settings())));
        measured.set(List.copyOf(all));
    }

    @SuppressWarnings("ReferenceEquality") // another history is another run, whatever it holds
    private void forgetIfOfAnotherRun() {
        RunHistory now = firstHistory();
        if (now == ofRun) return;
        ofRun = now;
        cancel();
        measured.set(List.of());
    }

    private RunHistory firstHistory() {
        return live.steps().timelineProperty().get().branches().get(0).history();
    }

    /** Where the search stood when it was measured. */
    private record At(Branch branch, int step) {}

    /** Asks the search, and hears on its thread how far it is. */
    private static final class Request implements CostStudy.Watch {
        private final OnDemand what;
        private final SearchRun run;
        private final CompletableFuture<Optional<Measurement>> answer;
        private volatile double share = -1;
        private volatile boolean cancelled;
        private volatile @Nullable At at; // null before it began

        Request(OnDemand what, SearchRun run) {
            this.what = what;
            this.run = run;
            answer = switch (what) {
                case COSTS -> run.measure(COSTS, this).thenApply(Request::ofCosts);
                case STRENGTH ->
                    run.measureStrength(StrengthMeasure.USUAL_BATCHES, this::goOn)
                            .thenApply(found -> found.map(Measurement.class::cast));
            };
        }

        private static Optional<Measurement> ofCosts(Map<CostStudy.Moment, ? extends Measurement> found) {
            return Optional.ofNullable(found.get(CostStudy.Moment.START));
        }

        @Override
        public boolean measuring(CostStudy.Moment moment, int done) {
            return goOn((double) done / COSTS.plan().batches());
        }

        @Override
        public boolean learning(int done) {
            return goOn(1);
        }

        /** Between two steps, so that the newest one stays. */
        private boolean goOn(double done) {
            Branch now = run.timeline().current();
            at = new At(now, now.newest());
            share = done;
            return !cancelled;
        }
    }
}
