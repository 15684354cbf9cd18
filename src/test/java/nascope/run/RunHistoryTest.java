package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nascope.search.FakeSearch;
import nascope.search.SearchSettings;
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

    private void appendSteps(int count) {
        for (int i = 0; i < count; i++) history.append(i == 0 ? search.snapshot() : search.step());
    }
}
