package nascope.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import nascope.base.Softmax;
import nascope.search.snapshot.CellSnapshot;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.GenotypeRule;
import nascope.space.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights of edges (beta of PC-DARTS) are in what is shown, and the genotype is the one that PC-DARTS derives. */
class EdgeWeightsTest {
    private static final CellTopology CELL = new CellTopology(4);
    private static final List<String> NAMES = List.of(
            "none",
            "max_pool_3x3",
            "avg_pool_3x3",
            "skip_connect",
            "sep_conv_3x3",
            "sep_conv_5x5",
            "dil_conv_3x3",
            "dil_conv_5x5");

    @Test
    void edgesThatWeighTheSameAreShownAsAlphaSays() {
        assertThat(EdgeWeights.of(CELL, new double[14])).containsOnly(1);
        assertThat(EdgeWeights.of(new CellTopology(2), 0.5, 0.5, 0.2, 0.2, 0.6))
                .containsExactly(new double[] {1, 1, 1 / 3.0, 1 / 3.0, 1}, within(1e-12));
    }

    @Test
    void logitsAndTheirSoftmaxAreTold() {
        double[] logits = new Random(1).doubles(14, -1, 1).toArray();
        double[] shares = new double[14];
        for (int node : CELL.intermediateNodes()) {
            int first = CELL.edge(0, node).index();
            double[] ofNode = Softmax.of(Arrays.copyOfRange(logits, first, first + node));
            System.arraycopy(ofNode, 0, shares, first, node);
        }
        assertThat(EdgeWeights.of(CELL, shares)).containsExactly(EdgeWeights.of(CELL, logits), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theGenotypeIsThatOfAlphaTimesBeta(long seed) {
        Random random = new Random(seed);
        double[][] alpha = new double[14][];
        for (int edge = 0; edge < 14; edge++)
            alpha[edge] = random.doubles(8, -1, 1).toArray();
        double[] beta = random.doubles(14, -2, 2).toArray();
        String log = "2020-02-03 04:05:06,789 epoch 0 lr 1e-1\nalphas_normal " + print(alpha) + "betas_normal tensor("
                + list(beta) + ", device='cuda:0', requires_grad=True)\n";

        Imported run = Logs.read(log.getBytes(StandardCharsets.UTF_8), NAMES, 0);

        CellSnapshot cell = run.steps().get(0).cell(CellKind.NORMAL);
        for (double[] row : cell.probability().toRows())
            assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-9));
        Wiring wiring =
                GenotypeRule.TWO_STRONGEST.wiring(CELL, run.search().space().candidates(), cell.probability());
        assertThat(described(wiring)).isEqualTo(derived(alpha, beta));
        assertThat(run.search().remarks()).anyMatch(remark -> remark.contains("alpha times beta"));
    }

    @Test
    void linesOfJsonMayHoldThemToo() {
        String alpha =
                Arrays.stream(Logs.table(5, 8, 0)).map(Arrays::toString).collect(Collectors.joining(",", "[", "]"));
        Imported run = Logs.read("{\"nascope\": 1, \"operations\": ["
                + NAMES.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","))
                + "]}\n{\"step\": 0, \"probability\": {\"normal\": " + alpha
                + "}, \"beta\": {\"normal\": [[0.5, 0.5], [0.2, 0.2, 0.6]]}}\n");

        CellSnapshot cell = run.steps().get(0).cell(CellKind.NORMAL);
        assertThat(cell.probability().at(0, 3)).isEqualTo(Logs.table(5, 8, 0)[0][3]);
        assertThat(cell.probability().at(2, 4)).isCloseTo(Logs.table(5, 8, 0)[2][4] / 3, within(1e-12));
        assertThat(cell.probability().at(2, 0)).isGreaterThan(0.6);
    }

    /** As in {@code genotype()} of PC-DARTS' model_search.py, written anew. */
    private static List<String> derived(double[][] alpha, double... beta) {
        List<String> chosen = new ArrayList<>();
        for (int node : CELL.intermediateNodes()) {
            int first = CELL.edge(0, node).index();
            double[] weights = Softmax.of(Arrays.copyOfRange(beta, first, first + node));
            List<double[]> candidates = new ArrayList<>(); // source, operation, strength
            for (int source = 0; source < node; source++) {
                double[] shares = Softmax.of(alpha[first + source]);
                int best = 1;
                for (int k = 2; k < 8; k++) if (shares[k] > shares[best]) best = k;
                candidates.add(new double[] {source, best, shares[best] * weights[source]});
            }
            candidates.sort(Comparator.comparingDouble(candidate -> -candidate[2]));
            for (double[] one : candidates.subList(0, 2))
                chosen.add(((int) one[0]) + "→" + node + " " + NAMES.get((int) one[1]));
        }
        return chosen.stream().sorted().toList();
    }

    private static List<String> described(Wiring wiring) {
        return wiring.choices().stream()
                .map(choice -> choice.edge().label() + " " + choice.operation().label())
                .sorted()
                .toList();
    }

    private static String print(double[][] rows) {
        return "tensor([" + Arrays.stream(rows).map(EdgeWeightsTest::list).collect(Collectors.joining(",\n        "))
                + "])\n";
    }

    private static String list(double... row) {
        return Arrays.stream(row)
                .mapToObj(value -> String.format(Locale.ROOT, "%.6f", value))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
