package nascope.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import nascope.base.InputException;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogImportTest {
    private static final String STAMP = "2020-02-03 04:05:06,789 ";

    @Test
    void endsOfLinesColoursAndMarksOfOrderAreNoMatter() {
        String log = epoch(0) + epoch(1);
        Imported plain = Logs.read(log);

        for (byte[] other : List.of(
                bytes(log.replace("\n", "\r\n")),
                bytes("\uFEFF" + log),
                ("\uFEFF" + log).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + log).getBytes(StandardCharsets.UTF_16BE),
                bytes(log.replace("epoch", "\u001B[32mepoch\u001B[0m")),
                bytes(log.replace("train_acc", "50%|###  | 5/10\r100%|#####| 10/10\r" + STAMP + "train_acc"))))
            assertThat(Logs.read(other, List.of(), 0).steps()).isEqualTo(plain.steps());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void cellsOfEveryNumberOfNodesAreRead(int nodes) {
        CellTopology cell = new CellTopology(nodes);
        Imported run = Logs.read(STAMP + "epoch 0 lr 1e-1\n" + Logs.tensor(Logs.table(cell.edgeCount(), 8, 3))
                + Logs.tensor(Logs.table(cell.edgeCount(), 8, 4)));

        assertThat(run.search().space().topology()).isEqualTo(cell);
        assertThat(run.steps().get(0).cell(CellKind.REDUCTION).probability().rows())
                .isEqualTo(cell.edgeCount());
    }

    @Test
    void aDamagedTableAtTheEndTakesTheOthersNothing() {
        CellTopology cell = new CellTopology(4);
        String whole = Logs.tensor(Logs.table(cell.edgeCount(), 8, 3));
        StringBuilder log = new StringBuilder();
        for (int epoch = 0; epoch < 3; epoch++)
            log.append(STAMP)
                    .append("epoch ")
                    .append(epoch)
                    .append(" lr 1e-1\n")
                    .append(whole.repeat(2));
        log.append(STAMP).append("epoch 3 lr 1e-1\n").append(Logs.tensor(Logs.table(5, 8, 3))); // of 2 nodes
        Imported run = Logs.read(log.toString());

        assertThat(run.search().space().topology()).isEqualTo(cell);
        assertThat(run.steps()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(run.search().remarks())
                .anyMatch(remark -> remark.contains("a table of 5 rows and 8 columns is not of the cell"));
    }

    @Test
    void aLogThatNeverTellsTheWholeCellIsRefused() {
        String table = Logs.tensor(Logs.table(6, 5, 3));
        String log = "[Search the 000-250-th epoch] Time Left: [22:20:38], LR=0.0249\narch-parameters :\n"
                + table.substring(0, table.indexOf("SoftmaxBackward0")) + "\narch-parameters :\n"
                + table.substring(0, table.lastIndexOf(",\n")) + "], device='cuda:0', grad_fn=<SoftmaxBackward0>)\n";
        assertThatThrownBy(() -> Logs.read(log))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a log tells of a search, but none of its 1 epochs tells the whole cell; ");
    }

    @Test
    void aNotebookIsReadFromItsOutputs() {
        String log = epoch(0) + epoch(1);
        String cell = "{\"cell_type\": \"code\", \"source\": [\"train()\"], \"outputs\": [{\"output_type\": \"stream\","
                + " \"text\": [" + quoted(log.substring(0, 700)) + ", " + quoted(log.substring(700, 720))
                + "]}, {\"data\": {\"text/plain\": " + quoted(log.substring(720)) + "}}]}";
        String notebook = "{\n \"cells\": [" + cell + "], \"nbformat\": 4}";

        assertThat(Logs.read(notebook).steps()).isEqualTo(Logs.read(log).steps());
        assertThat(Logs.read(notebook.substring(0, notebook.length() - 15)).steps())
                .isEqualTo(Logs.read(log).steps());
    }

    @Test
    void accuraciesOfAtMostOneAreSharesWhereTheLossSaysSo() {
        String log = epoch(0) + STAMP + "train 000 1.5 0.4 0.8\n" + STAMP + "train_acc 0.43372\n" + STAMP
                + "valid_acc 0.53916\n";
        SearchSnapshot step = Logs.read(log).steps().get(0);
        assertThat(step.training().accuracy()).isCloseTo(0.43372, within(1e-12));
        assertThat(step.search().accuracy()).isCloseTo(0.53916, within(1e-12));
        assertThat(Logs.read(log).search().remarks()).anyMatch(remark -> remark.contains("taken as shares"));

        Imported early = Logs.read(log.replace("train 000 1.5", "train 000 6.9")); // ImageNet, at its first steps
        assertThat(early.steps().get(0).training().accuracy()).isCloseTo(0.0043372, within(1e-12));
        assertThat(early.search().remarks()).noneMatch(remark -> remark.contains("taken as shares"));
    }

    @Test
    void aSearchThatTellsItsGenotypeAtTheEndAloneIsReadAsThat() { // chenxin061/pdarts
        StringBuilder log = new StringBuilder(STAMP + "args = Namespace(epochs=4)\n");
        for (int epoch = 0; epoch < 4; epoch++)
            log.append(STAMP + "Epoch: " + epoch + " lr: 2.5e-02\n")
                    .append(STAMP + "TRAIN Step: 000 Objs: 1.5 R1: 40.0 R5: 80.0\n")
                    .append(STAMP + "Train_acc 43.372\n" + STAMP + "Epoch time: 120s\n");
        log.append(STAMP + Logs.GENOTYPE + "\n" + STAMP + "Restricting skipconnect...\n" + STAMP
                + "Number of skip-connect: 1\n" + STAMP + Logs.GENOTYPE.replace("dil_conv_3x3", "sep_conv_3x3") + "\n");

        Imported run = Logs.read(log.toString());

        assertThat(run.steps()).extracting(SearchSnapshot::epoch).containsExactly(3);
        assertThat(run.search().remarks()).anyMatch(remark -> remark.contains("genotypes alone"));
        assertThatThrownBy(() -> Logs.read(log.toString()
                        .replace(Logs.GENOTYPE, "")
                        .replace(Logs.GENOTYPE.replace("dil_conv_3x3", "sep_conv_3x3"), "")
                        .replace("Epoch: 0 lr", "genotype = " + Logs.GENOTYPE + "\n" + STAMP + "Epoch: 0 lr")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is no log of a search");
    }

    @Test
    void theLogThatKaggleGivesIsRead() {
        String log = epoch(0) + epoch(1);
        String streamed = "[{\"stream_name\":\"stdout\",\"time\":1.5,\"data\":" + quoted(log.substring(0, 700))
                + "}\n,{\"stream_name\":\"stderr\",\"time\":2.5,\"data\":" + quoted(log.substring(700)) + "}\n]";

        assertThat(Logs.read(streamed).steps()).isEqualTo(Logs.read(log).steps());
    }

    @Test
    void epochsThatAreToldAgainAreThoseOfTheSecondTime() {
        Imported run = Logs.read(epoch(0) + epoch(1) + epoch(2) + STAMP + "args = Namespace(resume=True)\n"
                + epoch(1).replace("1e-1", "7e-1") + epoch(2).replace("1e-1", "7e-1") + epoch(3));

        assertThat(run.steps()).extracting(SearchSnapshot::epoch).containsExactly(0, 1, 2, 3);
        assertThat(run.steps()).extracting(SearchSnapshot::weightRate).containsExactly(0.1, 0.7, 0.7, 0.1);
        assertThat(run.runs()).hasSize(1);
        assertThat(run.search().remarks()).anyMatch(remark -> remark.contains("second time"));
    }

    @Test
    void anEpochThatFallsBackToTheFirstIsAnotherRun() {
        String log = epoch(0) + epoch(1) + epoch(0) + epoch(1) + epoch(2) + epoch(0);

        assertThat(Logs.read(log).steps()).hasSize(3);
        assertThat(Logs.read(bytes(log), List.of(), 3).steps()).hasSize(1);
        assertThatThrownBy(() -> Logs.read(bytes(log), List.of(), 4))
                .isInstanceOf(InputException.class)
                .hasMessage("a log has 3 runs; there is no run 4");
    }

    @Test
    void linesOfSeveralProcessesAreReadOnce() {
        StringBuilder twice = new StringBuilder();
        for (String line : (epoch(0) + epoch(1)).split("\n", 0))
            twice.append((line + "\n").repeat(line.startsWith(STAMP) ? 3 : 1));

        Imported run = Logs.read(twice.toString());

        assertThat(run.steps()).isEqualTo(Logs.read(epoch(0) + epoch(1)).steps());
        assertThat(run.search().remarks()).anyMatch(remark -> remark.contains("several processes"));
    }

    @Test
    void aLogThatIsCutOffIsReadToThere() {
        String log = epoch(0) + epoch(1) + epoch(2);

        Imported run = Logs.read(log.substring(0, log.lastIndexOf("tensor(") + 40));

        assertThat(run.steps()).hasSize(3);
        assertThat(run.search().remarks()).anyMatch(remark -> remark.contains("not whole"));
    }

    @Test
    void theOrderIsFoundByTheGenotypesOfTheLog() {
        // max_pool_3x3 leads in the second column, which is another operation's in most orders
        StringBuilder log = new StringBuilder();
        for (int epoch = 0; epoch < 6; epoch++)
            log.append("epoch ")
                    .append(epoch)
                    .append(" lr 0.1\n")
                    .append(Logs.tensor(snasOrder()))
                    .append("genotype = "
                            + "Genotype(normal=[('sep_conv_5x5', 0), ('sep_conv_5x5', 1), ('dil_conv_5x5', 0), ('dil_conv_5x5', 2)],"
                            + " normal_concat=range(2, 4), reduce=[], reduce_concat=range(2, 4))\n");

        Imported run = Logs.read(log.toString());

        assertThat(run.search().space().candidates())
                .extracting(Operation::label)
                .containsExactly(
                        "none",
                        "skip_connect",
                        "max_pool_3x3",
                        "avg_pool_3x3",
                        "sep_conv_3x3",
                        "dil_conv_3x3",
                        "dil_conv_5x5",
                        "sep_conv_5x5");
        assertThat(run.search().remarks()).anyMatch(remark -> remark.contains("explains 100 %"));
    }

    @Test
    void aPersonNamesTheColumns() {
        byte[] log = bytes(Logs.tensor(Logs.table(5, 4, 0)));

        assertThat(Logs.read(log, List.of(), 0).search().space().candidates())
                .extracting(Operation::label)
                .containsExactly("column_1", "column_2", "column_3", "column_4");
        assertThat(Logs.read(log, List.of("none", "a", "b", "c"), 0)
                        .search()
                        .space()
                        .candidates())
                .extracting(Operation::label)
                .containsExactly("none", "a", "b", "c");
        assertThatThrownBy(() -> Logs.read(log, List.of("none", "a"), 0))
                .isInstanceOf(InputException.class)
                .hasMessage("the order must name each of the 4 columns once, got none,a");
    }

    @Test
    void whatIsNoSearchIsSaidToBeNone() {
        assertThatThrownBy(() -> Logs.read("""
                        epoch 0 lr 0.1
                        train_acc 43.0
                        epoch 1 lr 0.1
                        train_acc 53.0
                        epoch 2 lr 0.1
                        train_acc 63.0
                        """))
                .hasMessageContaining("no log of a search")
                .hasMessageContaining("in 3 epochs");
        assertThatThrownBy(() -> Logs.read("train_adv 000 1.0\n")).hasMessageContaining("no log of a search");
        assertThatThrownBy(() -> Logs.read("hello\nworld\n"))
                .hasMessage(
                        "a log is no log of a search that is known: in 2 lines there is neither a table of alpha nor"
                                + " a genotype");
        assertThatThrownBy(() -> Logs.read("")).hasMessageContaining("in 0 lines");
    }

    @Test
    void probabilitiesAndAlphaAreToldApartByTheirRows() {
        double[][] alpha = Logs.table(5, 8, 0);
        alpha[2][3] = -0.01;

        Imported run = Logs.read(Logs.tensor(alpha) + Logs.tensor(Logs.table(5, 8, 0)));

        assertThat(run.steps().get(0).cell(CellKind.NORMAL).alpha().at(2, 3)).isEqualTo(-0.01);
    }

    @Test
    void tablesOfNoCellAreSaidAndLeftOut() {
        Imported run = Logs.read(epoch(0) + Logs.tensor(Logs.table(7, 8, 0)) + Logs.tensor(new double[5][1]));

        assertThat(run.steps()).hasSize(1);
        assertThat(run.search().remarks())
                .anyMatch(remark -> remark.contains("a table of 7 rows and 8 columns is of no cell"))
                .anyMatch(remark -> remark.contains("a table of 5 rows and 1 columns is of no cell"));
    }

    @Test
    void tablesOfAnotherNumberOfColumnsAreAnotherRun() {
        Imported run = Logs.read(epoch(0) + epoch(1) + STAMP + "epoch 0 lr 1e-1\n" + Logs.tensor(Logs.table(5, 7, 0)));

        assertThat(run.runs()).extracting(Imported.RunInLog::epochs).containsExactly(2, 1);
        assertThat(run.search().space().candidates()).hasSize(8);
    }

    @Test
    void aTableOfAnotherCellThanAtTheEndIsSaidAndLeftOut() {
        String log = "epoch 0 lr 1\n" + Logs.tensor(Logs.table(9, 8, 0)) + "epoch 1 lr 1\n"
                + Logs.tensor(Logs.table(5, 8, 0)) + "epoch 2 lr 1\n" + Logs.tensor(Logs.table(5, 8, 1));

        assertThat(Logs.read(log).search().remarks()).anyMatch(remark -> remark.contains("not of the cell"));
    }

    @Test
    void rowsThatAreSaidToBeProbabilitiesMustBe() {
        String first = "{\"nascope\": 1, \"operations\": [\"none\", \"a\"]}\n";
        String rows = "[[0.5,0.5],[0.5,0.5],[0.5,0.5],[0.5,0.5],[%s]]";
        String log = first + "{\"step\": 0, \"probability\": {\"normal\": " + String.format(rows, "0.5,0.5")
                + "}}\n{\"step\": 1, \"probability\": {\"normal\": " + String.format(rows, "0.9,0.9") + "}}\n";

        Imported run = Logs.read(log);

        assertThat(run.steps()).hasSize(1);
        assertThat(run.search().remarks())
                .anyMatch(remark -> remark.contains("rows of probabilities must each sum to 1"));
    }

    @Test
    void namesOfColumnsThatRepeatAreSaidAndLeftOut() {
        Imported run = Logs.read("""
                {"nascope": 1, "operations": ["none", "none"]}
                {"step": 0, "alpha": {"normal": [[0,1],[0,1],[0,1],[0,1],[0,1]]}}
                """);

        assertThat(run.search().remarks()).anyMatch(remark -> remark.contains("names of columns must differ"));
        assertThat(run.steps()).hasSize(1);
    }

    @Test
    void genotypesWithoutEpochsAreAStepEach() {
        String other = Logs.GENOTYPE.replace("dil_conv_5x5", "sep_conv_5x5");

        Imported run = Logs.read(Logs.GENOTYPE + "\n" + Logs.GENOTYPE + "\n" + other + "\n");

        assertThat(run.steps()).hasSize(2);
    }

    @Test
    void aLineOfMoreThanAMebibyteIsCutAndSaid() {
        Imported run = Logs.read(epoch(0) + "x".repeat((1 << 20) + 10) + "\n" + epoch(1));

        assertThat(run.steps()).hasSize(2);
        assertThat(run.search().remarks()).anyMatch(remark -> remark.contains("longer than 1 MiB"));
    }

    @Test
    void remarksNameTheFirstLinesAndCountTheOthers() {
        String broken = "tensor([[0.1, 0.2\nhello\n";

        assertThat(Logs.read(epoch(0) + broken.repeat(2)).search().remarks())
                .anyMatch(remark -> remark.matches("lines \\d+, \\d+: a table .*"));
        assertThat(Logs.read(epoch(0) + broken.repeat(9)).search().remarks())
                .anyMatch(remark -> remark.matches("lines .* and 4 more: a table .*"));
    }

    @Test
    void cellsThatJoinOtherNodesEachAreShownAsJoined() {
        Imported run = Logs.read(
                "genotype = " + Logs.GENOTYPE.replace("reduce_concat=range(2, 4)", "reduce_concat=[3]") + "\n");

        assertThat(run.search().remarks()).anyMatch(remark -> remark.contains("join other nodes each"));
    }

    @Test
    void aFolderIsNoLog(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> new LogImport(List.of(), 0).read(folder, bytes -> true))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + " is a folder; a log is a file");
        Path absent = folder.resolve("absent.log");
        assertThatThrownBy(() -> new LogImport(List.of(), 0).read(absent, bytes -> true))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(absent + ": cannot be read: ");
        Path empty = Files.createFile(folder.resolve("empty.log"));
        assertThatThrownBy(() -> new LogImport(List.of(), 0).read(empty, bytes -> true))
                .hasMessageContaining("in 0 lines");
    }

    @Test
    void readingEndsWhereThePersonHasHadEnough() {
        assertThatThrownBy(() -> new LogImport(List.of(), 0)
                        .read(new ByteArrayInputStream(bytes(epoch(0))), "a log", "log.txt", read -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void outputsThatAreNoTextAreNotOfTheLog() {
        String log = epoch(0) + epoch(1);
        String output =
                "{\"output_type\": \"display_data\", \"data\": {\"image/png\": \"iVBOR\", \"text/plain\": [1, true, "
                        + quoted(log) + "]}, \"metadata\": {\"text\": []}}";
        String notebook =
                "{\"metadata\": {\"outputs\": 3}, \"cells\": [{\"source\": \"text\", \"text\": \"x\", \"outputs\": ["
                        + output + "]}]}";

        assertThat(Logs.read(notebook).steps()).isEqualTo(Logs.read(log).steps());
    }

    private static double[][] snasOrder() {
        double[][] table = Logs.table(5, 8, 0);
        for (int edge = 0; edge < 5; edge++) {
            java.util.Arrays.fill(table[edge], 0.1);
            table[edge][edge < 2 ? 7 : 6] = 0.3;
        }
        return table;
    }

    private static String epoch(int number) {
        return STAMP + "epoch " + number + " lr 1e-1\n" + Logs.tensor(Logs.table(5, 8, number))
                + Logs.tensor(Logs.table(5, 8, number + 9)) + STAMP + "train_acc 4" + number + ".0\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\n", "\\n") + "\"";
    }
}
