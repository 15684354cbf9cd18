package nascope.search.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nascope.base.Softmax;
import nascope.optim.Adam;
import nascope.search.method.GoldenCase;
import nascope.search.settings.SearchSettings;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference numbers: {@code src/test/reference/entropy_regulariser.py}, by PyTorch's own gradients. */
class EntropyRegulariserTest {
    private static final EntropyRegulariser TERM = new EntropyRegulariser();
    private static final SearchSettings STANDARD = SearchSettings.standard();

    static Stream<GoldenCase> cases() {
        return GoldenCase.of("entropy-regulariser.json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void valueAndGradientAreThoseOfTheReference(GoldenCase golden) {
        for (String over : new String[] {"operations", "all"}) {
            List<OpenEdge> edges = new ArrayList<>();
            List<double[]> expected = new ArrayList<>();
            for (String kind : new String[] {"normal", "reduce"}) {
                if (!golden.has("alpha_" + kind)) continue;
                for (double[] row : golden.rows("alpha_" + kind)) edges.add(edge((int) golden.number("none"), row));
                expected.addAll(golden.rows("%s_gradient_%s".formatted(over, kind)));
            }
            AlphaTerm.Term term = TERM.at(edges, always(golden.number("lambda"), over), 0.5);

            assertThat(term.value()).as(over).isCloseTo(golden.number(over + "_value"), within(1e-12));
            for (int e = 0; e < expected.size(); e++)
                assertThat(term.gradient().get(e))
                        .as("%s, edge %d", over, e)
                        .containsExactly(expected.get(e), within(1e-12));
        }
    }

    /** An edge whose operations have {@code none} at a place. */
    private static OpenEdge edge(int none, double... logits) {
        List<Operation> operations = IntStream.range(0, logits.length)
                .mapToObj(k ->
                        k == none ? SearchSpace.DARTS.get(0) : SearchSpace.DARTS.get(1 + (k + (k < none ? 1 : 0)) % 7))
                .toList();
        return new OpenEdge(CellKind.NORMAL, operations, logits);
    }

    private static SearchSettings always(double weight, String over) {
        return STANDARD.with(EntropyRegulariser.END, weight)
                .withText(EntropyRegulariser.SCHEDULE, "constant")
                .withText(EntropyRegulariser.OVER, over);
    }

    @ParameterizedTest(name = "after {0} of the search λ = {1}")
    @CsvSource({"0, -0.2", "0.02, -0.1996053456856543", "0.5, 0", "0.8, 0.16180339887498948", "1, 0.2"})
    void theWeightGoesFromBelowZeroToAboveAlongHalfACosine(double progress, double weight) {
        assertThat(EntropyRegulariser.weight(STANDARD, progress)).isCloseTo(weight, within(1e-12));
    }

    @Test
    void theGradientMatchesCentralDifferences() {
        double[] logits = {0.3, -0.2, 1.4, 0, -2};
        SearchSettings settings = always(0.2, "operations");
        double[] gradient =
                TERM.at(List.of(edge(0, logits)), settings, 1).gradient().get(0);
        double step = 1e-6;
        for (int k = 0; k < logits.length; k++) {
            double[] above = logits.clone();
            double[] below = logits.clone();
            above[k] += step;
            below[k] -= step;
            double slope = (TERM.at(List.of(edge(0, above)), settings, 1).value()
                            - TERM.at(List.of(edge(0, below)), settings, 1).value())
                    / (2 * step);
            assertThat(gradient[k]).as("∂/∂α[%d]", k).isCloseTo(slope, within(1e-9));
        }
    }

    @Test
    void noneHasNoSayInWhatItIsNotOver() {
        double[] gradient = TERM.at(List.of(edge(2, 0.3, -0.2, 1.4)), always(0.2, "operations"), 1)
                .gradient()
                .get(0);
        assertThat(gradient[2]).isZero();
    }

    /** Without a loss beside it, the entropy goes where λ says: to 0, or to that of seven equal operations. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, -0.2})
    void aloneItDecidesOrKeepsAllAlike(double weight) {
        double[] logits = {0, 0.5, -0.3, 0.2, 1, -0.8, 0.1, 0.4};
        SearchSettings settings = always(weight, "operations");
        Adam adam = new Adam(logits.length);
        int[] all = IntStream.range(0, logits.length).toArray();
        double before = bits(logits);
        for (int step = 0; step < 6000; step++) {
            double[] gradient =
                    TERM.at(List.of(edge(0, logits)), settings, 1).gradient().get(0);
            adam.step(logits, gradient, all, 0.003, new Adam.Rule(0.5, 0.999, 0));
            double now = bits(logits);
            if (weight > 0) assertThat(now).as("bits after step %d", step).isLessThanOrEqualTo(before + 1e-12);
            else if (before < 2.807)
                assertThat(now).as("bits after step %d", step).isGreaterThan(before);
            before = now;
        }
        if (weight > 0) assertThat(before).isLessThan(0.01);
        else assertThat(before).isCloseTo(Math.log(7) / Math.log(2), within(1e-3));
    }

    private static double bits(double... logits) {
        double[] operations = Arrays.copyOfRange(logits, 1, logits.length);
        return EntropyRegulariser.bits(Softmax.of(operations));
    }
}
