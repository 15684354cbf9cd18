package nascope.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nascope.space.CellKind;

/** Logs as other programs write them, made up for tests, and what is read of them. */
public final class Logs {
    public static final String GENOTYPE =
            "Genotype(normal=[('sep_conv_3x3', 0), ('skip_connect', 1), ('dil_conv_5x5', 0), ('dil_conv_3x3', 2)],"
                    + " normal_concat=range(2, 4), reduce=[('max_pool_3x3', 0), ('max_pool_3x3', 1), ('max_pool_3x3', 0),"
                    + " ('skip_connect', 2)], reduce_concat=range(2, 4))";

    private Logs() {}

    /** Reads a log with what is found out about it. */
    public static Imported read(String log) {
        return read(log.getBytes(StandardCharsets.UTF_8), List.of(), 0);
    }

    public static Imported read(byte[] log, List<String> order, int run) {
        try {
            return new LogImport(order, run).read(new ByteArrayInputStream(log), "a log", "log.txt", bytes -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of probabilities, of which one column of each row is a little larger; the larger the epoch, the more so. */
    public static double[][] table(int rows, int columns, int epoch) {
        double[][] table = new double[rows][columns];
        for (int r = 0; r < rows; r++) {
            double lead = 0.01 * (epoch + 1);
            Arrays.fill(table[r], (1 - lead) / columns);
            table[r][(r + 1) % columns] += lead;
        }
        return table;
    }

    /** As PyTorch prints it since 0.4. */
    public static String tensor(double[][] table) {
        return "tensor(["
                + Arrays.stream(table).map(Logs::row).collect(Collectors.joining(",\n        "))
                + "], device='cuda:0', grad_fn=<SoftmaxBackward0>)\n";
    }

    private static String row(double... row) {
        return Arrays.stream(row).mapToObj(Logs::number).collect(Collectors.joining(", ", "[", "]"));
    }

    /** As PyTorch printed it before 0.4. */
    public static String variable(double[][] table, double scale) {
        StringBuilder text = new StringBuilder("Variable containing:\n");
        if (scale != 1)
            text.append(String.format(Locale.ROOT, "%.5e *%n", scale).replace("\r", ""));
        for (double[] row : table)
            text.append(' ')
                    .append(Arrays.stream(row)
                            .mapToObj(value -> number(value / scale))
                            .collect(Collectors.joining("  ")))
                    .append('\n');
        return text + "[torch.cuda.FloatTensor of size " + table.length + "x" + table[0].length + " (GPU 0)]\n\n";
    }

    /** As NumPy prints it, wrapped after four numbers. */
    public static String numpy(double[][] table) {
        return Arrays.stream(table)
                .map(row -> IntStream.range(0, row.length)
                        .mapToObj(k -> (k > 0 && k % 4 == 0 ? "\n  " : "") + number(row[k]))
                        .collect(Collectors.joining(" ", "[", "]")))
                .collect(Collectors.joining("\n ", "[", "]\n"));
    }

    /** With four digits. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** The probability of an operation at the start of an edge of a step, with four digits. */
    public static String probability(Imported run, int step, CellKind kind, int edge, int column) {
        return number(run.steps().get(step).cell(kind).probability().at(edge, column));
    }
}
