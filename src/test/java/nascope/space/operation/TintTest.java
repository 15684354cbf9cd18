package nascope.space.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;
import nascope.picture.look.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours of operations as eyes see them that lack a kind of cones. */
class TintTest {
    private static final double LEAST_DISTANCE = 15; // ΔE of CIELAB (1976); 2.3 is just noticeable
    private static final double LEAST_CONTRAST = 2; // to the panel, as WCAG counts it

    /** Machado, Oliveira, Fernandes (2009), severity 1: matrices on linear RGB. */
    enum Eyes {
        ALL_CONES(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        NO_RED_CONES(new double[][] {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
        }),
        NO_GREEN_CONES(new double[][] {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        }),
        NO_BLUE_CONES(new double[][] {
            {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
        });

        @SuppressWarnings("ImmutableEnumChecker") // never written
        private final double[][] matrix;

        Eyes(double[][] matrix) {
            this.matrix = matrix;
        }

        double[] see(int rgb) {
            return lab(times(matrix, linear(rgb)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void operationsAreToldApart(Eyes eyes) {
        for (ToIntFunction<Tint> background : List.<ToIntFunction<Tint>>of(Tint::light, Tint::dark))
            for (Operation one : Operations.ALL)
                for (Operation other : Operations.ALL) {
                    boolean dots = !one.connects() || !other.connects(); // told by their dots
                    if (one.equals(other) || dots) continue;
                    double distance = distance(
                            eyes.see(background.applyAsInt(one.tint())), eyes.see(background.applyAsInt(other.tint())));
                    assertThat(distance)
                            .as("%s and %s", one.label(), other.label())
                            .isGreaterThan(LEAST_DISTANCE);
                }
    }

    @Test
    void operationsStandOutFromThePanel() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK))
            for (Operation operation : Operations.ALL) {
                double one = luminance(theme.of(operation).getRGB());
                double other = luminance(theme.panel().getRGB());
                assertThat((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05))
                        .as(operation.label())
                        .isGreaterThan(LEAST_CONTRAST);
            }
    }

    private static double[] linear(int rgb) {
        double[] linear = new double[3];
        for (int k = 0; k < 3; k++) {
            double share = ((rgb >> (16 - 8 * k)) & 255) / 255.0;
            linear[k] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double luminance(int rgb) {
        double[] linear = linear(rgb);
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) for (int k = 0; k < 3; k++) product[row] += matrix[row][k] * vector[k];
        return product;
    }

    /** From linear RGB under D65. */
    private static double[] lab(double[] linear) {
        double[][] toXyz = {{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}};
        double[] white = {0.95047, 1, 1.08883};
        double[] shown = new double[3];
        for (int k = 0; k < 3; k++) shown[k] = Math.max(0, Math.min(1, linear[k]));
        double[] f = times(toXyz, shown);
        for (int k = 0; k < 3; k++) {
            double share = f[k] / white[k];
            f[k] = share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116.0;
        }
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < 3; k++) sum += (one[k] - other[k]) * (one[k] - other[k]);
        return Math.sqrt(sum);
    }
}
