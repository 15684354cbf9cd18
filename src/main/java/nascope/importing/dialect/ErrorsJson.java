package nascope.importing.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nascope.base.Texts;
import nascope.importing.line.LogLine;

/**
 * NASLib's and RobustDARTS' {@code errors.json}: what was measured in every epoch, and no alpha; on NAS-Bench-201 perhaps the
 * cell that was found in each.
 */
final class ErrorsJson implements Dialect {
    private static final String CELLS = "arch_eval";

    @Override
    public String label() {
        return Texts.text("importing.dialect.ErrorsJson.label");
    }

    @Override
    public Reader open() {
        return ErrorsJson::take;
    }

    private static boolean take(LogLine line, Told told) {
        if (line.first() != '{' && line.first() != '[') return false;
        if (!line.holds("\"train_acc\"") || !(line.holds("\"valid_acc\"") || line.holds("\"runtime\""))) return false;
        Optional<JsonNode> record = JsonLine.parse(line.said()).map(ErrorsJson::measures);
        if (record.isPresent() && record.get().path(CELLS).isArray()) return epochs(record.get(), told);
        told.noSearch();
        told.skipped(Texts.text("importing.dialect.ErrorsJson.no-alpha"));
        return true;
    }

    /** The object that has the measures; settings may stand before it. */
    private static JsonNode measures(JsonNode json) {
        for (JsonNode part : json) if (json.isArray() && part.has("train_acc")) return part;
        return json;
    }

    /** An epoch an entry: the cell that was found, and what is measured of the network. */
    private static boolean epochs(JsonNode record, Told told) {
        JsonNode cells = record.path(CELLS);
        for (int epoch = 0; epoch < cells.size(); epoch++) {
            told.epoch(epoch);
            ObjectNode measured = JsonNodeFactory.instance.objectNode();
            int at = epoch;
            record.fields()
                    .forEachRemaining(field ->
                            measured.set(field.getKey(), field.getValue().path(at)));
            JsonMeasures.tell(measured, told);
            GenotypeLines.in(cells.get(epoch).path("arch").asText()).ifPresent(told::genotype);
        }
        return true;
    }
}
