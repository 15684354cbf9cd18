package nascope.data;

import java.util.Arrays;
import java.util.stream.LongStream;
import nascope.base.Plain;
import nascope.base.Require;
import nascope.base.SeededRandom;
import nascope.data.input.Limits;
import nascope.data.set.Checksum;
import nascope.data.set.ImageSet;

/**
 * What happens to images before a search learns from them, in this order: the first {@code trainImages} of a seeded
 * shuffle of all images are taken, whatever their classes; each by itself is brought to a square and resized by area average; every channel is
 * brought to mean 0 and variance 1 over all pixels of the images taken; fixed noise is added.
 *
 * <p>A smaller number of training images takes a part of what a larger one takes, and the noise of an image depends on
 * the seed, the image and its size alone, never on how many others there are.
 *
 * @param imageSize side of the square in pixels
 * @param fit how an image that is not a square becomes one
 * @param noise standard deviation of the Gaussian noise added to each pixel, in units of the images' standard deviation.
 *     It is drawn once per image, so a network can learn it by heart
 * @param trainImages how many images to take; all, if there are fewer
 * @param seed start of the shuffle and of the noise
 */
public record Preparation(int imageSize, Fit fit, double noise, int trainImages, long seed) {
    /** @throws IllegalArgumentException if a size or number is below 1, or the noise is negative or not finite */
    public Preparation {
        Require.within("imageSize", imageSize, 1, Limits.MOST_SIDE);
        Require.within("noise", noise, 0, Float.MAX_VALUE);
        Require.within("trainImages", trainImages, 1, Integer.MAX_VALUE);
    }

    /**
     * What was made of a set.
     *
     * @param images min(N, {@code trainImages}) images of shape (C, {@code imageSize}, {@code imageSize})
     * @param checksum of all N images, see {@link Checksum}
     * @param shaped how many of the N were not squares and had to be brought to one
     */
    public record Prepared(PreparedImages images, String checksum, int shaped) {}

    /**
     * Prepares images.
     *
     * @throws nascope.base.InputException if an image cannot be used
     * @throws IllegalArgumentException if the prepared images do not fit into one array
     */
    public Prepared prepare(ImageSet images) {
        int[] order = Permutation.of(images.count(), SeededRandom.of(seed, "training images"));
        int[] chosen = Arrays.copyOf(order, Math.min(order.length, trainImages));
        size(chosen.length, images.channels().orElse(1)); // before the long work
        Checksum checksum = new Checksum(images);
        SquareImages squares = new SquareImages(images.count(), chosen, fit, imageSize);
        images.handOut((image, planes) -> {
            checksum.add(planes);
            squares.add(image, planes);
        });
        int channels = images.channels().orElse(squares.channels());
        float[] pixels = squares.pixels(channels, size(chosen.length, channels));
        standardise(pixels, channels);
        addNoise(pixels, chosen, images.count());
        int[] labels = Arrays.stream(chosen).map(images::label).toArray();
        PreparedImages prepared = PreparedImages.of(channels, imageSize, pixels, labels, images.classes());
        return new Prepared(prepared, checksum.text(), squares.shaped());
    }

    private int size(int count, int channels) {
        long size = (long) count * channels * imageSize * imageSize;
        if (size > Integer.MAX_VALUE - Long.BYTES) // the longest array of the JVM
        throw new IllegalArgumentException(Plain.text(
                "%d images of %d×%d×%d pixels do not fit into one array of %d numbers",
                count, channels, imageSize, imageSize, Integer.MAX_VALUE - Long.BYTES));
        return (int) size;
    }

    /** Brings each channel to mean 0 and variance 1; a channel whose pixels are all the same becomes 0. */
    private void standardise(float[] pixels, int channels) {
        int plane = imageSize * imageSize;
        int image = channels * plane;
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int start = c * plane; start < pixels.length; start += image)
                for (int i = start; i < start + plane; i++) sum += pixels[i];
            double mean = sum * channels / pixels.length;
            double squares = 0;
            for (int start = c * plane; start < pixels.length; start += image)
                for (int i = start; i < start + plane; i++) squares += (pixels[i] - mean) * (pixels[i] - mean);
            double deviation = Math.sqrt(squares * channels / pixels.length);
            double scale = deviation > 0 ? 1 / deviation : 0;
            for (int start = c * plane; start < pixels.length; start += image)
                for (int i = start; i < start + plane; i++) pixels[i] = (float) ((pixels[i] - mean) * scale);
        }
    }

    private long[] starts(int count) {
        SeededRandom random = SeededRandom.of(seed, "pixel noise");
        return LongStream.generate(random::nextLong).limit(count).toArray();
    }

    private void addNoise(float[] pixels, int[] chosen, int count) {
        if (noise == 0) return;
        long[] starts = starts(count); // one for each image there is
        int image = pixels.length / chosen.length;
        for (int i = 0; i < chosen.length; i++) {
            SeededRandom random = SeededRandom.restored(starts[chosen[i]]);
            for (int p = i * image; p < (i + 1) * image; p++) pixels[p] += (float) (noise * random.nextGaussian());
        }
    }
}
