package nascope.cli.say;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nascope.base.Texts;

/**
 * Says what is awaited where that takes longer than a moment and nobody knows how far it is: a line with the seconds that
 * is drawn over on a terminal, one line elsewhere.
 */
public final class Awaited {
    private static final long MOMENT = 500; // milliseconds

    private final PrintWriter err;
    private final boolean terminal;
    private final String what;
    private final long begun = System.nanoTime();
    private int lastLength; // of the line on the screen; only the timer's thread writes it, and then the caller's

    private Awaited(PrintWriter err, boolean terminal, String what) {
        this.err = err;
        this.terminal = terminal;
        this.what = what;
    }

    /** The search that is opened: its images are read, and its network is made. */
    public static <T> T opened(PrintWriter err, Supplier<T> opening) {
        return of(err, Terminal.present(), MOMENT, Texts.text("cli.say.Awaited.images"), opening);
    }

    /**
     * Does something that is awaited.
     *
     * @param moment milliseconds before anything is said
     */
    static <T> T of(PrintWriter err, boolean terminal, long moment, String what, Supplier<T> work) {
        Awaited awaited = new Awaited(err, terminal, what);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "awaited");
            thread.setDaemon(true);
            return thread;
        });
        Future<?> saying = terminal
                ? timer.scheduleAtFixedRate(awaited::say, moment, MOMENT, TimeUnit.MILLISECONDS)
                : timer.schedule(awaited::say, moment, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            saying.cancel(false);
            end(timer);
            awaited.clear();
        }
    }

    private static void end(ScheduledExecutorService timer) {
        timer.shutdownNow();
        try {
            timer.awaitTermination(MOMENT, TimeUnit.MILLISECONDS); // so that nothing is said after
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        String line = terminal ? Texts.text("cli.say.Awaited.for-seconds", what, seconds) : what;
        if (terminal) err.print("\r" + line);
        else err.println(line);
        lastLength = line.length();
        err.flush();
    }

    private void clear() {
        if (!terminal || lastLength == 0) return;
        err.print("\r" + " ".repeat(lastLength) + "\r");
        err.flush();
    }
}
