package nascope.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import nascope.base.Plain;
import nascope.base.Require;
import nascope.base.SeededRandom;
import nascope.data.input.Limits;
import nascope.data.set.Checksum;
import nascope.data.set.ImageSet;

/**
 * What happens to images before a search learns from them, in this order: the first {@code trainImages} of a seeded
 * shuffle of all images are taken, whatever their classes, and {@code heldOut} others (of a test part, if there is one, else
 * the last of the shuffle);
 * each by itself is brought to a square and resized by area average; every channel is brought to mean 0 and variance 1
 * over all pixels of the training images; fixed noise is added.
 *
 * <p>A smaller number of training images takes a part of what a larger one takes, and the noise of an image depends on
 * the seed, the image and its size alone, never on how many others there are.
 *
 * @param imageSize side of the square in pixels
 * @param fit how an image that is not a square becomes one
 * @param noise standard deviation of the Gaussian noise added to each pixel, in units of the images' standard deviation.
 *     It is drawn once per image, so a network can learn it by heart
 * @param trainImages how many images to take; all, if there are fewer
 * @param heldOut how many images to take that nobody learns from; fewer, if there are not so many left
 * @param seed start of the shuffle and of the noise
 */
public record Preparation(int imageSize, Fit fit, double noise, int trainImages, int heldOut, long seed) {
    /** A preparation that holds no image out. */
    public Preparation(int imageSize, Fit fit, double noise, int trainImages, long seed) {
        this(imageSize, fit, noise, trainImages, 0, seed);
    }

    /** @throws IllegalArgumentException if a size or number is below 1, or the noise is negative or not finite */
    public Preparation {
        Require.within("imageSize", imageSize, 1, Limits.MOST_SIDE);
        Require.within("noise", noise, 0, Float.MAX_VALUE);
        Require.within("trainImages", trainImages, 1, Integer.MAX_VALUE);
        Require.within("heldOut", heldOut, 0, Integer.MAX_VALUE);
    }

    /**
     * What was made of a set.
     *
     * @param images min(N, {@code trainImages}) images of shape (C, {@code imageSize}, {@code imageSize})
     * @param heldOut others of the same shape: {@code heldOut}, or as many as there are
     * @param checksum of all N images, see {@link Checksum}
     * @param shaped how many of the N were not squares and had to be brought to one
     */
    public record Prepared(PreparedImages images, PreparedImages heldOut, String checksum, int shaped) {}

    /**
     * Prepares images, and holds some of them out.
     *
     * @throws nascope.base.InputException if an image cannot be used
     * @throws IllegalArgumentException if the prepared images do not fit into one array
     */
    public Prepared prepare(ImageSet images) {
        return prepare(images, Optional.empty());
    }

    /**
     * Prepares images.
     *
     * @param test where those that are held out are from; if empty, they are from what is left of the others
     * @throws nascope.base.InputException if an image cannot be used
     * @throws IllegalArgumentException if the prepared images do not fit into one array
     */
    public Prepared prepare(ImageSet images, Optional<ImageSet> test) {
        int[] order = Permutation.of(images.count(), SeededRandom.of(seed, "training images"));
        int learned = Math.min(order.length, trainImages);
        int left = test.isPresent() ? 0 : Math.min(order.length - learned, heldOut);
        int[] chosen = Arrays.copyOf(order, learned + left);
        for (int place = learned; place < chosen.length; place++) // from the end, so that most stay with more to learn
        chosen[place] = order[order.length - 1 - (place - learned)];
        size(chosen.length, images.channels().orElse(1)); // before the long work
        Checksum checksum = new Checksum(images);
        SquareImages squares = new SquareImages(images.count(), chosen, fit, imageSize);
        images.handOut((image, planes) -> {
            checksum.add(planes);
            squares.add(image, planes);
        });
        int channels = images.channels().orElse(squares.channels());
        float[] pixels = squares.pixels(channels, size(chosen.length, channels));
        ChannelScale scale = new ChannelScale(pixels, size(learned, channels), channels, imageSize * imageSize);
        scale.apply(pixels);
        addNoise(pixels, chosen, images.count(), SeededRandom.of(seed, "pixel noise"));
        PreparedImages prepared = prepared(images, chosen, channels, pixels);
        return new Prepared(
                prepared.slice(0, learned),
                test.map(set -> heldOut(set, channels, scale)).orElseGet(() -> prepared.slice(learned, chosen.length)),
                checksum.text(),
                squares.shaped());
    }

    /** The first {@code heldOut} of a seeded shuffle of other images, prepared as those that are learned from. */
    private PreparedImages heldOut(ImageSet images, int channels, ChannelScale scale) {
        int[] order = Permutation.of(images.count(), SeededRandom.of(seed, "held out images"));
        int[] chosen = Arrays.copyOf(order, Math.min(order.length, heldOut));
        SquareImages squares = new SquareImages(images.count(), chosen, fit, imageSize);
        images.handOut(squares::add);
        float[] pixels = squares.pixels(channels, size(chosen.length, channels));
        scale.apply(pixels);
        addNoise(pixels, chosen, images.count(), SeededRandom.of(seed, "pixel noise of held out images"));
        return prepared(images, chosen, channels, pixels);
    }

    private PreparedImages prepared(ImageSet images, int[] chosen, int channels, float... pixels) {
        int[] labels = Arrays.stream(chosen).map(images::label).toArray();
        return PreparedImages.of(channels, imageSize, pixels, labels, images.classes());
    }

    private int size(int count, int channels) {
        long size = (long) count * channels * imageSize * imageSize;
        if (size > Integer.MAX_VALUE - Long.BYTES) // the longest array of the JVM
        throw new IllegalArgumentException(Plain.text(
                "%d images of %d×%d×%d pixels do not fit into one array of %d numbers",
                count, channels, imageSize, imageSize, Integer.MAX_VALUE - Long.BYTES));
        return (int) size;
    }

    /** @param starts draws where the noise of each of so many images starts */
    private void addNoise(float[] pixels, int[] chosen, int count, SeededRandom starts) {
        if (noise == 0 || chosen.length == 0) return;
        long[] all = LongStream.generate(starts::nextLong).limit(count).toArray(); // one for each image there is
        int image = pixels.length / chosen.length;
        for (int i = 0; i < chosen.length; i++) {
            SeededRandom random = SeededRandom.restored(all[chosen[i]]);
            for (int p = i * image; p < (i + 1) * image; p++) pixels[p] += (float) (noise * random.nextGaussian());
        }
    }
}
