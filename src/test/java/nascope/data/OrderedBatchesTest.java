package nascope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedBatchesTest {
    private static final PreparedImages SEVEN = PreparedImages.of(
            1, 1, new float[] {0, 1, 2, 3, 4, 5, 6}, new int[] {0, 1, 0, 1, 0, 1, 1}, List.of("a", "b"));

    @Test
    void wholeBatchesAlwaysHoldTheSameImages() {
        OrderedBatches batches = new OrderedBatches(SEVEN.slice(1, 7), 2);

        assertThat(batches.count()).isEqualTo(3);
        assertThat(batches.at(2).images()).containsExactly(5, 6);
        assertThat(batches.at(0).images()).containsExactly(1, 2);
        assertThat(batches.at(0).labels()).containsExactly(1, 0);
        assertThat(new OrderedBatches(SEVEN, 3).count()).isEqualTo(2); // the seventh is left out
    }

    @Test
    void aBatchMustBeThere() {
        assertThatThrownBy(() -> new OrderedBatches(SEVEN.slice(0, 1), 2))
                .hasMessage("images must be at least 2, a batch, got 1");
    }
}
