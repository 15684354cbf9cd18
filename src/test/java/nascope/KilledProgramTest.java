package nascope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.run.RunHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Window and command line are killed at random moments while they record: each run opens to its last whole step. The
 * system property {@code nascope.kills} says how often each is killed.
 */
@Timeout(600)
class KilledProgramTest {
    private static final int KILLS = Integer.getInteger("nascope.kills", 3);
    private static final int MOST_MICROS = 700_000; // behind the first step, many steps

    @TempDir
    Path folder;

    @Test
    void ofTheWindow() throws Exception {
        for (int seed = 0; seed < KILLS; seed++) {
            Path root = folder.resolve("window-" + seed);
            Path runs = root.resolve("runs");
            try (Child child = Child.start(root, List.of(), "nascope.app.RecordingWindow", runs.toString())) {
                killAndOpen(child, seed, () -> first(runs));
            }
        }
    }

    @Test
    void ofTheCommandLine() throws Exception {
        for (int seed = 0; seed < KILLS; seed++) {
            Path root = folder.resolve("command-" + seed);
            RunFolder run = new RunFolder(root.resolve("run"));
            String[] arguments = {
                "search", "--steps", "100000", "--out", run.path().toString()
            };
            try (Child child = Child.start(root, List.of(), "nascope.cli.EndlessSearch", arguments)) {
                killAndOpen(child, seed, () -> Optional.of(run));
            }
        }
    }

    private interface Place {
        Optional<RunFolder> get();
    }

    private static void killAndOpen(Child child, int seed, Place place) throws Exception {
        child.await(
                "the first step", () -> place.get().map(run -> lines(run) > 2).orElse(false));
        child.endsWithin(new Random(seed).nextInt(MOST_MICROS));
        child.kill();

        RunFolder folder = place.get().orElseThrow();
        RecordedRun run = RecordedRun.read(folder);
        RunHistory history = run.past().timeline().current().history();
        assertThat(history.size()).as("steps, seed %d", seed).isEqualTo(lines(folder) - 1); // the first is the header
        assertThat(history.get(history.size() - 1).step()).isEqualTo(history.size() - 1);
    }

    private static Optional<RunFolder> first(Path runs) {
        if (!Files.isDirectory(runs)) return Optional.empty();
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.findFirst().map(RunFolder::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole lines of the run file. */
    private static int lines(RunFolder folder) {
        if (!Files.exists(folder.runFile())) return 0;
        try {
            int lines = 0;
            for (byte b : Files.readAllBytes(folder.runFile())) if (b == '\n') lines++;
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
