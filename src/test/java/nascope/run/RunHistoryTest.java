package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nascope.base.Table;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.SnapshotBytes;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RunHistoryTest {
    private static final int MANY = 5000; // grows the array more than once
    private static final int READERS = 3;

    private final RunHistory history = new RunHistory();
    private final FakeSearch search = new FakeSearch(SearchSettings.standard());

    @Test
    void keepsEveryStepInOrder() {
        appendSteps(MANY);
        assertThat(history.size()).isEqualTo(MANY);
        for (int step = 0; step < MANY; step++)
            assertThat(history.get(step).step()).isEqualTo(step);
        assertThat(history.last().step()).isEqualTo(MANY - 1);
    }

    @Test
    @Timeout(60)
    void readersOnOtherThreadsSeeWholeSnapshotsBelowTheSizeWhileItGrows() throws Exception {
        List<SearchSnapshot> snapshots = new ArrayList<>(List.of(search.snapshot()));
        while (snapshots.size() < MANY) snapshots.add(search.step());
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        for (int round = 0; round < 5; round++) {
            RunHistory growing = new RunHistory();
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                Random random = new Random(reader);
                readers.add(threads.submit(() -> read(growing, snapshots, random)));
            }
            snapshots.forEach(growing::append);
            for (Future<?> reader : readers) reader.get(10, TimeUnit.SECONDS);
        }
        threads.shutdownNow();
    }

    /** Waits for each new step, looks at it and at one of those before. */
    private static void read(RunHistory history, List<SearchSnapshot> expected, Random random) {
        int seen = 0;
        while (seen < MANY) {
            while (history.size() == seen) Thread.onSpinWait();
            seen = history.size();
            assertThat(history.get(seen - 1)).isEqualTo(expected.get(seen - 1));
            int before = random.nextInt(seen);
            assertThat(history.get(before)).isEqualTo(expected.get(before));
        }
    }

    @Test
    void aStepThatIsNotDoneIsNamed() {
        appendSteps(2);
        assertThatThrownBy(() -> history.get(2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("step must be from 0 to 1, got 2");
        assertThatThrownBy(() -> history.get(-1)).hasMessage("step must be from 0 to 1, got -1");
    }

    @Test
    void aForkSharesItsPastAlone() {
        appendSteps(10);
        RunHistory fork = history.upTo(4);
        fork.append(history.get(9));
        appendSteps(2);

        assertThat(fork.size()).isEqualTo(6);
        assertThat(fork.get(4)).isEqualTo(history.get(4));
        assertThat(fork.get(5)).isEqualTo(history.get(9));
        assertThat(history.get(5).step()).isEqualTo(5);
        assertThatThrownBy(() -> history.upTo(12)).hasMessage("step must be from 0 to 11, got 12");
    }

    @Test
    void aHundredThousandStepsOfAFullCellFitWellBelowAGigabyte() {
        Random random = new Random(1);
        double[][] rows = new double[14][];
        for (int edge = 0; edge < 14; edge++) rows[edge] = random.doubles(8).toArray();
        Table dense = Table.copyOf(rows);
        SearchSnapshot snapshot = new SearchSnapshot(
                1,
                1,
                Measures.NONE,
                Measures.NONE,
                0.1,
                0.1,
                0.1,
                Map.of(CellKind.NORMAL, new CellSnapshot(dense, dense, dense)));
        assertThat(100_000L * (SnapshotBytes.pack(snapshot).length + 32)).isLessThan(300_000_000);
        history.append(snapshot);
        assertThat(history.get(0)).isEqualTo(snapshot);

        for (int i = 0; i < 20_000; i++) history.get(0);
        long start = System.nanoTime();
        for (int i = 0; i < 1000; i++) history.get(0);
        assertThat((System.nanoTime() - start) / 1000)
                .as("nanoseconds for a snapshot")
                .isLessThan(500_000);
    }

    private void appendSteps(int count) {
        for (int i = 0; i < count; i++) history.append(history.size() == 0 ? search.snapshot() : search.step());
    }
}
