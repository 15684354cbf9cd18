package nascope.data.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nascope.base.InputException;
import nascope.data.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageSourceTest {
    private static final String NOTHING_KNOWN =
            ": expected one of data_batch_*.bin or train.bin (CIFAR), data_batch_* or train (CIFAR, Python version),"
                    + " train-images-idx3-ubyte or the same with .gz (IDX), an .npz file with x_train and y_train (NumPy),"
                    + " train.csv with a label and pixels in each line, a folder of images for each class, found ";

    @TempDir
    Path folder;

    @Test
    void rejectsAPathThatLeadsNowhere() {
        Path missing = folder.resolve("missing");

        TestFiles.assertRejected(
                missing, missing + ": expected digits, fashion or the path of a file or folder, found no such file");
    }

    @Test
    void rejectsATextThatIsNoPath() {
        assertThatThrownBy(() -> TestFiles.open("a\0b"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "a\0b: expected digits, fashion or a path, found a text that is no path: Nul character not allowed");
    }

    @Test
    void rejectsAnEmptyFolder() {
        TestFiles.assertRejected(folder, folder + NOTHING_KNOWN + "an empty folder");
    }

    @Test
    void rejectsAFolderWithNothingKnown() {
        for (String name : new String[] {"e.txt", "b.npy", "a.csv", "d.png", "c.bin"})
            TestFiles.write(folder.resolve(name), new byte[1]);

        TestFiles.assertRejected(folder, folder + NOTHING_KNOWN + "a.csv, b.npy, c.bin and 2 more");
    }

    @Test
    void rejectsAFileWithAnUnknownName() {
        Path file = TestFiles.write(folder.resolve("notes.txt"), new byte[100]);

        TestFiles.assertRejected(
                file,
                file
                        + NOTHING_KNOWN.replace(
                                ", found ", ", or IDX images with \"images\" in their name, found another name"));
    }

    @Test
    void rejectsAFileThatMayNotBeRead() {
        Path file = TestFiles.write(folder.resolve("data_batch_1.bin"), TestFiles.cifar(1, 2));
        assumeThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file)).isFalse(); // the system's administrator may read everything

        TestFiles.assertRejected(folder, file + ": cannot be read: permission denied");
    }

    @Test
    void doesNotFollowALinkOutOfTheFolder() throws IOException {
        Path outside = TestFiles.write(folder.resolve("outside/data_batch_1.bin"), TestFiles.cifar(1, 2));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path link = Files.createSymbolicLink(inside.resolve("data_batch_1.bin"), outside);

        TestFiles.assertRejected(
                inside,
                link
                        + ": expected a file or folder within inside, found a link that leads out of it; \"Follow links\" (--follow-links) allows it");
    }

    @Test
    void doesNotFollowAClassFolderOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path link = Files.createSymbolicLink(inside.resolve("cats"), outside);

        TestFiles.assertRejected(
                inside,
                link
                        + ": expected a file or folder within inside, found a link that leads out of it; \"Follow links\" (--follow-links) allows it");
    }

    @Test
    void followsALinkThatStaysInTheFolder() throws IOException {
        Path batch = TestFiles.write(folder.resolve("first.bin"), TestFiles.cifar(1, 2));
        Files.createSymbolicLink(folder.resolve("data_batch_1.bin"), batch);

        assertThat(TestFiles.open(folder.toString()).count()).isEqualTo(2);
    }

    @Test
    void callsImagesByTheNameTheyWereAskedFor() {
        Path batch = TestFiles.write(folder.resolve("data_batch_1.bin"), TestFiles.cifar(1, 2));

        assertThat(TestFiles.open(folder.toString()).name()).isEqualTo(folder.toString());
        assertThat(TestFiles.open(batch.toString()).name()).isEqualTo(batch.toString());
    }
}
