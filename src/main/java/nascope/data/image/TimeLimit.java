package nascope.data.image;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nascope.base.InputException;
import nascope.base.Texts;

/**
 * Does work for a limited time. What is not done by then is asked to stop and left behind on a thread that keeps nobody
 * waiting.
 */
final class TimeLimit {
    /** For one file. */
    private static final Duration MOST = Duration.ofSeconds(10);

    private TimeLimit() {}

    /**
     * Does work for ten seconds at most.
     *
     * @param name of the file, for the message
     * @param abort asks the work to stop, from another thread
     * @throws InputException if it took longer
     * @throws Exception what the work throws
     */
    static <T> T within(String name, Callable<T> work, Runnable abort) throws Exception {
        return within(MOST, name, work, abort);
    }

    static <T> T within(Duration most, String name, Callable<T> work, Runnable abort) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "image decoding");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new InputException(Texts.text("data.image.TimeLimit.too-long", name, most.toSeconds()), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception failure) throw failure;
            throw (Error) e.getCause();
        } finally {
            if (!task.isDone()) abort.run();
        }
    }
}
