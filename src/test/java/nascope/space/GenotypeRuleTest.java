package nascope.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nascope.base.Table;
import nascope.space.operation.DilConv5x5;
import nascope.space.operation.MaxPool3x3;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv3x3;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;

class GenotypeRuleTest {
    private static final CellTopology MINIMAL = new CellTopology(2);
    private static final List<Operation> CANDIDATES = List.of(new None(), new SkipConnect(), new SepConv3x3());

    @Test
    void everyEdgeCarriesItsMostProbableOperation() {
        Table probability = table(
                new double[] {.2, .5, .3},
                new double[] {.8, .1, .1},
                new double[] {.1, .2, .7},
                new double[] {.4, .3, .3},
                new double[] {.3, .4, .3});

        assertThat(read(GenotypeRule.EVERY_EDGE, CANDIDATES, probability))
                .containsExactly("0→2 skip_connect", "1→2 none", "0→3 sep_conv_3x3", "1→3 none", "2→3 skip_connect");
    }

    @Test
    void theTwoStrongestEdgesIntoANodeAreJudgedWithoutNone() {
        Table probability = table(
                new double[] {.9, .06, .04}, // nearly dropped, but node 2 has no other two edges
                new double[] {.8, .05, .15},
                new double[] {.1, .45, .45}, // none is weak here, yet .45 is the smallest of the three
                new double[] {.5, .50, .00},
                new double[] {.3, .10, .60});

        assertThat(read(GenotypeRule.TWO_STRONGEST, CANDIDATES, probability))
                .containsExactly("0→2 skip_connect", "1→2 sep_conv_3x3", "1→3 skip_connect", "2→3 sep_conv_3x3");
    }

    @Test
    void theTwoStrongestRuleNeverAnswersWithNone() {
        Table probability = Table.copyOf(
                new double[][] {{.98, .01, .01}, {.98, .01, .01}, {.98, .01, .01}, {.98, .01, .01}, {.98, .01, .01}});

        assertThat(read(GenotypeRule.TWO_STRONGEST, CANDIDATES, probability))
                .hasSize(4)
                .noneMatch(choice -> choice.endsWith("none"));
        assertThat(read(GenotypeRule.EVERY_EDGE, CANDIDATES, probability))
                .hasSize(5)
                .allMatch(choice -> choice.endsWith("none"));
    }

    @Test
    void aNodeWithOneInputKeepsIt() {
        Table probability = table(
                new double[] {.1, .1, .8}, // into node 1, which has no other
                new double[] {.1, .8, .1},
                new double[] {.1, .1, .8},
                new double[] {.1, .8, .1},
                new double[] {.2, .2, .6},
                new double[] {.4, .3, .3});

        Wiring wiring = GenotypeRule.TWO_STRONGEST.wiring(CellTopology.NAS_BENCH_201, CANDIDATES, probability);

        assertThat(BenchText.write(wiring))
                .isEqualTo("|sep_conv_3x3~0|+|skip_connect~0|sep_conv_3x3~1|+|skip_connect~0|sep_conv_3x3~1|none~2|");
    }

    @Test
    void anEdgeThatIsNotThereIsNotChosen() {
        List<Operation> withoutNone = List.of(new MaxPool3x3(), new SkipConnect());
        Table probability = table(
                new double[] {0, 0}, new double[] {.9, .1}, new double[] {.2, .8}, new double[] {0, 0}, new double[] {
                    .6, .4
                });

        assertThat(read(GenotypeRule.EVERY_EDGE, withoutNone, probability))
                .containsExactly("1→2 max_pool_3x3", "0→3 skip_connect", "2→3 max_pool_3x3");
        assertThat(read(GenotypeRule.TWO_STRONGEST, withoutNone, probability))
                .containsExactly("1→2 max_pool_3x3", "0→3 skip_connect", "2→3 max_pool_3x3");
    }

    @Test
    void theEarlierColumnAndEdgeWinTies() {
        Table uniform = Table.filled(5, 3, 1.0 / 3);

        assertThat(read(GenotypeRule.EVERY_EDGE, List.of(new SkipConnect(), new None(), new MaxPool3x3()), uniform))
                .containsOnly(
                        "0→2 skip_connect",
                        "1→2 skip_connect",
                        "0→3 skip_connect",
                        "1→3 skip_connect",
                        "2→3 skip_connect");
        assertThat(read(GenotypeRule.TWO_STRONGEST, CANDIDATES, uniform))
                .containsExactly("0→2 skip_connect", "1→2 skip_connect", "0→3 skip_connect", "1→3 skip_connect");
    }

    @Test
    void worksWithoutNoneAmongTheCandidates() {
        Table probability = table(
                new double[] {.6, .4},
                new double[] {.3, .7},
                new double[] {.5, .5},
                new double[] {.1, .9},
                new double[] {.8, .2});
        List<Operation> candidates = List.of(new SkipConnect(), new DilConv5x5());

        assertThat(read(GenotypeRule.EVERY_EDGE, candidates, probability))
                .containsExactly(
                        "0→2 skip_connect",
                        "1→2 dil_conv_5x5",
                        "0→3 skip_connect",
                        "1→3 dil_conv_5x5",
                        "2→3 skip_connect");
        assertThat(read(GenotypeRule.TWO_STRONGEST, candidates, probability))
                .containsExactly("0→2 skip_connect", "1→2 dil_conv_5x5", "1→3 dil_conv_5x5", "2→3 skip_connect");
    }

    private static Table table(double[]... rows) {
        return Table.copyOf(rows);
    }

    private static List<String> read(GenotypeRule rule, List<Operation> candidates, Table probability) {
        return rule.wiring(MINIMAL, candidates, probability).choices().stream()
                .map(choice -> choice.edge().label() + " " + choice.operation().label())
                .toList();
    }
}
