package nascope.importing.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import nascope.importing.dialect.Told.Measure;
import nascope.importing.line.Numbers;

/** Epoch and measures in an object of JSON, by the names that people use: {@code train/acc}, {@code val_loss}, {@code lr}. */
final class JsonMeasures {
    private static final List<String> EPOCHS = List.of("epoch", "step", "_step", "global_step", "iteration", "iter");
    private static final Map<String, Measure[]> PARTS = Map.of(
            "train", new Measure[] {Measure.TRAINING_LOSS, Measure.TRAINING_ACCURACY},
            "val", new Measure[] {Measure.SEARCH_LOSS, Measure.SEARCH_ACCURACY},
            "test", new Measure[] {Measure.HELD_OUT_LOSS, Measure.HELD_OUT_ACCURACY});

    private JsonMeasures() {}

    /** Tells which epoch, or else which step, an object is of, if it says so. */
    static void epoch(JsonNode record, Told told) {
        for (String name : EPOCHS) {
            JsonNode number = record.path(name);
            if (!number.isIntegralNumber() || !number.canConvertToInt() || number.intValue() < 0) continue;
            told.epoch(number.intValue());
            return;
        }
    }

    /** Tells what an object says was measured. Accuracies above 1 are per cent. */
    static void tell(JsonNode record, Told told) {
        record.fields().forEachRemaining(field -> {
            if (field.getValue().isNumber() && Double.isFinite(field.getValue().doubleValue()))
                tell(field.getKey().toLowerCase(Locale.ROOT), field.getValue().doubleValue(), told);
        });
    }

    private static void tell(String name, double value, Told told) {
        if (name.equals("lr") || name.equals("learning_rate")) told.measured(Measure.WEIGHT_RATE, value);
        PARTS.forEach((part, measures) -> {
            if (!name.startsWith(part)) return;
            if (name.endsWith("loss") || name.endsWith("obj")) told.measured(measures[0], value);
            boolean accuracy = (name.contains("acc") || name.contains("top1")) && !name.contains("5");
            OptionalDouble share = Numbers.share(value > 1 ? value / 100 : value);
            if (accuracy && share.isPresent()) told.measured(measures[1], share.getAsDouble());
        });
    }
}
