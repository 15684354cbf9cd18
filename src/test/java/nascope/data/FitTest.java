package nascope.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nascope.data.set.LabelledImages;
import nascope.data.set.Planes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FitTest {
    @ParameterizedTest
    @CsvSource({
        "CROP, 2, 3, 1 2 4 5",
        "CROP, 2, 4, 2 3 6 7",
        "CROP, 4, 1, 2",
        "PAD, 1, 3, 0 0 0 1 2 3 0 0 0",
        "PAD, 3, 2, 1 2 0 3 4 0 5 6 0",
        "STRETCH, 1, 3, 1 2 3"
    })
    void bringsAnImageToASquare(Fit fit, int height, int width, String expected) {
        Planes fitted = fit.fitted(counted(1, height, width));

        assertThat(text(fitted)).isEqualTo(expected);
    }

    @Test
    void everyChannelIsBroughtToTheSameSquare() {
        assertThat(text(Fit.CROP.fitted(counted(3, 1, 2)))).isEqualTo("1 3 5");
        assertThat(text(Fit.PAD.fitted(counted(3, 1, 2)))).isEqualTo("1 2 0 0 3 4 0 0 5 6 0 0");
    }

    @ParameterizedTest
    @EnumSource
    void aSquareStaysAsItIs(Fit fit) {
        Planes square = counted(3, 4, 4);

        assertThat(fit.fitted(square)).isSameAs(square);
    }

    @Test
    void eachImageIsFittedByItself() {
        LabelledImages images = new LabelledImages(
                "test", 1, 1, 3, TestFiles.bytes(9, 0, 9, 9, 8, 9), new int[] {0, 1}, List.of("a", "b"));

        Preparation.Prepared cropped = new Preparation(1, Fit.CROP, 0, 2, 1).prepare(images);
        Preparation.Prepared padded = new Preparation(1, Fit.PAD, 0, 2, 1).prepare(images);

        assertThat(cropped.shaped()).isEqualTo(2);
        assertThat(cropped.checksum()).isEqualTo(padded.checksum());
        assertThat(cropped.images().image(0)[0]).isNotZero(); // of 0 and 8, which stand in the middle
    }

    private static Planes counted(int channels, int height, int width) {
        byte[] bytes = new byte[channels * height * width];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i + 1);
        return new Planes(channels, height, width, bytes, 0);
    }

    private static String text(Planes planes) {
        StringBuilder text = new StringBuilder();
        for (byte pixel : planes.copy()) text.append(text.isEmpty() ? "" : " ").append(pixel);
        return text.toString();
    }
}
