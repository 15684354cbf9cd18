package nascope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nascope.base.SeededRandom;
import nascope.data.set.LabelledImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparationTest {
    private static final LabelledImages RANDOM = randomImages(40, 3, 6, 4);

    @Test // pixels 10, 20, 30, 40: mean 25, deviation √125
    void normalisesByTheMeanAndDeviationOfAllImages() {
        LabelledImages images = new LabelledImages(
                "test", 1, 1, 1, TestFiles.bytes(10, 20, 30, 40), new int[] {0, 1, 2, 3}, List.of("a", "b", "c", "d"));

        PreparedImages prepared =
                new Preparation(1, Fit.CROP, 0, 4, 1).prepare(images).images();

        float[] byLabel = new float[4];
        for (int i = 0; i < 4; i++) byLabel[prepared.label(i)] = prepared.image(i)[0];
        assertThat(byLabel)
                .containsExactly(new float[] {-1.3416408f, -0.4472136f, 0.4472136f, 1.3416408f}, within(1e-6f));
    }

    @Test
    void everyChannelHasMeanZeroAndVarianceOne() {
        PreparedImages prepared =
                new Preparation(5, Fit.CROP, 0, 30, 1).prepare(RANDOM).images();

        assertThat(prepared.count()).isEqualTo(30);
        assertThat(prepared.size()).isEqualTo(5);
        for (int channel = 0; channel < 3; channel++) {
            double[] pixels = channel(prepared, channel);
            assertThat(mean(pixels)).isCloseTo(0, within(1e-6));
            assertThat(variance(pixels)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void aChannelWithoutContrastBecomesZero() {
        LabelledImages images =
                new LabelledImages("test", 1, 1, 1, TestFiles.bytes(9, 9), new int[] {0, 1}, List.of("a", "b"));

        PreparedImages prepared =
                new Preparation(2, Fit.CROP, 0, 2, 1).prepare(images).images();

        assertThat(prepared.image(0)).containsOnly(0);
    }

    @Test
    void resizesByAreaAverage() {
        LabelledImages images = new LabelledImages(
                "test", 1, 2, 2, TestFiles.bytes(0, 2, 4, 6, 10, 10, 10, 14), new int[] {0, 1}, List.of("a", "b"));

        PreparedImages prepared =
                new Preparation(1, Fit.CROP, 0, 2, 1).prepare(images).images(); // means 3 and 11

        assertThat(prepared.image(0)[0]).isEqualTo(prepared.label(0) == 0 ? -1 : 1);
        assertThat(prepared.image(1)[0]).isEqualTo(-prepared.image(0)[0]);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "2"})
    void noiseHasTheStrengthAskedFor(double strength) {
        double[] noise = noise(new Preparation(24, Fit.CROP, strength, 40, 1));

        assertThat(noise).hasSize(40 * 3 * 24 * 24);
        assertThat(mean(noise)).isCloseTo(0, within(0.02 * strength));
        assertThat(Math.sqrt(variance(noise))).isCloseTo(strength, within(0.02 * strength));
    }

    @Test
    void noiseOfAnImageDoesNotDependOnTheOthers() {
        double[] few = noise(new Preparation(4, Fit.CROP, 2, 10, 1));
        double[] many = noise(new Preparation(4, Fit.CROP, 2, 40, 1));

        assertThat(Arrays.copyOf(many, few.length)).containsExactly(few, within(1e-6));
    }

    /** Which image stands where depends on the seed's shuffle of all images: another set puts the same image elsewhere. */
    @Test
    void noiseOfAnImageIsTheSameWhereverItStands() {
        double[] noise = noise(new Preparation(4, Fit.CROP, 1, 40, 1));
        int[] order = labels(
                new Preparation(4, Fit.CROP, 0, 40, 1).prepare(RANDOM).images()); // each image is a class of its own
        long[] starts = SeededRandom.of(1, "pixel noise").longs(40).toArray();
        int image = 3 * 4 * 4;
        for (int place = 0; place < order.length; place++) {
            SeededRandom random = SeededRandom.restored(starts[order[place]]);
            for (int pixel = 0; pixel < image; pixel++)
                assertThat(noise[place * image + pixel])
                        .as("pixel %d of image %d, which stands at place %d", pixel, order[place], place)
                        .isCloseTo(random.nextGaussian(), within(1e-6));
        }
    }

    @Test
    void noiseOfDifferentImagesDiffers() {
        double[] noise = noise(new Preparation(4, Fit.CROP, 1, 40, 1));

        double product = 0;
        int image = 3 * 4 * 4;
        for (int i = image; i < noise.length; i++) product += noise[i] * noise[i - image];
        assertThat(product / (noise.length - image)).isCloseTo(0, within(0.1));
    }

    @Test
    void theSameSeedGivesTheSameImagesBitForBit() {
        PreparedImages first =
                new Preparation(5, Fit.CROP, 2, 30, 9).prepare(RANDOM).images();
        PreparedImages second =
                new Preparation(5, Fit.CROP, 2, 30, 9).prepare(RANDOM).images();

        assertThat(first.pixels()).containsExactly(second.pixels());
        assertThat(labels(first)).containsExactly(labels(second));
    }

    @Test
    void anotherSeedTakesOtherImagesAndNoise() {
        PreparedImages first =
                new Preparation(5, Fit.CROP, 2, 30, 9).prepare(RANDOM).images();
        PreparedImages second =
                new Preparation(5, Fit.CROP, 2, 30, 10).prepare(RANDOM).images();

        assertThat(labels(first)).isNotEqualTo(labels(second));
        assertThat(first.pixels()).isNotEqualTo(second.pixels());
    }

    @Test
    void fewerImagesAreAPartOfMore() {
        int[] more =
                labels(new Preparation(5, Fit.CROP, 0, 40, 1).prepare(RANDOM).images());

        assertThat(labels(new Preparation(5, Fit.CROP, 0, 7, 1).prepare(RANDOM).images()))
                .containsExactly(Arrays.copyOf(more, 7));
    }

    @Test
    void imagesThatAreHeldOutAreOthersAndChangeNoneThatIsLearnedFrom() {
        Preparation.Prepared alone = new Preparation(5, Fit.CROP, 2, 30, 1).prepare(RANDOM);
        Preparation.Prepared beside = new Preparation(5, Fit.CROP, 2, 30, 6, 1).prepare(RANDOM);

        assertThat(alone.heldOut().count()).isZero();
        assertThat(beside.heldOut().count()).isEqualTo(6);
        assertThat(labels(beside.images())).isEqualTo(labels(alone.images())); // each image is a class of its own
        assertThat(labels(beside.heldOut())).doesNotContain(labels(beside.images()));
        for (int image = 0; image < 30; image++)
            assertThat(beside.images().image(image)).isEqualTo(alone.images().image(image));
    }

    @Test
    void imagesThatAreHeldOutArePreparedAsThoseThatAreLearnedFrom() {
        PreparedImages heldOut =
                new Preparation(5, Fit.CROP, 2, 30, 100, 1).prepare(RANDOM).heldOut();
        PreparedImages fewer =
                new Preparation(5, Fit.CROP, 2, 33, 4, 1).prepare(RANDOM).heldOut();
        float[] learned = new Preparation(5, Fit.CROP, 2, 31, 9, 1)
                .prepare(RANDOM)
                .heldOut()
                .image(0);

        assertThat(heldOut.count()).isEqualTo(10); // all there are
        assertThat(labels(fewer)).containsExactly(Arrays.copyOf(labels(heldOut), 4));
        // mean and variance are those of the images that are learned from, which are one more here
        float[] image = heldOut.image(0);
        for (int pixel = 0; pixel < image.length; pixel++)
            assertThat(image[pixel]).isCloseTo(learned[pixel], within(0.05f));
    }

    /** Of a test part, if there is one: also where every other image is learned from. */
    @Test
    void imagesOfATestPartAreHeldOut() {
        LabelledImages test = randomImages(9, 3, 6, 6);
        Preparation.Prepared prepared = new Preparation(5, Fit.CROP, 0, 40, 7, 1).prepare(RANDOM, Optional.of(test));

        assertThat(prepared.images().count()).isEqualTo(40);
        assertThat(labels(prepared.heldOut())).hasSize(7).doesNotHaveDuplicates();
        Preparation.Prepared same = new Preparation(5, Fit.CROP, 0, 40, 40, 1).prepare(RANDOM, Optional.of(RANDOM));
        for (int image = 0; image < 40; image++) // are made what they are made among the others
        assertThat(same.heldOut().image(image))
                    .isEqualTo(same.images()
                            .image(placeOf(same.images(), same.heldOut().label(image))));
    }

    private static int placeOf(PreparedImages images, int label) {
        return IntStream.range(0, images.count())
                .filter(image -> images.label(image) == label)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyImageIsTakenOnceWhereThereAreNoMore() {
        PreparedImages prepared =
                new Preparation(5, Fit.CROP, 0, 1000, 1).prepare(RANDOM).images();

        assertThat(labels(prepared))
                .containsExactlyInAnyOrder(IntStream.range(0, 40).toArray());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0  | 1.0  | 5 | imageSize must be a whole number from 1 to 4096, got 0
            14 | -0.5 | 5 | noise must be a number from 0.0 to 3.4028234663852886E38, got -0.5
            14 | NaN  | 5 | noise must be a number from 0.0 to 3.4028234663852886E38, got NaN
            14 | 1.0  | 0 | trainImages must be a whole number from 1 to 2147483647, got 0
            """)
    void rejectsWhatCannotBePrepared(int imageSize, double noise, int trainImages, String message) {
        assertThatThrownBy(() -> new Preparation(imageSize, Fit.CROP, noise, trainImages, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void rejectsMorePixelsThanAnArrayHolds() {
        assertThatThrownBy(() -> new Preparation(4096, Fit.CROP, 0, 43, 1).prepare(randomImages(43, 3, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("43 images of 3×4096×4096 pixels do not fit into one array of 2147483639 numbers");
    }

    /** What noise added to the random images, in the order in which they were taken. */
    private static double[] noise(Preparation preparation) {
        float[] clean = new Preparation(
                        preparation.imageSize(), Fit.CROP, 0, preparation.trainImages(), preparation.seed())
                .prepare(RANDOM)
                .images()
                .pixels();
        float[] noisy = preparation.prepare(RANDOM).images().pixels();
        return IntStream.range(0, noisy.length)
                .mapToDouble(i -> (double) noisy[i] - clean[i])
                .toArray();
    }

    private static double[] channel(PreparedImages images, int channel) {
        int plane = images.size() * images.size();
        return IntStream.range(0, images.count() * plane)
                .mapToDouble(i -> images.image(i / plane)[channel * plane + i % plane])
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
    }

    private static int[] labels(PreparedImages images) {
        return IntStream.range(0, images.count()).map(images::label).toArray();
    }

    /** Images of which each is a class of its own, so that labels tell them apart. */
    private static LabelledImages randomImages(int count, int channels, int height, int width) {
        byte[] pixels = new byte[count * channels * height * width];
        new Random(5).nextBytes(pixels);
        List<String> classes =
                IntStream.range(0, count).mapToObj(Integer::toString).toList();
        return new LabelledImages(
                "random",
                channels,
                height,
                width,
                pixels,
                IntStream.range(0, count).toArray(),
                classes);
    }
}
