package nascope.importing.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nascope.base.Texts;
import nascope.importing.dialect.Told.Measure;
import nascope.importing.line.LogLine;
import nascope.importing.line.Numbers;
import nascope.space.CellKind;
import nascope.space.Genotype;

/**
 * P-DARTS in stages: {@code Stage 1/3}, {@code Primitives: ['none', …]}, {@code S1 E 1/50 │ w_loss=… train_acc=0.43 │
 * val_loss=… val_acc=…}. Accuracies are shares; epochs count on from stage to stage.
 */
final class Stages implements Dialect {
    private static final Pattern EPOCH = Pattern.compile("^S(\\d{1,3}) +E +(\\d{1,6})/(\\d{1,6})\\b");
    private static final Pattern NAME = Pattern.compile("['\"]([\\w.+-]{1,60})['\"]");

    @Override
    public String label() {
        return Texts.text("importing.dialect.Stages.label");
    }

    @Override
    public Reader open() {
        return new Epochs();
    }

    private static final class Epochs implements Reader {
        private static final Pattern EDGE = Pattern.compile("^\\s*edge\\(\\d+\\D+\\d+\\):\\s+(.*)$");
        private static final Pattern VALUE = Pattern.compile("[\\w.]+=(\\d\\.\\d+)");

        private int stage;
        private int before; // epochs of the stages before
        private int last; // epoch of the stage
        private String normal = ""; // entries of the genotype whose other half comes below
        private boolean ending; // whether the next genotype is what the program ends with
        private Optional<CellKind> kind = Optional.empty(); // of the table that is being read
        private final List<double[]> rows = new ArrayList<>();

        @Override
        public boolean take(LogLine line, Told told) {
            if (!rows.isEmpty() && (line.stamped() || line.text().endsWith("Cell Alphas"))) flush(told);
            return switch (line.first()) {
                case 'P' -> (line.says("Primitives:") || line.says("PRIMITIVES")) && primitives(line, told);
                case 'S' -> stageOrEpoch(line, told);
                case 'N', 'R' -> half(line, told);
                case 'F' -> line.says("FINAL GENOTYPE") && (ending = true);
                case ' ' -> !line.stamped() && table(line);
                default -> false;
            };
        }

        private boolean stageOrEpoch(LogLine line, Told told) {
            if (line.says("Stage ")) {
                OptionalInt number = Numbers.whole(line.text(), line.body() + "Stage ".length());
                if (number.isEmpty() || !line.holds("/")) return false;
                if (number.getAsInt() == 1 && (stage > 1 || last > 0)) begin(told);
                enter(number.getAsInt());
                return true;
            }
            Matcher epoch = EPOCH.matcher(line.said());
            if (!epoch.find()) return false;
            enter(Integer.parseInt(epoch.group(1)));
            last = Integer.parseInt(epoch.group(2));
            told.epoch(before + last);
            number(line, "w_loss=", Measure.TRAINING_LOSS, told);
            share(line, "train_acc=", Measure.TRAINING_ACCURACY, told);
            number(line, "val_loss=", Measure.SEARCH_LOSS, told);
            share(line, "val_acc=", Measure.SEARCH_ACCURACY, told);
            number(line, " lr=", Measure.WEIGHT_RATE, told);
            return true;
        }

        private void begin(Told told) {
            stage = 0;
            last = 0;
            ending = false;
            told.begins("stage");
        }

        private void enter(int next) {
            if (next == stage) return;
            before = next == 1 ? 0 : before + last;
            stage = next;
            last = 0;
        }

        /** {@code Normal: [('sep_conv_3x3', 0), …]} and, below it, {@code Reduce: […]}. */
        private boolean half(LogLine line, Told told) {
            if (line.says("Normal: [")) {
                normal = line.said().substring("Normal: ".length());
                return true;
            }
            if (!line.says("Reduce: [") || normal.isEmpty()) return false;
            long nodes = normal.chars().filter(sign -> sign == '(').count() / 2;
            String concat = "range(2, " + (nodes + 2) + ")";
            String text = "Genotype(normal=" + normal + ", normal_concat=" + concat + ", reduce="
                    + line.said().substring("Reduce: ".length()) + ", reduce_concat=" + concat + ")";
            normal = "";
            Optional<Genotype> genotype = GenotypeLines.in(text);
            if (genotype.isEmpty()) told.skipped(Texts.text("importing.dialect.GenotypeLines.broken"));
            else if (ending) told.ends(genotype.get());
            else told.genotype(genotype.get());
            return true;
        }

        /** {@code Normal Cell Alphas} and a row an edge, {@code edge(0→2): none=0.340 …}; names are cut off, in the order told. */
        private boolean table(LogLine line) {
            String text = line.text();
            if (text.endsWith("Cell Alphas")) {
                kind = CellNames.kind(text);
                return kind.isPresent();
            }
            if (kind.isEmpty() || text.indexOf("edge(") < 0) return false;
            Matcher edge = EDGE.matcher(text);
            if (!edge.matches()) return false;
            List<Double> numbers = new ArrayList<>();
            Matcher value = VALUE.matcher(edge.group(1));
            while (value.find()) numbers.add(Double.parseDouble(value.group(1)));
            double[] row = numbers.stream().mapToDouble(number -> number).toArray();
            if (row.length == 0 || (!rows.isEmpty() && rows.get(0).length != row.length)) return false;
            return rows.add(row);
        }

        private void flush(Told told) {
            told.table(kind, rows.toArray(new double[0][]));
            rows.clear();
            kind = Optional.empty();
        }

        @Override
        public void end(Told told) {
            if (!rows.isEmpty()) flush(told);
        }

        private static boolean primitives(LogLine line, Told told) {
            List<String> names = new ArrayList<>();
            Matcher name = NAME.matcher(line.said());
            while (name.find()) names.add(name.group(1));
            if (names.size() < 2) return false;
            told.columns(names);
            return true;
        }

        private static void number(LogLine line, String name, Measure measure, Told told) {
            Numbers.behind(line.text(), name, line.body()).ifPresent(value -> told.measured(measure, value));
        }

        private static void share(LogLine line, String name, Measure measure, Told told) {
            OptionalDouble value = Numbers.behind(line.text(), name, line.body());
            if (value.isPresent()) Numbers.share(value.getAsDouble()).ifPresent(share -> told.measured(measure, share));
        }
    }
}
