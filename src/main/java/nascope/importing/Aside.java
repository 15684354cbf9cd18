package nascope.importing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does work in order on a thread of its own, so that who gives it need not wait for it, unless much of it waits already.
 * The thread ends by itself when there is none.
 */
final class Aside {
    private static final int MOST_WAITING = 10_000;

    private final ThreadPoolExecutor thread;

    /** @param name of the thread */
    Aside(String name) {
        thread = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                task -> {
                    Thread made = new Thread(task, name);
                    made.setDaemon(true);
                    return made;
                },
                Aside::await);
        thread.allowCoreThreadTimeOut(true);
    }

    private static void await(Runnable task, ThreadPoolExecutor full) {
        try {
            full.getQueue().put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException(e);
        }
    }

    /** Has something done after all that was given before. */
    void later(Runnable work) {
        thread.execute(work);
    }

    /** Has something done after all that was given before, and waits until it is. */
    void now(Runnable work) {
        CompletableFuture.runAsync(work, thread).join();
    }
}
