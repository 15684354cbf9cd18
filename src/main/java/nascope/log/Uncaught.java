package nascope.log;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes what nobody foresaw: into the log, and to whoever watches; to stderr, as Java does, if nobody does. */
final class Uncaught implements UncaughtExceptionHandler {
    private static final Logger LOG = Logger.getLogger("nascope.uncaught");

    private final Repeats repeats = new Repeats();
    private volatile BiConsumer<Thread, Throwable> watcher = Uncaught::print;

    void watch(BiConsumer<Thread, Throwable> other) {
        watcher = other;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        try {
            int times = repeats.count(thrown);
            if (times == 1) LOG.log(Level.SEVERE, "on the thread " + thread.getName(), thrown);
            else if (Integer.bitCount(times) == 1) LOG.log(Level.SEVERE, "{0} times: {1}", args(times, thrown));
        } finally {
            watcher.accept(thread, thrown);
        }
    }

    private static Object[] args(int times, Throwable thrown) {
        return new Object[] {Integer.toString(times), thrown.toString()};
    }

    private static void print(Thread thread, Throwable thrown) {
        System.err.print("Exception in thread \"" + thread.getName() + "\" ");
        thrown.printStackTrace();
    }
}
