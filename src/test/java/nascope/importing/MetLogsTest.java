package nascope.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;

/** What published logs of searches have that none of their programs' readers expect; each was misread once. */
class MetLogsTest {
    private static final String STAMP = "2020-02-03 04:05:06,789 ";
    private static final String BENCH = "[('avg_pool_3x3', 0), ('nor_conv_3x3', 0), ('none', 1), ('skip_connect', 0),"
            + " ('nor_conv_1x1', 1), ('none', 2)]";
    private static final String BENCH_BARS =
            "|avg_pool_3x3~0|+|nor_conv_3x3~0|none~1|+|skip_connect~0|nor_conv_1x1~1|none~2|";

    @Test
    void aSearchIsShownAlthoughTheTrainingAfterItIsLonger() {
        StringBuilder log = new StringBuilder(said("args = Namespace(search=True)"));
        for (int epoch = 0; epoch < 3; epoch++) log.append(header(epoch)).append(tensor(epoch));
        log.append(said("args = Namespace(search=False)"));
        for (int epoch = 0; epoch < 20; epoch++)
            log.append(header(epoch)).append(said("train_acc 50." + epoch)).append(said("valid_acc 40." + epoch));

        Imported read = Logs.read(log.toString());

        assertThat(read.steps()).hasSize(3);
        assertThat(read.runs()).extracting(Imported.RunInLog::epochs).containsExactly(3, 20);
    }

    @Test
    void whatIsMeasuredWhileAnEdgeIsProjectedIsNotTheEpochs() {
        String log = projected(0) + projected(1);

        Imported read = Logs.read(log);
        List<SearchSnapshot> steps = read.steps();

        assertThat(steps).extracting(SearchSnapshot::epoch).containsExactly(0, 1);
        assertThat(steps.get(0).training().loss()).isEqualTo(0.20);
        assertThat(steps.get(0).training().accuracy()).isEqualTo(0.970, within(1e-9));
        assertThat(steps.get(0).search().accuracy()).isEqualTo(0.850, within(1e-9));
        assertThat(steps.get(0).search().loss()).isEqualTo(0.60);
        assertThat(steps.get(1).training().accuracy()).isEqualTo(0.971, within(1e-9));
        assertThat(Logs.probability(read, 1, CellKind.NORMAL, 0, 1)).isEqualTo(Logs.number(Logs.table(5, 8, 14)[0][1]));
        assertThat(Logs.probability(read, 1, CellKind.REDUCTION, 0, 1))
                .isEqualTo(Logs.number(Logs.table(5, 8, 34)[0][1]));
    }

    /** As DARTS-PT prints it: tables after the choice and after the training. */
    private static String projected(int epoch) {
        return said("epoch " + epoch)
                + said("project op")
                + said("selected edge: 3 normal")
                + said("valid_acc 12.5")
                + said("valid_loss 9.5")
                + said("valid_acc 13.5")
                + said("best opid: 1")
                + pair(epoch, 0)
                + said("train 000 9.0 10.0 20.0")
                + said("train 050 0.5 90.0 99.0")
                + pair(epoch, 10)
                + said("train_acc  97." + epoch)
                + said("train_loss 0.2" + epoch)
                + said("valid_acc  85." + epoch)
                + said("valid_loss 0.6" + epoch);
    }

    private static String pair(int epoch, int plus) {
        return said("")
                + Logs.tensor(Logs.table(5, 8, 4 * epoch + plus))
                + said("")
                + Logs.tensor(Logs.table(5, 8, 4 * epoch + plus + 20));
    }

    @Test
    void ofAnEdgeThatWasTakenOutNothingIsLeft() {
        double[][] table = new double[5][7];
        for (int edge = 0; edge < 4; edge++) table[edge][edge] = 1;

        CellSnapshot cell = Logs.read(header(0) + Logs.tensor(table) + Logs.tensor(table))
                .steps()
                .get(0)
                .cell(CellKind.NORMAL);

        assertThat(cell.probability().at(0, 0)).isEqualTo(1);
        assertThat(cell.probability().row(4)).containsOnly(0);
    }

    @Test
    void theMeanLossThatALogTellsComesBeforeThatOfItsLastStep() {
        String log = header(0)
                + tensor(0)
                + said("train 350 2.076e-01 92.5 99.9")
                + said("train_acc 92.8")
                + said("train_loss 0.206")
                + said("valid 240 1.7366 35.7 88.1")
                + said("valid_acc 35.775")
                + said("valid 090 1.8035 34.2 87.8")
                + said("test_acc 34.179")
                + header(1)
                + tensor(1);

        SearchSnapshot step = Logs.read(log).steps().get(0);

        assertThat(step.training().loss()).isEqualTo(0.206);
        assertThat(step.search().loss()).isEqualTo(1.7366); // the steps behind are those of the test
        assertThat(step.search().accuracy()).isEqualTo(0.35775, within(1e-9));
        assertThat(step.heldOut().accuracy()).isEqualTo(0.34179, within(1e-9));
    }

