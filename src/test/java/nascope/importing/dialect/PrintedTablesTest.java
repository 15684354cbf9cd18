package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.importing.Imported;
import nascope.importing.Logs;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTablesTest {
    @ParameterizedTest
    @CsvSource({"5, 2", "9, 3", "14, 4", "20, 5"})
    void rowsTellHowManyNodesThereAre(int rows, int nodes) {
        Imported run = Logs.read("alphas_normal = " + Logs.tensor(Logs.table(rows, 8, 0)));

        assertThat(run.search().space().topology()).isEqualTo(new CellTopology(nodes));
        assertThat(run.search().space().kinds()).containsExactly(CellKind.NORMAL);
    }

    @Test
    void everyDialectOfPyTorchAndNumPyGivesTheSameNumbers() {
        double[][] table = Logs.table(5, 8, 3);
        for (String text : new String[] {
            Logs.tensor(table),
            Logs.variable(table, 1),
            Logs.variable(table, 1e-3),
            Logs.numpy(table),
            "normal_alphas --->  " + Logs.tensor(table),
            Logs.tensor(table)
                    .replace(
                            ", device='cuda:0', grad_fn=<SoftmaxBackward0>)",
                            ",\n       device='cuda:0',\n       grad_fn=<SoftmaxBackward>)")
        }) {
            Imported run = Logs.read("epoch 0 lr 0.1\n" + text + "train 000 2.3 9.4 57.8\n");
            assertThat(run.steps()).as(text).hasSize(1);
            for (int edge = 0; edge < 5; edge++)
                for (int k = 0; k < 8; k++)
                    assertThat(Logs.probability(run, 0, CellKind.NORMAL, edge, k))
                            .as(text)
                            .isEqualTo(Logs.number(table[edge][k]));
            assertThat(run.steps().get(0).training().loss()).as(text).isEqualTo(2.3);
        }
    }

    @Test
    void withoutALabelNormalComesBeforeReduction() {
        Imported run =
                Logs.read("epoch 0 lr 0.1\n" + Logs.tensor(Logs.table(5, 8, 0)) + Logs.tensor(Logs.table(5, 8, 9))
                        + "epoch 1 lr 0.1\n" + Logs.tensor(Logs.table(5, 8, 1)) + Logs.tensor(Logs.table(5, 8, 10)));

        assertThat(run.steps()).hasSize(2);
        assertThat(Logs.probability(run, 1, CellKind.NORMAL, 0, 1)).isEqualTo(Logs.number(Logs.table(5, 8, 1)[0][1]));
        assertThat(Logs.probability(run, 1, CellKind.REDUCTION, 0, 1))
                .isEqualTo(Logs.number(Logs.table(5, 8, 10)[0][1]));
    }

    @Test
    void alphaOfAParameterIsToldByItsNumber() {
        Imported run = Logs.read("alpha 0 is Parameter containing:\n" + Logs.tensor(Logs.table(5, 8, 0))
                + "alpha 1 is Parameter containing:\n" + Logs.tensor(Logs.table(5, 8, 4)));

        assertThat(Logs.probability(run, 0, CellKind.REDUCTION, 0, 1))
                .isEqualTo(Logs.number(Logs.table(5, 8, 4)[0][1]));
    }

    @Test
    void sixRowsOfFiveAreTheCellOfNasBench() {
        Imported run = Logs.read("arch-parameters :\n" + Logs.tensor(Logs.table(6, 5, 0)));

        assertThat(run.search().space().topology()).isEqualTo(CellTopology.NAS_BENCH_201);
        assertThat(run.search().space().candidates().get(3).label()).isEqualTo("nor_conv_3x3");
    }

    @Test
    void aTableThatBreaksOffIsLeftOutWithItsLine() {
        Imported run = Logs.read(Logs.tensor(Logs.table(5, 8, 0)) + "tensor([[0.1, 0.2,\n");

        assertThat(run.steps()).hasSize(1);
        assertThat(run.search().remarks()).anyMatch(remark -> remark.matches("line \\d+: a table .* left out"));
    }

    @Test
    void weightsOfEdgesOfNoCellAreSaidAndLeftOut() {
        Imported run = Logs.read("# Alpha - normal\n" + Logs.tensor(Logs.table(5, 8, 0))
                + "# Beta - normal\ntensor([0.5001, 0.4999], device='cuda:0',\n       grad_fn=<SoftmaxBackward0>)\n");

        assertThat(run.steps()).hasSize(1);
        assertThat(run.search().remarks()).anyMatch(remark -> remark.contains("beta"));
    }
}
