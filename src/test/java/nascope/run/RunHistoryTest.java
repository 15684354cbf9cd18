package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
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
    @Timeout(20)
    void aReaderOnAnotherThreadSeesWholeSnapshotsUpToTheSize() throws Exception {
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            int size;
            do {
                size = history.size();
                if (size > 0) assertThat(history.get(size - 1).step()).isEqualTo(size - 1);
            } while (size < MANY);
        });
        appendSteps(MANY);
        reader.get(10, TimeUnit.SECONDS);
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
