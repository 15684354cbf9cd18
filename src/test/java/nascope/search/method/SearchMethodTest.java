package nascope.search.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import nascope.base.SeededRandom;
import nascope.base.Softmax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Source of the numbers: Python 3.11, float64
 *
 * <pre>
 * def sm(x): m = max(x); e = [math.exp(v - m) for v in x]; return [v / sum(e) for v in e]
 * a = [0.2, -0.4, 1.1, 0.0]; c = [0.0, 0.7, -0.3, 1.5]
 * z = sm(a); r = sum(p * q for p, q in zip(z, c))
 * print(z, [p * (q - r) for p, q in zip(z, c)])                                # DARTS
 * u = [0.3, 0.9, 0.5, 0.05]; t = 0.5
 * z = sm([(x - math.log(-math.log(v))) / t for x, v in zip(a, u)]); r = sum(p * q for p, q in zip(z, c))
 * print(z, [p * (q - r) / t for p, q in zip(z, c)])                            # SNAS
 * p = sm(a)
 * for s, R in ((3, 1.5), (2, -0.3), (1, 7.0)):
 *     R = max(-5, min(5, R)); print([R * ((k == s) - p[k]) for k in range(4)])  # DSNAS
 * </pre>
 */
class SearchMethodTest {
    private static final double[] LOGITS = {0.2, -0.4, 1.1, 0};
    private static final double[] COSTS = {0, 0.7, -0.3, 1.5};
    private static final double TEMPERATURE = 0.5;
    private static final double ROUNDING = 1e-14;

    private final OneEdge darts = OneEdge.of("darts");
    private final OneEdge snas = OneEdge.of("snas");
    private final OneEdge dsnas = OneEdge.of("dsnas");

    @Test
    void dartsMatchesGoldenValues() {
        double[] gates = darts.gates(LOGITS, Double.NaN, drawing());

        assertThat(gates)
                .containsExactly(
                        new double[] {0.20716176877863995, 0.11369278925953781, 0.5095357310007196, 0.16960971096110267
                        },
                        within(ROUNDING));
        assertThat(darts.gradient(LOGITS, gates, COSTS, Double.NaN))
                .containsExactly(
                        new double[] {
                            -0.03752503412436406, 0.058990777109400046, -0.24515740997877242, 0.22369166699373644
                        },
                        within(ROUNDING));
    }

    @Test
    void snasMatchesGoldenValues() {
        double[] gates = snas.gates(LOGITS, TEMPERATURE, drawing(0.3, 0.9, 0.5, 0.05));

        assertThat(gates)
                .containsExactly(
                        new double[] {
                            0.017038567737958553, 0.6701272617653141, 0.3109893987009322, 0.0018447717957952446
                        },
                        within(ROUNDING));
        assertThat(snas.gradient(LOGITS, gates, COSTS, TEMPERATURE))
                .containsExactly(
                        new double[] {
                            -0.01290022068597688, 0.4308121896233347, -0.4220495728377794, 0.004137603900421523
                        },
                        within(ROUNDING));
    }

    @ParameterizedTest(name = "operation {0} at cost {1}")
    @CsvSource(textBlock = """
            3,  1.5, -0.3107426531679599,  -0.17053918388930672, -0.7643035965010794,  1.245585433558346
            2, -0.3,  0.062148530633591985, 0.03410783677786134, -0.14713928069978413, 0.0508829132883308
            1,  7.0, -1.0358088438931998,   4.4315360537023105,  -2.547678655003598,  -0.8480485548055133
            """)
    void dsnasMatchesGoldenValues(int sampled, double cost, double first, double second, double third, double fourth) {
        double[] gates = new double[4];
        gates[sampled] = 1;
        double[] costs = {Double.NaN, Double.NaN, Double.NaN, Double.NaN}; // those not computed are not read
        costs[sampled] = cost;

        assertThat(dsnas.gradient(LOGITS, gates, costs, Double.NaN))
                .containsExactly(new double[] {first, second, third, fourth}, within(ROUNDING));
    }

    @Test
    void snasGradientMatchesCentralDifferencesAtOneGumbelSample() {
        double[] uniform = {0.62, 0.11, 0.35, 0.87};
        double[] gates = snas.gates(LOGITS, TEMPERATURE, drawing(uniform));
        double[] gradient = snas.gradient(LOGITS, gates, COSTS, TEMPERATURE);
        double step = 1e-6;
        for (int k = 0; k < LOGITS.length; k++) {
            double above = expectedCost(snas.gates(moved(k, step), TEMPERATURE, drawing(uniform)));
            double below = expectedCost(snas.gates(moved(k, -step), TEMPERATURE, drawing(uniform)));
            assertThat(gradient[k]).as("∂L/∂α[%d]", k).isCloseTo((above - below) / (2 * step), within(1e-9));
        }
    }

