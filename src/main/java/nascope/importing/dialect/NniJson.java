package nascope.importing.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nascope.base.Texts;
import nascope.importing.line.LogLine;
import nascope.space.CellKind;

/**
 * Microsoft NNI: an object a record, {@code {"normal_n2_p0": [p, …], …}}, node and predecessor in the name; or scalars
 * {@code prob/normal_n2_p0/maxpool}, which name the operations.
 */
final class NniJson implements Dialect {
    private static final Pattern EDGE =
            Pattern.compile("(?:.*/)?(normal|reduce|reduction)_?n(?:ode)?_?(\\d{1,2})_p(?:re)?_?(\\d{1,2})");
    private static final String SCALAR = "prob/";

    @Override
    public String label() {
        return Texts.text("importing.dialect.NniJson.label");
    }

    @Override
    public List<List<String>> orders() {
        return List.of(Orders.SEVEN, Orders.NONE_LAST);
    }

    @Override
    public Reader open() {
        return new Records();
    }

    private static final class Records implements Reader {
        private boolean said; // that none's numbers are missing

        @Override
        public boolean take(LogLine line, Told told) {
            if (line.first() != '{' || !(line.holds("_p0\"") || line.holds("\"prob/"))) return false;
            Optional<JsonNode> json = JsonLine.parse(line.said());
            if (json.isEmpty()) {
                told.skipped(Texts.text("importing.dialect.NascopeLines.cut-off"));
                return true;
            }
            return take(json.get(), told);
        }

        private boolean take(JsonNode json, Told told) {
            Map<String, double[]> edges = new LinkedHashMap<>();
            Map<String, Map<String, Double>> scalars = new LinkedHashMap<>();
            json.fields().forEachRemaining(field -> {
                JsonLine.row(field.getValue()).ifPresent(row -> edges.put(field.getKey(), row));
                int last = field.getKey().lastIndexOf('/');
                if (field.getKey().startsWith(SCALAR)
                        && last > SCALAR.length()
                        && field.getValue().isNumber())
                    scalars.computeIfAbsent(
                                    field.getKey().substring(SCALAR.length(), last), key -> new LinkedHashMap<>())
                            .put(
                                    field.getKey().substring(last + 1),
                                    field.getValue().doubleValue());
            });
            if (!scalars.isEmpty()) {
                List<String> names =
                        List.copyOf(scalars.values().iterator().next().keySet());
                if (names.size() >= 2) told.columns(names);
                scalars.forEach((edge, byName) -> {
                    if (List.copyOf(byName.keySet()).equals(names))
                        edges.put(
                                edge,
                                byName.values().stream().mapToDouble(p -> p).toArray());
                });
            }
            if (edges.keySet().stream().noneMatch(name -> EDGE.matcher(name).matches())) return false;
            JsonMeasures.epoch(json, told);
            tables(edges, told);
            JsonMeasures.tell(json, told);
            return true;
        }

        private void tables(Map<String, double[]> edges, Told told) {
            Map<CellKind, Map<Integer, double[]>> cells = new EnumMap<>(CellKind.class);
            for (Map.Entry<String, double[]> edge : edges.entrySet()) {
                Matcher name = EDGE.matcher(edge.getKey());
                if (!name.matches()) continue;
                CellKind kind = name.group(1).equals("normal") ? CellKind.NORMAL : CellKind.REDUCTION;
                int order = 100 * Integer.parseInt(name.group(2)) + Integer.parseInt(name.group(3));
                cells.computeIfAbsent(kind, key -> new TreeMap<>()).put(order, edge.getValue());
            }
            cells.forEach((kind, rows) -> {
                double[][] table = rows.values().toArray(new double[0][]);
                for (double[] row : table)
                    if (row.length != table[0].length) {
                        told.skipped(Texts.text("importing.dialect.PrintedTables.broken"));
                        return;
                    }
                told.table(Optional.of(kind), withNone(table, told));
            });
        }

        /**
         * DARTS of NNI writes a softmax without its last value, that of {@code none}: rows that never sum to more than 1, and
         * not all to 1, lack it.
         */
        private double[][] withNone(double[][] table, Told told) {
            boolean less = false;
            for (double[] row : table) {
                double sum = 0;
                for (double value : row) {
                    if (value < 0) return table;
                    sum += value;
                }
                if (sum > 1 + Told.ROUNDING || sum == 0) return table;
                less |= sum < 1 - Told.ROUNDING;
            }
            if (!less) return table;
            if (!said) told.skipped(Texts.text("importing.dialect.NniJson.without-none"));
            said = true;
            double[][] whole = new double[table.length][];
            for (int edge = 0; edge < table.length; edge++) {
                double[] row = table[edge];
                whole[edge] = Arrays.copyOf(row, row.length + 1);
                whole[edge][row.length] = Math.max(0, 1 - Arrays.stream(row).sum());
            }
            return whole;
        }
    }
}
