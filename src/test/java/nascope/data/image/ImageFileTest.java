package nascope.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import nascope.base.InputException;
import nascope.data.TestFiles;
import nascope.data.set.Planes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files in {@code images} were made by Pillow 12: 16 rows and 24 columns in four fields of red and green, (200, 180),
 * (20, 180) above (200, 30), (20, 30), and blue 40.
 */
class ImageFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "cmyk.jpg, 12",
        "lossless.webp, 0",
        "lossy.webp, 25",
        "packed.tiff, 0",
        "plain.bmp, 0",
        "moving.gif, 40",
        "progressive.jpg, 40"
    })
    void readsEveryKindOfFile(String name, int tolerance) {
        Planes image = ImageFile.read(sample(name));

        assertThat(new int[] {image.channels(), image.height(), image.width()}).containsExactly(3, 16, 24);
        assertColour(image, 3, 4, tolerance, 200, 180, 40);
        assertColour(image, 3, 20, tolerance, 20, 180, 40);
        assertColour(image, 12, 4, tolerance, 200, 30, 40);
        assertColour(image, 12, 20, tolerance, 20, 30, 40);
    }

    @ParameterizedTest
    @CsvSource({"turned.jpg, 12", "turned.png, 0", "turned.webp, 0"})
    void turnsWhatTheCameraHeldOnItsSide(String name, int tolerance) {
        Planes image = ImageFile.read(sample(name));

        assertThat(new int[] {image.height(), image.width()}).containsExactly(24, 16); // clockwise
        assertColour(image, 4, 3, tolerance, 200, 30, 40);
        assertColour(image, 4, 12, tolerance, 200, 180, 40);
        assertColour(image, 20, 3, tolerance, 20, 30, 40);
    }

    @ParameterizedTest // source: Exif 2.3, where row 0 and column 0 of the file are seen
    @CsvSource({
        "1,1 2 3 4 5 6",
        "2,3 2 1 6 5 4",
        "3,6 5 4 3 2 1",
        "4,4 5 6 1 2 3",
        "5,1 4 2 5 3 6",
        "6,4 1 5 2 6 3",
        "7,6 3 5 2 4 1",
        "8,3 6 2 5 1 4"
    })
    void turnsAllEightWays(int orientation, String expected) {
        Planes turned = Orientation.upright(new Planes(1, 2, 3, new byte[] {1, 2, 3, 4, 5, 6}, 0), orientation);

        assertThat(turned.height()).isEqualTo(orientation < 5 ? 2 : 3);
        assertThat(turned.copy())
                .containsExactly(TestFiles.bytes(Arrays.stream(expected.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray()));
    }

    @Test
    void laysWhatIsTransparentOnWhite() {
        Planes image = ImageFile.read(sample("translucent.png"));

        assertColour(image, 8, 2, 0, 132, 137, 142); // 128/255 of (10, 20, 30)
        assertColour(image, 8, 20, 0, 255, 255, 255);
    }

    @Test
    void reducesSixteenBitsToEight() throws IOException {
        byte[] rows = {0, 0x12, 0x34, (byte) 0xff, (byte) 0xff, 0, 0};
        Path file = write("deep.png", png(1, 1, 16, 2, rows));

        assertThat(ImageFile.read(file).copy()).containsExactly(TestFiles.bytes(0x12, 255, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmyk.jpg",
                "lossless.webp",
                "lossy.webp",
                "packed.tiff",
                "plain.bmp",
                "moving.gif",
                "progressive.jpg",
                "turned.jpg",
                "turned.png",
                "turned.webp",
                "translucent.png"
            })
    void refusesEveryFileThatIsCutOff(String name) throws IOException {
        byte[] whole = Files.readAllBytes(sample(name));
        Planes image = ImageFile.read(sample(name));
        for (int length = 0; length < whole.length; length += 1 + whole.length / 60) {
            Path cut = write("cut-" + name, Arrays.copyOf(whole, length));
            Planes read;
            try {
                read = ImageFile.read(cut);
            } catch (InputException e) {
                assertThat(e).hasMessageStartingWith(cut.toString());
                continue;
            }
            assertThat(read.copy())
                    .as("%s cut to %d of %d bytes", name, length, whole.length)
                    .containsExactly(image.copy());
        }
    }

    @Test
    void refusesAPngOfWhichAnyBitOfAnyPartFlipped() throws IOException {
        byte[] whole = Files.readAllBytes(sample("turned.png"));
        for (int bit = 0; bit < 8 * whole.length; bit += 3) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Path file = write("flipped.png", flipped);

            assertThatThrownBy(() -> ImageFile.read(file))
                    .as("bit %d", bit)
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith(file.toString());
        }
    }

    @Test
    void refusesAPngWithFewerPixelsThanItsHeaderSays() throws IOException {
        Path file = write("short.png", png(2, 4, 8, 2, new byte[13]));

        assertThatThrownBy(() -> ImageFile.read(file))
                .hasMessage(
                        file + ": expected a whole PNG image, found one that is damaged: its header asks for 28 bytes"
                                + " of pixels, and it has 13");
    }

    @Test
    void refusesGiantsBeforeTakingMemory() throws IOException {
        Path png = write("giant.png", png(60_000, 60_000, 8, 2, new byte[0]));
        Path bmp = write("giant.bmp", giant("plain.bmp", 18, 0x00, 0xff, 0x00, 0x00, 0x00, 0xff, 0x00, 0x00));

        for (Path file : new Path[] {png, bmp})
            assertThatThrownBy(() -> ImageFile.read(file))
                    .as(file.toString())
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith(file.toString());
    }

    @Test // 16 MB of zeros
    void refusesAPngThatUnpacksToMoreThanItsImage() throws IOException {
        Path file = write("bomb.png", png(4, 4, 8, 2, new byte[1 << 24]));

        assertThatThrownBy(() -> ImageFile.read(file)).hasMessageContaining("its header asks for 52 bytes");
    }

    @Test
    void refusesAJpegOfVeryManyScans() throws IOException {
        byte[] whole = Files.readAllBytes(sample("progressive.jpg"));
        int end = whole.length - 2;
        int scan = lastScan(whole);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(whole, 0, end);
        for (int i = 0; i < 1000; i++) bomb.write(whole, scan, end - scan);
        bomb.write(whole, end, 2);
        Path file = write("scans.jpg", bomb.toByteArray());

        assertThatThrownBy(() -> ImageFile.read(file)).hasMessageEndingWith("it has more than 100 scans");
    }

    @Test
    void aLargePhotographTakesOnlyAsMuchAsIsNeeded() throws IOException {
        Path file = TestFiles.write(
                folder.resolve("large.png"), "png", new BufferedImage(5000, 20, BufferedImage.TYPE_BYTE_GRAY));

        assertThat(ImageFile.read(file).width()).isEqualTo(2500);
    }

    @Test
    void whatTakesTooLongIsLeftBehind() {
        CountDownLatch aborted = new CountDownLatch(1);

        assertThatThrownBy(() -> TimeLimit.within(
                        Duration.ofMillis(20),
                        "slow.jpg",
                        () -> aborted.await(1, TimeUnit.MINUTES),
                        aborted::countDown))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("slow.jpg: expected an image that is decoded in ");
        assertThat(aborted.getCount()).isZero();
    }

    @Test
    void aReaderStopsOnItsOwnThreadWhenAnotherAsks() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        StopWhenAsked stop = new StopWhenAsked();
        boolean[] stopped = new boolean[1];
        reader.addIIOReadProgressListener(stop);
        reader.addIIOReadProgressListener(new StopWhenAsked() {
            @Override
            public void readAborted(ImageReader source) {
                stopped[0] = true;
            }
        });
        stop.ask();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(sample("turned.jpg").toFile())) {
            reader.setInput(in);
            reader.read(0);
        }

        assertThat(stopped[0]).isTrue();
    }

    /** Flips bits of the entropy-coded data; there is no checksum in them, so that some are taken for another picture. */
    @Test
    void mostFlipsInTheDataOfAJpegAreNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(sample("turned.jpg"));
        int start = lastScan(whole) + 14;
        int noticed = 0;
        int flips = 0;
        for (int bit = 8 * start; bit < 8 * (whole.length - 2); bit += 2, flips++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                ImageFile.read(write("flipped.jpg", flipped));
            } catch (InputException e) {
                noticed++;
            }
        }
        assertThat(noticed).isBetween(flips / 2, flips * 2 / 3); // 231 of 404, which README and decision 12 tell
    }

    private static int lastScan(byte[] jpeg) {
        for (int i = jpeg.length - 2; i > 0; i--) if (jpeg[i] == -1 && jpeg[i + 1] == (byte) 0xda) return i;
        throw new IllegalArgumentException("there must be a scan");
    }

    private static byte[] giant(String name, int at, int... bytes) throws IOException {
        byte[] file = Files.readAllBytes(sample(name));
        for (int i = 0; i < bytes.length; i++) file[at + i] = (byte) bytes[i];
        return file;
    }

    private static void assertColour(Planes image, int row, int column, int tolerance, int... colour) {
        for (int c = 0; c < 3; c++)
            assertThat(Byte.toUnsignedInt(image.bytes()[image.start(c) + row * image.width() + column]))
                    .as("channel %d of row %d, column %d", c, row, column)
                    .isCloseTo(colour[c], within(tolerance));
    }

    private static byte[] png(int width, int height, int bits, int colourType, byte[] rows) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            out.write(rows);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(TestFiles.bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10));
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) bits).put((byte) colourType);
        chunk(file, "IHDR", header.array());
        chunk(file, "IDAT", packed.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] data) {
        byte[] named = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(named);
        crc.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(named);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private Path write(String name, byte[] bytes) {
        return TestFiles.write(folder.resolve(name), bytes);
    }

    static Path sample(String name) {
        try {
            return Path.of(ImageFileTest.class.getResource("/images/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
