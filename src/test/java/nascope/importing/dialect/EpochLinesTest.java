package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nascope.analysis.SelectedGenotype;
import nascope.importing.Imported;
import nascope.importing.Logs;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.GenotypeRule;
import nascope.space.GenotypeText;
import org.junit.jupiter.api.Test;

class EpochLinesTest {
    private static final String STAMP = "2020-02-03 04:05:06,789 ";

    @Test
    void anEpochHasItsRateItsLossesAndItsAccuracies() {
        SearchSnapshot last = Logs.read(epoch(0) + epoch(1)).steps().get(1);

        assertThat(last.epoch()).isEqualTo(1);
        assertThat(last.weightRate()).isEqualTo(0.0251);
        assertThat(last.training().loss()).isEqualTo(1.501); // of the last line of steps
        assertThat(last.training().accuracy()).isEqualTo(0.421, within(1e-12));
        assertThat(last.search().loss()).isEqualTo(1.401);
        assertThat(last.search().accuracy()).isEqualTo(0.531, within(1e-12));
        assertThat(last.training().entropy()).isNaN();
        assertThat(last.cell(CellKind.NORMAL).cost().at(0, 0)).isNaN();
    }

    @Test
    void genotypesAloneAreShownAsTheyAreListed() {
        Imported run = Logs.read(epoch(0));

        assertThat(GenotypeText.write(
                        SelectedGenotype.of(run.search().space(), run.steps().get(0), GenotypeRule.TWO_STRONGEST)))
                .isEqualTo(Logs.GENOTYPE);
        assertThat(run.steps().get(0).cell(CellKind.NORMAL).alpha().at(0, 0)).isNaN();
        assertThat(run.search().remarks()).anyMatch(remark -> remark.contains("genotypes alone"));
    }

    @Test
    void keysAndValuesInStepLinesAreRead() {
        String log = "epoch 0  lr 9.99e-02\ngenotype = " + Logs.GENOTYPE
                + "\ntrain 000  loss=2.3037  top1=11.72  top5=51.56\n🚀 begins\n| NVIDIA-SMI 4.1 |\n"
                + "train 050  loss=2.1  top1=21.5  top5=61.0\n"
                + "slurmstepd: error: *** JOB 1 ON a CANCELLED AT 2020 DUE TO TIME LIMIT ***\n";

        SearchSnapshot step = Logs.read(log).steps().get(0);

        assertThat(step.training().loss()).isEqualTo(2.1);
        assertThat(step.training().accuracy()).isEqualTo(0.215, within(1e-12));
        assertThat(step.weightRate()).isEqualTo(0.0999);
    }

    @Test
    void namedStepsOfOtherDescendantsAreRead() {
        String log =
                STAMP + "Epoch: 0 lr: 2.5e-02\n" + STAMP + "TRAIN Step: 050 Objs: 1.8e+00 R1: 30.1 R5: 80.2\n" + STAMP
                        + "Train_acc 31.5\n" + STAMP + "VALID Step: 050 Objs: 1.7e+00 R1: 33.1 R5: 82.2\n" + STAMP
                        + Logs.GENOTYPE + "\n" + STAMP + "Epoch: 1 lr: 2.4e-02\n" + Logs.GENOTYPE + "\n";

        SearchSnapshot step = Logs.read(log).steps().get(0);

        assertThat(step.weightRate()).isEqualTo(0.025);
        assertThat(step.training().loss()).isEqualTo(1.8);
        assertThat(step.training().accuracy()).isEqualTo(0.315, within(1e-12));
        assertThat(step.search().accuracy()).isEqualTo(0.331, within(1e-12));
    }

    @Test
    void labelsMaySayMore() {
        String log = STAMP + "epoch 3 lr 1e-2 temp 4.5\n" + STAMP + "train_acc (R^2 for regression) 43.0\n"
                + "genotype = " + Logs.GENOTYPE + "\n";

        SearchSnapshot step = Logs.read(log).steps().get(0);

        assertThat(step.epoch()).isEqualTo(3);
        assertThat(step.temperature()).isEqualTo(4.5);
        assertThat(step.training().accuracy()).isEqualTo(0.43, within(1e-12));
    }

    @Test
    void tablesOfAlphaGoBesideTheirSoftmax() {
        String log = "07/16 01:28:39 PM epoch 0 lr 2.5e-02 temp 1.0\n" + Logs.tensor(alpha()) + Logs.tensor(alpha())
                + Logs.tensor(Logs.table(5, 8, 0)) + Logs.tensor(Logs.table(5, 8, 1));

        Imported run = Logs.read(log);

        assertThat(run.steps()).hasSize(1);
        assertThat(run.steps().get(0).cell(CellKind.REDUCTION).alpha().at(0, 1)).isEqualTo(0.002);
        assertThat(Logs.probability(run, 0, CellKind.REDUCTION, 0, 1))
                .isEqualTo(Logs.number(Logs.table(5, 8, 1)[0][1]));
    }

