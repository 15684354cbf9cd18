package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nascope.importing.Imported;
import nascope.importing.Logs;
import nascope.space.CellKind;
import nascope.space.Genotype;
import nascope.space.GenotypeText;
import org.junit.jupiter.api.Test;

class GenotypeLinesTest {
    @Test
    void everyFormInALineIsRead() {
        for (String text : new String[] {
            Logs.GENOTYPE,
            "DARTSGenotype" + Logs.GENOTYPE.substring("Genotype".length()),
            "{'normal': [(('sep_conv_3x3', 0), ('skip_connect', 1)), (('dil_conv_5x5', 0), ('dil_conv_3x3', 2))],"
                    + " 'normal_concat': [2, 3], 'reduce': [], 'reduce_concat': [2, 3]}",
            "|nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|skip_connect~0|nor_conv_1x1~1|avg_pool_3x3~2|"
        })
            assertThat(Logs.read("2020-02-03 04:05:06,789 epoch 0 lr 1\nnow " + text + " and more\n")
                            .steps())
                    .as(text)
                    .hasSize(1);
    }

    @Test
    void aCellOfNasBenchComesBackAsItsText() {
        String text = "|nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|skip_connect~0|nor_conv_1x1~1|avg_pool_3x3~2|";
        Genotype genotype = GenotypeText.read(text);

        assertThat(GenotypeText.write(genotype)).isEqualTo(text);
        assertThat(genotype.wiring(CellKind.NORMAL).orElseThrow().connected()).hasSize(5);
    }

    @Test
    void edgesThatListNoneCarryIt() {
        Imported run = Logs.read(
                "genotype_edge_all = Genotype(normal=[('none', 0), ('skip_connect', 1), ('none', 0),"
                        + " ('none', 1), ('sep_conv_3x3', 2)], normal_concat=range(2, 4), reduce=[], reduce_concat=range(2, 4))\n");

        assertThat(run.search().space().noneColumn()).isNotNegative();
        assertThat(run.steps()
                        .get(0)
                        .cell(CellKind.NORMAL)
                        .probability()
                        .at(0, run.search().space().noneColumn()))
                .isEqualTo(1);
    }

    @Test
    void aGenotypeThatATerminalWrappedIsReadToItsEnd() {
        int half = Logs.GENOTYPE.length() / 2;

        assertThat(Heard.of(
                        new GenotypeLines(),
                        "Final genotype = " + Logs.GENOTYPE.substring(0, half),
                        Logs.GENOTYPE.substring(half)))
                .containsExactly("ends with a genotype");
    }

    @Test
    void aGenotypeThatDoesNotEndIsSaidAndLeftOut() {
        String begun = "genotype = Genotype(normal=[('sep_conv_3x3', 0),";

        assertThat(Heard.of(new GenotypeLines(), begun, "2020-02-03 04:05:06,789 epoch 1 lr 0.1", begun))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("skipped: "),
                        line -> assertThat(line).isEqualTo("-"),
                        atTheEnd -> assertThat(atTheEnd).startsWith("skipped: "));
    }

    @Test
    void aGenotypeOfMoreLinesThanAnyHasIsGivenUp() {
        String[] lines = new String[70];
        Arrays.fill(lines, " x");
        lines[0] = "genotype = Genotype(normal=[";

        assertThat(Heard.of(new GenotypeLines(), lines)).first().asString().startsWith("skipped: ");
    }

    @Test
    void wordsAboutGenotypesAreLeftToOthers() {
        assertThat(Heard.of(new GenotypeLines(), "genotype", "f(x) = 3", "a | b |+| c", "normal_concat()"))
                .containsOnly("-")
                .hasSize(4);
    }

    @Test
    void aGenotypeThatContradictsItselfIsSaid() {
        assertThat(Heard.of(
                        new GenotypeLines(),
                        "genotype = Genotype(normal=[('sep_conv_3x3', 9)], normal_concat=range(2, 4), reduce=[],"
                                + " reduce_concat=range(2, 4))"))
                .singleElement()
                .asString()
                .startsWith("skipped: ");
    }
}
