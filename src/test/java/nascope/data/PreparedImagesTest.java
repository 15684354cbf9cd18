package nascope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nascope.base.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedImagesTest {
    @Test
    void aSplitHoldsEveryImageOnce() {
        PreparedImages.Split split = numbered(100).split(0.3, SeededRandom.of(1, "split"));

        assertThat(Stream.concat(members(split.weights()).stream(), members(split.search()).stream()))
                .containsExactlyInAnyOrderElementsOf(members(numbered(100)));
    }

    @ParameterizedTest
    @CsvSource({"100, 0.3, 30", "5, 0.5, 3", "1001, 0.5, 501", "10, 0.01, 1", "10, 0.99, 9", "2, 0.5, 1"})
    void theSearchPartIsRoundedAndNeitherPartIsEmpty(int count, double share, int search) {
        PreparedImages.Split split = numbered(count).split(share, SeededRandom.of(1, "split"));

        assertThat(split.search().count()).isEqualTo(search);
        assertThat(split.weights().count()).isEqualTo(count - search);
    }

    @Test
    void imagesKeepTheirClassInASplit() {
        PreparedImages search =
                numbered(100).split(0.5, SeededRandom.of(1, "split")).search();

        for (int i = 0; i < search.count(); i++) assertThat(search.label(i)).isEqualTo((int) search.image(i)[0] % 2);
    }

    @Test
    void theGeneratorDecidesTheSplit() {
        assertThat(searchPart(1)).isEqualTo(searchPart(1)).isNotEqualTo(searchPart(2));
    }

    @Test
    void aPartCanBeSplitAgain() {
        PreparedImages part =
                numbered(100).split(0.5, SeededRandom.of(1, "split")).search();
        PreparedImages.Split split = part.split(0.5, SeededRandom.of(2, "split"));

        assertThat(Stream.concat(members(split.weights()).stream(), members(split.search()).stream()))
                .containsExactlyInAnyOrderElementsOf(members(part));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void rejectsAShareThatLeavesAPartEmpty(double share) {
        assertThatThrownBy(() -> numbered(10).split(share, SeededRandom.of(1, "split")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("searchShare must be above 0 and below 1, got " + share);
    }

    @Test
    void rejectsToSplitOneImage() {
        assertThatThrownBy(() -> numbered(1).split(0.5, SeededRandom.of(1, "split")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a split needs at least 2 images, got 1");
    }

    @Test
    void rejectsPixelsThatDoNotFitTheLabels() {
        assertThatThrownBy(() -> PreparedImages.of(3, 2, new float[12], new int[2], List.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pixels must have shape [24] (-1 = any), got [12]");
    }

    /** Images of one pixel, their number, and with their parity as class. */
    private static PreparedImages numbered(int count) {
        float[] pixels = new float[count];
        for (int i = 0; i < count; i++) pixels[i] = i;
        int[] labels = IntStream.range(0, count).map(i -> i % 2).toArray();
        return PreparedImages.of(1, 1, pixels, labels, List.of("even", "odd"));
    }

    private static List<Integer> searchPart(long seed) {
        return members(numbered(100).split(0.5, SeededRandom.of(seed, "split")).search());
    }

    private static List<Integer> members(PreparedImages images) {
        return IntStream.range(0, images.count())
                .mapToObj(i -> (int) images.image(i)[0])
                .toList();
    }
}
