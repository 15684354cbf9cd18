package nascope.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.base.InputException;
import nascope.base.Npz;
import nascope.base.NumberArray;
import nascope.base.Texts;
import nascope.importing.dialect.CellNames;
import nascope.importing.dialect.Told;
import nascope.space.CellKind;

/**
 * Alpha in arrays of NumPy: one a kind of cell, shape (steps, edges, operations), as P-DARTS keeps it; or one an edge,
 * shape (steps, operations), as NASLib does. They are logits. One table a kind of cell, shape (edges, operations), is a
 * single step, of logits or of probabilities.
 */
final class NumPyTables {
    private static final byte[] ARRAY = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private NumPyTables() {}

    /** Whether a file begins as one of NumPy's. */
    static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(ARRAY.length);
            return Arrays.equals(head, ARRAY) || Arrays.equals(Arrays.copyOf(head, ZIP.length), ZIP);
        }
    }

    /**
     * Tells what a file holds.
     *
     * @throws InputException if it holds something else
     */
    static void tell(Path file, Told told) throws IOException {
        Map<String, NumberArray> arrays = arrays(file);
        List<NumberArray> all = List.copyOf(arrays.values());
        boolean once = all.size() <= CellKind.values().length
                && all.stream()
                        .allMatch(array -> array.shape().length == 2
                                && Spaces.topology(array.shape()[0]).isPresent());
        boolean byEdge = all.stream().allMatch(array -> array.shape().length == 2)
                && all.stream()
                                .map(array -> Arrays.toString(array.shape()))
                                .distinct()
                                .count()
                        == 1;
        if (once) once(arrays, told);
        else if (byEdge) byEdge(all, file, told);
        else if (all.stream().allMatch(array -> array.shape().length == 3)) byKind(arrays, file, told);
        else throw wrong(file);
    }

    private static Map<String, NumberArray> arrays(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (Arrays.equals(in.readNBytes(ARRAY.length), ARRAY))
                return Map.of(String.valueOf(file.getFileName()), Npz.readArray(file));
        }
        Npz npz = Npz.read(file);
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        for (String name : npz.names()) arrays.put(name, npz.array(name));
        return arrays;
    }

    private static void once(Map<String, NumberArray> arrays, Told told) {
        told.epoch(0);
        arrays.forEach((name, array) -> {
            List<double[]> rows = new ArrayList<>();
            for (int edge = 0; edge < array.shape()[0]; edge++) rows.add(row(array, edge));
            told.table(CellNames.kind(name), rows.toArray(new double[0][]));
        });
    }

    private static void byEdge(List<NumberArray> edges, Path file, Told told) {
        int count = edges.size();
        boolean two = Spaces.topology(count).isEmpty();
        int each = two ? count / 2 : count;
        if (Spaces.topology(each).isEmpty() || (two && count % 2 != 0)) throw wrong(file);
        int steps = edges.get(0).shape()[0];
        for (int step = 0; step < steps; step++) {
            told.epoch(step);
            List<double[]> rows = new ArrayList<>();
            for (NumberArray edge : edges) rows.add(row(edge, step));
            table(CellKind.NORMAL, rows.subList(0, each), told);
            if (two) table(CellKind.REDUCTION, rows.subList(each, count), told);
        }
    }

    private static void byKind(Map<String, NumberArray> arrays, Path file, Told told) {
        int steps = arrays.values().iterator().next().shape()[0];
        if (arrays.size() > 2 || arrays.values().stream().anyMatch(array -> array.shape()[0] != steps))
            throw wrong(file);
        for (int step = 0; step < steps; step++) {
            told.epoch(step);
            for (Map.Entry<String, NumberArray> array : arrays.entrySet())
                told.table(CellNames.kind(array.getKey()), rows(array.getValue(), step), Told.Values.ALPHA);
        }
    }

    private static void table(CellKind kind, List<double[]> rows, Told told) {
        told.table(Optional.of(kind), rows.toArray(new double[0][]), Told.Values.ALPHA);
    }

    private static double[] row(NumberArray edge, int step) {
        int width = edge.shape()[1];
        return Arrays.copyOfRange(edge.values(), step * width, (step + 1) * width);
    }

    /** The table of a step, of an array of shape (steps, edges, operations). */
    static double[][] rows(NumberArray array, int step) {
        int edges = array.shape()[1];
        int width = array.shape()[2];
        double[][] rows = new double[edges][];
        for (int edge = 0; edge < edges; edge++) {
            int from = (step * edges + edge) * width;
            rows[edge] = Arrays.copyOfRange(array.values(), from, from + width);
        }
        return rows;
    }

    private static InputException wrong(Path file) {
        return new InputException(Texts.text("importing.NumPyTables.must-hold", file));
    }
}
