package nascope.data.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nascope.base.InputException;
import nascope.data.TestFiles;
import nascope.data.set.LabelledImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdxReaderTest {
    private static final byte[] IMAGES = TestFiles.idxImages(3, 1, 2, 0, 1, 127, 128, 254, 255);
    private static final byte[] LABELS = TestFiles.idxLabels(1, 0, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "train-images-idx3-ubyte, train-labels-idx1-ubyte",
        "train-images.idx3-ubyte, train-labels.idx1-ubyte",
        "emnist-balanced-train-images-idx3-ubyte, emnist-balanced-train-labels-idx1-ubyte"
    })
    void readsAFolderOfPlainOrPackedFiles(String images, String labels) {
        assertReads(folder.resolve("plain"), images, IMAGES, labels, LABELS);
        assertReads(
                folder.resolve("packed"),
                images + ".gz",
                TestFiles.gzip(IMAGES),
                labels + ".gz",
                TestFiles.gzip(LABELS));
        assertReads(folder.resolve("mixed"), images, IMAGES, labels + ".gz", TestFiles.gzip(LABELS));
    }

    @Test
    void gzipIsKnownByItsContent() {
        String images = "train-images-idx3-ubyte";
        String labels = "train-labels-idx1-ubyte";

        assertReads(folder.resolve("named"), images + ".gz", IMAGES, labels + ".gz", LABELS);
        assertReads(folder.resolve("unnamed"), images, TestFiles.gzip(IMAGES), labels, TestFiles.gzip(LABELS));
    }

    @Test
    void readsTheFileOfTheImagesWithTheLabelsBesideIt() {
        Path images = write("my-images-idx3-ubyte", IMAGES);
        write("my-labels-idx1-ubyte", LABELS);

        assertIsAsWritten(TestFiles.open(images.toString()));
    }

    @Test
    void prefersTheUnpackedFileOfTwo() {
        write("train-images-idx3-ubyte", IMAGES);
        write("train-images-idx3-ubyte.gz", TestFiles.bytes(1, 2, 3));
        write("train-labels-idx1-ubyte", LABELS);
        write("train-labels-idx1-ubyte.gz", TestFiles.bytes(1, 2, 3));

        assertIsAsWritten(TestFiles.open(folder.toString()));
    }

    @Test
    void countsLabelsThatStartAtOneFromZero() {
        write("train-images-idx3-ubyte", IMAGES);
        write("train-labels-idx1-ubyte", TestFiles.idxLabels(2, 3, 1));

        LabelledImages images = TestFiles.open(folder.toString());

        assertThat(images.classes()).containsExactly("1", "2", "3");
        assertThat(TestFiles.labels(images)).containsExactly(1, 2, 0);
    }

    @Test
    void readsAllClassesThatAByteCanTellApart() {
        write("train-images-idx3-ubyte", TestFiles.idxImages(256, 1, 1, new int[256]));
        write(
                "train-labels-idx1-ubyte",
                TestFiles.idxLabels(IntStream.range(0, 256).toArray()));

        assertThat(TestFiles.open(folder.toString()).classes()).hasSize(256).endsWith("255");
    }

    @Test
    void rejectsAWrongMagicNumber() {
        Path images = write("train-images-idx3-ubyte", TestFiles.idx(new int[] {0x801, 3}, 1, 0, 1));
        Path labels = write("train-labels-idx1-ubyte", IMAGES);
        assertRejected(images + ": expected the magic number 0x00000803 of IDX images, found 0x00000801");

        write("train-images-idx3-ubyte", IMAGES);
        assertRejected(labels + ": expected the magic number 0x00000801 of IDX labels, found 0x00000803");
    }

    @Test
    void rejectsAFileThatIsNotGzipThoughNamedSo() {
        Path images = write("train-images-idx3-ubyte.gz", "<html>not found</html>".getBytes(StandardCharsets.US_ASCII));
        write("train-labels-idx1-ubyte.gz", TestFiles.gzip(LABELS));

        assertRejected(images + ": expected the magic number 0x00000803 of IDX images, found 0x3c68746d");
    }

    @Test
    void rejectsTruncatedPixels() {
        Path images = write("train-images-idx3-ubyte", Arrays.copyOf(IMAGES, 20));
        write("train-labels-idx1-ubyte", LABELS);

        assertRejected(images + ": truncated: expected 6 bytes of pixels after byte 16, found 4");
    }

    @Test
    void rejectsATruncatedHeader() {
        Path images = write("train-images-idx3-ubyte", Arrays.copyOf(IMAGES, 10));
        write("train-labels-idx1-ubyte", LABELS);

        assertRejected(images + ": truncated: expected 4 bytes of the height after byte 8, found 2");
    }

    @Test
    void rejectsTruncatedLabels() {
        write("train-images-idx3-ubyte", IMAGES);
        Path labels = write("train-labels-idx1-ubyte", Arrays.copyOf(LABELS, 10));

        assertRejected(labels + ": truncated: expected 3 bytes of labels after byte 8, found 2");
    }

    @Test
    void rejectsATruncatedGzipStream() {
        int[] pixels = new Random(3).ints(100_000, 0, 256).toArray(); // does not pack
        byte[] packed = TestFiles.gzip(TestFiles.idxImages(1000, 10, 10, pixels));
        Path images = write("train-images-idx3-ubyte.gz", Arrays.copyOf(packed, 50_000));
        write("train-labels-idx1-ubyte.gz", TestFiles.gzip(LABELS));

        assertThatThrownBy(() -> TestFiles.open(folder.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageMatching(Pattern.quote(images.toString())
                        + ": truncated: expected 100000 bytes of pixels after byte 16, found 49\\d\\d\\d");
    }

    @Test
    void rejectsADamagedGzipStream() {
        byte[] packed = TestFiles.gzip(IMAGES);
        packed[packed.length - 8] ^= 1; // in the checksum
        Path images = write("train-images-idx3-ubyte.gz", packed);
        write("train-labels-idx1-ubyte.gz", TestFiles.gzip(LABELS));

        assertRejected(images + ": cannot be read after byte 22: Corrupt GZIP trailer");
    }

    @Test
    void takesNoMemoryOnTheWordOfAHeader() {
        Path images = write("train-images-idx3-ubyte", TestFiles.idxImages(0x80000000, 28, 28));
        write("train-labels-idx1-ubyte", LABELS);
        assertRejected(
                images
                        + ": expected at most 1073741824 bytes of pixels, found 2147483648 images of 1×28×28 = 1683627180032 bytes");

        write("train-images-idx3-ubyte", TestFiles.idxImages(1_000_000, 28, 28, 1, 2, 3));
        long before = bytesAllocated();
        assertRejected(images + ": truncated: expected 784000000 bytes of pixels after byte 16, found 3");
        assertThat(bytesAllocated() - before).isLessThan(10_000_000);
    }

    @ParameterizedTest
    @CsvSource({"0, 28", "28, 0", "4097, 28", "28, -1"})
    void rejectsImagesWithoutAUsefulSize(int height, int width) {
        Path images = write("train-images-idx3-ubyte", TestFiles.idxImages(1, height, width));
        write("train-labels-idx1-ubyte", LABELS);

        assertRejected(images
                + ": expected images of 1×1 to 4096×4096 pixels, found %d×%d (height × width)"
                        .formatted(Integer.toUnsignedLong(height), Integer.toUnsignedLong(width)));
    }

    @Test
    void rejectsAFileWithoutImages() {
        Path images = write("train-images-idx3-ubyte", TestFiles.idxImages(0, 28, 28));
        write("train-labels-idx1-ubyte", TestFiles.idxLabels());

        assertRejected(images + ": expected at least one image, found none");
    }

    @Test
    void rejectsMoreBytesThanTheHeaderSays() {
        Path images = write("train-images-idx3-ubyte", TestFiles.idxImages(3, 1, 2, 0, 1, 127, 128, 254, 255, 9));
        write("train-labels-idx1-ubyte", LABELS);

        assertRejected(images + ": expected the end after byte 22, as its header says, found more");
    }

    @Test
    void rejectsLabelsOfAnotherNumberThanImages() {
        Path images = write("train-images-idx3-ubyte", IMAGES);
        Path labels = write("train-labels-idx1-ubyte", TestFiles.idxLabels(1, 0));

        assertRejected(labels + ": expected 3 labels, one for each image of " + images + ", found 2");
    }

    @Test
    void takesTheClassesThatOccur() {
        write("train-images-idx3-ubyte", IMAGES);
        write("train-labels-idx1-ubyte", TestFiles.idxLabels(7, 200, 9));

        LabelledImages images = TestFiles.open(folder.toString());

        assertThat(images.classes()).containsExactly("7", "9", "200");
        assertThat(TestFiles.labels(images)).containsExactly(0, 2, 1);
        assertThat(TestFiles.about(folder.toString()))
                .isEqualTo("IDX (train-images-idx3-ubyte, train-labels-idx1-ubyte); no image has the label 1, 2, 3 and"
                        + " 194 more");
    }

    @Test
    void rejectsASingleClass() {
        write("train-images-idx3-ubyte", IMAGES);
        Path labels = write("train-labels-idx1-ubyte", TestFiles.idxLabels(0, 0, 0));

        assertRejected(labels + ": expected at least two classes, found only label 0");
    }

    @Test
    void rejectsMissingLabels() {
        Path images = write("train-images-idx3-ubyte.gz", TestFiles.gzip(IMAGES));

        assertRejected(
                images
                        + ": expected its labels in train-labels-idx1-ubyte or train-labels-idx1-ubyte.gz beside it, found neither");
    }

    @Test
    void rejectsAFolderOfSeveralSets() {
        write("emnist-digits-train-images-idx3-ubyte", IMAGES);
        write("emnist-letters-train-images-idx3-ubyte.gz", IMAGES);

        assertRejected(
                folder
                        + ": expected the training images of one set, found emnist-digits-train-images-idx3-ubyte, emnist-letters-train-images-idx3-ubyte.gz; give the path of one of them");
    }

    private static long bytesAllocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private Path write(String name, byte[] bytes) {
        return TestFiles.write(folder.resolve(name), bytes);
    }

    private static void assertReads(Path folder, String imagesName, byte[] images, String labelsName, byte[] labels) {
        TestFiles.write(folder.resolve(imagesName), images);
        TestFiles.write(folder.resolve(labelsName), labels);
        assertIsAsWritten(TestFiles.open(folder.toString()));
    }

    private static void assertIsAsWritten(LabelledImages images) {
        assertThat(new int[] {images.count(), images.channels().orElseThrow(), images.height(), images.width()})
                .containsExactly(3, 1, 1, 2);
        assertThat(TestFiles.pixels(images)).containsExactly(TestFiles.bytes(0, 1, 127, 128, 254, 255));
        assertThat(TestFiles.labels(images)).containsExactly(1, 0, 1);
        assertThat(images.classes()).containsExactly("0", "1");
    }

    private void assertRejected(String message) {
        TestFiles.assertRejected(folder, message);
    }
}
