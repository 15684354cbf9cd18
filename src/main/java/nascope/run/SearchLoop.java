package nascope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import nascope.base.InputException;
import nascope.search.Search;
import nascope.search.SearchFailure;
import nascope.search.snapshot.StepPhase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the search thread of a {@link SearchRun} does: opens the search, does what the controls say, tells observers, and
 * turns whatever is thrown into an end. Where it stands may be read by any thread.
 *
 * <p>There is always an end, also where memory is so short that failure itself cannot be told: the last words are prepared
 * beforehand, and there is a reserve of memory that is given up first.
 */
final class SearchLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchLoop.class);
    private static final int RESERVE = 1 << 20; // bytes

    private final SearchOpening opening;
    private final Controls controls;
    private final List<RunObserver> observers;
    private final List<RunObserver> listening; // those that never failed
    private final CheckpointStore checkpoints;
    private volatile Timeline timeline;
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private volatile RunState state = new RunState.Opening();
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean opened; // on the search thread: observers are told of what happens
    private volatile @Nullable StepPhase phase; // null between steps
    private volatile @Nullable Throwable failure; // null until it failed; set before the state that tells of it

    @SuppressWarnings("UnusedVariable") // it is there to be given up
    private volatile byte @Nullable [] reserve = new byte[RESERVE]; // null once it is needed

    private final RunState lastWords = new RunState.Failed(0, FailureSentence.of(new OutOfMemoryError()));

    SearchLoop(
            SearchOpening opening,
            ResumableRun past,
            long checkpointBytes,
            Controls controls,
            List<RunObserver> observers) {
        this.opening = opening;
        this.controls = controls;
        this.observers = observers;
        listening = new ArrayList<>(observers);
        checkpoints = new CheckpointStore(checkpointBytes);
        past.checkpoints().forEach(checkpoints::keep);
        timeline = past.timeline();
    }

    RunState state() {
        return state;
    }

    /** Ends it without having begun. */
    void endedBefore() {
        state = new RunState.Finished(stepsDone());
        end.countDown();
    }

    /** Another program has done steps of a run that ended here without having begun. */
    void grow(Timeline now) {
        timeline = now;
        state = new RunState.Finished(stepsDone());
    }

    /** Opens when the run has ended and every observer knows. */
    CountDownLatch end() {
        return end;
    }

    Optional<StepPhase> phase() {
        return Optional.ofNullable(phase);
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    Timeline timeline() {
        return timeline;
    }

    ResumableRun past() {
        return new ResumableRun(timeline(), checkpoints.all());
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void run() {
        end(outcome());
    }

    /** There was no thread for the search. */
    void neverBegan(Throwable why) {
        end(failed(why));
    }

    // the one place that catches whatever a search throws
    private RunState outcome() {
        try {
            return search();
        } catch (Throwable thrown) {
            return failed(thrown); // by now nothing on the stack holds the search: its memory is free
        }
    }

    private RunState search() throws InterruptedException {
        try (Search search = opening.open()) {
            try {
                BranchingSearch course = new BranchingSearch(
                        search, timeline, checkpoints, this::happened, this::returning, this::refused);
                course.begin();
                for (RunObserver observer : observers) observer.opened(search);
                return drive(course);
            } catch (Throwable thrown) {
                reserve = null; // closing takes some memory too
                throw thrown;
            }
        }
    }

    private void end(RunState outcome) {
        RunState told = lastWords;
        try {
            told = tellObservers(outcome);
        } catch (Throwable again) {
            failure = again;
        }
        phase = null;
        state = told;
        try {
            controls.end();
        } finally {
            end.countDown();
        }
    }

    private RunState drive(BranchingSearch course) throws InterruptedException {
        opened = true;
        course.followScript();
        while (true) { // until it is to step and none is left; a run that is gone back in waits at its end for where to
            // go
            RunState paused = new RunState.Paused(course.now().step());
            switch (controls.await(state.equals(paused))) {
                case STOP -> {
                    return new RunState.Closed();
                }
                case PAUSE -> {
                    phase = null;
                    state = paused;
                }
                case OBEY -> {
                    phase = null;
                    obey(course, controls.takeOrder());
                }
                case STEP -> {
                    if (!course.noneLeft()) {
                        if (controls.playing()) state = new RunState.Playing();
                        step(course);
                    }
                    if (course.noneLeft())
                        return new RunState.Finished(course.now().step());
                }
            }
        }
    }

    private void step(BranchingSearch course) {
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
            while (controls.awaitPhase(state.equals(paused), since) == Controls.Turn.PAUSE) state = paused;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the step ends, and then the run
        }
        if (controls.playing()) state = new RunState.Playing();
    }

    /** An order that does not fit is refused; the search is as it was. */
    private void obey(BranchingSearch course, Consumer<BranchingSearch> order) {
        try {
            order.accept(course);
        } catch (IllegalArgumentException | InputException | SearchFailure e) {
            refused(e);
        }
    }

    private void refused(RuntimeException why) {
        LOG.info("refused: {}", why.getMessage());
        troubles.add(FailureSentence.of(why));
    }

    private boolean returning(int step, int target) {
        state = new RunState.Returning(step, target);
        return !controls.stopping();
    }

    private void happened(Happening happening, BranchingSearch course) {
        boolean elsewhere = happening instanceof Happening.Forked || happening instanceof Happening.Switched;
        if (elsewhere) state = new RunState.Paused(course.now().step()); // before anyone sees the branch
        timeline = course.timeline();
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
            } catch (Throwable thrown) {
                told = failed(thrown);
            }
        }
        return told;
    }

    private RunState failed(Throwable thrown) {
        reserve = null;
        failure = thrown;
        RunState told = lastWords;
        try {
            told = new RunState.Failed(stepsDone(), FailureSentence.of(thrown));
            LOG.error("the search stopped after step {}", stepsDone(), thrown);
        } catch (Throwable again) {
            return told; // what could be told is told
        }
        return told;
    }

    private int stepsDone() {
        return Math.max(0, timeline().current().history().size() - 1);
    }
}
