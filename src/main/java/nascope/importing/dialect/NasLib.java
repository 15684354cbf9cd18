package nascope.importing.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nascope.base.Texts;
import nascope.importing.dialect.Told.Measure;
import nascope.importing.line.LogLine;
import nascope.importing.line.Numbers;
import nascope.space.CellKind;
import nascope.space.CellTopology;

/**
 * automl/NASLib: {@code Arch weights (alphas, last column argmax):} and a row an edge, {@code +0.001234, …, 3}; {@code
 * Epoch 3 done. Train accuracy: 43.2, Validation accuracy: 40.1}.
 */
final class NasLib implements Dialect {
    private static final int MOST_ROWS = 200;

    @Override
    public String label() {
        return Texts.text("importing.dialect.NasLib.label");
    }

    @Override
    public List<List<String>> orders() {
        return List.of(
                List.of(
                        "skip_connect",
                        "none",
                        "max_pool_3x3",
                        "avg_pool_3x3",
                        "sep_conv_3x3",
                        "sep_conv_5x5",
                        "dil_conv_3x3",
                        "dil_conv_5x5"),
                List.of("skip_connect", "none", "nor_conv_3x3", "nor_conv_1x1", "avg_pool_3x3"));
    }

    @Override
    public Reader open() {
        return new Weights();
    }

    private static final class Weights implements Reader {
        private final List<double[]> rows = new ArrayList<>(); // of the table that is being read
        private boolean table;

        @Override
        public boolean take(LogLine line, Told told) {
            if (table) {
                if (row(line)) return true;
                finish(told);
            }
            if (line.says("Arch weights (alphas")) {
                table = true;
                return true;
            }
            if (line.first() != 'E' || !line.says("Epoch ")) return false;
            String text = line.text();
            OptionalInt number = Numbers.whole(text, line.body() + 6);
            if (number.isEmpty()) return false;
            boolean done = line.holds(" done.");
            boolean loss = line.holds("rain loss:");
            if (!done && !loss) return false;
            told.epoch(number.getAsInt());
            if (loss) {
                Numbers.behind(text, "rain loss:").ifPresent(value -> told.measured(Measure.TRAINING_LOSS, value));
                Numbers.behind(text, "alidation loss:").ifPresent(value -> told.measured(Measure.SEARCH_LOSS, value));
                Numbers.behind(text, "earning rate: [").ifPresent(value -> told.measured(Measure.WEIGHT_RATE, value));
                return true;
            }
            accuracy(text, "rain accuracy", Measure.TRAINING_ACCURACY, told);
            accuracy(text, "alidation accuracy", Measure.SEARCH_ACCURACY, told);
            accuracy(text, "est accuracy", Measure.HELD_OUT_ACCURACY, told);
            return true;
        }

        private static void accuracy(String text, String name, Measure measure, Told told) {
            int at = text.indexOf(name);
            int colon = at < 0 ? -1 : text.indexOf(':', at);
            if (colon < 0) return;
            Numbers.perCent(Numbers.at(text, colon + 1)).ifPresent(share -> told.measured(measure, share));
        }

        private boolean row(LogLine line) {
            String text = line.text();
            int at = Numbers.skipBlanks(text, 0);
            if (line.stamped() || at == text.length() || "+-".indexOf(text.charAt(at)) < 0) return false;
            String[] cells = text.strip().split(",", -1);
            if (cells.length < 3 || rows.size() == MOST_ROWS) return false;
            double[] numbers = new double[cells.length - 1]; // the last is the number of the strongest
            for (int k = 0; k < numbers.length; k++) {
                numbers[k] = Numbers.at(cells[k], 0).orElse(Double.NaN);
                if (Double.isNaN(numbers[k])) return false;
            }
            if (!rows.isEmpty() && rows.get(0).length != numbers.length) return false;
            return rows.add(numbers);
        }

        /** Edges of normal cells stand before those of reduction cells, as many of each. */
        private void finish(Told told) {
            table = false;
            double[][] all = rows.toArray(new double[0][]);
            rows.clear();
            if (all.length == 0) told.skipped(Texts.text("importing.dialect.PrintedTables.broken"));
            else if (CellTopology.isOfTwo(all.length)) {
                told.table(Optional.of(CellKind.NORMAL), Arrays.copyOf(all, all.length / 2), Told.Values.ALPHA);
                told.table(
                        Optional.of(CellKind.REDUCTION),
                        Arrays.copyOfRange(all, all.length / 2, all.length),
                        Told.Values.ALPHA);
            } else told.table(Optional.of(CellKind.NORMAL), all, Told.Values.ALPHA);
        }

        @Override
        public void end(Told told) {
            if (table) finish(told);
        }
    }
}
