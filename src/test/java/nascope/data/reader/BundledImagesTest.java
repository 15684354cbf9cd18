package nascope.data.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nascope.data.TestFiles;
import nascope.data.input.NamedInput;
import nascope.data.set.LabelledImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts, sums and checksums were taken from the files with Python. */
class BundledImagesTest {
    @Test
    void digitsAreWhole() {
        LabelledImages digits = TestFiles.open("digits");

        assertThat(digits.name()).isEqualTo("digits");
        assertThat(new int[] {digits.count(), digits.channels().orElseThrow(), digits.height(), digits.width()})
                .containsExactly(1437, 1, 8, 8);
        assertThat(imagesByClass(digits)).containsExactly(143, 146, 142, 146, 144, 145, 144, 143, 141, 143);
        assertThat(pixelSum(digits)).isEqualTo(7_163_005);
        assertThat(TestFiles.checksum(digits))
                .isEqualTo("82940a8f21ac710741795b8c81faf397c06358b416461b2a810530f248eea506");
        assertThat(digits.classes()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void fashionIsWhole() {
        LabelledImages fashion = TestFiles.open("fashion");

        assertThat(fashion.name()).isEqualTo("fashion");
        assertThat(new int[] {fashion.count(), fashion.channels().orElseThrow(), fashion.height(), fashion.width()})
                .containsExactly(6000, 1, 28, 28);
        assertThat(imagesByClass(fashion)).containsExactly(581, 555, 606, 573, 611, 655, 584, 595, 614, 626);
        assertThat(pixelSum(fashion)).isEqualTo(341_365_110);
        assertThat(TestFiles.checksum(fashion))
                .isEqualTo("37bad77d646bb0118871ef08dc152140d2f8795fe7e067d80b5618a1c8172392");
        assertThat(fashion.classes()).hasSize(10).startsWith("T-shirt/top").endsWith("Ankle boot");
    }

    @ParameterizedTest
    @CsvSource({"digits, 360, 1790796", "fashion, 1000, 57389979"})
    void theImagesHeldBackAreWhole(String name, int count, long sum) {
        String path = "/data/" + name + "/t10k-";
        try (NamedInput images = NamedInput.resource(path + "images-idx3-ubyte.gz");
                NamedInput labels = NamedInput.resource(path + "labels-idx1-ubyte.gz")) {
            LabelledImages read = IdxReader.read(name, images, labels).images();

            assertThat(read.count()).isEqualTo(count);
            assertThat(read.classes()).hasSize(10);
            assertThat(pixelSum(read)).isEqualTo(sum);
        }
    }

    @ParameterizedTest
    @CsvSource({"digits", "fashion"})
    void eachComesWithItsNoticeAndLicence(String name) {
        assertThat(getClass().getResource("/data/" + name + "/NOTICE")).isNotNull();
        assertThat(getClass().getResource("/data/" + name + "/LICENSE")).isNotNull();
    }

    private static int[] imagesByClass(LabelledImages images) {
        int[] count = new int[images.classes().size()];
        for (int i = 0; i < images.count(); i++) count[images.label(i)]++;
        return count;
    }

    private static long pixelSum(LabelledImages images) {
        byte[] pixels = TestFiles.pixels(images);
        return IntStream.range(0, pixels.length)
                .mapToLong(i -> Byte.toUnsignedInt(pixels[i]))
                .sum();
    }
}
