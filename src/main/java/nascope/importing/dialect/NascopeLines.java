package nascope.importing.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.importing.dialect.Told.Measure;
import nascope.importing.line.LogLine;
import nascope.space.CellKind;
import nascope.space.GenotypeText;

/**
 * NAScope's own form for other programs: a line that names the operations, then an object a step or epoch.
 *
 * <pre>
 * {"nascope": 1, "operations": ["none", "skip_connect", …]}
 * {"step": 0, "alpha": {"normal": [[…], …], "reduce": [[…], …]}, "train_loss": 2.3, "train_accuracy": 0.11}
 * </pre>
 *
 * Beside {@code alpha} (logits) or {@code probability}, all fields but the step may be left out: {@code beta} (an edge a number, of PC-DARTS), {@code epoch}, {@code
 * train_loss}, {@code train_accuracy}, {@code valid_loss}, {@code valid_accuracy}, {@code test_loss}, {@code
 * test_accuracy} (accuracies are shares), {@code lr}, {@code temperature}, {@code genotype} (text).
 */
final class NascopeLines implements Dialect {
    private static final int VERSION = 1;

    private static final Map<String, Measure> MEASURES = Map.of(
            "train_loss", Measure.TRAINING_LOSS,
            "train_accuracy", Measure.TRAINING_ACCURACY,
            "valid_loss", Measure.SEARCH_LOSS,
            "valid_accuracy", Measure.SEARCH_ACCURACY,
            "test_loss", Measure.HELD_OUT_LOSS,
            "test_accuracy", Measure.HELD_OUT_ACCURACY,
            "lr", Measure.WEIGHT_RATE,
            "temperature", Measure.TEMPERATURE);

    @Override
    public String label() {
        return Texts.text("importing.dialect.NascopeLines.label");
    }

    @Override
    public Reader open() {
        return new Steps();
    }

    private static final class Steps implements Reader {
        private boolean begun;

        @Override
        public boolean take(LogLine line, Told told) {
            if (line.first() != '{'
                    || !(line.says("{\"nascope\"") || (begun && (line.says("{\"step\"") || line.says("{\"epoch\"")))))
                return false;
            Optional<JsonNode> json = JsonLine.parse(line.said());
            if (json.isEmpty()) {
                told.skipped(Texts.text("importing.dialect.NascopeLines.cut-off"));
                return true;
            }
            if (json.get().has("nascope")) begin(json.get(), told);
            else step(json.get(), told);
            return true;
        }

        private void begin(JsonNode json, Told told) {
            begun = true;
            told.begins("nascope");
            if (json.get("nascope").asInt() != VERSION)
                told.skipped(Texts.text("importing.dialect.NascopeLines.version", VERSION));
            List<String> names = new ArrayList<>();
            json.path("operations").forEach(name -> names.add(name.asText()));
            if (names.size() >= 2) told.columns(names);
            else told.skipped(Texts.text("importing.dialect.NascopeLines.operations"));
        }

        private static void step(JsonNode json, Told told) {
            JsonNode number = json.path(json.has("epoch") ? "epoch" : "step");
            if (!number.canConvertToInt() || number.intValue() < 0) {
                told.skipped(Texts.text("importing.dialect.NascopeLines.step"));
                return;
            }
            told.epoch(number.intValue());
            for (String values : List.of("alpha", "probability"))
                json.path(values).fields().forEachRemaining(cell -> {
                    Optional<double[][]> rows = JsonLine.rows(cell.getValue());
                    Optional<CellKind> kind = CellNames.kind(cell.getKey());
                    if (rows.isEmpty() || kind.isEmpty())
                        told.skipped(Texts.text("importing.dialect.NascopeLines.table", values, cell.getKey()));
                    else
                        told.table(
                                kind, rows.get(), values.equals("alpha") ? Told.Values.ALPHA : Told.Values.PROBABILITY);
                });
            json.path("beta").fields().forEachRemaining(cell -> {
                Optional<double[]> values = JsonLine.flat(cell.getValue());
                Optional<CellKind> kind = CellNames.kind(cell.getKey());
                if (values.isEmpty() || kind.isEmpty())
                    told.skipped(Texts.text("importing.dialect.NascopeLines.beta", cell.getKey()));
                else told.beta(kind, values.get());
            });
            MEASURES.forEach((name, measure) -> {
                JsonNode value = json.path(name);
                if (value.isNumber() && Double.isFinite(value.doubleValue()))
                    told.measured(measure, value.doubleValue());
            });
            if (json.path("genotype").isTextual()) genotype(json.get("genotype").textValue(), told);
        }

        private static void genotype(String text, Told told) {
            try {
                told.genotype(GenotypeText.read(text));
            } catch (InputException e) {
                told.skipped(Texts.text("importing.dialect.GenotypeLines.unreadable", String.valueOf(e.getMessage())));
            }
        }
    }
}
