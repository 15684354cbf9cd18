package nascope.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.run.Await;
import nascope.run.RunHistory;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class GrowingRunTest {
    @TempDir
    Path path;

    @Test
    void aStreamIsARunThatEndsWithIt() {
        RunFolder folder = new RunFolder(path.resolve("run"));
        try (GrowingRun run = GrowingRun.ofStream(
                stream(epoch(0) + epoch(1) + "train_acc 40.0\n"), List.of(), settings -> Optional.of(folder))) {
            awaitEnd(run);
            RunHistory history = history(run);
            assertThat(history.size()).isEqualTo(2);
            assertThat(history.last().training().accuracy()).isEqualTo(0.4);
            assertThat(run.seen().orElseThrow().settings().get(Settings.STEPS)).isEqualTo(1);
            assertThat(run.news()).isEmpty();
        }
        assertThat(RecordedRun.read(folder)
                        .past()
                        .timeline()
                        .current()
                        .history()
                        .last())
                .satisfies(last -> assertThat(last.training().accuracy()).isEqualTo(0.4));
        assertThat(folder.genotypeFile()).exists();
    }

    @Test
    void whatBecomesKnownOfAStepLaterIsSeenInItsPlace() throws Exception {
        try (PipedOutputStream program = new PipedOutputStream();
                GrowingRun run =
                        GrowingRun.ofStream(new PipedInputStream(program), List.of(), settings -> Optional.empty())) {
            program.write((epoch(0) + "epoch 1 lr 0.1\n" + Logs.tensor(Logs.table(5, 8, 1)))
                    .getBytes(StandardCharsets.UTF_8));
            program.flush();
            await(() -> run.seen().isPresent() && history(run).size() == 2);
            RunHistory history = history(run);
            assertThat(history.renewals()).isZero();
            program.write("train_acc 40.0\nepoch 2 lr 0.1\n".getBytes(StandardCharsets.UTF_8));
            program.write(Logs.tensor(Logs.table(5, 8, 2)).getBytes(StandardCharsets.UTF_8));
            program.flush();
            await(() -> history.size() == 3);

            assertThat(history(run)).isSameAs(history);
            assertThat(history.get(1).training().accuracy()).isEqualTo(0.4);
            assertThat(history.renewals()).isPositive();
        }
    }

    @Test
    void whereNothingOfASearchIsToldThatIsNews() {
        try (GrowingRun run = GrowingRun.ofStream(stream("hello\n"), List.of(), settings -> Optional.empty())) {
            awaitEnd(run);
            assertThat(run.seen()).isEmpty();
            assertThat(run.news()).hasValueSatisfying(news -> assertThat(news).contains("told nothing of a search"));
        }
    }

    @Test
    void aRunThatCannotBeRecordedGrowsAllTheSame() throws Exception {
        Path file = Files.writeString(path.resolve("file"), "no folder");
        try (GrowingRun run = GrowingRun.ofStream(
                stream(epoch(0) + epoch(1)), List.of(), settings -> Optional.of(new RunFolder(file)))) {
            awaitEnd(run);
            assertThat(history(run).size()).isEqualTo(2);
            assertThat(run.news()).hasValueSatisfying(news -> assertThat(news).contains("not recorded any more"));
        }
    }

    @Test
    void theTimelineHasRoomForMoreSteps() {
        StringBuilder log = new StringBuilder();
        for (int epoch = 0; epoch < 60; epoch++) log.append(epoch(epoch));
        log.append("nothing more"); // which the stream waits behind
        try (GrowingRun run =
                GrowingRun.ofStream(new Endless(stream(log.toString())), List.of(), settings -> Optional.empty())) {
            await(() -> run.seen().isPresent() && history(run).size() == 60);
            assertThat(run.seen().orElseThrow().settings().get(Settings.STEPS)).isEqualTo(75);
        }
    }

    private static RunHistory history(GrowingRun run) {
        return run.seen().orElseThrow().timeline().current().history();
    }

    private static void awaitEnd(GrowingRun run) {
        await(run::ended);
    }

    private static void await(BooleanSupplier condition) {
        Await.until("it is so", condition, () -> {});
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String epoch(int number) {
        return "epoch " + number + " lr 0.1\n" + Logs.tensor(Logs.table(5, 8, number));
    }

    /** Does not end, but waits. */
    private static final class Endless extends FilterInputStream {
        Endless(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = super.read(target, from, length);
            if (count >= 0) return count;
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }
    }
}
