package nascope.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import nascope.base.InputException;
import nascope.base.Table;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenotypeTextTest {
    private static final String REDUCE = "reduce=[], reduce_concat=range(2, 4)";

    @Test
    void aKindOfCellThatWasNotSearchedMayBeNone() {
        Genotype genotype =
                GenotypeText.read("GDAS_F1 = Genotype(normal=[('skip_connect', 0, 0.16), ('skip_connect', 1, 0.13), "
                        + "('skip_connect', 0, 0.17), ('sep_conv_3x3', 2, 0.15)], normal_concat=[2, 3], reduce=None, "
                        + "reduce_concat=[2, 3])");

        assertThat(genotype.wirings()).containsOnlyKeys(CellKind.NORMAL);
    }

    @Test
    void readsTheSecondOrderGenotypeOfDarts() { // source: Liu et al., "DARTS", figures 4 and 5
        Genotype genotype = GenotypeText.read("""
                DARTS_V2 = Genotype(normal=[('sep_conv_3x3', 0), ('sep_conv_3x3', 1), ('sep_conv_3x3', 0),
                    ("sep_conv_3x3", 1), ('sep_conv_3x3', 1), ('skip_connect', 0), ('skip_connect', 0), # node 5
                    ('dil_conv_3x3', 2)], normal_concat=[2, 3, 4, 5],
                  reduce=[('max_pool_3x3', 0), ('max_pool_3x3', 1), ('skip_connect', 2), ('max_pool_3x3', 1),
                    ('max_pool_3x3', 0), ('skip_connect', 2), ('skip_connect', 2), ('max_pool_3x3', 1),],
                  reduce_concat=range(2, 6))
                """);

        Wiring normal = genotype.wiring(CellKind.NORMAL).orElseThrow();
        assertThat(described(normal))
                .containsExactly(
                        "0→2 sep_conv_3x3",
                        "1→2 sep_conv_3x3",
                        "0→3 sep_conv_3x3",
                        "1→3 sep_conv_3x3",
                        "0→4 skip_connect",
                        "1→4 sep_conv_3x3",
                        "0→5 skip_connect",
                        "2→5 dil_conv_3x3");
        assertThat(genotype.wiring(CellKind.REDUCTION).orElseThrow().connected())
                .extracting(Edge::label)
                .containsExactly("0→2", "1→2", "1→3", "2→3", "0→4", "2→4", "1→5", "2→5");
    }

    @Test
    void readsEveryEdgeWithNoneAmongThem() {
        Genotype genotype = GenotypeText.read("Genotype(normal=[('none', 0), ('skip_connect', 1), ('sep_conv_5x5', 0), "
                + "('avg_pool_3x3', 1), ('none', 2)], normal_concat=range(2, 4), " + REDUCE + ")");

        Wiring normal = genotype.wiring(CellKind.NORMAL).orElseThrow();
        assertThat(described(normal))
                .containsExactly("0→2 none", "1→2 skip_connect", "0→3 sep_conv_5x5", "1→3 avg_pool_3x3", "2→3 none");
        assertThat(normal.connected()).extracting(Edge::label).containsExactly("1→2", "0→3", "1→3");
        assertThat(genotype.wiring(CellKind.REDUCTION)).isEmpty();
    }

    @Test
    void leavesTheValuesOfGdasOut() {
        Genotype genotype = GenotypeText.read("Genotype(normal=[('skip_connect', 0, 0.13017432391643524), "
                + "('skip_connect', 1, 1.0), ('sep_conv_5x5', 2, 1.3e-1), ('skip_connect', 0, .12)], "
                + "normal_concat=range(2, 4), " + REDUCE + ")");

        assertThat(described(genotype.wiring(CellKind.NORMAL).orElseThrow()))
                .containsExactly("0→2 skip_connect", "1→2 skip_connect", "0→3 skip_connect", "2→3 sep_conv_5x5");
    }

    @Test
    void readsNodesWithoutInputsInTheFormOfFairDarts() { // source: Chu et al., "Fair DARTS", FairDARTS-a
        Genotype genotype = GenotypeText.read("FairDARTS_a = Genotype(normal=[('sep_conv_3x3', 2, 0), "
                + "('sep_conv_5x5', 2, 1), ('max_pool_3x3', 4, 0), ('sep_conv_3x3', 5, 0)], normal_concat=range(2, 6), "
                + "reduce=[('skip_connect', 3, 2)], reduce_concat=[3, 2])");

        Wiring normal = genotype.wiring(CellKind.NORMAL).orElseThrow();
        assertThat(normal.topology().nodes()).isEqualTo(4);
        assertThat(described(normal))
                .containsExactly("0→2 sep_conv_3x3", "1→2 sep_conv_5x5", "0→4 max_pool_3x3", "0→5 sep_conv_3x3");
        assertThat(described(genotype.wiring(CellKind.REDUCTION).orElseThrow())).containsExactly("2→3 skip_connect");
    }

    @Test
    void writesTwoInputsANode() {
        CellTopology topology = new CellTopology(2);
        Wiring wiring = new Wiring(
                topology,
                List.of(
                        choice(topology, 0, 2, "sep_conv_3x3"),
                        choice(topology, 1, 2, "skip_connect"),
                        choice(topology, 0, 3, "max_pool_3x3"),
                        choice(topology, 2, 3, "dil_conv_5x5")));

        assertThat(GenotypeText.write(new Genotype(Map.of(CellKind.NORMAL, wiring))))
                .isEqualTo("Genotype(normal=[('sep_conv_3x3', 0), ('skip_connect', 1), ('max_pool_3x3', 0), "
                        + "('dil_conv_5x5', 2)], normal_concat=range(2, 4), reduce=[], reduce_concat=range(2, 4))");
    }

    @Test
    void writesEveryEdgeWhereANodeHasNotTwoInputs() {
        CellTopology topology = new CellTopology(2);
        Wiring wiring = new Wiring(topology, List.of(choice(topology, 1, 3, "sep_conv_3x3")));

        assertThat(GenotypeText.write(new Genotype(Map.of(CellKind.REDUCTION, wiring))))
                .isEqualTo("Genotype(normal=[], normal_concat=range(2, 4), reduce=[('none', 0), ('none', 1), "
                        + "('none', 0), ('sep_conv_3x3', 1), ('none', 2)], reduce_concat=range(2, 4))");
    }

    @Test
    void writesTheSameDigitsInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(GenotypeText.write(random(1, 2, GenotypeRule.EVERY_EDGE)))
                    .contains("normal_concat=range(2, 4)")
                    .contains("', 0)");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void readsBackWhatItWrites(long seed) {
        for (int nodes = CellTopology.LEAST_NODES; nodes <= CellTopology.MOST_NODES; nodes++)
            for (GenotypeRule rule : GenotypeRule.values()) {
                Genotype genotype = random(seed, nodes, rule);
                assertThat(GenotypeText.read(GenotypeText.write(genotype))).isEqualTo(genotype);
            }
    }

    @Test
    void keepsAnOperationOfAnotherSpaceByItsName() { // RobustDARTS' space S4 has noise
        Genotype genotype =
                GenotypeText.read("Genotype(normal=[('noise', 0), ('skip_connect', 1), ('sep_conv_3x3', 0), "
                        + "('noise', 2)], normal_concat=range(2, 4), " + REDUCE + ")");

        Wiring normal = genotype.wiring(CellKind.NORMAL).orElseThrow();
        assertThat(described(normal)).containsExactly("0→2 noise", "1→2 skip_connect", "0→3 sep_conv_3x3", "2→3 noise");
        assertThat(normal.connected()).hasSize(4);
        assertRefused(
                "Genotype(normal=[('sep conv', 0)], normal_concat=range(2, 4), " + REDUCE + ")",
                "genotype text, character 19: must be a quoted operation, found 'sep conv'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Genotype(normal=[[('sep_conv_5x5', 0), ('skip_connect', 1)], [('max_pool_3x3', 0), ('noise', 2)]], "
                        + "normal_concat=range(2, 4), reduce=[], reduce_concat=range(2, 4))",
                "Genotype(normal=[(('sep_conv_5x5', 0), ('skip_connect', 1)), (('max_pool_3x3', 0), ('noise', 2))], "
                        + "normal_concat=[2, 3], reduce=[], reduce_concat=(2, 3))",
                "Genotype(normal=[(('sep_conv_5x5', 0, 0.4), ('skip_connect', 1, 0.3)), (('max_pool_3x3', 0, 1.0), "
                        + "('noise', 2, 0.1))], normal_concat=list(range(2, 4)), reduce=[], reduce_concat=[2, 3])",
                "{\"normal\": [[\"sep_conv_5x5\", 0], [\"skip_connect\", 1], [\"max_pool_3x3\", 0], [\"noise\", 2]],"
                        + " \"normal_concat\": [2, 3], \"reduce\": [], \"reduce_concat\": [2, 3]}",
                "{'reduce': [], 'reduce_concat': [2, 3], 'normal': [[['sep_conv_5x5', 0], ['skip_connect', 1]], "
                        + "[['max_pool_3x3', 0], ['noise', 2]]], 'normal_concat': [2, 3]}",
                "2020-02-03 04:05:06,789 genotype = Genotype(normal=[('sep_conv_5x5', 0), ('skip_connect', 1), "
                        + "('max_pool_3x3', 0), ('noise', 2)], normal_concat=range(2, 4), reduce=[], "
                        + "reduce_concat=range(2, 4))\n2020-02-03 04:05:09,001 epoch 1 lr 2.5e-02",
                "05/14 09:08:49 PM | DARTSGenotype(normal=[('none', 0), ('none', 1), ('none', 0), ('none', 2)], "
                        + "normal_concat=[2], reduce=[], reduce_concat=[2])\n05/14 09:09:49 PM | INFO genotype: "
                        + "Genotype(normal=[('sep_conv_5x5', 0), ('skip_connect', 1), ('max_pool_3x3', 0), ('noise', 2)],"
                        + " normal_concat=range(2, 4), reduce=[], reduce_concat=range(2, 4)) (best so far)",
                "2020-02-03 INFO {\"normal\": [[\"sep_conv_5x5\", 0], [\"skip_connect\", 1], [\"max_pool_3x3\", 0], "
                        + "[\"noise\", 2]], \"normal_concat\": [2, 3], \"reduce\": [], \"reduce_concat\": [2, 3]}"
            })
    void readsTheFormsThatProgramsPrintAndPeopleCopy(String text) {
        Wiring normal = GenotypeText.read(text).wiring(CellKind.NORMAL).orElseThrow();

        assertThat(described(normal))
                .containsExactly("0→2 sep_conv_5x5", "1→2 skip_connect", "0→3 max_pool_3x3", "2→3 noise");
        assertThat(normal.topology()).isEqualTo(new CellTopology(2));
    }

    @Test
    void keepsTheNodesThatTheOutputJoins() { // AmoebaNet and NASNet of quark0/darts join some
        Genotype genotype =
                GenotypeText.read("Genotype(" + fourEntries() + ", normal_concat=[3], reduce=[], reduce_concat=[3])");

        assertThat(genotype.wiring(CellKind.NORMAL).orElseThrow().topology().joined())
                .containsExactly(3);
        assertThat(GenotypeText.read(GenotypeText.write(genotype))).isEqualTo(genotype);
    }

    @Test
    void keepsBothOperationsOfAnEdge() { // SNAS_moderate, NASNet
        Genotype twoANode = GenotypeText.read("Genotype(normal=[('sep_conv_3x3', 0), ('skip_connect', 1), "
                + "('dil_conv_5x5', 0), ('dil_conv_3x3', 0)], normal_concat=range(2, 4), " + REDUCE + ")");
        Genotype uneven = GenotypeText.read("Genotype(normal=[[('sep_conv_3x3', 0)], "
                + "[('dil_conv_5x5', 0), ('dil_conv_3x3', 0), ('none', 1)]], normal_concat=range(2, 4), " + REDUCE
                + ")");

        Wiring wiring = twoANode.wiring(CellKind.NORMAL).orElseThrow();
        assertThat(described(wiring))
                .containsExactly("0→2 sep_conv_3x3", "1→2 skip_connect", "0→3 dil_conv_5x5", "0→3 dil_conv_3x3");
        assertThat(wiring.connected()).extracting(Edge::label).containsExactly("0→2", "1→2", "0→3");
        assertThat(wiring.doubled()).extracting(Edge::label).containsExactly("0→3");
        assertThat(GenotypeText.read(GenotypeText.write(twoANode))).isEqualTo(twoANode);
        assertThat(GenotypeText.read(GenotypeText.write(uneven))).isEqualTo(uneven);
    }

    @Test
    void refusesACountThatFitsNoCell() {
        assertRefused(
                "Genotype(normal=[('none', 0), ('none', 1), ('none', 0)], normal_concat=range(2, 4), " + REDUCE + ")",
                "genotype text, character 10: normal must list two inputs a node (4, 6, … 16 entries) or every "
                        + "edge (5, 9, 14, 20, 27, 35 or 44 entries), found 3");
    }

    @Test
    void refusesAConcatOfNodesThatAreNot() {
        assertRefused(
                "Genotype(" + fourEntries() + ", normal_concat=[3, 4], " + REDUCE + ")",
                "genotype text, character 10: normal_concat must hold at least one of the nodes [2, 3] and no other, "
                        + "found [3, 4]");
        assertRefused(
                "Genotype(" + fourEntries() + ", normal_concat=[], " + REDUCE + ")",
                "genotype text, character 10: normal_concat must hold at least one of the nodes [2, 3] and no other, "
                        + "found []");
        assertRefused(
                "Genotype(normal=[('none', 2, 0)], normal_concat=range(2, 99), " + REDUCE + ")",
                "genotype text, character 10: normal must have 2 to 8 nodes, found 97");
    }

    @Test
    void refusesInputsThatComeLaterThanTheirNode() {
        assertRefused(
                "Genotype(normal=[('none', 0), ('none', 2), ('none', 0), ('none', 1)], normal_concat=range(2, 4), "
                        + REDUCE + ")",
                "genotype text, character 31: input of node 2 must be from 0 to 1, found 2");
        assertRefused(
                "Genotype(normal=[('none', 1, 0)], normal_concat=range(2, 4), " + REDUCE + ")",
                "genotype text, character 18: node must be from 2 to 3, found 1");
    }

    @Test
    void refusesEntriesOfMixedForm() {
        assertRefused(
                "Genotype(normal=[('none', 0), ('none', 2, 1)], normal_concat=range(2, 4), " + REDUCE + ")",
                "genotype text, character 31: every entry must have the form of the first, (operation, input), "
                        + "found (operation, node, input)");
    }

    @Test
    void refusesOtherFormsByName() {
        assertRefused(
                "|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|",
                "genotype text, character 1: must have 3 nodes, as NAS-Bench-201 has, found 2");
        assertRefused(
                "", "genotype text, character 1: must be Genotype(…) or NAME = Genotype(…), found the end of the text");
        assertRefused("Cell(normal=[])", "genotype text, character 1: must be Genotype, found Cell");
    }

    @Test
    void readsOneKindOfCellAlone() {
        Genotype genotype = GenotypeText.read("G = Genotype(" + fourEntries() + ", normal_concat=range(2, 4))");

        assertThat(genotype.wirings().keySet()).containsExactly(CellKind.NORMAL);
    }

    @Test
    void readsTheCellOfNasBench201WhereverItStands() {
        String bars = "|none~0|+|nor_conv_3x3~0|skip_connect~1|+|none~0|avg_pool_3x3~1|nor_conv_1x1~2|";
        String list = "[('none', 0), ('nor_conv_3x3', 0), ('skip_connect', 1), ('none', 0), ('avg_pool_3x3', 1),"
                + " ('nor_conv_1x1', 2)]";
        Genotype cell = GenotypeText.read(bars);

        assertThat(GenotypeText.read("2023-01-20 10:14:16,544 " + bars)).isEqualTo(cell);
        assertThat(GenotypeText.read("genotype = Structure(4 nodes with " + bars + ")"))
                .isEqualTo(cell);
        assertThat(GenotypeText.read("Best genotype: " + list)).isEqualTo(cell);
        assertThat(GenotypeText.write(cell)).isEqualTo(bars);
    }

    @Test
    void refusesMissingDoubledAndUnknownFields() {
        assertRefused(
                "G = Genotype(" + fourEntries() + ", normal_concat=range(2, 4), reduce=[])",
                "genotype text, character 13: must give normal and normal_concat, and reduce and reduce_concat where"
                        + " there are reduction cells, found no reduce_concat");
        assertRefused(
                "Genotype(normal=[], normal=[])", "genotype text, character 21: must give normal once, found it twice");
        assertRefused(
                "Genotype(connects=[])",
                "genotype text, character 9: must give normal and normal_concat, and reduce and reduce_concat where"
                        + " there are reduction cells, found no normal");
        assertRefused(
                "Genotype(normal=[], normal_concat=[], reduce=[], reduce_concat=[])",
                "genotype text, character 9: normal or reduce must list an entry, found two empty lists");
    }

    @Test
    void refusesTextThatBreaksOff() {
        assertRefused(
                "Genotype(normal=[('none', 0), ('none",
                "genotype text, character 32: a quoted operation must end with ' on the same line, found no end");
        assertRefused(
                "Genotype(normal=[('none', 0)",
                "genotype text, character 29: must be , or ], found the end of the text");
        assertRefused(
                "Genotype(" + fourEntries() + ", normal_concat=range(2, 4), " + REDUCE + ") = 3",
                "genotype text, character 136: must end after the genotype, found =");
    }

    @Test
    void refusesCharactersAndNumbersOfNoGenotype() {
        assertRefused("Genotype(normal={})", "genotype text, character 17: must be [, found {");
        assertRefused(
                "Genotype(normal=[('none', 100)])",
                "genotype text, character 27: must be a whole number from 0 to 99, found 100");
        assertRefused("Genotype(normal=[('none', 1x)])", "genotype text, character 27: must be a number, found 1x");
        assertRefused(
                "Genotype(normal=[('none', -1)])",
                "genotype text, character 27: must be a whole number from 0 to 99, found -1");
    }

    @Test
    void refusesEndlessText() {
        assertRefused(" ".repeat(1_000_001), "genotype text must be at most 1000000 characters long, found 1000001");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> GenotypeText.read(text))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    private static String fourEntries() {
        return "normal=[('none', 0), ('none', 1), ('none', 0), ('none', 1)]";
    }

    private static Wiring.Choice choice(CellTopology topology, int source, int target, String operation) {
        return new Wiring.Choice(topology.edge(source, target), Operations.named(operation));
    }

    private static List<String> described(Wiring wiring) {
        return wiring.choices().stream()
                .map(choice -> choice.edge().label() + " " + choice.operation().label())
                .toList();
    }

    private static Genotype random(long seed, int nodes, GenotypeRule rule) {
        Random random = new Random(seed);
        CellTopology topology = new CellTopology(nodes);
        List<Operation> candidates = new ArrayList<>(SearchSpace.DARTS);
        Collections.shuffle(candidates, random);
        double[][] rows = new double[topology.edgeCount()][];
        for (int edge = 0; edge < rows.length; edge++)
            rows[edge] = random.doubles(candidates.size()).toArray();
        Wiring wiring = rule.wiring(topology, candidates, Table.copyOf(rows));
        return new Genotype(Map.of(random.nextBoolean() ? CellKind.NORMAL : CellKind.REDUCTION, wiring));
    }
}
