package nascope.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
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

        LabelledImages images = ImageSource.open(folder.toString());

        assertThat(TestFiles.labels(images)).containsExactly(3, 5, 7, 9, 0);
        assertThat(images.classes()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void readsPixelsByChannel() {
        Path file = write("data_batch_1.bin", TestFiles.cifar(3, 5));

        LabelledImages images = ImageSource.open(file.toString());

        assertThat(new int[] {images.count(), images.channels(), images.height(), images.width()})
                .containsExactly(2, 3, 32, 32);
        assertThat(images.pixel(0, 0, 0, 0)).isZero();
        assertThat(images.pixel(1, 0, 31, 31)).isEqualTo(10);
        assertThat(images.pixel(1, 1, 0, 0)).isEqualTo(11);
        assertThat(images.pixel(1, 2, 31, 31)).isEqualTo(12);
    }

    @Test
    void readsRowsFromTopToBottom() {
        byte[] file = TestFiles.cifar(3);
        file[1 + 1024 + 32 * 4 + 6] = (byte) 200; // green, row 4, column 6

        assertThat(ImageSource.open(write("one.bin", file).toString()).pixel(0, 1, 4, 6))
                .isEqualTo(200);
    }

    @Test
    void takesTheNamesOfTheClassesFromTheFileBeside() {
        write("data_batch_1.bin", TestFiles.cifar(3));
        write("batches.meta.txt", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n".getBytes(StandardCharsets.UTF_8));

        assertThat(ImageSource.open(folder.toString()).classes())
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

    private Path write(String name, byte[] bytes) {
        return TestFiles.write(folder.resolve(name), bytes);
    }

    private void assertRejected(String message) {
        TestFiles.assertRejected(folder, message);
    }
}
