package nascope.data.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nascope.base.InputException;
import nascope.data.TestFiles;
import nascope.data.set.ImageSet;
import nascope.data.set.LabelledImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts other than IDX, CIFAR's binary files and class folders, and folders in which a set is found. */
class FurtherLayoutsTest {
    private static final BufferedImage GREY = TestFiles.grey(BufferedImage.TYPE_BYTE_GRAY, 1, 2, 50, 200);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {".", "root", "root/MNIST", "root/MNIST/raw"})
    void findsWhatTorchvisionMakes(String place) {
        idx("root/MNIST/raw");

        assertThat(TestFiles.open(folder.resolve(place).toString()).count()).isEqualTo(2);
    }

    @Test
    void doesNotChooseBetweenTwoSets() {
        idx("MNIST/raw");
        idx("KMNIST/raw");

        assertRejected(folder + ": expected one set of images, found " + folder.resolve("KMNIST") + ", "
                + folder.resolve("MNIST") + "; give the path of one of them");
    }

    @Test
    void findsClassFoldersInTheFoldersOfAnArchive() {
        TestFiles.write(folder.resolve("flowers/flowers/rose/1.png"), "png", GREY);
        TestFiles.write(folder.resolve("flowers/flowers/tulip/1.png"), "png", GREY);
        TestFiles.write(folder.resolve("flowers/annotations/1.xml"), new byte[3]);
        TestFiles.write(folder.resolve("__MACOSX/flowers/._1.png"), new byte[3]);

        assertThat(TestFiles.open(folder.toString()).classes()).containsExactly("rose", "tulip");
    }

    // -- a table of pixels

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            label,pixel0,pixel1,pixel2,pixel3\\n7,0,1,2,255\\n3,4,5,6,8\\n
            7,0,1,2,255\\r\\n3,4,5,6,8
            "pixel0","pixel1","pixel2","pixel3","label"\\n0,1,2,255,7\\n4,5,6,8.0,3\\n\\n
            """)
    void readsATableOfPixels(String table) {
        write("train.csv", table);

        LabelledImages images = TestFiles.open(folder.toString());

        assertThat(images.classes()).containsExactly("3", "7");
        assertThat(TestFiles.labels(images)).containsExactly(1, 0);
        assertThat(TestFiles.pixels(images)).containsExactly(TestFiles.bytes(0, 1, 2, 255, 4, 5, 6, 8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,0,0,0,0\\n2,0,0,0,256       | , line 2, column 5: expected a pixel from 0 to 255, or in column 1 a whole number as label, found "256"
            1,0,0,0,0\\n2,0,0,x,0         | , line 2, column 4: expected a pixel from 0 to 255, or in column 1 a whole number as label, found "x"
            1,0,0,0,0\\n2,0,0,0           | , line 2: expected 5 columns as in the first line, found 4
            1,0,0,0,0\\n2,0,0,0,0,0       | , line 2: expected 5 columns as in the first line, found 6
            1,0,0,0,0,0                   | : expected a label and the pixels of a grey square in each line (1 + n² columns), found 6 columns
            1,0,0,0,0\\n1,0,0,0,0         | : expected at least two classes, found only label 1
            """)
    void rejectsAnotherTable(String table, String message) {
        Path file = write("train.csv", table);

        assertRejected(file + message);
    }

    @Test
    void aListOfNamesIsNoTableOfPixels() {
        write("train.csv", "id,label\n1,cat\n");
        TestFiles.write(folder.resolve("train/a/1.png"), "png", GREY);
        TestFiles.write(folder.resolve("train/b/1.png"), "png", GREY);

        assertThat(TestFiles.open(folder.toString()).classes()).containsExactly("a", "b");
    }

    // -- NumPy

    @ParameterizedTest // in the format that NumPy 2.4 reads: two images, 1 to 4 and 5 to 8 in each channel, labels 4
    // and 2
    @CsvSource({"grey.npz, 1", "last.npz, 3", "first.npz, 3"})
    void readsNumpyArrays(String name, int channels) throws IOException {
        LabelledImages images = TestFiles.open(sample(name));

        assertThat(images.channels()).hasValue(channels);
        assertThat(images.classes()).containsExactly("2", "4");
        assertThat(TestFiles.labels(images)).containsExactly(1, 0);
        assertThat(TestFiles.pixel(images, 1, channels - 1, 1, 0)).isEqualTo(7 + 10 * (channels - 1));
    }

    // -- pickles

    @Test // the form that CIFAR-10's site hands out, protocol 2 of Python 2, with two images
    void readsThePicklesOfCifarWithoutUnpicklingThem() {
        TestFiles.write(folder.resolve("data_batch_1"), Pickles.cifar("labels", 3, 9));

        LabelledImages images = TestFiles.open(folder.toString());

        assertThat(images.classes()).hasSize(10);
        assertThat(TestFiles.labels(images)).containsExactly(3, 9);
        assertThat(TestFiles.pixel(images, 1, 2, 31, 31)).isEqualTo(12);
    }

    @Test
    void refusesAPickleThatCallsSomething() {
        Path file = TestFiles.write(
                folder.resolve("data_batch_1"),
                "\u0080\u0002cposix\nsystem\nU\u0009touch /x y\u0085R.".getBytes(StandardCharsets.ISO_8859_1));

        assertRejected(file + ": expected a pickle of plain data, found one that would call posix.system; nothing was"
                + " called");
    }

    @Test
    void refusesAPickleWhoseLabelsAreOutOfRange() {
        Path file = TestFiles.write(folder.resolve("data_batch_1"), Pickles.cifar("labels", 3, 10));

        assertRejected(file + ": labels 1 must be a whole number from 0 to 9, found 10");
    }

    @Test
    void readsThePicklesOfCifar100WithTheNamesBesideThem() {
        TestFiles.write(folder.resolve("train"), Pickles.cifar("fine_labels", 3, 99));
        TestFiles.write(folder.resolve("meta"), Pickles.names("fine_label_names", 100));

        LabelledImages images = TestFiles.open(folder.toString());

        assertThat(images.classes()).hasSize(100).endsWith("class 99");
        assertThat(TestFiles.labels(images)).containsExactly(3, 99);
    }

    @Test
    void refusesNamesOfAnotherNumberOfClasses() {
        TestFiles.write(folder.resolve("train"), Pickles.cifar("fine_labels", 3, 99));
        Path meta = TestFiles.write(folder.resolve("meta"), Pickles.names("fine_label_names", 99));

        assertThatThrownBy(() -> TestFiles.open(folder.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(meta.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K\u0001.", // no dictionary
                "}.", // nothing in it
                "}U\u0004dataK\u0001s.", // no array
                "}U\u0004data\u0088s.", // nor this
                "}U\u0004data(K\u0001ls." // nor this
            })
    void refusesAPickleThatIsNotCifars(String program) {
        Path file = TestFiles.write(
                folder.resolve("data_batch_1"), ("\u0080\u0002" + program).getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> TestFiles.open(folder.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file.toString());
    }

    @Test
    void refusesLabelsThatAreFewerThanImages() {
        byte[] pickle = Pickles.cifar("labels", 3, 9);
        String renamed = new String(pickle, StandardCharsets.ISO_8859_1).replace("labels", "levels");
        Path file = TestFiles.write(folder.resolve("data_batch_1"), renamed.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> TestFiles.open(folder.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file.toString());
    }

    @Test
    void aTableOfPixelsIsReadByItsOwnNameToo() {
        Path file = write("digits.csv", "7,0,1,2,255\\n3,4,5,6,8\\n");

        assertThat(TestFiles.open(file.toString()).classes()).containsExactly("3", "7");
    }

    @Test
    void doesNotChooseBetweenTwoTablesOfPixels() {
        write("a_train.csv", "7,0,1,2,255\\n3,4,5,6,8\\n");
        write("b-training.csv", "7,0,1,2,255\\n3,4,5,6,8\\n");

        assertRejected(
                folder + ": expected one table of pixels, found a_train.csv, b-training.csv; give the path of one"
                        + " of them");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \\n\\n                          | : expected a table of labels and pixels, found an empty file
            1,0,0,0,0\\n2,0,0,0,           | , line 2, column 5: expected a pixel from 0 to 255, or in column 1 a whole number as label, found ""
            1,0,0,0,0\\n2,0,0,0,-1         | , line 2, column 5: expected a pixel from 0 to 255, or in column 1 a whole number as label, found "-1"
            1,0,0,0,0\\n2,0,0,0,1.5        | , line 2, column 5: expected a pixel from 0 to 255, or in column 1 a whole number as label, found "1.5"
            1,0,0,0,0\\n2,0,0,0,.0         | , line 2, column 5: expected a pixel from 0 to 255, or in column 1 a whole number as label, found ".0"
            1,0,0,0,0\\n1234567890123456,0,0,0,0 | , line 2, column 1: expected a pixel from 0 to 255, or in column 1 a whole number as label, found "1234567890123456"
            """)
    void rejectsWhatIsNoNumberOfATable(String table, String message) {
        Path file = write("table.csv", table);

        assertThatThrownBy(() -> TestFiles.open(file.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(file + message);
    }

    @Test
    void labelsBelowNullAreLabels() {
        Path file = write("table.csv", "\" -7 \",0,1,2,3\\n3,4,5,6,8\\n");

        assertThat(TestFiles.open(file.toString()).classes()).containsExactly("-7", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "|i1, 1", "<u2, 2", "<i2, 2", "<u4, 4", "<i4, 4", "<u8, 8", "<i8, 8",
    })
    void readsLabelsOfEveryWidth(String type, int size) throws IOException {
        byte[] labels = new byte[2 * size];
        labels[0] = 4;
        labels[size] = 2;
        Path file = npz("x_train", npy("|u1", "2, 2, 2", new byte[8]), "y_train", npy(type, "2, 1", labels));

        assertThat(TestFiles.labels(TestFiles.open(file.toString()))).containsExactly(1, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <f4; 2; 8; |u1; 2, 2, 2; 8; y_train: expected 1 to 16777216 whole numbers of shape (N) or (N, 1), found type <f4 and shape [2]
            |u1; 2, 2; 4; |u1; 2, 2, 2; 8; y_train: expected 1 to 16777216 whole numbers of shape (N) or (N, 1), found type |u1 and shape [2, 2]
            |u1; 2; 2; |u1; 3, 2, 2; 12; x_train: expected 2 images, one for each label, found 3
            |u1; 2; 2; <f4; 2, 2, 2; 32; x_train: expected unsigned bytes (|u1) of shape (N, H, W), (N, H, W, C) or (N, C, H, W), C 1 or 3, last index fastest, found type <f4 and shape [2, 2, 2]
            |u1; 2; 2; |u1; 2, 2, 2, 2; 16; x_train: expected unsigned bytes (|u1) of shape (N, H, W), (N, H, W, C) or (N, C, H, W), C 1 or 3, last index fastest, found type |u1 and shape [2, 2, 2, 2]
            |u1; 2; 2; |u1; 2, 2, 2; 7; x_train: truncated: ends before the array does
            |u1; 2; 3; |u1; 2, 2, 2; 8; y_train: expected the end after the values of the array, found more
            """)
    void refusesOtherArrays(
            String labelType,
            String labelShape,
            int labelBytes,
            String imageType,
            String imageShape,
            int imageBytes,
            String message)
            throws IOException {
        byte[] labels = new byte[labelBytes];
        labels[0] = 1;
        Path file = npz(
                "x_train",
                npy(imageType, imageShape, new byte[imageBytes]),
                "y_train",
                npy(labelType, labelShape, labels));

        assertThatThrownBy(() -> TestFiles.open(file.toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": " + message);
    }

    @Test
    void doesNotChooseBetweenTwoFilesOfArrays() throws IOException {
        sample("grey.npz");
        sample("last.npz");

        assertRejected(folder + ": expected one .npz file, found grey.npz, last.npz; give the path of one of them");
    }

    @Test
    void readsTheCoarseLabelsOfPickledCifar100() {
        String coarseLabels = "U" + (char) 13 + "coarse_labels";
        String fineLabels = "U" + (char) 11 + "fine_labels" + "](K" + (char) 1 + "K" + (char) 2 + "e";
        String both = new String(Pickles.cifar("coarse_labels", 3, 19), StandardCharsets.ISO_8859_1)
                .replace(coarseLabels, fineLabels + coarseLabels);
        TestFiles.write(folder.resolve("train"), both.getBytes(StandardCharsets.ISO_8859_1));
        TestFiles.write(folder.resolve("meta"), Pickles.names("coarse_label_names", 20));

        ImageSet coarse = ImageSource.open(folder.toString(), new ReadOptions(true, false))
                .images();

        assertThat(coarse.classes()).hasSize(20).endsWith("class 19");
        assertThat(new int[] {coarse.label(0), coarse.label(1)}).containsExactly(3, 19);
    }

    @Test
    void aBatchByItselfIsReadAndNamesItsClassesByNumbers() {
        Path file = TestFiles.write(folder.resolve("data_batch_3"), Pickles.cifar("labels", 3, 9));

        assertThat(TestFiles.open(file.toString()).classes())
                .startsWith("0", "1")
                .hasSize(10);
    }

    private Path npz(String images, byte[] imageArray, String labels, byte[] labelArray) throws IOException {
        Path file = folder.resolve("set.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(images + ".npy"));
            zip.write(imageArray);
            zip.putNextEntry(new ZipEntry(labels + ".npy"));
            zip.write(labelArray);
        }
        return file;
    }

    private static byte[] npy(String type, String shape, byte[] values) {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + ",), }";
        header += " ".repeat(64 - (10 + header.length() + 1) % 64) + "\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
        bytes.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(values);
        return bytes.toByteArray();
    }

    private String sample(String name) throws IOException {
        try (var in = getClass().getResourceAsStream("/images/" + name)) {
            return Files.write(folder.resolve(name), in.readAllBytes()).toString();
        }
    }

    private void idx(String place) {
        TestFiles.write(
                folder.resolve(place).resolve("train-images-idx3-ubyte"), TestFiles.idxImages(2, 1, 2, 0, 1, 2, 3));
        TestFiles.write(folder.resolve(place).resolve("train-labels-idx1-ubyte"), TestFiles.idxLabels(0, 1));
    }

    private Path write(String name, String text) {
        String lines = text.replace("\\r", "\r").replace("\\n", "\n");
        return TestFiles.write(folder.resolve(name), lines.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRejected(String message) {
        TestFiles.assertRejected(folder, message);
    }
}
