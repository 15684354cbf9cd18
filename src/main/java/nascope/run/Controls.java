package nascope.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** What has been asked of the search thread. Commands never wait; the search thread waits here for its next turn. */
final class Controls {
    /** What the search thread is to do next. */
    enum Turn {
        STEP,
        OBEY,
        PAUSE,
        STOP
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();

    private boolean playing;
    private int singleSteps; // asked for and not done
    private final Deque<Consumer<BranchingSearch>> orders = new ArrayDeque<>(); // asked for and not done
    private final Deque<Look<?>> looks = new ArrayDeque<>(); // asked for and not answered; they can wait
    private boolean stopping;
    private boolean ended;
    private long phaseNanos; // for which the search stands still after each phase of a step; 0 is no slow motion
    private long interval; // least nanoseconds from the start of a step to the next, while playing
    private boolean begun;
    private long lastStart; // of a step; unset before the first

    void play() {
        command(() -> playing = true);
    }

    void pause() {
        command(() -> {
            playing = false;
            singleSteps = 0;
        });
    }

    void step() {
        command(() -> {
            playing = false;
            singleSteps++;
        });
    }

    void limitSpeed(double stepsPerSecond) {
        command(() -> interval = (long) (TimeUnit.SECONDS.toNanos(1) / stepsPerSecond));
    }

    /** @param nanosPerPhase 0 is no slow motion */
    void slowMotion(long nanosPerPhase) {
        command(() -> phaseNanos = nanosPerPhase);
    }

    /** Something to be done between two steps, in the order in which it was asked for. */
    void order(Consumer<BranchingSearch> order) {
        command(() -> {
            if (!ended) orders.add(order);
        });
    }

    /** Something to be read between two steps; in slow motion it waits for the end of the step. Refused after the end. */
    void look(Look<?> look) {
        command(() -> looks.add(look));
        if (ended()) refuseLooks();
    }

    void stop() {
        command(() -> stopping = true);
    }

    /** Called on the search thread when it has ended: nothing is obeyed or answered any more. */
    void end() {
        command(() -> {
            ended = true;
            orders.clear();
        });
        refuseLooks();
    }

    /** Not under the lock: whoever waits for an answer may do anything with it. */
    private void refuseLooks() {
        List<Look<?>> refused = new ArrayList<>();
        command(() -> {
            refused.addAll(looks);
            looks.clear();
        });
        refused.forEach(Look::refuse);
    }

    private boolean ended() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    boolean playing() {
        lock.lock();
        try {
            return playing;
        } finally {
            lock.unlock();
        }
    }

    boolean slow() {
        lock.lock();
        try {
            return phaseNanos > 0;
        } finally {
            lock.unlock();
        }
    }

    boolean stopping() {
        lock.lock();
        try {
            return stopping;
        } finally {
            lock.unlock();
        }
    }

    /** Called on the search thread: the next order, once. */
    Consumer<BranchingSearch> takeOrder() {
        lock.lock();
        try {
            return orders.isEmpty() ? looks.remove() : orders.remove();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Called on the search thread: waits until there is something to do.
     *
     * @param paused whether it already knows that there is nothing to do, and so waits instead of hearing PAUSE again
     */
    Turn await(boolean paused) throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                if (stopping) return Turn.STOP;
                if (!orders.isEmpty() || !looks.isEmpty()) return Turn.OBEY;
                Optional<Turn> turn = turnOrNews(paused, begun ? lastStart + interval : System.nanoTime());
                if (turn.isEmpty()) continue;
                if (turn.get() == Turn.STEP) begin();
                return turn.get();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Called on the search thread in the middle of a step: waits until the next phase is to begin. Whatever cannot be done
     * in the middle of a step ends the waiting, so that the step ends.
     *
     * @param paused whether it already knows that it stands still for longer, and so waits instead of hearing PAUSE again
     * @param since when the phase before was done; {@link System#nanoTime()}
     * @return STEP or PAUSE
     */
    Turn awaitPhase(boolean paused, long since) throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                if (phaseNanos == 0 || stopping || !orders.isEmpty()) return Turn.STEP;
                Optional<Turn> turn = turnOrNews(paused, paused ? since : since + phaseNanos);
                if (turn.isPresent()) return turn.get();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Says whose turn it is, or waits once and says nothing. Under the lock.
     *
     * @param due when the next step or phase begins while the search plays; {@link System#nanoTime()}
     */
    @SuppressWarnings("WaitNotInLoop") // whoever calls it asks again
    private Optional<Turn> turnOrNews(boolean paused, long due) throws InterruptedException {
        if (singleSteps > 0) {
            singleSteps--;
            return Optional.of(Turn.STEP);
        }
        if (!playing) {
            if (!paused) return Optional.of(Turn.PAUSE);
            news.await();
            return Optional.empty();
        }
        long wait = due - System.nanoTime();
        if (wait <= 0) return Optional.of(Turn.STEP);
        news.awaitNanos(wait);
        return Optional.empty();
    }

    private void begin() {
        begun = true;
        lastStart = System.nanoTime();
    }

    private void command(Runnable command) {
        lock.lock();
        try {
            command.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