    @Test
    void whatALogThatBeginsWithinAnEpochMeasuredIsNotOfTheNext() {
        String log = said("train_acc 99.6")
                + said("valid_acc 89.1")
                + header(49)
                + tensor(0)
                + said("train 000 7.2e-03 100.0 100.0");

        SearchSnapshot step = Logs.read(log).steps().get(0);

        assertThat(step.epoch()).isEqualTo(49);
        assertThat(step.search().accuracy()).isNaN();
        assertThat(step.training().loss()).isEqualTo(0.0072);
    }

    @Test
    void thePortsOwnAccuraciesAndItsValidationLossAreRead() {
        String log = said("Epoch: 0 lr: 2.5e-02")
                + said("Genotype: " + Logs.GENOTYPE)
                + said("Step:350 loss:1.6 acc1:41.98 acc5:90.1")
                + said("train acc: 42.892")
                + said(">> Validation: 350 1.327058e+00 52.564103 93.887999")
                + said("valid acc: 52.2")
                + said("Epoch: 1 lr: 2.4e-02")
                + said("Genotype: " + Logs.GENOTYPE);

        SearchSnapshot step = Logs.read(log).steps().get(0);

        assertThat(step.training().accuracy()).isEqualTo(0.42892, within(1e-9));
        assertThat(step.search().loss()).isEqualTo(1.327058);
        assertThat(step.search().accuracy()).isEqualTo(0.522, within(1e-9));
    }

    @Test
    void ofSeveralLossesTheWholeIsRead() {
        String log = tensor(0) + "Train: [ 1/100] Step 000/781 Cluster Loss 2.346 Loss 4.655Prec@(1,5) (6.2%, 53.1%)\n";

        SearchSnapshot step = Logs.read(log).steps().get(0);

        assertThat(step.training().loss()).isEqualTo(4.655);
        assertThat(step.training().accuracy()).isEqualTo(0.062, within(1e-9));
    }

    @Test
    void cellsOfNasBench201StandBehindAStampOrInAList() {
        for (String cell :
                List.of(BENCH_BARS, "genotype = " + BENCH, "genotype = Structure(4 nodes with " + BENCH_BARS + ")")) {
            Imported read = Logs.read(header(0) + said(cell) + header(1) + said(cell));

            assertThat(read.steps()).as(cell).hasSize(2);
            CellSnapshot shown = read.steps().get(1).cell(CellKind.NORMAL);
            int pool = columnOf(read, "avg_pool_3x3");
            assertThat(shown.probability().at(0, pool)).as(cell).isEqualTo(1);
            assertThat(shown.probability().at(1, columnOf(read, "nor_conv_3x3")))
                    .isEqualTo(1);
        }
    }

    @Test
    void cellsInTheMeasuresOfNasLibAreItsEpochs() {
        String cell = "{\"arch\": \"" + BENCH_BARS + "\", \"datasets\": [\"cifar10\"]}";
        Imported read =
                Logs.read("{\"train_acc\": [32.1, 43.2], \"train_loss\": [1.8, 1.5], \"valid_acc\": [35.8, 43.6],"
                        + " \"valid_loss\": [1.7, 1.5], \"test_acc\": [34.2, 44.7], \"arch_eval\": [" + cell + ", "
                        + cell + "]}\n");

        assertThat(read.steps()).extracting(SearchSnapshot::epoch).containsExactly(0, 1);
        assertThat(read.steps().get(1).training().loss()).isEqualTo(1.5);
        assertThat(read.steps().get(1).search().accuracy()).isEqualTo(0.436, within(1e-9));
        assertThat(read.steps().get(1).heldOut().accuracy()).isEqualTo(0.447, within(1e-9));
    }

    @Test
    void whatNniLeavesOutOfASoftmaxIsNones() {
        String row = "[0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.05]";
        String record = IntStream.range(0, 5)
                .mapToObj(
                        edge -> "\"normal_n" + (edge < 2 ? 2 : 3) + "_p" + (edge < 2 ? edge : edge - 2) + "\": " + row)
                .collect(Collectors.joining(", ", "{", "}\n"));

        Imported read = Logs.read(record + record.replace("0.3,", "0.2,"));

        assertThat(read.search().space().candidates().get(7).label()).isEqualTo("none");
        CellSnapshot cell = read.steps().get(1).cell(CellKind.NORMAL);
        assertThat(cell.probability().at(0, 7)).isEqualTo(0.25, within(1e-9));
        assertThat(cell.probability().at(0, 0)).isEqualTo(0.2, within(1e-9));
        assertThat(read.search().remarks())
                .filteredOn(said -> said.contains("NNI"))
                .hasSize(1);
    }

