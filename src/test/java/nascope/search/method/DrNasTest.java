package nascope.search.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nascope.base.SeededRandom;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.term.AlphaTerm;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference numbers: {@code src/test/reference/drnas.py} and {@code dirichlet.py}, by mpmath with 30 digits. */
class DrNasTest {
    private static final SearchMethod DRNAS = Methods.named("drnas");
    private static final SearchSettings STANDARD = SearchSettings.standard();

    static Stream<GoldenCase> cases() {
        return GoldenCase.of("drnas.json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void learnsThroughTheSample(GoldenCase golden) {
        Sample sample = DRNAS.drawn(
                        golden.edges(CellKind.NORMAL, "alpha"),
                        golden.rows("sample"),
                        new SearchMethod.Conditions(STANDARD, Double.NaN))
                .orElseThrow();
        List<double[]> learned = sample.gradient(golden.rows("costs"));
        List<double[]> expected = golden.rows("gradient");
        for (int edge = 0; edge < expected.size(); edge++)
            for (int k = 0; k < expected.get(edge).length; k++)
                assertThat(learned.get(edge)[k])
                        .as("∂L/∂α[%d][%d]", edge, k)
                        .isCloseTo(expected.get(edge)[k], within(tolerance(expected.get(edge)[k])));
    }

    @Test
    void samplesMoveWithTheirConcentrationAsTheReferenceSays() {
        GoldenCase golden =
                GoldenCase.of("dirichlet-derivative.json").findFirst().orElseThrow();
        double[] expected = golden.row("D");
        double[] x = golden.row("x");
        double[] a = golden.row("alpha");
        double[] b = golden.row("beta");
        for (int i = 0; i < x.length; i++)
            assertThat(DrNas.Dirichlet.derivative(x[i], a[i], b[i]))
                    .as("D(%s, %s, %s)", x[i], a[i], b[i])
                    .isCloseTo(expected[i], within(tolerance(expected[i])));
    }

    private static double tolerance(double expected) {
        return 1e-6 * Math.max(1e-6, Math.abs(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDivergenceAndItsGradientAreThoseOfTheReference(GoldenCase golden) {
        SearchSettings settings = STANDARD.withText(Settings.named("drnas-divergence"), "0.001");
        AlphaTerm.Term term = DRNAS.terms(settings).get(0).at(golden.edges(CellKind.NORMAL, "alpha"), settings, 0);
        assertThat(term.value()).isCloseTo(golden.number("kl_value"), within(1e-12));
        List<double[]> expected = golden.rows("kl_gradient");
        for (int edge = 0; edge < expected.size(); edge++)
            assertThat(term.gradient().get(edge)).containsExactly(expected.get(edge), within(1e-10));
    }

    @Test
    void addsNothingToTheLossUnlessAskedTo() {
        assertThat(DRNAS.terms(STANDARD)).isEmpty();
    }

    @Test
    void anOperationWeighsItsMeanGate() {
        double[] logits = {0.5, -1, 0, 2, -3};
        double[] mean = DRNAS.probability(logits);
        assertThat(Arrays.stream(mean).sum()).isCloseTo(1, within(1e-14));
        int draws = 40_000;
        double[] gates = new double[logits.length];
        RandomGenerator random = SeededRandom.of(3, "gates");
        for (int i = 0; i < draws; i++) {
            double[] drawn = OneEdge.of("drnas").gates(logits, Double.NaN, random);
            for (int k = 0; k < gates.length; k++) gates[k] += drawn[k] / draws;
        }
        assertThat(gates).containsExactly(mean, within(3 * Math.sqrt(0.25 / draws)));
    }

    /** E[Σ z·c] = Σ β·c/Σβ, whose derivative the mean of the sampled gradients must be. */
    @Test
    void theGradientIsOnAverageThatOfTheExpectedCost() {
        double[] logits = {0.5, -1, 0.2};
        double[] costs = {1, -2, 0.5};
        int draws = 40_000;
        double[] mean = new double[3];
        double[] squares = new double[3];
        RandomGenerator random = SeededRandom.of(5, "gates");
        for (int i = 0; i < draws; i++) {
            double[] gradient = OneEdge.of("drnas")
                    .draw(logits, Double.NaN, random)
                    .gradient(List.of(costs))
                    .get(0);
            for (int k = 0; k < 3; k++) {
                mean[k] += gradient[k] / draws;
                squares[k] += gradient[k] * gradient[k] / draws;
            }
        }
        double step = 1e-6;
        for (int k = 0; k < 3; k++) {
            double[] above = logits.clone();
            double[] below = logits.clone();
            above[k] += step;
            below[k] -= step;
            double slope = (expected(above, costs) - expected(below, costs)) / (2 * step);
            assertThat(mean[k]).as("∂/∂α[%d]", k).isCloseTo(slope, within(4 * Math.sqrt(squares[k] / draws)));
        }
    }

    private static double expected(double[] logits, double... costs) {
        double[] p = DRNAS.probability(logits);
        double sum = 0;
        for (int k = 0; k < p.length; k++) sum += p[k] * costs[k];
        return sum;
    }

    @Test
    void staysFiniteWhereAlphaRunsAway() {
        double[] logits = {-1000, 1000, -40, 0};
        Sample sample = OneEdge.of("drnas").draw(logits, Double.NaN, SeededRandom.of(1, "gates"));
        assertThat(sample.gates().get(0)).doesNotContain(Double.NaN);
        double[] gradient = sample.gradient(List.of(new double[] {1, 2, 3, 4})).get(0);
        assertThat(Arrays.stream(gradient)).allMatch(Double::isFinite);
    }
}
