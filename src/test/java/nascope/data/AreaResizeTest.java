package nascope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values worked out by hand. */
class AreaResizeTest {
    private static final Offset<Float> ROUNDING = within(1e-5f);

    @Test
    void halvingTakesTheMeanOfFour() {
        float[] resized = resize(4, 4, 2, 2, 0, 4, 10, 10, 8, 12, 10, 10, 255, 255, 0, 1, 255, 255, 2, 5);

        assertThat(resized).containsExactly(new float[] {6, 10, 255, 2}, ROUNDING);
    }

    @Test
    void pixelsCoveredInPartCountForThatPart() {
        assertThat(resize(1, 3, 1, 2, 30, 60, 90)).containsExactly(new float[] {40, 80}, ROUNDING);
        assertThat(resize(3, 1, 2, 1, 30, 60, 90)).containsExactly(new float[] {40, 80}, ROUNDING);
        assertThat(resize(1, 5, 1, 3, 10, 20, 30, 40, 50)).containsExactly(new float[] {14, 30, 46}, ROUNDING);
    }

    @Test
    void growingRepeatsPixelsAndMixesWhereANewOneCoversTwo() {
        assertThat(resize(1, 2, 1, 4, 10, 20)).containsExactly(new float[] {10, 10, 20, 20}, ROUNDING);
        assertThat(resize(1, 2, 1, 3, 10, 20)).containsExactly(new float[] {10, 15, 20}, ROUNDING);
    }

    @Test
    void bothSidesAreResizedAtOnce() {
        assertThat(resize(3, 3, 2, 2, 9, 9, 0, 9, 9, 0, 0, 0, 0)).containsExactly(new float[] {9, 3, 3, 1}, ROUNDING);
    }

    @Test
    void eachSideMayChangeItsOwnWay() {
        assertThat(resize(1, 4, 2, 2, 10, 20, 30, 50)).containsExactly(new float[] {15, 40, 15, 40}, ROUNDING);
    }

    @Test
    void theSameSizeLeavesEveryPixelAsItIs() {
        assertThat(resize(2, 3, 2, 3, 0, 1, 127, 128, 254, 255)).containsExactly(0, 1, 127, 128, 254, 255);
    }

    @ParameterizedTest
    @CsvSource({"28, 28, 14", "28, 28, 11", "8, 8, 13", "32, 17, 16", "1, 1, 7", "5, 64, 4"})
    void theMeanOfAnImageStays(int height, int width, int size) {
        byte[] pixels = new byte[height * width];
        new Random(7).nextBytes(pixels);
        float[] resized = new float[size * size];
        new AreaResize(height, width, size, size).resize(pixels, 0, resized, 0);

        double before = 0;
        for (byte pixel : pixels) before += Byte.toUnsignedInt(pixel);
        double after = 0;
        for (float pixel : resized) after += pixel;
        assertThat(after / resized.length).isCloseTo(before / pixels.length, within(1e-4));
    }

    @Test
    void onlyThePlaneAskedForIsReadAndWritten() {
        float[] target = {-1, -1, -1, -1};
        new AreaResize(1, 2, 1, 2).resize(new byte[] {99, 1, 2, 99}, 1, target, 2);

        assertThat(target).containsExactly(-1, -1, 1, 2);
    }

    private static float[] resize(int height, int width, int newHeight, int newWidth, int... pixels) {
        float[] resized = new float[newHeight * newWidth];
        new AreaResize(height, width, newHeight, newWidth).resize(TestFiles.bytes(pixels), 0, resized, 0);
        return resized;
    }
}
