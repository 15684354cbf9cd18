package nascope.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same search, told in all the ways in which programs of one family print it, is the same run. */
class StrangersLogsTest {
    private static final String STAMP = "2020-02-03 04:05:06,789 ";
    private static final int ROWS = 14;
    private static final int COLUMNS = 8;

    /** How tables are printed: of PyTorch of all ages, NumPy, and others that print like these. */
    static Stream<String> tables() {
        return PRINTS.keySet().stream();
    }

    private static final Map<String, Function<double[][], String>> PRINTS = new LinkedHashMap<>();

    static {
        PRINTS.put("CPU", table -> tensor(table, ""));
        PRINTS.put("CUDA", table -> tensor(table, ", device='cuda:0'"));
        PRINTS.put("requires_grad", table -> tensor(table, ", device='cuda:1', requires_grad=True"));
        PRINTS.put("dtype", table -> tensor(table, ", dtype=torch.float64, grad_fn=<SoftmaxBackward>"));
        PRINTS.put(
                "the rest on a line of its own",
                table -> tensor(table, ",\n       device='cuda:0', grad_fn=<DivBackward0>"));
        PRINTS.put("a Parameter of today", table -> "Parameter containing:\n" + tensor(table, ", requires_grad=True"));
        PRINTS.put(
                "a Parameter on one line", table -> "Parameter containing: " + tensor(table, ", requires_grad=True"));
        PRINTS.put("in scientific notation", table -> rows(table, "tensor([", ",\n        ", "])\n", ", ", "%.4e"));
        PRINTS.put("rows wrapped", table -> "tensor([" + wrapped(table, ",\n        ", ",\n         ") + "])\n");
        PRINTS.put("empty lines between", table -> tensor(table, "").replace("\n", "\n\n"));
        PRINTS.put("NumPy", Logs::numpy);
        PRINTS.put("NumPy's repr", table -> rows(table, "array([", ",\n       ", "], dtype=float32)\n", ", ", "%.4f"));
        PRINTS.put("NumPy with exponents", table -> rows(table, "[", "\n ", "]\n", " ", "%.4e"));
        PRINTS.put("lists of Python", table -> rows(table, "[", ", ", "]\n", ", ", "%.4f"));
        PRINTS.put(
                "TensorFlow",
                table -> rows(
                        table,
                        "<tf.Tensor: shape=(14, 8), dtype=float32, numpy=\narray([",
                        ",\n       ",
                        "], dtype=float32)>\n",
                        ", ",
                        "%.4f"));
        PRINTS.put("JAX", table -> rows(table, "Array([", ",\n       ", "], dtype=float32)\n", ", ", "%.4f"));
        PRINTS.put(
                "Paddle",
                table -> rows(
                        table,
                        "Tensor(shape=[14, 8], dtype=float32, place=CUDAPlace(0), stop_gradient=False,\n       [",
                        ",\n        ",
                        "])\n",
                        ", ",
                        "%.4f"));
        PRINTS.put("before 0.4", table -> Logs.variable(table, 1));
        PRINTS.put("before 0.4 with a factor", table -> Logs.variable(table, 1e-3));
        PRINTS.put("a tensor before 0.4", table -> Logs.variable(table, 1).replace("Variable containing:\n", "\n"));
        PRINTS.put(
                "lines of another process within",
                table -> tensor(table, "").replaceFirst("\n", "\n  5%|#   | 1/20 [00:01<00:19, 1.0it/s]\n"));
        PRINTS.put(
                "a warning within",
                table -> tensor(table, "")
                        .replaceFirst("\n", "\n/opt/torch/optim.py:118: UserWarning: call step() first\n"));
        PRINTS.put(
                "a stamp before every row",
                table -> tensor(table, "").replace("\n        ", "\n" + STAMP + "        "));
        PRINTS.put(
                "a rank before every row",
                table -> "[rank0]: " + tensor(table, "").replace("\n        ", "\n[rank0]:         "));
        PRINTS.put(
                "tensors of the nodes",
                table -> nodes(table).map(node -> tensor(node, "")).collect(Collectors.joining()));
        PRINTS.put(
                "a list of tensors of the nodes",
                table -> nodes(table)
                        .map(node -> tensor(node, ", device='cuda:0'").strip())
                        .collect(Collectors.joining(", ", "[", "]\n")));
        PRINTS.put(
                "a list of tensors, a line each",
                table -> nodes(table)
                        .map(node ->
                                tensor(node, ", grad_fn=<SoftmaxBackward0>").strip())
                        .collect(Collectors.joining(",\n ", "[", "]\n")));
        PRINTS.put(
                "a list of Parameters",
                table -> nodes(table)
                        .map(node -> "Parameter containing:\n"
                                + tensor(node, ", requires_grad=True").strip())
                        .collect(Collectors.joining(", ", "[", "]\n")));
        PRINTS.put(
                "a tensor an edge",
                table -> Arrays.stream(table)
                        .map(row -> "tensor(" + row(row, ", ", "%.4f") + ")\n")
                        .collect(Collectors.joining()));
        PRINTS.put(
                "a list of tensors of edges",
                table -> Arrays.stream(table)
                        .map(row ->
                                "tensor(" + row(row, ", ", "%.4f") + ", device='cuda:0', grad_fn=<SoftmaxBackward0>)")
                        .collect(Collectors.joining(",\n ", "[", "]\n")));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsReadHoweverItIsPrinted(String how) {
        Function<double[][], String> print = PRINTS.get(how);
        for (String label : List.of("", "alphas_normal = ", "normal alphas:\n", "# Alpha - normal\n")) {
            Imported run = Logs.read(log(
                    table -> label + print.apply(table),
                    table -> label.replace("normal", "reduce") + print.apply(table)));

            assertSame(run, how + " behind " + label);
        }
    }

    /** What is said of an epoch and of what was measured in it. */
    static Stream<List<String>> measures() {
        return Stream.of(
                List.of("epoch %d lr 1.000000e-01", "train_acc 43.372000", "valid_acc 53.916000"),
                List.of(
                        "epoch %d lr 1.000000e-01 temp 0.5",
                        "train_acc (R^2 for regression) 43.372000", "valid_acc 53.916000"),
                List.of("epoch %d  lr 1.0e-01", "train_acc: 43.372", "valid_acc: 53.916"),
                List.of("epoch %d/50 lr 1.0e-01", "train_acc = 43.372", "valid_acc = 53.916"),
                List.of("epoch: %d lr: 1.0e-01", "train acc 43.372", "valid acc 53.916"),
                List.of("epoch %d, lr 0.1", "train_acc 43.372, train_obj 1.5", "valid_acc 53.916, valid_obj 1.2"),
                List.of("Epoch %d lr 0.1", "train_acc 43.372%", "valid_acc 53.916%"),
                List.of("Epoch: %d lr: 1.0e-01", "Train_acc: 43.372000", "Valid_acc: 53.916000"),
                List.of("Epoch %d, lr: [0.1]", "Train acc: 43.372", "Valid acc: 53.916"),
                List.of(
                        "epoch %d lr [0.1]",
                        "train_acc tensor(43.3720, device='cuda:0')", "valid_acc tensor(53.9160, device='cuda:0')"),
                List.of("epoch = %d, lr = 0.1", "train_acc=43.372", "valid_acc=53.916"),
                List.of("Epoch [%d/50] lr 0.1", "train accuracy: 43.372", "validation accuracy: 53.916"),
                List.of(
                        "epoch %d drop_rate 0.1 lr 1.0e-01",
                        "train_acc 43.372000 best 50.1", "valid_acc 53.916000 best 60.5"));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void anEpochIsReadHoweverItIsTold(List<String> words) {
        Imported run = Logs.read(log(StrangersLogsTest::plain, StrangersLogsTest::plain, words));

        assertSame(run, words.get(0));
        for (SearchSnapshot step : run.steps()) {
            assertThat(step.training().accuracy()).isEqualTo(0.43372);
            assertThat(step.search().accuracy()).isEqualTo(0.53916);
            assertThat(step.weightRate()).isEqualTo(0.1);
        }
    }

    private static void assertSame(Imported run, String how) {
        assertThat(run.steps()).as(how).extracting(SearchSnapshot::epoch).containsExactly(0, 1, 2);
        for (int epoch = 0; epoch < 3; epoch++)
            for (CellKind kind : CellKind.values())
                for (int column = 0; column < COLUMNS; column++)
                    assertThat(run.steps().get(epoch).cell(kind).probability().at(5, column))
                            .as(how)
                            .isCloseTo(cell(kind, epoch)[5][column], org.assertj.core.api.Assertions.within(6e-5));
    }

    private static double[][] cell(CellKind kind, int epoch) {
        return Logs.table(ROWS, COLUMNS, kind == CellKind.NORMAL ? epoch : epoch + 20);
    }

    private static String log(Function<double[][], String> normal, Function<double[][], String> reduction) {
        return log(normal, reduction, List.of("epoch %d lr 1e-1", "train_acc 43.372", "valid_acc 53.916"));
    }

    private static String log(
            Function<double[][], String> normal, Function<double[][], String> reduction, List<String> words) {
        StringBuilder log = new StringBuilder(STAMP + "args = Namespace(epochs=50)\n");
        for (int epoch = 0; epoch < 3; epoch++)
            log.append(STAMP)
                    .append(String.format(Locale.ROOT, words.get(0), epoch))
                    .append('\n')
                    .append(normal.apply(cell(CellKind.NORMAL, epoch)))
                    .append(reduction.apply(cell(CellKind.REDUCTION, epoch)))
                    .append(STAMP + "train 000 2.326062e+00 9.375000 57.812500\n")
                    .append(STAMP + words.get(1) + "\n")
                    .append(STAMP + words.get(2) + "\n");
        return log.toString();
    }

    private static String plain(double[][] table) {
        return tensor(table, "");
    }

    private static String tensor(double[][] table, String rest) {
        return rows(table, "tensor([", ",\n        ", "]" + rest + ")\n", ", ", "%.4f");
    }

    private static String rows(
            double[][] table, String before, String between, String behind, String comma, String digits) {
        return Arrays.stream(table)
                .map(row -> row(row, comma, digits))
                .collect(Collectors.joining(between, before, behind));
    }

    private static String row(double[] row, String comma, String digits) {
        return Arrays.stream(row)
                .mapToObj(value -> String.format(Locale.ROOT, digits, value))
                .collect(Collectors.joining(comma, "[", "]"));
    }

    private static String wrapped(double[][] table, String between, String within) {
        return Arrays.stream(table)
                .map(row -> row(row, ", ", "%.4f"))
                .map(row -> row.replaceFirst("^((?:[^,]*, ){4})", "$1" + within.substring(1)))
                .collect(Collectors.joining(between));
    }

    private static Stream<double[][]> nodes(double[][] table) {
        List<double[][]> nodes = new ArrayList<>();
        for (int node = 2, from = 0; from < table.length; from += node, node++)
            nodes.add(Arrays.copyOfRange(table, from, from + node));
        return nodes.stream();
    }
}
