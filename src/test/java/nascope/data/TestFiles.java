package nascope.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import nascope.base.InputException;
import nascope.data.reader.ImageSource;
import nascope.data.reader.ReadOptions;
import nascope.data.set.Checksum;
import nascope.data.set.ImageSet;
import nascope.data.set.LabelledImages;
import nascope.data.set.Planes;

/** Small data files, made by the tests themselves. */
public final class TestFiles {
    private TestFiles() {}

    /** Unsigned bytes. */
    public static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
        return bytes;
    }

    /** An IDX file: numbers of 32 bits, then bytes. */
    public static byte[] idx(int[] header, int... data) {
        ByteBuffer file = ByteBuffer.allocate(Integer.BYTES * header.length + data.length);
        for (int number : header) file.putInt(number);
        return file.put(bytes(data)).array();
    }

    public static byte[] idxImages(int count, int height, int width, int... pixels) {
        return idx(new int[] {0x803, count, height, width}, pixels);
    }

    public static byte[] idxLabels(int... labels) {
        return idx(new int[] {0x801, labels.length}, labels);
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** CIFAR-10 records, one for each label; every pixel of record r and channel c is 10 · r + c. */
    public static byte[] cifar(int... labels) {
        byte[] file = new byte[3073 * labels.length];
        for (int r = 0; r < labels.length; r++) {
            file[3073 * r] = (byte) labels[r];
            for (int i = 0; i < 3072; i++) file[3073 * r + 1 + i] = (byte) (10 * r + i / 1024);
        }
        return file;
    }

    /** A picture of red, green and blue numbers, one a pixel. */
    public static BufferedImage picture(int height, int width, int... rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    /** A grey picture of stored samples. */
    public static BufferedImage grey(int type, int height, int width, int... samples) {
        BufferedImage image = new BufferedImage(width, height, type);
        image.getRaster().setSamples(0, 0, width, height, 0, samples);
        return image;
    }

    public static int[] labels(LabelledImages images) {
        return IntStream.range(0, images.count()).map(images::label).toArray();
    }

    /** Reads images of one size into memory, whatever they were. */
    public static LabelledImages open(String data) {
        ImageSet set = ImageSource.open(data, ReadOptions.STANDARD).images();
        List<Planes> planes = new ArrayList<>();
        set.handOut((image, pixels) -> planes.add(pixels));
        int channels = set.channels().orElse(planes.stream().allMatch(image -> image.channels() == 1) ? 1 : 3);
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        for (Planes image : planes)
            for (int c = 0; c < channels; c++) pixels.write(image.bytes(), image.start(c), image.plane());
        return new LabelledImages(
                set.name(),
                channels,
                planes.get(0).height(),
                planes.get(0).width(),
                pixels.toByteArray(),
                IntStream.range(0, set.count()).map(set::label).toArray(),
                set.classes());
    }

    /** What is said of images that were found. */
    public static String about(String data) {
        return ImageSource.open(data, ReadOptions.STANDARD).about();
    }

    /** All pixels, shape (N, C, H, W). */
    public static byte[] pixels(ImageSet images) {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        images.handOut((image, planes) -> pixels.writeBytes(planes.copy()));
        return pixels.toByteArray();
    }

    /** A pixel, from 0 to 255; all indices are 0-based. */
    public static int pixel(LabelledImages images, int image, int channel, int row, int column) {
        int plane = images.height() * images.width();
        int at = (image * images.channels().orElseThrow() + channel) * plane + row * images.width() + column;
        return Byte.toUnsignedInt(pixels(images)[at]);
    }

    public static String checksum(ImageSet images) {
        Checksum checksum = new Checksum(images);
        images.handOut((image, planes) -> checksum.add(planes));
        return checksum.text();
    }

    /** Fails unless a file or folder is refused with that message. */
    public static void assertRejected(Path data, String message) {
        assertThatThrownBy(() -> open(data.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path write(Path file, String format, BufferedImage image) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, encoded))
                throw new IllegalArgumentException("format must be one that can be written, got " + format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return write(file, encoded.toByteArray());
    }
}
