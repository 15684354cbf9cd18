package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.importing.Imported;
import nascope.importing.Logs;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.operation.Operation;
import org.junit.jupiter.api.Test;

class StagesTest {
    private static final String STAMP = "2026-02-25 11:46:18 | INFO  | ";

    @Test
    void stagesNameTheirColumnsAndCountOn() {
        Imported run = Logs.read(STAMP + "  Stage 1/2\n" + STAMP
                + "  Primitives: ['none', 'skip_connect', 'sep_conv_3x3']\n" + epoch(1, 1, 3) + epoch(1, 2, 3) + STAMP
                + "  Stage 2/2\n" + STAMP + "  Primitives: ['skip_connect', 'sep_conv_3x3']\n" + epoch(2, 1, 2));

        assertThat(run.search().space().candidates())
                .extracting(Operation::label)
                .containsExactly("none", "skip_connect", "sep_conv_3x3");
        assertThat(run.steps()).extracting(SearchSnapshot::epoch).containsExactly(1, 2, 3);
        assertThat(run.steps().get(2).cell(CellKind.NORMAL).probability().at(0, 0))
                .isZero();
        assertThat(Logs.probability(run, 2, CellKind.NORMAL, 0, 2)).isEqualTo(Logs.number(Logs.table(5, 2, 1)[0][1]));
        assertThat(run.steps().get(0).training().accuracy()).isEqualTo(0.43); // a share already
    }

    @Test
    void aStageOneAfterOthersIsAnotherRun() {
        assertThat(Heard.of(
                        new Stages(),
                        "Stage 1/2",
                        "S1 E  3/3 │ lr=0.1",
                        "Stage 2/2",
                        "S2 E 1/3 │",
                        "Stage 1/2",
                        "S1 E 1/3 │"))
                .containsExactly("epoch 3", "WEIGHT_RATE 0.1", "epoch 4", "begins: stage", "epoch 1");
    }

    @Test
    void whatOnlyLooksLikeAStageIsLeftToOthers() {
        assertThat(Heard.of(
                        new Stages(),
                        "Stage one/2",
                        "Stage 3 begins",
                        "Starting",
                        "S1 Epoch 3",
                        "Primitives: ['none']",
                        "PRIMITIVES follow",
                        "Performance",
                        "Finished",
                        "Quiet"))
                .containsOnly("-")
                .hasSize(9);
    }

    @Test
    void aShareAboveOneIsNoAccuracy() {
        assertThat(Heard.of(new Stages(), "S1 E 1/3 │ w_loss=2.5 train_acc=43.0 │ val_loss=2.25 val_acc=0.5"))
                .containsExactly("epoch 1", "TRAINING_LOSS 2.5", "SEARCH_LOSS 2.25", "SEARCH_ACCURACY 0.5");
    }

    @Test
    void halvesOfAGenotypeMakeOneAndTheFinalOneEnds() {
        String normal = "Normal: [('sep_conv_3x3', 0), ('skip_connect', 1), ('sep_conv_3x3', 0), ('sep_conv_3x3', 2)]";
        String reduce = normal.replace("Normal", "Reduce");

        assertThat(Heard.of(new Stages(), normal, reduce, "FINAL GENOTYPE", normal, reduce))
                .containsExactly("genotype", "ends with a genotype");
    }

    @Test
    void aHalfWithoutTheOtherIsNoGenotype() {
        assertThat(Heard.of(
                        new Stages(),
                        "Reduce: [('sep_conv_3x3', 0), ('sep_conv_3x3', 1)]",
                        "Normal: 3 cells",
                        "Reduction",
                        "Normal: [('sep_conv_3x3', 0)",
                        "Reduce: ['no wiring'"))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("-"),
                        second -> assertThat(second).isEqualTo("-"),
                        third -> assertThat(third).isEqualTo("-"),
                        last -> assertThat(last).startsWith("skipped: "));
    }

    @Test
    void rowsNamedByTheirEdgesMakeATableOfEachCell() {
        assertThat(Heard.of(
                        new Stages(),
                        "  Normal Cell Alphas",
                        "    edge(0→2): none=0.340 skip=0.330 sep_c=0.330",
                        "    edge(1→2): none=0.240 skip=0.430 sep_c=0.330",
                        "  Reduction Cell Alphas",
                        "    edge(0→2): none=0.140 skip=0.530 sep_c=0.330",
                        STAMP + "S1 E 1/3 │"))
                .containsExactly(
                        "table NORMAL 2x3 BY_ROWS from 0.34", "table REDUCTION 1x3 BY_ROWS from 0.14", "epoch 1");
    }

    @Test
    void theLastTableIsToldAtTheEnd() {
        assertThat(Heard.of(new Stages(), "  Normal Cell Alphas", "    edge(0→2): none=0.340 skip=0.660"))
                .containsExactly("table NORMAL 1x2 BY_ROWS from 0.34");
    }

    @Test
    void rowsThatBelongToNoTableAreLeftToOthers() {
        assertThat(Heard.of(
                        new Stages(),
                        "    edge(0→2): none=0.340 skip=0.660", // no heading
                        "  All Cell Alphas", // of which cell?
                        "  Normal Cell Alphas",
                        "    edges are listed below",
                        "    the edge(0→2) of it",
                        "    edge(0→2): nothing",
                        "    edge(0→2): none=0.340 skip=0.660",
                        "    edge(1→2): none=0.340"))
                .containsExactly("-", "-", "-", "-", "-", "-", "table NORMAL 1x2 BY_ROWS from 0.34");
    }

    private static String epoch(int stage, int number, int columns) {
        return STAMP + "  S" + stage + " E  " + number + "/2 │ w_loss=6.6980  a_loss=0.0000  train_acc=0.43 │ "
                + "val_loss=6.5290  val_acc=0.0072 │ lr=0.02498\nalphas_normal = "
                + Logs.tensor(Logs.table(5, columns, number));
    }
}
