package nascope.data.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import nascope.data.TestFiles;
import nascope.data.set.ImageSet;
import nascope.data.set.LabelledImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarReaderTest {
    @TempDir
    Path folder;

    @Test
    void readsAllTrainingBatchesInOrderAndNoTestBatch() {
        write("data_batch_2.bin", TestFiles.cifar(9, 0));
        write("data_batch_1.bin", TestFiles.cifar(3, 5, 7));
        write("test_batch.bin", TestFiles.cifar(1));

        LabelledImages images = TestFiles.open(folder.toString());

        assertThat(TestFiles.labels(images)).containsExactly(3, 5, 7, 9, 0);
        assertThat(images.classes()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void readsPixelsByChannel() {
        Path file = write("data_batch_1.bin", TestFiles.cifar(3, 5));

        LabelledImages images = TestFiles.open(file.toString());

        assertThat(new int[] {images.count(), images.channels().orElseThrow(), images.height(), images.width()})
                .containsExactly(2, 3, 32, 32);
        assertThat(TestFiles.pixel(images, 0, 0, 0, 0)).isZero();
        assertThat(TestFiles.pixel(images, 1, 0, 31, 31)).isEqualTo(10);
        assertThat(TestFiles.pixel(images, 1, 1, 0, 0)).isEqualTo(11);
        assertThat(TestFiles.pixel(images, 1, 2, 31, 31)).isEqualTo(12);
    }

    @Test
    void readsRowsFromTopToBottom() {
        byte[] file = TestFiles.cifar(3);
        file[1 + 1024 + 32 * 4 + 6] = (byte) 200; // green, row 4, column 6

        assertThat(TestFiles.pixel(TestFiles.open(write("one.bin", file).toString()), 0, 1, 4, 6))
                .isEqualTo(200);
    }

    @Test
    void takesTheNamesOfTheClassesFromTheFileBeside() {
        write("data_batch_1.bin", TestFiles.cifar(3));
        write("batches.meta.txt", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n".getBytes(StandardCharsets.UTF_8));

        assertThat(TestFiles.open(folder.toString()).classes())
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    }

    @Test
    void rejectsAnotherNumberOfNames() {
        write("data_batch_1.bin", TestFiles.cifar(3));
        Path names = write("batches.meta.txt", "a\nb\n".getBytes(StandardCharsets.UTF_8));

        assertRejected(names + ": expected 10 lines with the names of the classes, found 2");
    }

    @Test
    void rejectsASizeThatIsNotAMultipleOfARecord() {
        Path file = write("data_batch_1.bin", Arrays.copyOf(TestFiles.cifar(3, 5), 5000));

        assertRejected(
                file + ": expected CIFAR-10 records of 3073 bytes each, found 5000 bytes: 1 records and 1927 bytes");
    }

    @Test
    void rejectsAnEmptyFile() {
        Path file = write("data_batch_1.bin", new byte[0]);

        assertRejected(file + ": expected CIFAR-10 records of 3073 bytes each, found 0 bytes: 0 records and 0 bytes");
    }

    @Test
    void rejectsALabelOutOfRange() {
        Path file = write("data_batch_1.bin", TestFiles.cifar(3, 5, 10));

        assertRejected(file + ": label 10 at byte 6146 (record 2) is out of range: expected 0 to 9");
    }

    @Test
    void takesTheFineOrTheCoarseOfTwoLabels() {
        byte[] file = new byte[2 * 3074];
        file[0] = 19; // coarse
        file[1] = 99; // fine
        file[3074 + 2 + 1024] = 7; // green of the second image
        write("train.bin", file);

        LabelledImages fine = TestFiles.open(folder.toString());
        ImageSet coarse = ImageSource.open(folder.toString(), new ReadOptions(true, false))
                .images();

        assertThat(TestFiles.labels(fine)).containsExactly(99, 0);
        assertThat(fine.classes()).hasSize(100);
        assertThat(TestFiles.pixel(fine, 1, 1, 0, 0)).isEqualTo(7);
        assertThat(new int[] {coarse.label(0), coarse.label(1)}).containsExactly(19, 0);
        assertThat(coarse.classes()).hasSize(20);
    }

    @Test
    void aFileThatEitherSetCouldHaveIsReadByItsName() {
        byte[] both = new byte[3073 * 3074]; // whole records of both sets
        Path ten = write("images.bin", both);
        Path hundred = write("train.bin", both);

        assertThat(TestFiles.open(ten.toString()).count()).isEqualTo(3074);
        assertThat(TestFiles.open(hundred.toString()).count()).isEqualTo(3073);
    }

    @Test
    void aFileOfNeitherSetIsRefusedAsTheOneThatItsNameSays() {
        Path file = write("train.bin", new byte[100]);

        TestFiles.assertRejected(
                file,
                file + ": expected CIFAR-100 records of 3074 bytes each, found 100 bytes: 0 records and 100 bytes");
    }

    private Path write(String name, byte[] bytes) {
        return TestFiles.write(folder.resolve(name), bytes);
    }

    private void assertRejected(String message) {
        TestFiles.assertRejected(folder, message);
    }
}
