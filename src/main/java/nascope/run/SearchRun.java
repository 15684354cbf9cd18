package nascope.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import nascope.search.Intervention;
import nascope.search.LastBatch;
import nascope.search.measure.OperationCosts;
import nascope.search.measure.OperationStrengths;
import nascope.search.measure.SharpnessTime;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.StepPhase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A search on its own thread, from opening to its end. It starts paused; every command may be called from any thread, at
 * any time, and none but {@link #close} and {@link #awaitEnd} waits. A command to a run that has ended does nothing; to go
 * back in it, {@link #resume} another from its {@link #past} and give the command to that one.
 */
public final class SearchRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchRun.class);
    private static final long CLOSE_SECONDS = 10;

    private final Controls controls = new Controls();
    private final SearchLoop drive;

    private SearchRun(SearchOpening opening, ResumableRun past, long checkpointBytes, List<RunObserver> observers) {
        drive = new SearchLoop(opening, past, checkpointBytes, controls, observers);
    }

    /**
     * Starts the search thread, which opens the search at once and then waits for {@link #play} or {@link #step}.
     *
     * @param observers told of every step, in this order
     */
    public static SearchRun start(SearchOpening opening, RunObserver... observers) {
        return resume(opening, ResumableRun.none(), observers);
    }

    /**
     * Like {@link #start} for a run in which nobody will go back: only the newest step and the first checkpoint are kept,
     * so that memory does not grow with the steps. To go back is refused.
     */
    public static SearchRun startOnward(SearchOpening opening, RunObserver... observers) {
        ResumableRun nothingKept = new ResumableRun(Timeline.startOnward(), List.of());
        return start(new SearchRun(opening, nothingKept, 0, List.of(observers)));
    }

    /**
     * Starts the search thread, which opens the search, goes to where a run ended, doing again the steps after its last
     * checkpoint, and then waits. A step that does not come out as it was recorded ends the run as {@link
     * RunState.Failed}.
     *
     * @param opening opens a search of the settings the past began with
     * @param observers told of every step that is not of the past, in this order
     */
    public static SearchRun resume(SearchOpening opening, ResumableRun past, RunObserver... observers) {
        return resume(opening, past, run -> {}, observers);
    }

    /**
     * The same with commands that it has before its thread starts, such as its speed, or to play.
     *
     * @param first gives them
     */
    public static SearchRun resume(
            SearchOpening opening, ResumableRun past, Consumer<SearchRun> first, RunObserver... observers) {
        SearchRun run = new SearchRun(opening, past, ResumableRun.CHECKPOINT_BYTES, List.of(observers));
        first.accept(run);
        return start(run);
    }

    /** A run that cannot be gone on with, as another program did it: it has ended from the beginning, and has no thread. */
    public static SearchRun ended(ResumableRun past) {
        SearchRun run = new SearchRun(
                () -> {
                    throw new IllegalStateException("a run that has ended opens no search");
                },
                past,
                0,
                List.of());
        run.drive.endedBefore();
        return run;
    }

    /**
     * Takes over what another program has done since.
     *
     * @param now the branches of a run that has ended here from the beginning; grows
     */
    public void grow(Timeline now) {
        drive.grow(now);
    }

    private static SearchRun start(SearchRun run) {
        Thread thread = new Thread(run.drive, "search");
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) { // also where the system gives no thread
            run.drive.neverBegan(e);
        }
        return run;
    }

    public void play() {
        controls.play();
    }

    /** Ends a step, or in slow motion a phase, that is on its way, then waits. */
    public void pause() {
        controls.pause();
    }

    /** Does one step, or in slow motion one phase, then waits; those asked for while one is on its way follow it. */
    public void step() {
        controls.step();
    }

    /**
     * Plays no faster than this.
     *
     * @param stepsPerSecond above 0; {@link Double#POSITIVE_INFINITY} is no limit
     * @throws IllegalArgumentException if it is not above 0
     */
    public void limitSpeed(double stepsPerSecond) {
        if (!(stepsPerSecond > 0))
            throw new IllegalArgumentException("stepsPerSecond must be a number > 0, got " + stepsPerSecond);
        controls.limitSpeed(stepsPerSecond);
    }

    /**
     * Goes on phase by phase, from the next step on: plays so that each phase stands for some time, and pauses after
     * every phase that {@link #step} asks for. The steps are the same to the last bit. What can be done between two steps
     * only, and the end of slow motion, ends a step at once.
     *
     * @param perPhase how long the search stands still after a phase; zero is no slow motion
     * @throws IllegalArgumentException if it is below zero
     */
    public void slowMotion(Duration perPhase) {
        if (perPhase.isNegative()) throw new IllegalArgumentException("perPhase must be at least 0, got " + perPhase);
        controls.slowMotion(perPhase.toNanos());
    }

    /**
     * Looks at what the last batch left in the network.
     *
     * @param question asked on the search thread, between two steps; its answer holds nothing of the network
     * @return the answer, which comes in any case: what the question throws completes it, and the run goes on; if the run
     *     ends before or has ended, it is a {@link java.util.concurrent.CancellationException}
     */
    public <T> CompletableFuture<T> look(Function<LastBatch, T> question) {
        return ask(course -> question.apply(course.lastBatch()));
    }

    /**
     * Measures what operations cost, between two steps; the run waits meanwhile, and goes on as if nothing had been
     * measured.
     *
     * @param watch called on the search thread; if the run is told to end, the measuring ends too
     * @return what was found, which comes in any case, as of {@link #look}
     */
    public CompletableFuture<Map<CostStudy.Moment, OperationCosts>> measure(CostStudy study, CostStudy.Watch watch) {
        return ask(course -> course.measure(study, new CostStudy.Watch() {
            @Override
            public boolean measuring(CostStudy.Moment moment, int done) {
                return !controls.stopping() && watch.measuring(moment, done);
            }

            @Override
            public boolean learning(int done) {
                return !controls.stopping() && watch.learning(done);
            }

            @Override
            public void measured(CostStudy.Moment moment, OperationCosts costs) {
                watch.measured(moment, costs);
            }
        }));
    }

    /**
     * Measures how strong operations are, between two steps, in the same way.
     *
     * @param goOn called on the search thread, as of {@link nascope.search.Search#measureStrength}
     * @return empty if it was ended; comes in any case, as of {@link #look}
     */
    public CompletableFuture<Optional<OperationStrengths>> measureStrength(int batches, DoublePredicate goOn) {
        return ask(course -> course.measureStrength(batches, share -> !controls.stopping() && goOn.test(share)));
    }

    /**
     * Asks how long the last measurement of sharpness took, between two steps.
     *
     * @return empty before the first; comes in any case, as of {@link #look}
     */
    public CompletableFuture<Optional<SharpnessTime>> sharpnessTime() {
        return ask(BranchingSearch::sharpnessTime);
    }

    private <T> CompletableFuture<T> ask(Function<BranchingSearch, T> question) {
        Look<T> look = new Look<>(question);
        controls.look(look);
        return look.answer();
    }

    /** Takes over those of the settings that may change in the run, before the next step. */
    public void change(SearchSettings settings) {
        controls.order(
                course -> Intervention.between(course.settings(), settings).forEach(course::intervene));
    }

    /** Meddles before the next step. What does not fit the search is one of the {@link #troubles}. */
    public void intervene(Intervention intervention) {
        controls.order(course -> course.intervene(intervention));
    }

    /** Takes back, before the next step, the last intervention on the branch that was not; what was learned since stays. */
    public void undo() {
        controls.order(BranchingSearch::undo);
    }

    /**
     * Goes back to a past step, pauses there and begins a branch: the run goes on with a history of its own, and the old
     * one stays as it is. The steps from the nearest checkpoint on are done again, and each must come out as it was
     * recorded; otherwise all stays as it is, and the {@link #troubles} say why.
     *
     * @param branch number of a branch
     * @param step of that branch; what a person did after it is not done
     */
    public void continueFrom(int branch, int step) {
        travel(course -> course.continueFrom(branch, step));
    }

    /**
     * Goes back to a past step, begins a branch there, as {@link #continueFrom} does, and meddles in it. If the step cannot
     * be reached, nothing is done.
     *
     * @param interventions in order
     */
    public void branch(int branch, int step, List<Intervention> interventions) {
        travel(course -> {
            if (course.continueFrom(branch, step)) interventions.forEach(course::intervene);
        });
    }

    /** Goes to the newest step of a branch and pauses there. */
    public void switchTo(int branch) {
        travel(course -> course.switchTo(branch));
    }

    private void travel(Consumer<BranchingSearch> journey) {
        controls.pause();
        controls.order(journey);
    }

    public void rename(int branch, String name) {
        controls.order(course -> course.rename(branch, name));
    }

    /** Gives a branch up; neither the first, nor the one the search is on, nor one that another comes from. */
    public void delete(int branch) {
        controls.order(course -> course.delete(branch));
    }

    /** Ends the run after the step that is on its way; does not wait for it. */
    public void stop() {
        controls.stop();
    }

    /** Ends the run and waits until it has ended, but no longer than ten seconds. */
    @Override
    public void close() {
        stop();
        try {
            if (!drive.end().await(CLOSE_SECONDS, TimeUnit.SECONDS))
                LOG.warn("the search thread still runs {} seconds after it was told to end", CLOSE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the run has ended and every observer knows. */
    public RunState awaitEnd() throws InterruptedException {
        drive.end().await();
        return state();
    }

    /** Where the run stands; follows a command as soon as the step on its way is done. */
    public RunState state() {
        return drive.state();
    }

    /** In slow motion, the phase last done of the step on its way; empty between steps. */
    public Optional<StepPhase> phase() {
        return drive.phase();
    }

    /** What was thrown if the run failed, for those who look for a mistake in the program. */
    public Optional<Throwable> failure() {
        return drive.failure();
    }

    /** Whether the last command was to play, also while the search is still being opened. */
    public boolean playing() {
        return controls.playing() && !state().ended();
    }

    /** Every step so far of the branch the search is on; stays readable after the end, also after a failure. */
    public RunHistory history() {
        return timeline().current().history();
    }

    /** The branches as they are now; stays readable after the end. */
    public Timeline timeline() {
        return drive.timeline();
    }

    /** What another run needs to go on where this one is; after the end for good. */
    public ResumableRun past() {
        return drive.past();
    }

    /**
     * What went wrong without ending the run, oldest first, each a plain sentence: commands that could not be obeyed, and
     * observers, such as a recorder whose disk is full, that the run went on without.
     */
    public List<String> troubles() {
        return drive.troubles();
    }
}