    @Test
    void aSoftmaxOverEdgesIsReadAndSaidToBeOne() {
        String log = said("# Alpha - normal")
                + paddle(2)
                + paddle(3)
                + said("# Alpha - reduce")
                + paddle(2)
                + paddle(3)
                + said("Epoch: 0 lr: 0.1");

        Imported read = Logs.read(log);

        CellSnapshot cell = read.steps().get(0).cell(CellKind.NORMAL);
        assertThat(cell.probability().rows()).isEqualTo(5);
        assertThat(cell.probability().at(0, 0)).isEqualTo(0.6 / (0.6 + 7 * 0.5), within(1e-4));
        assertThat(read.search().remarks())
                .filteredOn(said -> said.contains("softmax over edges"))
                .hasSize(1);
    }

    /** Columns that each sum to 1; the first edge leads in the first column. */
    private static String paddle(int edges) {
        double[][] table = new double[edges][8];
        for (double[] row : table) Arrays.fill(row, 1.0 / edges);
        table[0][0] += 0.1;
        for (int edge = 1; edge < edges; edge++) table[edge][0] -= 0.1 / (edges - 1);
        return said("Tensor(shape=[" + edges + ", 8], dtype=float32, place=Place(gpu:3), stop_gradient=False,")
                + "       "
                + Logs.tensor(table)
                        .substring("tensor(".length())
                        .replace(", device='cuda:0', grad_fn=<SoftmaxBackward0>", "");
    }

    @Test
    void cellsWithOtherOperationsInOneEpochAreNoRunsOfTheirOwn() {
        StringBuilder log = new StringBuilder();
        for (int epoch = 0; epoch < 3; epoch++) {
            log.append(header(epoch));
            for (String kind : List.of("normal", "reduce"))
                log.append(said("Softmax of alphas_" + kind + ":"))
                        .append(said("Cell 0: "
                                + Logs.tensor(Logs.table(5, 4, epoch)).strip()))
                        .append(said("Cell 1: "
                                + Logs.tensor(Logs.table(5, 2, epoch)).strip()));
            log.append(said("train Top 1: 16.0 | train Top 5: 72.0  | Loss: 3.577 | Total energy: tensor(0.0023)"))
                    .append(said("Validation Top 1: 18.0 | Val Top 5: 56.0  | Loss: 19.17"));
        }

        Imported read = Logs.read(log.toString());

        assertThat(read.runs()).hasSize(1);
        assertThat(read.steps()).hasSize(3);
        SearchSnapshot step = read.steps().get(0);
        assertThat(step.cell(CellKind.REDUCTION).probability().columns()).isEqualTo(4);
        assertThat(step.training().loss()).isEqualTo(3.577);
        assertThat(step.training().accuracy()).isEqualTo(0.16, within(1e-9));
        assertThat(step.search().accuracy()).isEqualTo(0.18, within(1e-9));
        assertThat(step.search().loss()).isEqualTo(19.17);
    }

    @Test
    void genotypesAreShownWhereAlphaIsToldOnce() {
        String other = Logs.GENOTYPE.replace("('sep_conv_3x3', 0)", "('max_pool_3x3', 0)");
        Imported read = Logs.read(tensor(0)
                + header(28)
                + said(Logs.GENOTYPE)
                + header(29)
                + said(other)
                + header(30)
                + said(other)
                + header(31)
                + said(other));

        assertThat(read.steps()).hasSize(4);
        assertThat(read.steps().get(3).cell(CellKind.NORMAL).probability().at(0, columnOf(read, "max_pool_3x3")))
                .isEqualTo(1);
        assertThat(read.search().remarks()).anyMatch(said -> said.contains("alpha once"));
    }

    @Test
    void aSearchOfRecurrentCellsIsSaidToBeOne() {
        String log = said("Genotype(recurrent=[('identity', 0), ('relu', 1)], concat=range(1, 3))")
                .repeat(3);

        assertThatThrownBy(() -> Logs.read(log)).hasMessageContaining("recurrent cell");
    }

    private static int columnOf(Imported read, String label) {
        return IntStream.range(0, read.search().space().candidates().size())
                .filter(k -> read.search().space().candidates().get(k).label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static String header(int epoch) {
        return said("epoch " + epoch + " lr 2.5e-02");
    }

    private static String tensor(int epoch) {
        return Logs.tensor(Logs.table(5, 8, epoch));
    }

    private static String said(String words) {
        return STAMP + words + "\n";
    }
}
