package nascope.app.files;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Work on files, behind the window, which looks now and then whether it is done. As many threads as there is work, since a
 * drive that does not answer may keep one for ever; none of them keeps the program.
 */
public final class FileWork {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "files");
        thread.setDaemon(true);
        return thread;
    });

    private FileWork() {}

    /** Begins with it, and does not wait. What it throws is what the future ends with. */
    public static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, THREADS);
    }

    /** Begins with it, does not wait, and asks nothing. */
    public static void run(Runnable work) {
        THREADS.execute(work);
    }
}
