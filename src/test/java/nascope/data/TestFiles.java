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
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import nascope.base.InputException;

/** Small data files, made by the tests themselves. */
final class TestFiles {
    private TestFiles() {}

    /** Unsigned bytes. */
    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
        return bytes;
    }

    /** An IDX file: numbers of 32 bits, then bytes. */
    static byte[] idx(int[] header, int... data) {
        ByteBuffer file = ByteBuffer.allocate(Integer.BYTES * header.length + data.length);
        for (int number : header) file.putInt(number);
        return file.put(bytes(data)).array();
    }

    static byte[] idxImages(int count, int height, int width, int... pixels) {
        return idx(new int[] {0x803, count, height, width}, pixels);
    }

    static byte[] idxLabels(int... labels) {
        return idx(new int[] {0x801, labels.length}, labels);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** CIFAR-10 records, one for each label; every pixel of record r and channel c is 10 · r + c. */
    static byte[] cifar(int... labels) {
        byte[] file = new byte[3073 * labels.length];
        for (int r = 0; r < labels.length; r++) {
            file[3073 * r] = (byte) labels[r];
            for (int i = 0; i < 3072; i++) file[3073 * r + 1 + i] = (byte) (10 * r + i / 1024);
        }
        return file;
    }

    /** A picture of red, green and blue numbers, one a pixel. */
    static BufferedImage picture(int height, int width, int... rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    /** A grey picture of stored samples. */
    static BufferedImage grey(int type, int height, int width, int... samples) {
        BufferedImage image = new BufferedImage(width, height, type);
        image.getRaster().setSamples(0, 0, width, height, 0, samples);
        return image;
    }

    static int[] labels(LabelledImages images) {
        return IntStream.range(0, images.count()).map(images::label).toArray();
    }

    /** Fails unless a file or folder is refused with that message. */
    static void assertRejected(Path data, String message) {
        assertThatThrownBy(() -> ImageSource.open(data.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String format, BufferedImage image) {
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