    @Test
    void aRunBeginsWhereItsArgumentsAreTold() {
        for (String line : new String[] {"args = Namespace(seed=1)", "Args: Namespace(seed=1)", "Namespace(seed=1)"})
            assertThat(Heard.of(new EpochLines(), line)).as(line).containsExactly("begins: args");
    }

    @Test
    void whatOnlyBeginsLikeALabelIsLeftToOthers() {
        assertThat(Heard.of(
                        new EpochLines(),
                        "args = parser.parse_args()",
                        "Args: none",
                        "Nothing",
                        "Epochs follow",
                        "TRAIN Step: 050 no measures",
                        "TRAINING",
                        "Train_acc unknown",
                        "VALID Step: 050",
                        "VALIDATION",
                        "Valid_acc unknown",
                        "train set has 50000 images",
                        "training begins",
                        "train_acc is not known",
                        "train_loss nan",
                        "test_acc none",
                        "test set",
                        "testing",
                        "valid set",
                        "valid_acc nothing",
                        "valid_loss nothing",
                        "value",
                        "vector",
                        "end",
                        "epoch one",
                        "epoch 3 was the best",
                        "quiet"))
                .containsOnly("-")
                .hasSize(26);
    }

    @Test
    void measuresOfLinesOfTheirOwnAreRead() {
        assertThat(Heard.of(
                        new EpochLines(),
                        "epoch 1 epsilon_alpha 3.5e-02",
                        "train_loss 2.5",
                        "train_acc 43.5",
                        "val_loss 2.25",
                        "valid_loss 2.125",
                        "val_acc 40.0",
                        "test_acc 39.0",
                        "epoch 2"))
                .containsExactly(
                        "epoch 1",
                        "TRAINING_LOSS 2.5",
                        "TRAINING_ACCURACY 0.435",
                        "SEARCH_LOSS 2.25",
                        "SEARCH_LOSS 2.125",
                        "SEARCH_ACCURACY 0.4",
                        "HELD_OUT_ACCURACY 0.39",
                        "epoch 2");
    }

    @Test
    void aLineOfItsOwnIsBelievedBeforeTheLastStep() {
        assertThat(Heard.of(
                        new EpochLines(),
                        "epoch 0 lr 0.1",
                        "TRAIN Step: 050 Objs: 1.5 R1: 30.0 R5: 80.0",
                        "Train_acc 31.0",
                        "VALID Step: 050 Objs: 1.25 R1: 35.0 R5: 80.0",
                        "Valid_acc 36.0",
                        "Epoch: 1 lr: 0.1"))
                .containsExactly(
                        "epoch 0",
                        "WEIGHT_RATE 0.1",
                        "TRAINING_ACCURACY 0.31",
                        "SEARCH_ACCURACY 0.36",
                        "TRAINING_LOSS 1.5",
                        "SEARCH_LOSS 1.25",
                        "-");
    }

    @Test
    void anAccuracyAboveHundredIsNone() {
        assertThat(Heard.of(new EpochLines(), "train_acc 143.0", "train 050 2.5 143.0 200.0"))
                .containsExactly("-", "TRAINING_LOSS 2.5");
    }

    @Test
    void linesOfTrainingAFixedNetworkAreNoSearch() {
        assertThat(Heard.of(new EpochLines(), "train_adv 050 2.5", "test 000 2.5 10.0", "valid_acc_top1 80.0"))
                .containsExactly("no search", "no search", "no search");
    }

    private static double[][] alpha() {
        double[][] alpha = Logs.table(5, 8, 0);
        for (double[] row : alpha) for (int k = 0; k < row.length; k++) row[k] = 0.001 * (k + 1);
        return alpha;
    }

    private static String epoch(int number) {
        return String.join(
                "\n",
                STAMP + "epoch " + number + " lr 2.51e-02",
                STAMP + "train 000 2.3 9.375 57.8",
                STAMP + "train 050 1.50" + number + " 25.5 79.0",
                STAMP + "train_acc 42." + number,
                STAMP + "valid 000 9.4e-01 70.3 100.0",
                STAMP + "valid 050 1.40" + number + " 53.8 95.1",
                STAMP + "valid_acc 53." + number,
                STAMP + "genotype = " + Logs.GENOTYPE,
                "");
    }
}