    @Test
    void dsnasGradientIsOnAverageThatOfTheExpectedCost() {
        double[] p = Softmax.of(LOGITS);
        double[] average = new double[p.length];
        for (int sampled = 0; sampled < p.length; sampled++) {
            double[] gates = new double[p.length];
            gates[sampled] = 1;
            double[] gradient = dsnas.gradient(LOGITS, gates, COSTS, Double.NaN);
            for (int k = 0; k < p.length; k++) average[k] += p[sampled] * gradient[k];
        }
        double step = 1e-6;
        for (int k = 0; k < p.length; k++) {
            double above = expectedCost(Softmax.of(moved(k, step)));
            double below = expectedCost(Softmax.of(moved(k, -step)));
            assertThat(average[k]).as("∂ Σ p·R/∂α[%d]", k).isCloseTo((above - below) / (2 * step), within(1e-9));
        }
    }

    @Test
    void dsnasClampsCostsBothWays() {
        double[] gates = {0, 1, 0, 0};
        double[] high = dsnas.gradient(LOGITS, gates, new double[] {0, 5, 0, 0}, Double.NaN);
        double[] low = dsnas.gradient(LOGITS, gates, new double[] {0, -5, 0, 0}, Double.NaN);

        assertThat(dsnas.gradient(LOGITS, gates, new double[] {0, 1e9, 0, 0}, Double.NaN))
                .containsExactly(high);
        assertThat(dsnas.gradient(LOGITS, gates, new double[] {0, -1e9, 0, 0}, Double.NaN))
                .containsExactly(low);
    }

    @Test
    void dsnasSamplesAsOftenAsTheSoftmaxSays() {
        int draws = 20_000;
        RandomGenerator random = SeededRandom.of(1, "gates");
        double[] share = new double[LOGITS.length];
        for (int i = 0; i < draws; i++) {
            double[] gates = dsnas.gates(LOGITS, Double.NaN, random);
            assertThat(gates).containsOnly(0, 1);
            for (int k = 0; k < share.length; k++) share[k] += gates[k] / draws;
        }
        double threeDeviations = 3 * Math.sqrt(0.25 / draws);
        assertThat(share).containsExactly(Softmax.of(LOGITS), within(threeDeviations));
    }

    @Test
    void snasIsAHardSampleOfTheSoftmaxAtLowTemperature() {
        int draws = 20_000;
        RandomGenerator random = SeededRandom.of(1, "gates");
        double[] share = new double[LOGITS.length];
        for (int i = 0; i < draws; i++) {
            double[] gates = snas.gates(LOGITS, 1e-3, random);
            for (int k = 0; k < share.length; k++) share[k] += gates[k] / draws;
        }
        assertThat(share).containsExactly(Softmax.of(LOGITS), within(3 * Math.sqrt(0.25 / draws)));
    }

    @Test
    void snasStaysFiniteWhereTheGeneratorDrawsZero() {
        assertThat(snas.gates(LOGITS, 0.03, drawing(0, 0, 0, 0))).doesNotContain(Double.NaN);
    }

    @ParameterizedTest(name = "{0} after {1} of the way {2}")
    @CsvSource(textBlock = """
            exponential, 0,    1
            exponential, 0.25, 0.4161791450287817
            exponential, 1,    0.03
            linear,      0,    1
            linear,      0.25, 0.7575
            linear,      1,    0.03
            constant,    0,    1
            constant,    0.25, 1
            constant,    1,    1
            """)
    void temperatureGoesAsAsked(String schedule, double progress, double expected) {
        assertThat(snas.with("temperature-schedule", schedule).temperature(progress))
                .isCloseTo(expected, within(1e-15));
        OneEdge gdas = OneEdge.of("gdas")
                .with("gdas-temperature-start", "1")
                .with("gdas-temperature-end", "0.03")
                .with("gdas-temperature-schedule", schedule);
        assertThat(gdas.temperature(progress)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void onlySnasHasATemperature() {
        assertThat(snas.temperature(0)).isEqualTo(1);
        assertThat(snas.temperature(0.5)).isCloseTo(0.17320508075688773, within(1e-15));
        assertThat(snas.temperature(1)).isCloseTo(0.03, within(1e-16));
        assertThat(darts.temperature(0.5)).isNaN();
        assertThat(dsnas.temperature(0.5)).isNaN();
    }

    @Test
    void numbersOfAMethodMustBePositive() {
        assertThatThrownBy(() -> dsnas.with("cost-limit", "0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cost-limit must be a number from 0.001 to 1000000.0, got 0.0");
        assertThatThrownBy(() -> snas.with("temperature-end", "-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("temperature-end must be a number from 0.001 to 100.0, got -1.0");
    }

    private static double[] moved(int k, double step) {
        double[] moved = LOGITS.clone();
        moved[k] += step;
        return moved;
    }

    /** What the loss is to first order: Σ z·c. */
    private static double expectedCost(double[] gates) {
        double sum = 0;
        for (int k = 0; k < gates.length; k++) sum += gates[k] * COSTS[k];
        return sum;
    }

    /** Draws the given numbers in turn. */
    private static RandomGenerator drawing(double... numbers) {
        return new RandomGenerator() {
            private int next;

            @Override
            public double nextDouble() {
                return numbers[next++];
            }

            @Override
            public long nextLong() {
                throw new UnsupportedOperationException("only nextDouble is given");
            }
        };
    }
}
