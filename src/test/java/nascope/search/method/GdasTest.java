package nascope.search.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import nascope.base.SeededRandom;
import nascope.base.Softmax;
import nascope.search.settings.SearchSettings;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference numbers: {@code src/test/reference/gdas.py}, by PyTorch's own gradients. */
class GdasTest {
    private static final SearchMethod GDAS = Methods.named("gdas");

    static Stream<GoldenCase> cases() {
        return GoldenCase.of("gdas.json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void drawsAndLearnsAsTheReferenceDoes(GoldenCase golden) {
        RandomGenerator uniform = Drawing.of(
                golden.rows("uniform").stream().flatMapToDouble(Arrays::stream).toArray());
        Sample sample = GDAS.draw(
                golden.edges(CellKind.NORMAL, "alpha"),
                new SearchMethod.Conditions(SearchSettings.standard(), golden.number("tau")),
                uniform);

        List<double[]> hard = golden.rows("hard");
        List<double[]> gradient = golden.rows("gradient");
        List<double[]> learned = sample.gradient(onlySampled(golden));
        for (int edge = 0; edge < hard.size(); edge++) {
            assertThat(sample.gates().get(edge)).as("gates of edge %d", edge).containsExactly(hard.get(edge));
            assertThat(learned.get(edge))
                    .as("gradient of edge %d", edge)
                    .containsExactly(gradient.get(edge), within(1e-12));
        }
    }

    /** The costs, unknown but for the sampled operation's, which is the only one that a pass computes. */
    private static List<double[]> onlySampled(GoldenCase golden) {
        List<double[]> costs = golden.rows("costs");
        List<double[]> hard = golden.rows("hard");
        for (int edge = 0; edge < costs.size(); edge++)
            for (int k = 0; k < costs.get(edge).length; k++)
                if (hard.get(edge)[k] == 0) costs.get(edge)[k] = Double.NaN;
        return costs;
    }

    @Test
    void drawsAsOftenAsTheSoftmaxSaysWhateverTheTemperature() {
        double[] logits = {0.2, -0.4, 1.1, 0};
        OneEdge edge = OneEdge.of("gdas");
        for (double temperature : new double[] {10, 0.1}) {
            int draws = 20_000;
            RandomGenerator random = SeededRandom.of(1, "gates");
            double[] share = new double[logits.length];
            for (int i = 0; i < draws; i++) {
                double[] gates = edge.gates(logits, temperature, random);
                for (int k = 0; k < share.length; k++) share[k] += gates[k] / draws;
            }
            assertThat(share).containsExactly(Softmax.of(logits), within(3 * Math.sqrt(0.25 / draws)));
        }
    }

    @Test
    void temperatureFallsByEqualAmounts() {
        OneEdge edge = OneEdge.of("gdas");
        assertThat(edge.temperature(0)).isEqualTo(10);
        assertThat(edge.temperature(0.5)).isCloseTo(5.05, within(1e-14));
        assertThat(edge.temperature(1)).isCloseTo(0.1, within(1e-14));
    }

    @Test
    void staysFiniteWhereTheGeneratorDrawsZero() {
        Sample sample = OneEdge.of("gdas").draw(new double[] {0, 1, 2}, 0.1, Drawing.of(0, 0, 0));
        assertThat(sample.gradient(List.of(new double[] {1, 1, 1})).get(0)).doesNotContain(Double.NaN);
    }
}
