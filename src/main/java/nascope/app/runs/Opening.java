package nascope.app.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import nascope.app.files.FileWork;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;

/** A run that is being read on another thread; tells how far it is and may be stopped. */
final class Opening {
    private final RunFolder folder;
    private final long since = System.nanoTime();
    private volatile long total; // bytes of the run file when it was begun; 0 until they are known
    private volatile long read;
    private volatile boolean stopped;
    private final CompletableFuture<RecordedRun> run;

    Opening(RunFolder folder) {
        this.folder = folder;
        run = FileWork.begin(() -> {
            total = length(folder);
            return RecordedRun.readWhatIsWhole(folder, this::goOn);
        });
    }

    private boolean goOn(long bytes) {
        read = bytes;
        return !stopped;
    }

    private static long length(RunFolder folder) {
        try {
            return Math.max(1, Files.size(folder.runFile()));
        } catch (IOException e) {
            return 1; // reading it will say why
        }
    }

    RunFolder folder() {
        return folder;
    }

    /** From 0 to 1. */
    double share() {
        return total == 0 ? 0 : Math.min(1, (double) read / total);
    }

    long nanos() {
        return System.nanoTime() - since;
    }

    boolean isDone() {
        return run.isDone();
    }

    CompletableFuture<RecordedRun> run() {
        return run;
    }

    /** Nobody wants it any more. */
    void stop() {
        stopped = true;
    }
}
