package nascope.picture.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import nascope.search.Samples;
import nascope.space.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The colours that a person knows things by; those of operations and lines are Okabe and Ito's (2008). */
class ThemeTest {
    static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK);

    @ParameterizedTest
    @CsvSource({
        "none, 9AA0A6, 9AA0A6",
        "max_pool_3x3, 56B4E9, 56B4E9",
        "avg_pool_3x3, 0072B2, 0072B2",
        "skip_connect, 3C4043, C9D1D9",
        "sep_conv_3x3, E69F00, E69F00",
        "sep_conv_5x5, D55E00, D55E00",
        "dil_conv_3x3, 009E73, 009E73",
        "dil_conv_5x5, CC79A7, CC79A7"
    })
    void everyOperationHasItsColour(String label, String light, String dark) {
        assertThat(hex(Theme.LIGHT.of(Samples.operation(label)))).isEqualTo(light);
        assertThat(hex(Theme.DARK.of(Samples.operation(label)))).isEqualTo(dark);
    }

    @ParameterizedTest
    @FieldSource("THEMES")
    void noTwoOperationsOrNodesLookAlike(Theme theme) {
        List<Operation> candidates = Samples.SPACE.candidates();
        assertThat(new HashSet<>(candidates.stream().map(theme::of).toList())).hasSameSizeAs(candidates);
        assertThat(List.of(theme.inputNode(), theme.intermediateNode(), theme.outputNode()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("THEMES")
    void inputIsGreenIntermediateIsNot(Theme theme) {
        assertThat(hex(theme.inputNode())).isEqualTo("2E8B57");
        assertThat(hex(theme.intermediateNode())).isEqualTo("1F6FB2");
        assertThat(hex(theme.outputNode())).isEqualTo("E8B500");
        assertThat(hex(theme.wide())).as("what concerns input edges, or width").isEqualTo("009E73");
        assertThat(hex(theme.deep()))
                .as("what concerns intermediate edges, or depth")
                .isEqualTo("D55E00");
    }

    @ParameterizedTest
    @FieldSource("THEMES")
    void whereEdgesDieIsReddishWhereTheyGrowGreenish(Theme theme) {
        assertThat(theme.dying().getRed()).isGreaterThan(theme.dying().getGreen() + 10);
        assertThat(theme.growing().getGreen()).isGreaterThan(theme.growing().getRed() + 10);
    }

    @ParameterizedTest
    @FieldSource("THEMES")
    void numbersBelowZeroAreBlueAboveRed(Theme theme) {
        assertThat(theme.negative().getBlue()).isGreaterThan(theme.negative().getRed() + 50);
        assertThat(theme.positive().getRed()).isGreaterThan(theme.positive().getBlue() + 50);
    }

    @ParameterizedTest
    @FieldSource("THEMES")
    void writingCanBeRead(Theme theme) {
        assertThat(Contrast.between(theme.text(), theme.panel())).isGreaterThan(7);
        assertThat(Contrast.between(theme.muted(), theme.panel())).isGreaterThan(4.5);
        assertThat(Contrast.between(theme.onNode(), theme.inputNode())).isGreaterThan(3);
        assertThat(Contrast.between(theme.onNode(), theme.intermediateNode())).isGreaterThan(3);
        assertThat(Contrast.between(theme.onOutput(), theme.outputNode())).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @FieldSource("THEMES")
    void whatIsWrittenInTheColourOfALineCanBeRead(Theme theme) {
        List<Color> lines =
                List.of(theme.wide(), theme.deep(), theme.gauge(), theme.accent(), theme.negative(), theme.positive());
        for (Color line : lines)
            assertThat(Contrast.between(theme.legible(line), theme.panel()))
                    .as(hex(line))
                    .isGreaterThanOrEqualTo(4.5);
        Samples.SPACE
                .candidates()
                .forEach(operation -> assertThat(Contrast.between(theme.legible(theme.of(operation)), theme.panel()))
                        .as(operation.label())
                        .isGreaterThanOrEqualTo(4.5));
        assertThat(theme.legible(theme.text()))
                .as("what can be read stays as it is")
                .isEqualTo(theme.text());
    }

    @Test
    void contrastIsThatOfWcag() {
        assertThat(Contrast.between(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(Contrast.between(new Color(0x767676), Color.WHITE)).isCloseTo(4.54, within(0.005)); // known limit
    }

    @Test
    void onlyTheDarkThemeIsDark() {
        assertThat(Contrast.luminance(Theme.LIGHT.panel())).isGreaterThan(0.8);
        assertThat(Contrast.luminance(Theme.DARK.panel())).isLessThan(0.05);
    }

    @Test
    void whatIsFadedGoesTowardsThePanel() {
        Color color = Theme.LIGHT.wide();
        assertThat(Theme.LIGHT.faded(color, 0)).isEqualTo(color);
        assertThat(Theme.LIGHT.faded(color, 1)).isEqualTo(Theme.LIGHT.panel());
        assertThat(Theme.LIGHT.faded(new Color(0, 100, 200), 0.5)).isEqualTo(new Color(128, 178, 228));
    }

    private static String hex(Color color) {
        return "%06X".formatted(color.getRGB() & 0xFFFFFF);
    }
}
