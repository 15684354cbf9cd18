package nascope.app.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nascope.app.files.FileWork;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.importing.Imported;
import nascope.importing.LogImport;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;

/**
 * A run that is being read on another thread, or made of the log of another program and then read; tells how far it is and
 * may be stopped.
 */
final class Opening {
    private final Path path;
    private final long since = System.nanoTime();
    private volatile long total; // bytes of the file when it was begun; 0 until they are known
    private volatile long read;
    private volatile boolean stopped;
    private final CompletableFuture<RecordedRun> run;

    /** Of a run's folder. */
    Opening(RunFolder folder) {
        path = folder.path();
        run = FileWork.begin(() -> read(folder));
    }

    /**
     * Of a file or folder that a person gave.
     *
     * @param given a run's folder, the run file in it, or a log
     * @param runs where the run that is made of a log is written; empty if runs are not recorded
     */
    Opening(Path given, Optional<RunsFolder> runs) {
        path = given;
        run = FileWork.begin(() -> {
            RunFolder folder = RunFolder.of(given);
            boolean log = Files.isRegularFile(given) && folder.path().equals(given);
            return read(log ? made(given, runs) : folder);
        });
    }

    private RecordedRun read(RunFolder folder) {
        total = length(folder.runFile());
        return RecordedRun.readWhatIsWhole(folder, this::goOn);
    }

    private RunFolder made(Path log, Optional<RunsFolder> runs) {
        total = length(log);
        Imported imported = new LogImport(List.of(), 0).read(log, this::goOn);
        RunFolder folder = runs.flatMap(all -> all.next(imported.settings()))
                .orElseThrow(() -> new InputException(Texts.text("app.runs.Opening.no-folder")));
        imported.write(folder.path(), Instant.now(), steps -> {});
        return folder;
    }

    private boolean goOn(long bytes) {
        read = bytes;
        return !stopped;
    }

    private static long length(Path file) {
        try {
            return Math.max(1, Files.size(file));
        } catch (IOException e) {
            return 1; // reading it will say why
        }
    }

    /** What is being read, as a person knows it. */
    Path path() {
        return path;
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
