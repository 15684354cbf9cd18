package nascope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nascope.base.SeededRandom;
import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void everyImageComesOnceAnEpoch() {
        Batches batches = new Batches(numbered(6), 2, SeededRandom.of(1, "order"));
        for (int epoch = 1; epoch <= 3; epoch++) {
            List<Integer> seen = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                seen.addAll(drawnBy(batches.next()));
                assertThat(batches.epoch()).isEqualTo(epoch);
            }
            assertThat(seen).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        }
    }

    @Test
    void aBatchOfConstantSizeStraddlesTwoEpochs() {
        Batches batches = new Batches(numbered(5), 3, SeededRandom.of(1, "order"));
        List<Integer> seen = new ArrayList<>(drawnBy(batches.next()));
        assertThat(batches.epoch()).isEqualTo(1);
        for (int i = 0; i < 4; i++) seen.addAll(drawnBy(batches.next()));

        assertThat(batches.epoch()).isEqualTo(3);
        for (int epoch = 0; epoch < 3; epoch++)
            assertThat(seen.subList(5 * epoch, 5 * epoch + 5)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    @Test
    void everyEpochHasAnOrderOfItsOwn() {
        Batches batches = new Batches(numbered(50), 50, SeededRandom.of(1, "order"));
        List<Integer> first = drawnBy(batches.next());

        assertThat(drawnBy(batches.next())).isNotEqualTo(first);
    }

    @Test
    void theSeedDecidesTheOrder() {
        assertThat(firstBatch(7)).isEqualTo(firstBatch(7)).isNotEqualTo(firstBatch(8));
    }

    @Test
    void imagesAndLabelsArriveUnchangedInOneReusedBuffer() {
        PreparedImages images = numbered(4);
        Batches batches = new Batches(images, 3, SeededRandom.of(1, "order"));
        Batch first = batches.next();
        float[] buffer = first.images();
        for (int repeat = 0; repeat < 5; repeat++) {
            Batch batch = batches.next();
            assertThat(batch).isSameAs(first);
            assertThat(batch.images()).isSameAs(buffer);
            for (int i = 0; i < 3; i++) {
                int image = drawnBy(batch).get(i);
                assertThat(Arrays.copyOfRange(buffer, 8 * i, 8 * i + 8)).containsExactly(images.image(image));
                assertThat(batch.labels()[i]).isEqualTo(images.label(image));
            }
        }
    }

    @Test
    void aPartOfASplitGivesItsOwnImagesOnly() {
        PreparedImages part =
                numbered(6).split(0.5, SeededRandom.of(3, "split")).search();
        Batches batches = new Batches(part, 3, SeededRandom.of(1, "order"));
        List<Integer> members =
                IntStream.range(0, 3).mapToObj(i -> (int) part.image(i)[0] / 10).toList();

        assertThat(drawnBy(batches.next())).containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void rejectsABatchLargerThanTheNumberOfImages() {
        assertThatThrownBy(() -> new Batches(numbered(5), 6, SeededRandom.of(1, "order")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batch must be a whole number from 1 to 5, the number of images, got 6");
    }

    @Test
    void rejectsAnEmptyBatch() {
        assertThatThrownBy(() -> new Batches(numbered(5), 0, SeededRandom.of(1, "order")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batch must be a whole number from 1 to 5, the number of images, got 0");
    }

    @Test
    void goesOnFromAPlaceInAnyEpoch() {
        Batches batches = new Batches(numbered(7), 3, SeededRandom.of(1, "order"));
        Batches other = new Batches(numbered(7), 3, SeededRandom.of(2, "order"));
        for (int i = 0; i < 12; i++) {
            batches.next();
            Batches.Place place = batches.place();
            List<List<Integer>> next = List.of(drawnBy(batches.next()), drawnBy(batches.next()));
            int epoch = batches.epoch();
            other.goTo(place);
            assertThat(List.of(drawnBy(other.next()), drawnBy(other.next()))).isEqualTo(next);
            assertThat(other.epoch()).isEqualTo(epoch);
            batches.goTo(place);
        }
    }

    @Test
    void asManyOtherImagesComeInTheSameOrder() {
        Batches batches = new Batches(numbered(7), 3, SeededRandom.of(1, "order"));
        Batches same = new Batches(numbered(7), 3, SeededRandom.of(1, "order"));
        batches.next();
        same.next();
        batches.replace(numbered(7));
        for (int i = 0; i < 6; i++) assertThat(drawnBy(batches.next())).isEqualTo(drawnBy(same.next()));
    }

    @Test
    void fewerImagesEndTheEpochSoonerAndThereAndBackLeavesNoTrace() {
        Batches batches = new Batches(numbered(9), 2, SeededRandom.of(1, "order"));
        Batches same = new Batches(numbered(9), 2, SeededRandom.of(1, "order"));
        for (int i = 0; i < 3; i++) {
            batches.next();
            same.next();
        }
        batches.replace(numbered(4));
        batches.replace(numbered(9));
        assertThat(drawnBy(batches.next())).isEqualTo(drawnBy(same.next()));

        batches.replace(numbered(4));
        assertThat(drawnBy(batches.next())).allMatch(image -> image < 4);
        assertThat(batches.epoch()).isEqualTo(2);
    }

    @Test
    void rejectsOtherImagesThatDoNotFit() {
        PreparedImages wide = PreparedImages.of(1, 1, new float[4], new int[4], List.of("even", "odd"));
        Batches batches = new Batches(numbered(7), 3, SeededRandom.of(1, "order"));
        assertThatThrownBy(() -> batches.replace(numbered(2)))
                .hasMessage("batch must be a whole number from 1 to 2, the number of images, got 3");
        assertThatThrownBy(() -> batches.replace(wide))
                .hasMessage("images must have shape [2, 2, 2] (-1 = any), got [1, 1, 1]");
    }

    /** Images of shape (2, 2, 2) whose pixels are 10 · image + place, with labels that alternate. */
    private static PreparedImages numbered(int count) {
        float[] pixels = new float[count * 8];
        for (int i = 0; i < pixels.length; i++) pixels[i] = i / 8 * 10 + i % 8;
        int[] labels = IntStream.range(0, count).map(i -> i % 2).toArray();
        return PreparedImages.of(2, 2, pixels, labels, List.of("even", "odd"));
    }

    private static List<Integer> firstBatch(long seed) {
        Batches batches = new Batches(numbered(50), 20, SeededRandom.of(seed, "order"));
        return drawnBy(batches.next());
    }

    private static List<Integer> drawnBy(Batch batch) {
        return IntStream.range(0, batch.labels().length)
                .mapToObj(i -> (int) batch.images()[8 * i] / 10)
                .toList();
    }
}
