package nascope.data.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import nascope.base.InputException;
import nascope.data.TestFiles;
import nascope.data.set.LabelledImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFoldersTest {
    private static final BufferedImage RED_AND_BLUE = TestFiles.picture(1, 2, 0xff0102, 0x0304fe);
    private static final BufferedImage GREY = TestFiles.grey(BufferedImage.TYPE_BYTE_GRAY, 1, 2, 50, 200);

    @TempDir
    Path folder;

    @Test
    void countsClassesInTheOrderOfTheirNames() {
        png("dog/1.png", GREY);
        png("ant/b.png", GREY);
        png("ant/a.png", GREY);
        png("cat/x.png", GREY);

        LabelledImages images = read();

        assertThat(images.classes()).containsExactly("ant", "cat", "dog");
        assertThat(IntStream.range(0, images.count()).map(images::label).toArray())
                .containsExactly(0, 0, 1, 2);
    }

    @Test
    void readsColoursByChannel() {
        png("a/1.png", RED_AND_BLUE);
        png("b/1.png", TestFiles.picture(1, 2, 0x0a0b0c, 0x0d0e0f));

        LabelledImages images = read();

        assertThat(images.channels().orElseThrow()).isEqualTo(3);
        assertThat(TestFiles.pixels(images))
                .containsExactly(TestFiles.bytes(0xff, 3, 1, 4, 2, 0xfe, 0x0a, 0x0d, 0x0b, 0x0e, 0x0c, 0x0f));
    }

    @Test
    void readsGreySamplesAsTheyAreStored() {
        png("a/1.png", GREY);
        png("b/1.png", TestFiles.grey(BufferedImage.TYPE_USHORT_GRAY, 1, 2, 0x3210, 0xffff));

        LabelledImages images = read();

        assertThat(images.channels().orElseThrow()).isEqualTo(1);
        assertThat(TestFiles.pixels(images))
                .containsExactly(TestFiles.bytes(50, 200, 50, 255)); // 0x3210 · 255 / 65535 = 49.9
    }

    @Test
    void takesEqualColoursForGrey() {
        png("a/1.png", TestFiles.picture(1, 2, 0x070707, 0xc8c8c8));
        png("b/1.png", TestFiles.grey(BufferedImage.TYPE_BYTE_BINARY, 1, 2, 0, 1));

        assertThat(TestFiles.pixels(read())).containsExactly(TestFiles.bytes(7, 200, 0, 255));
    }

    @Test
    void aGreyImageAmongColouredOnesGetsThreeEqualChannels() {
        png("a/1.png", GREY);
        png("b/1.png", RED_AND_BLUE);

        assertThat(Arrays.copyOf(TestFiles.pixels(read()), 6))
                .containsExactly(TestFiles.bytes(50, 200, 50, 200, 50, 200));
    }

    @Test
    void readsJpegWhateverTheName() {
        TestFiles.write(folder.resolve("a/1.JPG"), "jpg", TestFiles.picture(8, 8, new int[64]));
        TestFiles.write(folder.resolve("a/2.png"), "jpg", TestFiles.picture(8, 8, new int[64]));
        png("b/1.jpeg", TestFiles.picture(8, 8, new int[64]));

        LabelledImages images = read();

        assertThat(images.count()).isEqualTo(3);
        assertThat(images.height()).isEqualTo(8);
    }

    @Test
    void leavesOutWhatIsNoImage() throws IOException {
        png("a/1.png", GREY);
        png("b/1.png", GREY);
        TestFiles.write(folder.resolve("b/Thumbs.db"), new byte[10]);
        TestFiles.write(folder.resolve("b/.1.png"), new byte[10]);
        TestFiles.write(folder.resolve("README.txt"), new byte[10]);
        Files.createDirectory(folder.resolve(".cache"));

        assertThat(read().count()).isEqualTo(2);
    }

    @Test
    void saysWhatIsLeftOut() throws IOException {
        png("a/1.png", GREY);
        png("a/2.png", GREY);
        png("b/1.png", GREY);
        TestFiles.write(folder.resolve("a/a_boxes.txt"), new byte[10]);
        TestFiles.write(folder.resolve("__MACOSX/a/._1.png"), new byte[10]);
        Files.createDirectory(folder.resolve("c"));

        assertThat(TestFiles.about(folder.toString()))
                .isEqualTo(
                        "a folder a class; left out, as no images: __MACOSX, a_boxes.txt; left out, as folders without"
                                + " images: c; classes of one image: b");
    }

    @Test
    void readsImagesDeeperInTheFolderOfAClass() {
        png("a/images/1.png", GREY);
        png("b/x/y/1.png", GREY);
        png("b/0.png", GREY);

        assertThat(TestFiles.labels(read())).containsExactly(0, 1, 1);
    }

    @Test
    void takesTheTrainingPart() {
        png("set/train/a/1.png", GREY);
        png("set/train/b/1.png", GREY);
        png("set/val/a/1.png", RED_AND_BLUE);
        png("set/Test/1.png", RED_AND_BLUE);

        assertThat(read().count()).isEqualTo(2);
    }

    @Test
    void aClassMayBeCalledTrain() {
        png("bus/1.png", GREY);
        png("train/1.png", GREY);

        assertThat(read().classes()).containsExactly("bus", "train");
    }

    @Test
    void rejectsASingleClass() {
        png("a/1.png", GREY);

        assertRejected(folder + ": expected a folder of images for each of at least two classes, found only a");
    }

    @Test
    void rejectsAFileThatIsNoImage() {
        png("a/1.png", GREY);
        Path text = TestFiles.write(folder.resolve("b/1.png"), new byte[100]);

        assertRejected(text + ": expected an image (PNG, JPEG, GIF, BMP, TIFF, WebP), found something else");
    }

    @Test
    void rejectsADamagedImage() throws IOException {
        Path good = png("a/1.png", TestFiles.picture(8, 8, new int[64]));
        Path cut = TestFiles.write(folder.resolve("b/1.png"), Arrays.copyOf(Files.readAllBytes(good), 45));

        assertRejected(cut + ": expected a whole PNG image, found one that is damaged: it is cut off after byte 45");
    }

    @Test
    void doesNotFollowALinkOutOfTheFolder() throws IOException {
        Path outside = png("outside/1.png", GREY);
        png("in/a/1.png", GREY);
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("in/b")).resolve("1.png"), outside);

        assertThatThrownBy(() -> TestFiles.open(folder.resolve("in").toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        link
                                + ": expected a file or folder within in, found a link that leads out of it; \"Follow links\" (--follow-links) allows it");
    }

    @Test
    void followsALinkOutOfTheFolderWhereThatIsAllowed() throws IOException {
        Path outside = png("outside/1.png", GREY);
        png("in/a/1.png", GREY);
        Files.createSymbolicLink(Files.createDirectory(folder.resolve("in/b")).resolve("1.png"), outside);

        assertThat(ImageSource.open(folder.resolve("in").toString(), new ReadOptions(false, true))
                        .images()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void doesNotFollowLinksInACircle() throws IOException {
        png("a/1.png", GREY);
        png("b/1.png", GREY);
        Files.createSymbolicLink(folder.resolve("b/again"), folder);

        assertThatThrownBy(() -> ImageSource.open(folder.toString(), new ReadOptions(false, true)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expected folders that lie at most 32 deep");
    }

    private Path png(String name, BufferedImage image) {
        return TestFiles.write(folder.resolve(name), "png", image);
    }

    private LabelledImages read() {
        return TestFiles.open(folder.toString());
    }

    private void assertRejected(String message) {
        TestFiles.assertRejected(folder, message);
    }
}
