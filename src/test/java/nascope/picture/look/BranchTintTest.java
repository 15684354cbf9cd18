package nascope.picture.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BranchTintTest {
    static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK);
    private static final double LEAST_CONTRAST = 3; // WCAG 2.1, 1.4.11: of graphical objects

    @ParameterizedTest
    @FieldSource("THEMES")
    void branchesBesideEachOtherLookDifferentAndStandOut(Theme theme) {
        List<Color> colors = IntStream.rangeClosed(1, 7)
                .mapToObj(id -> BranchTint.of(id, theme))
                .toList();
        assertThat(colors).doesNotHaveDuplicates();
        assertThat(colors)
                .allSatisfy(color -> assertThat(contrast(color, theme.panel()))
                        .as("contrast of %s", color)
                        .isGreaterThan(LEAST_CONTRAST));
        assertThat(BranchTint.of(8, theme)).isEqualTo(BranchTint.of(2, theme));
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a / b, b / a);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
