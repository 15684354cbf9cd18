package nascope.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nascope.search.Intervention;
import nascope.search.Search;
import nascope.search.SearchSettings;
import nascope.search.SearchSnapshot;
import nascope.search.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A search on its own thread, from opening to its end. It starts paused; every command may be called from any thread, at
 * any time, and none but {@link #close} and {@link #awaitEnd} waits. A command to a run that has ended does nothing.
 */
public final class SearchRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchRun.class);
    private static final long CLOSE_SECONDS = 10;

    private final SearchOpening opening;
    private final List<RunObserver> observers;
    private final Controls controls = new Controls();
    private final RunHistory history = new RunHistory();
    private final AtomicReference<RunState> state = new AtomicReference<>(new RunState.Opening());
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Throwable failure; // set before the state that tells of it

    private SearchRun(SearchOpening opening, List<RunObserver> observers) {
        this.opening = opening;
        this.observers = observers;
    }

    /**
     * Starts the search thread, which opens the search at once and then waits for {@link #play} or {@link #step}.
     *
     * @param observers told of every step, in this order
     */
    public static SearchRun start(SearchOpening opening, RunObserver... observers) {
        SearchRun run = new SearchRun(opening, List.of(observers));
        Thread thread = new Thread(run::run, "search");
        thread.setDaemon(true);
        thread.start();
        return run;
    }

    public void play() {
        controls.play();
    }

    /** Ends a step that is on its way, then waits. */
    public void pause() {
        controls.pause();
    }

    /** Does one step, then waits; steps asked for while one is on its way follow it. */
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
     * Takes over those of the settings that may change in the run, before the next step. Settings that need a restart
     * must be those of the run; others end it as {@link RunState.Failed}.
     */
    public void change(SearchSettings settings) {
        controls.change(settings);
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

    /** What was thrown if the run failed, for those who look for a mistake in the program. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether the last command was to play, also while the search is still being opened. */
    public boolean playing() {
        return controls.playing() && !state.get().ended();
    }

    /** Every step so far; stays readable after the end, also after a failure. */
    public RunHistory history() {
        return history;
    }

    // the one place that catches whatever a search or an observer throws
    private void run() {
        RunState outcome;
        try (Search search = opening.open()) {
            history.append(search.snapshot());
            for (RunObserver observer : observers) observer.opened(search);
            outcome = drive(search);
        } catch (Throwable thrown) {
            outcome = failed(thrown);
        }
        state.set(tellObservers(outcome));
        end.countDown();
    }

    private RunState drive(Search search) throws InterruptedException {
        int steps = search.settings().get(Settings.STEPS);
        while (stepsDone() < steps) {
            RunState paused = new RunState.Paused(stepsDone());
            switch (controls.await(state.get().equals(paused))) {
                case STOP -> {
                    return new RunState.Closed();
                }
                case PAUSE -> state.set(paused);
                case CHANGE -> {
                    SearchSettings changed = controls.takeChange();
                    Intervention.between(search.settings(), changed).forEach(search::intervene);
                }
                case STEP -> step(search);
            }
        }
        return new RunState.Finished(steps);
    }

    private void step(Search search) {
        if (controls.playing()) state.set(new RunState.Playing());
        SearchSnapshot snapshot = search.step();
        history.append(snapshot);
        for (RunObserver observer : observers) observer.stepped(snapshot);
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
        return Math.max(0, history.size() - 1);
    }
}
