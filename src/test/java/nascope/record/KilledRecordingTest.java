package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nascope.run.RunHistory;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process that records a run is killed at random moments, and another goes on with the run, and so on. */
@Timeout(600)
class KilledRecordingTest {
    private static final int RUNS = 10;
    private static final int KILLS = 5; // of each run
    private static final int MOST_NANOS = 1_000_000; // behind the last of them, several steps

    @TempDir
    private Path temporary;

    @Test
    void noStepIsLostAtFiftyKills() throws Exception {
        ExecutorService atOnce = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> runs = new ArrayList<>();
            for (int number = 0; number < RUNS; number++) {
                int seed = number;
                runs.add(atOnce.submit(() -> killAgainAndAgain(seed)));
            }
            int kills = 0;
            for (Future<Integer> run : runs) kills += run.get();
            assertThat(kills).isEqualTo(50);
        } finally {
            atOnce.shutdownNow();
        }
    }

    private int killAgainAndAgain(int seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        RunFolder folder = new RunFolder(temporary.resolve("run-" + seed));
        boolean large = seed % 2 == 0; // lines of many pages, which a kill may cut, or short ones
        SearchSettings settings = RecordingProcess.settings(large ? "4" : "2", large ? "true" : "false");
        int newest = -1;
        int kills = 0;
        for (; kills < KILLS; kills++) {
            int announced = recordAndKill(folder, settings, random, large ? 30 : 100);
            RecordedRun read = RecordedRun.read(folder);
            RunHistory history = read.past().timeline().current().history();
            assertThat(history.size() - 1)
                    .as("newest step after the kill")
                    .isGreaterThanOrEqualTo(Math.max(newest, announced))
                    .isLessThanOrEqualTo(announced + 1);
            newest = history.size() - 1;
            assertThatAllStepsAreThere(history, settings);
            assertThatACutIsTold(read);
        }
        assertThat(newest).isGreaterThan(KILLS);
        return kills;
    }

    /** Starts a process that begins the run or goes on with it, and kills it. Returns the last step it announced. */
    private static int recordAndKill(RunFolder folder, SearchSettings settings, Random random, int mostSteps)
            throws IOException, InterruptedException {
        try (RecordingProcess process = RecordingProcess.start(folder, settings)) {
            int announced = process.next();
            for (int steps = random.nextInt(mostSteps); steps > 0; steps--) announced = process.next();
            long end = System.nanoTime() + random.nextInt(MOST_NANOS);
            while (System.nanoTime() < end) Thread.onSpinWait();
            return Math.max(announced, process.kill());
        }
    }

    private static void assertThatAllStepsAreThere(RunHistory history, SearchSettings settings) {
        FakeSearch search = new FakeSearch(settings);
        assertThat(history.get(0)).isEqualTo(search.snapshot());
        for (int step = 1; step < history.size(); step++)
            assertThat(history.get(step)).as("step %d", step).isEqualTo(search.step());
    }

    private static void assertThatACutIsTold(RecordedRun read) throws IOException {
        byte[] file = Files.readAllBytes(read.folder().runFile());
        if (file[file.length - 1] == '\n') assertThat(read.warnings()).isEmpty();
        else
            assertThat(read.warnings())
                    .singleElement()
                    .asString()
                    .endsWith(": the last record is cut off and was left out");
    }
}
