package nascope.data.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import nascope.base.InputException;
import nascope.data.Fit;
import nascope.data.Preparation;
import nascope.data.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of every kind, damaged by chance: each gives images or a sentence with its name, and soon. */
class DamagedFilesTest {
    private static final Duration SOON = Duration.ofSeconds(11);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "a/1.jpg, images/turned.jpg, 120",
        "a/1.jpg, images/progressive.jpg, 120",
        "a/1.jpg, images/cmyk.jpg, 60",
        "a/1.png, images/turned.png, 60",
        "a/1.gif, images/moving.gif, 120",
        "a/1.bmp, images/plain.bmp, 60",
        "a/1.tiff, images/packed.tiff, 120",
        "a/1.webp, images/lossy.webp, 120",
        "a/1.webp, images/lossless.webp, 120",
        "a.npz, images/grey.npz, 80",
        "a.npz, images/last.npz, 80",
        "train-images-idx3-ubyte, idx images, 60",
        "train-images-idx3-ubyte.gz, packed idx images, 60",
        "train-labels-idx1-ubyte, idx labels, 60",
        "data_batch_1.bin, cifar, 40",
        "train.bin, cifar 100, 40",
        "data_batch_1, pickle, 160",
        "train.csv, table, 100"
    })
    void everyMutationEndsInImagesOrASentence(String name, String kind, int mutations) {
        Path file = folder.resolve(name);
        byte[] whole = content(kind);
        if (name.startsWith("a/")) TestFiles.write(folder.resolve("b/1.png"), content("images/turned.png"));
        TestFiles.write(folder.resolve("b/2.txt"), new byte[1]);
        if (kind.contains("idx images"))
            TestFiles.write(folder.resolve("train-labels-idx1-ubyte"), TestFiles.idxLabels(0, 1, 2));
        if (kind.contains("idx labels"))
            TestFiles.write(folder.resolve("train-images-idx3-ubyte"), TestFiles.idxImages(3, 1, 2, 1, 2, 3, 4, 5, 6));
        TestFiles.write(file, whole);
        read(); // it is right as long as it is whole

        Random random = new Random(12);
        for (int i = 0; i < mutations; i++) {
            TestFiles.write(file, mutated(whole, random));
            long start = System.nanoTime();
            try {
                read();
            } catch (InputException e) {
                assertThat(e.getMessage()).as("mutation %d", i).contains(folder.toString());
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        }
    }

    /** Changes a few bytes, or cuts a piece off or out, or puts one in twice. */
    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from);
        switch (random.nextInt(5)) {
            case 0 -> bytes = Arrays.copyOf(bytes, from);
            case 1 -> bytes = joined(bytes, from, to);
            case 2 -> bytes = joined(bytes, to, from);
            case 3 -> bytes[from] = (byte) (random.nextBoolean() ? 0xff : 0);
            default -> {
                for (int i = random.nextInt(4); i >= 0; i--)
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return bytes;
    }

    /** The bytes up to {@code end}, then those from {@code start} on. */
    private static byte[] joined(byte[] bytes, int end, int start) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, end);
        joined.write(bytes, start, bytes.length - start);
        return joined.toByteArray();
    }

    private void read() {
        Found found = ImageSource.open(folder.toString(), ReadOptions.STANDARD);
        new Preparation(4, Fit.CROP, 0, 100, 1).prepare(found.images());
    }

    private static byte[] content(String kind) {
        return switch (kind) {
            case "idx images" -> TestFiles.idxImages(3, 1, 2, 1, 2, 3, 4, 5, 6);
            case "packed idx images" -> TestFiles.gzip(TestFiles.idxImages(3, 1, 2, 1, 2, 3, 4, 5, 6));
            case "idx labels" -> TestFiles.idxLabels(0, 1, 2);
            case "cifar" -> TestFiles.cifar(1, 2);
            case "cifar 100" -> new byte[3 * 3074];
            case "pickle" -> Pickles.cifar("labels", 1, 2);
            case "table" -> "label,a,b,c,d\n1,2,3,4,5\n2,3,4,5,6\n3,250,0,0,1\n".getBytes(StandardCharsets.UTF_8);
            default -> sample(kind);
        };
    }

    private static byte[] sample(String name) {
        try (InputStream in = DamagedFilesTest.class.getResourceAsStream("/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test // 64 MB of zeros in 64 kB
    void packedFilesThatUnpackWithoutEndAreRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(TestFiles.idx(new int[] {0x803, 1000, 256, 256}));
            for (int i = 0; i < 1000; i++) out.write(new byte[1 << 16]);
        }
        Path images = TestFiles.write(folder.resolve("train-images-idx3-ubyte.gz"), packed.toByteArray());
        TestFiles.write(folder.resolve("train-labels-idx1-ubyte"), TestFiles.idxLabels(new int[1000]));

        assertThatThrownBy(this::read)
                .isInstanceOf(InputException.class)
                .hasMessage(
                        images + ": expected packed data that become at most 250 times as long, found what is made to"
                                + " fill memory");
    }
}
