package nascope.search.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.term.OpenEdge;
import nascope.space.CellKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference numbers: {@code src/test/reference/wiring_policy_gradient.py}, the program's expression by autograd. */
class WiringPolicyGradientTest {
    private static final SearchSettings WIRING =
            SearchSettings.standard().withText(Settings.named("policy-gradient"), "wiring");
    private static final SearchMethod DSNAS = Methods.named("dsnas");

    static Stream<GoldenCase> cases() {
        return GoldenCase.of("wiring-policy-gradient.json").filter(golden -> !golden.has("reduce_alpha"));
    }

    static Stream<GoldenCase> casesOfTwoKinds() {
        return GoldenCase.of("wiring-policy-gradient.json").filter(golden -> golden.has("reduce_alpha"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void learnsAsTheProgramOfThePaperDoes(GoldenCase golden) {
        List<double[]> gradient = gradient(golden, WIRING, List.of(CellKind.NORMAL));
        assertRows(gradient, golden.rows("normal_gradient_clipped"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void otherwiseEachEdgeLearnsByItself(GoldenCase golden) {
        List<double[]> gradient = gradient(golden, SearchSettings.standard(), List.of(CellKind.NORMAL));
        assertRows(gradient, golden.rows("normal_gradient_dsnas"));
    }

    /** Each kind weighs its own edges, and both are clipped together; the program has the weights for one kind alone. */
    @ParameterizedTest
    @MethodSource("casesOfTwoKinds")
    void weighsEdgesAgainstThoseOfTheirKind(GoldenCase golden) {
        List<double[]> gradient = gradient(golden, WIRING, List.of(CellKind.NORMAL, CellKind.REDUCTION));
        List<double[]> expected = new ArrayList<>(golden.rows("normal_gradient"));
        expected.addAll(golden.rows("reduce_gradient_weighted"));
        double norm = Math.sqrt(expected.stream()
                .flatMapToDouble(Arrays::stream)
                .map(value -> value * value)
                .sum());
        assertThat(norm).isGreaterThan(10);
        for (double[] row : expected) for (int k = 0; k < row.length; k++) row[k] *= 10 / (norm + 1e-6);
        assertRows(gradient, expected);
    }

    private static List<double[]> gradient(GoldenCase golden, SearchSettings settings, List<CellKind> kinds) {
        List<OpenEdge> edges = new ArrayList<>();
        List<double[]> gates = new ArrayList<>();
        List<double[]> costs = new ArrayList<>();
        for (CellKind kind : kinds) {
            String prefix = kind == CellKind.NORMAL ? "normal_" : "reduce_";
            edges.addAll(golden.edges(kind, prefix + "alpha"));
            double[] sampled = golden.row(prefix + "sampled");
            List<double[]> byCell = golden.rows(prefix + "costs_by_cell");
            for (int edge = 0; edge < sampled.length; edge++) {
                double[] gate = new double[edges.get(0).logits().length];
                double[] cost = new double[gate.length];
                Arrays.fill(cost, Double.NaN);
                gate[(int) sampled[edge]] = 1;
                cost[(int) sampled[edge]] = 0;
                for (double[] cell : byCell) cost[(int) sampled[edge]] += cell[edge];
                gates.add(gate);
                costs.add(cost);
            }
        }
        return DSNAS.drawn(edges, gates, new SearchMethod.Conditions(settings, Double.NaN))
                .orElseThrow()
                .gradient(costs);
    }

    private static void assertRows(List<double[]> actual, List<double[]> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int edge = 0; edge < expected.size(); edge++)
            assertThat(actual.get(edge)).as("edge %d", edge).containsExactly(expected.get(edge), within(1e-11));
    }
}
