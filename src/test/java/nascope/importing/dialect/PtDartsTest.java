package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nascope.importing.Imported;
import nascope.importing.Logs;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;

class PtDartsTest {
    private static final String STAMP = "05/16 01:03:33 AM | ";
    private static final String START = STAMP + "\n" + STAMP + "Parameters:\n" + STAMP + "BATCH_SIZE=64\n" + STAMP
            + "\n" + STAMP + "Logger is set - training start\n";

    @Test
    void aTableANodeMakesACell() {
        Imported run = Logs.read(START + epoch(1) + epoch(2));

        assertThat(run.steps()).hasSize(2);
        assertThat(run.steps().get(1).epoch()).isEqualTo(2);
        assertThat(run.search().space().topology().nodes()).isEqualTo(2);
        assertThat(Logs.probability(run, 1, CellKind.NORMAL, 4, 5)).isEqualTo(Logs.number(Logs.table(5, 8, 2)[4][5]));
        assertThat(run.search().space().candidates().get(7).label()).isEqualTo("none");
        assertThat(run.steps().get(0).training().accuracy()).isEqualTo(0.451, within(1e-12));
        assertThat(run.steps().get(0).search().accuracy()).isEqualTo(0.431, within(1e-12));
        assertThat(run.steps().get(0).training().loss()).isEqualTo(1.731);
    }

    @Test
    void theBestGenotypeIsTheEnd() {
        Imported run = Logs.read(START + epoch(1) + STAMP + "Final best Prec@1 = 93.0367%\n" + STAMP
                + "Best Genotype = " + Logs.GENOTYPE + "\n");

        assertThat(run.steps()).hasSize(1);
        assertThat(run.logged())
                .containsOnlyKeys("the log's genotype in epoch 1", "the genotype that the program ended with");
    }

    @Test
    void severalStartsAreSeveralRuns() {
        Imported run = Logs.read(START + epoch(1) + START + START + epoch(1) + epoch(2) + epoch(3) + START + epoch(1));

        assertThat(run.runs()).extracting(Imported.RunInLog::epochs).containsExactly(1, 0, 3, 1);
        assertThat(run.chosen()).isEqualTo(3);
        assertThat(run.search().remarks()).anyMatch(remark -> remark.contains("4 runs"));
    }

    @Test
    void aStartThatBreaksOffBeforeItsFirstEpochIsARun() {
        Imported run = Logs.read(START + alpha(0) + START + epoch(1) + epoch(2));

        assertThat(run.runs()).extracting(Imported.RunInLog::epochs).containsExactly(1, 2);
    }

    @Test
    void epochsAreReadAsBothProgramsWriteThem() {
        assertThat(Heard.of(
                        new PtDarts(),
                        "Train: [ 3/50] Step 390/390 Loss 1.5 Prec@(1,5) (44.0%, 90.0%)",
                        "Valid: Epoch 4/25 Loss 1.25 Prec@1 43.0%",
                        "Valid: [ 4/50] Loss 1.25",
                        "Layer 2/3: Epoch 5/25 begins",
                        "Final best Prec@1 = 93.0%",
                        "#####"))
                .containsExactly(
                        "epoch 3",
                        "TRAINING_LOSS 1.5",
                        "TRAINING_ACCURACY 0.44",
                        "epoch 4",
                        "SEARCH_LOSS 1.25",
                        "SEARCH_ACCURACY 0.43",
                        "epoch 4",
                        "SEARCH_LOSS 1.25",
                        "epoch 5");
    }

    @Test
    void whatTellsOfNoEpochIsLeftToOthers() {
        assertThat(Heard.of(
                        new PtDarts(),
                        "Train: begins",
                        "Train: [a list]",
                        "Train: [ 3 and no more",
                        "Training",
                        "Valid: Epoch x",
                        "Validation",
                        "Layer 3",
                        "Loss",
                        "Param",
                        "Final",
                        "# one"))
                .containsOnly("-")
                .hasSize(11);
    }

    private static String epoch(int number) {
        return alpha(number)
                + STAMP + "Train: [ " + number + "/50] Step 000/390 Loss 2.345 Prec@(1,5) (9.4%, 50.0%)\n"
                + STAMP + "Train: [ " + number + "/50] Step 390/390 Loss 1.73" + number + " Prec@(1,5) (44.4%, 90.0%)\n"
                + STAMP + "Train: [ " + number + "/50] Final Prec@1 45." + number + "000%\n"
                + STAMP + "Valid: [ " + number + "/50] Final Prec@1 43." + number + "000%\n"
                + STAMP + "genotype = " + Logs.GENOTYPE + "\n";
    }

    private static String alpha(int number) {
        double[][] table = Logs.table(5, 8, number);
        String nodes = Logs.tensor(Arrays.copyOfRange(table, 0, 2)) + Logs.tensor(Arrays.copyOfRange(table, 2, 5));
        return "####### ALPHA #######\n# Alpha - normal\n" + nodes + "\n# Alpha - reduce\n" + nodes
                + "#####################\n";
    }
}
