package nascope.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What variants of programs print an epoch: three epochs, their cells and what was measured come out of each. */
class StrangersProgramsTest {
    private static final Map<String, IntFunction<String>> EPOCHS = new LinkedHashMap<>();

    static {
        String pt = "07/16 01:28:39 PM | ";
        EPOCHS.put(
                "pt.darts",
                epoch -> pt + "####### ALPHA #######\n" + pt + "# Alpha - normal\n" + nodes(epoch, pt, "") + pt + "\n"
                        + pt + "# Alpha - reduce\n" + nodes(epoch + 20, pt, "") + pt + "#####################\n" + pt
                        + "Train: [ " + (epoch + 1) + "/50] Step 000/390 Loss 1.5 Prec@(1,5) (10.9%, 57.8%)\n" + pt
                        + "Train: [ " + (epoch + 1) + "/50] Final Prec@1 43.3720%\n" + pt + "Valid: [ " + (epoch + 1)
                        + "/50] Step 390/390 Loss 1.2 Prec@(1,5) (53.9%, 90.0%)\n" + pt + "Valid: [ " + (epoch + 1)
                        + "/50] Final Prec@1 53.9160%\n");
        EPOCHS.put(
                "pt.darts without stamps, grad_fn wrapped",
                epoch -> "####### ALPHA #######\n# Alpha - normal\n"
                        + nodes(epoch, "", ", device='cuda:0',\n       grad_fn=<SoftmaxBackward>")
                        + "\n# Alpha - reduce\n"
                        + nodes(epoch + 20, "", ", device='cuda:0',\n       grad_fn=<SoftmaxBackward>")
                        + "#####################\nTrain: [" + (epoch + 1)
                        + "/50] Step 000/390 Loss 1.5 Prec@(1,5) (43.372%, 57.8%)\nValid: [" + (epoch + 1)
                        + "/50] Step 390/390 Loss 1.2 Prec@(1,5) (53.916%, 90.0%)\n");
        EPOCHS.put(
                "pt.darts with Acc and Top",
                epoch -> pt + "# Alpha - normal\n" + nodes(epoch, pt, "") + pt + "# Alpha - reduce\n"
                        + nodes(epoch + 20, pt, "") + pt + "Train: [ " + (epoch + 1)
                        + "/50] Step 000/390 Loss 1.5 Acc@(1,5) (10.9%, 57.8%)\n" + pt + "Train: [ " + (epoch + 1)
                        + "/50] Final Acc@1 43.3720%\n" + pt + "Valid: [ " + (epoch + 1)
                        + "/50] Final Top@1 53.9160%\n");
        EPOCHS.put(
                "AutoDL",
                epoch -> "[Search the 00" + epoch
                        + "-003-th epoch] Time Left: [00:00:00], LR=0.025\n*SEARCH* [2020-02-03-04:05:06] [00" + epoch
                        + "][000/390] Time 0.1 (0.1) Data 0.0 (0.0) Base [Loss 2.303 (2.303)  Prec@1 10.94 (10.94)]\n[00"
                        + epoch
                        + "-003] searching : loss=1.50, accuracy@1=43.37%, accuracy@5=80.00%, time-cost=1.0 s\n[00"
                        + epoch + "-003] evaluate  : loss=1.20, accuracy@1=53.92%, accuracy@5=90.00%\n<<<--->>> The 00"
                        + epoch + "-003-th epoch : x\narch-normal-parameters :\n" + table(epoch)
                        + "arch-reduce-parameters :\n" + table(epoch + 20));
        EPOCHS.put(
                "AutoDL today",
                epoch -> "2021-02-03-04-05-06 [Search the 00" + epoch
                        + "-003-th epoch] Time Left: [00:00:00], tau=9.0, LR=0.025\n[00" + epoch
                        + "-003] search [base] : loss=1.50, accuracy@1=43.37%, accuracy@5=80.00%, time-cost=1.0 s\n[00"
                        + epoch + "-003] search [arch] : loss=1.40, accuracy@1=44.00%, accuracy@5=80.00%\n[00" + epoch
                        + "-003] evaluate : loss=1.20, accuracy@1=53.92%, accuracy@5=90.00%\nnormal : arch-parameters :\n"
                        + table(epoch) + "reduce : arch-parameters :\n" + table(epoch + 20));
        String naslib = "[02/03 04:05:06 nl.defaults.trainer]: ";
        EPOCHS.put(
                "NASLib in colours",
                epoch -> "\u001B[32m" + naslib + "\u001B[0mEpoch " + epoch
                        + "-0, Train loss: 1.50000, validation loss: 1.20000, learning rate: [0.025]\n" + naslib
                        + "Arch weights (alphas, last column argmax): \n" + naslibRows(epoch) + naslib + "Epoch "
                        + epoch
                        + " done. Train accuracy (top1, top5): 43.37200, 80.00000, Validation accuracy: 53.91600, 90.00000\n");
        EPOCHS.put(
                "NASLib with level",
                epoch -> "[02/03 04:05:06] nl.defaults.trainer INFO: Epoch " + epoch
                        + "-0, Train loss: 1.50000, validation loss: 1.20000, learning rate: [0.025]\n[02/03 04:05:06] nl.optimizers.oneshot.darts.optimizer INFO: Arch weights (alphas, last column argmax): \n"
                        + naslibRows(epoch) + "[02/03 04:05:06] nl.defaults.trainer INFO: Epoch " + epoch
                        + " done. Train accuracy: 43.37200, Validation accuracy: 53.91600\n");
        EPOCHS.put(
                "NNI",
                epoch -> "{\"epoch\": " + epoch + ", " + nni(epoch, "normal") + ", " + nni(epoch + 20, "reduce")
                        + ", \"train_acc\": 0.43372, \"valid_acc\": 0.53916}\n");
        EPOCHS.put(
                "NNI with slashes, behind a stamp",
                epoch -> "[2021-03-05 10:00:00] INFO (nni.retiarii.oneshot/MainThread) {" + nni(epoch, "model/normal")
                        + ", " + nni(epoch + 20, "model/reduce") + "}\n");
        EPOCHS.put(
                "W&B",
                epoch -> "{\"alphas_normal\": " + json(epoch) + ", \"alphas_reduce\": " + json(epoch + 20)
                        + ", \"epoch\": " + epoch
                        + ", \"train/acc\": 43.372, \"train/loss\": 1.5, \"val/acc_top1\": 53.916, \"val/acc_top5\": 90.1, \"_step\": "
                        + (7 * epoch) + ", \"_runtime\": 12.5}\n");
        EPOCHS.put(
                "nested JSON",
                epoch -> "{\"step\": " + epoch + ", \"alpha\": {\"normal\": " + json(epoch) + ", \"reduce\": "
                        + json(epoch + 20) + "}, \"train_acc\": 0.43372, \"valid_acc\": 0.53916}\n");
        EPOCHS.put(
                "a list of objects",
                epoch -> (epoch == 0 ? "[" : ",") + "{\"epoch\": " + epoch + ", \"normal_alphas\": " + json(epoch)
                        + ", \"reduce_alphas\": " + json(epoch + 20)
                        + ", \"train_accuracy\": 0.43372, \"val_accuracy\": 0.53916}\n");
        EPOCHS.put(
                "a dictionary of Python",
                epoch -> "{'epoch': " + epoch + ", 'alphas_normal': " + json(epoch) + ", 'alphas_reduce': "
                        + json(epoch + 20) + ", 'train_acc': 43.372, 'valid_acc': 53.916, 'best': None}\n");
        EPOCHS.put(
                "a dictionary of tensors",
                epoch ->
                        "epoch " + epoch + " lr 0.1\n{'normal': " + table(epoch).strip() + ", 'reduce': "
                                + table(epoch + 20).strip() + "}\ntrain_acc 43.372\nvalid_acc 53.916\n");
        EPOCHS.put(
                "P-DARTS in stages",
                epoch -> "2026-02-25 11:46:18 | INFO  |   S1 E  " + (epoch + 1)
                        + "/50 │ w_loss=1.5 a_loss=1.4 train_acc=0.43372 │ val_loss=1.2 val_acc=0.53916 │ lr=0.025\nNormal:\n"
                        + table(epoch) + "Reduce:\n" + table(epoch + 20));
        EPOCHS.put(
                "SNAS-Series",
                epoch -> "2020-02-03 04:05:06,789 epoch " + epoch + " lr 2.5e-02 temp 1.0\nalphas_normal "
                        + table(epoch) + "alphas_reduce " + table(epoch + 20) + "train_acc 43.372\nvalid_acc 53.916\n");
        EPOCHS.put(
                "sharpDARTS",
                epoch -> "2019_01_15_02_35_16 epoch, " + epoch
                        + ", train_acc, 43.372000, valid_acc, 53.916000, train_loss, 1.5, valid_loss, 1.2, lr, 2.5e-02, best_epoch, 0\n2019_01_15_02_35_16 alphas_normal = "
                        + table(epoch) + "2019_01_15_02_35_16 alphas_reduce = " + table(epoch + 20));
        EPOCHS.put(
                "DARTS-PyTorch",
                epoch -> "02/03 04:05:06 AM \nEpoch: " + epoch + " lr: 2.500000e-02\n02/03 04:05:06 AM \n"
                        + table(epoch) + table(epoch + 20)
                        + "02/03 04:05:06 AM \nStep:000 loss:1.5 acc1:43.372 acc5:80.0\nvalid_acc: 53.916\n");
        EPOCHS.put(
                "DrNAS with concentrations",
                epoch -> "2020-02-03 04:05:06,789 epoch " + epoch
                        + " lr 2.5e-02\n2020-02-03 04:05:06,789 alphas normal :\n" + table(epoch)
                        + "2020-02-03 04:05:06,789 alphas reduce :\n" + table(epoch + 20)
                        + "2020-02-03 04:05:06,789 concentration normal:\n" + table(5)
                        + "2020-02-03 04:05:06,789 concentration reduce:\n" + table(6)
                        + "2020-02-03 04:05:06,789 train_acc 43.372\n2020-02-03 04:05:06,789 valid_acc 53.916\n");
        EPOCHS.put(
                "FairDARTS",
                epoch -> "2020-02-03 04:05:06,789 epoch " + epoch + " lr 2.5e-02\n2020-02-03 04:05:06,789 "
                        + sigmoids(epoch, ",\n       device='cuda:0', grad_fn=<SigmoidBackward>)")
                        + "2020-02-03 04:05:06,789 " + sigmoids(epoch + 20, ", grad_fn=<SigmoidBackward0>)")
                        + "2020-02-03 04:05:06,789 train 000 loss: 1.5 top1: 40.0 top5: 80.0\n2020-02-03 04:05:06,789 train_acc 43.372\n2020-02-03 04:05:06,789 val cls_loss 1.2; spe_loss 0.1\n2020-02-03 04:05:06,789 valid_acc 53.916\n");
        EPOCHS.put(
                "DrNAS",
                epoch -> "2020-02-03 04:05:06,789 epoch " + epoch
                        + " lr 2.5e-02\n2020-02-03 04:05:06,789 alphas_normal\n2020-02-03 04:05:06,789 " + table(epoch)
                        + "2020-02-03 04:05:06,789 alphas_reduce\n2020-02-03 04:05:06,789 " + table(epoch + 20)
                        + "2020-02-03 04:05:06,789 train_acc 43.372\n2020-02-03 04:05:06,789 valid_acc 53.916\n");
    }

