package nascope.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import nascope.base.InputException;
import nascope.search.Happening;
import nascope.search.Intervention;
import nascope.search.NodeActivity;
import nascope.search.OperationMaps;
import nascope.search.Search;
import nascope.search.SearchFailure;
import nascope.search.SearchSettings;
import nascope.search.Settings;
import nascope.search.StepPhase;
import nascope.space.CellKind;
import nascope.space.Operation;
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

    private final SearchOpening opening;
    private final List<RunObserver> observers;
    private final List<RunObserver> listening; // those that never failed
    private final Controls controls = new Controls();
    private final CheckpointStore checkpoints;
    private final AtomicReference<Timeline> timeline;
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final AtomicReference<RunState> state = new AtomicReference<>(new RunState.Opening());
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean opened; // on the search thread: observers are told of what happens
    private volatile StepPhase phase; // null between steps
    private volatile Throwable failure; // set before the state that tells of it

    private SearchRun(SearchOpening opening, Past past, long checkpointBytes, List<RunObserver> observers) {
        this.opening = opening;
        checkpoints = new CheckpointStore(checkpointBytes);
        this.observers = observers;
        listening = new ArrayList<>(observers);
        timeline = new AtomicReference<>(past.timeline());
        past.checkpoints().forEach(checkpoints::keep);
    }

    /**
     * Starts the search thread, which opens the search at once and then waits for {@link #play} or {@link #step}.
     *
     * @param observers told of every step, in this order
     */
    public static SearchRun start(SearchOpening opening, RunObserver... observers) {
        return resume(opening, Past.none(), observers);
    }

    /**
     * Like {@link #start} for a run in which nobody will go back: only the newest step and the first checkpoint are kept,
     * so that memory does not grow with the steps. To go back is refused.
     */
    public static SearchRun startOnward(SearchOpening opening, RunObserver... observers) {
        Past nothingKept = new Past(Timeline.startOnward(), List.of());
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
    public static SearchRun resume(SearchOpening opening, Past past, RunObserver... observers) {
        return start(new SearchRun(opening, past, Past.CHECKPOINT_BYTES, List.of(observers)));
    }

    private static SearchRun start(SearchRun run) {
        Thread thread = new Thread(run::run, "search");
        thread.setDaemon(true);
        thread.start();
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
     * Asks how active a node is; see {@link Search#activity}.
     *
     * @return completed on the search thread, between two steps; never if the run ends before
     */
    public CompletableFuture<List<NodeActivity>> activity(CellKind kind, int node) {
        return look(course -> course.activity(kind, node));
    }

    /**
     * Asks what an operation made of an image; see {@link Search#operationMaps}.
     *
     * @return completed on the search thread, between two steps; never if the run ends before
     */
    public CompletableFuture<Optional<OperationMaps>> operationMaps(int cell, int edge, Operation operation) {
        return look(course -> course.operationMaps(cell, edge, operation));
    }

    private <T> CompletableFuture<T> look(Function<Course, T> look) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        controls.look(course -> answer.complete(look.apply(course)));
        return answer;
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
        controls.order(Course::undo);
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

    /** Goes to the newest step of a branch and pauses there. */
    public void switchTo(int branch) {
        travel(course -> course.switchTo(branch));
    }

    private void travel(Consumer<Course> journey) {
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
            if (!end.await(CLOSE_SECONDS, TimeUnit.SECONDS))
                LOG.warn("the search thread still runs {} seconds after it was told to end", CLOSE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the run has ended and every observer knows. */
    public RunState awaitEnd() throws InterruptedException {
        end.await();
        return state.get();
    }

    /** Where the run stands; follows a command as soon as the step on its way is done. */
    public RunState state() {
        return state.get();
    }

    /** In slow motion, the phase last done of the step on its way; empty between steps. */
    public Optional<StepPhase> phase() {
        return Optional.ofNullable(phase);
    }

    /** What was thrown if the run failed, for those who look for a mistake in the program. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether the last command was to play, also while the search is still being opened. */
    public boolean playing() {
        return controls.playing() && !state.get().ended();
    }

    /** Every step so far of the branch the search is on; stays readable after the end, also after a failure. */
    public RunHistory history() {
        return timeline().current().history();
    }

    /** The branches as they are now; stays readable after the end. */
    public Timeline timeline() {
        return timeline.get();
    }

    /** What another run needs to go on where this one is; after the end for good. */
    public Past past() {
        return new Past(timeline(), checkpoints.all());
    }

    /**
     * What went wrong without ending the run, oldest first, each a plain sentence: commands that could not be obeyed, and
     * observers, such as a recorder whose disk is full, that the run went on without.
     */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    // the one place that catches whatever a search throws
    private void run() {
        RunState outcome;
        try (Search search = opening.open()) {
            Course course = new Course(search, timeline.get(), checkpoints, this::happened, this::returning);
            course.begin();
            for (RunObserver observer : observers) observer.opened(search);
            outcome = drive(course, search.settings().get(Settings.STEPS));
        } catch (Throwable thrown) {
            outcome = failed(thrown);
        }
        phase = null;
        state.set(tellObservers(outcome));
        end.countDown();
    }

    private RunState drive(Course course, int steps) throws InterruptedException {
        opened = true;
        while (true) { // until a step is the last; a run that is gone back in waits at its end for where to go
            RunState paused = new RunState.Paused(course.now().step());
            switch (controls.await(state.get().equals(paused))) {
                case STOP -> {
                    return new RunState.Closed();
                }
                case PAUSE -> {
                    phase = null;
                    state.set(paused);
                }
                case OBEY -> {
                    phase = null;
                    obey(course, controls.takeOrder());
                }
                case STEP -> {
                    if (course.now().step() >= steps) {
                        controls.pause();
                    } else {
                        if (controls.playing()) state.set(new RunState.Playing());
                        step(course);
                        if (course.now().step() == steps) return new RunState.Finished(steps);
                    }
                }
            }
        }
    }

    private void step(Course course) {
        if (controls.slow()) {
            course.step(this::hold);
        } else {
            phase = null;
            course.step();
        }
    }

    /** Shows a phase that is done, and waits for the next to be its turn. */
    private void hold(StepPhase done) {
        long since = System.nanoTime();
        phase = done;
        RunState paused = new RunState.Paused(done.before().step());
        try {
            while (controls.awaitPhase(state.get().equals(paused), since) == Controls.Turn.PAUSE) state.set(paused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the step ends, and then the run
        }
        if (controls.playing()) state.set(new RunState.Playing());
    }

    /** An order that does not fit is refused; the search is as it was. */
    private void obey(Course course, Consumer<Course> order) {
        try {
            order.accept(course);
        } catch (IllegalArgumentException | InputException | SearchFailure e) {
            LOG.info("refused: {}", e.getMessage());
            troubles.add(FailureSentence.of(e));
        }
    }

    private boolean returning(int step, int target) {
        state.set(new RunState.Returning(step, target));
        return !controls.stopping();
    }

    private void happened(Happening happening, Course course) {
        boolean elsewhere = happening instanceof Happening.Forked || happening instanceof Happening.Switched;
        if (elsewhere) state.set(new RunState.Paused(course.now().step())); // before anyone sees the branch
        timeline.set(course.timeline());
        if (!opened) return; // observers hear of the beginning by being opened
        for (RunObserver observer : List.copyOf(listening)) {
            try {
                if (happening instanceof Happening.Stepped stepped) observer.stepped(stepped.snapshot());
                else observer.happened(happening, course.now());
            } catch (RuntimeException e) {
                LOG.error("an observer failed after step {}", stepsDone(), e);
                listening.remove(observer);
                troubles.add(FailureSentence.of(e));
            }
        }
    }

    /** An observer that fails at the end, such as a recorder whose disk is full, turns the end into a failure. */
    private RunState tellObservers(RunState outcome) {
        RunState told = outcome;
        for (RunObserver observer : observers) {
            try {
                observer.ended(told);
            } catch (RuntimeException thrown) {
                told = failed(thrown);
            }
        }
        return told;
    }

    private RunState failed(Throwable thrown) {
        LOG.error("the search stopped after step {}", stepsDone(), thrown);
        failure = thrown;
        return new RunState.Failed(stepsDone(), FailureSentence.of(thrown));
    }

    private int stepsDone() {
        return Math.max(0, history().size() - 1);
    }
}