    static Stream<String> programs() {
        return EPOCHS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void threeEpochsAreRead(String program) {
        StringBuilder log = new StringBuilder();
        for (int epoch = 0; epoch < 3; epoch++) log.append(EPOCHS.get(program).apply(epoch));

        Imported run = Logs.read(log.toString());

        assertThat(run.search().remarks()).as(program).noneMatch(remark -> remark.contains("left out"));
        assertThat(run.steps()).hasSize(3);
        boolean measured = log.indexOf("acc") >= 0 || log.indexOf("Prec") >= 0;
        for (int epoch = 0; epoch < 3; epoch++) {
            SearchSnapshot step = run.steps().get(epoch);
            for (CellKind kind : CellKind.values()) {
                double[][] table = Logs.table(14, 8, kind == CellKind.NORMAL ? epoch : epoch + 20);
                assertThat(step.cell(kind).probability().row(5)).containsExactly(table[5], within(1e-3));
                assertThat(step.cell(kind).probability().row(13)).containsExactly(table[13], within(1e-3));
            }
            if (!measured) continue;
            assertThat(step.training().accuracy()).isCloseTo(0.4337, within(1e-4));
            assertThat(step.search().accuracy()).isCloseTo(0.5392, within(1e-4));
        }
    }

    private static String table(int epoch) {
        return Logs.tensor(Logs.table(14, 8, epoch));
    }

    /** Of logits that have the table as their softmax. */
    private static String sigmoids(int epoch, String rest) {
        return Arrays.stream(Logs.table(14, 8, epoch))
                        .map(row -> Arrays.stream(row)
                                .map(share -> 8 * share / (1 + 8 * share))
                                .toArray())
                        .map(StrangersProgramsTest::row)
                        .collect(Collectors.joining(",\n        ", "tensor([", "]"))
                + rest + "\n";
    }

    private static String nodes(int epoch, String stamp, String rest) {
        double[][] table = Logs.table(14, 8, epoch);
        StringBuilder text = new StringBuilder();
        for (int node = 2, from = 0; from < 14; from += node, node++)
            text.append(stamp)
                    .append("tensor(")
                    .append(Arrays.stream(table, from, from + node)
                            .map(StrangersProgramsTest::row)
                            .collect(Collectors.joining(",\n        ", "[", "]")))
                    .append(rest)
                    .append(")\n");
        return text.toString();
    }

    private static String json(int epoch) {
        return Arrays.stream(Logs.table(14, 8, epoch))
                .map(Arrays::toString)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String nni(int epoch, String cell) {
        double[][] table = Logs.table(14, 8, epoch);
        StringBuilder text = new StringBuilder();
        for (int node = 2, edge = 0; node < 6; node++)
            for (int source = 0; source < node; source++, edge++)
                text.append(edge == 0 ? "" : ", ")
                        .append('"')
                        .append(cell)
                        .append("_n")
                        .append(node)
                        .append("_p")
                        .append(source)
                        .append("\": ")
                        .append(Arrays.toString(table[edge]));
        return text.toString();
    }

    private static String naslibRows(int epoch) {
        StringBuilder text = new StringBuilder();
        for (int shift : new int[] {0, 20})
            for (double[] row : Logs.table(14, 8, epoch + shift))
                text.append(Arrays.stream(row)
                                .mapToObj(value -> String.format(Locale.ROOT, "%+.6f", Math.log(value)))
                                .collect(Collectors.joining(", ")))
                        .append(", 3\n");
        return text.toString();
    }

    private static String row(double... row) {
        return Arrays.stream(row)
                .mapToObj(value -> String.format(Locale.ROOT, "%.4f", value))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
