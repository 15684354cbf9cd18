package nascope.importing.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nascope.base.Texts;
import nascope.importing.line.LogLine;
import nascope.space.CellKind;

/**
 * Objects of JSON that any program writes, one a line, as W&amp;B keeps its history: a table below a name such as {@code
 * alphas_normal}, or below {@code alpha} one a kind of cell, and numbers by the usual names, {@code train/acc}, {@code
 * val_loss}, {@code lr}. Lists of Python, which quote with {@code '}, are read too.
 */
final class JsonRecords implements Dialect {
    private static final List<String> OPERATIONS = List.of("operations", "primitives", "PRIMITIVES", "ops", "op_names");

    @Override
    public String label() {
        return Texts.text("importing.dialect.JsonRecords.label");
    }

    @Override
    public Reader open() {
        return JsonRecords::take;
    }

    private static boolean take(LogLine line, Told told) {
        char first = line.first();
        if ((first != '{' && first != '[' && first != ',') || !(line.holds("normal") || line.holds("rimitives")))
            return false;
        Optional<JsonNode> json = object(line.said());
        if (json.isEmpty()) return false;
        JsonNode record = json.get();
        boolean names = names(record, told);
        List<Runnable> tables = new ArrayList<>();
        record.fields().forEachRemaining(field -> tables(field.getKey(), field.getValue(), told, tables));
        if (tables.isEmpty()) return names;
        JsonMeasures.epoch(record, told);
        tables.forEach(Runnable::run);
        JsonMeasures.tell(record, told);
        JsonNode genotype = record.path("genotype");
        if (genotype.isTextual()) GenotypeLines.in(genotype.textValue()).ifPresent(told::genotype);
        return true;
    }

    /** The object of a line, also where the lines are together a list, or Python's. */
    private static Optional<JsonNode> object(String said) {
        int start = said.indexOf('{');
        int end = said.lastIndexOf('}');
        if (start < 0 || start > 2 || end < start) return Optional.empty();
        String text = said.substring(start, end + 1);
        if (text.startsWith("{'")) text = text.replace('\'', '"').replace("None", "null");
        return JsonLine.parse(text).filter(JsonNode::isObject);
    }

    private static boolean names(JsonNode record, Told told) {
        for (String name : OPERATIONS) {
            List<String> names = new ArrayList<>();
            record.path(name).forEach(operation -> names.add(operation.asText()));
            if (names.size() < 2) continue;
            told.columns(names);
            return true;
        }
        return false;
    }

    private static void tables(String name, JsonNode value, Told told, List<Runnable> tables) {
        Optional<CellKind> kind = CellNames.kind(name);
        if (kind.isEmpty()) {
            String small = name.toLowerCase(Locale.ROOT);
            boolean holder = small.contains("alpha") || small.contains("arch") || small.contains("beta");
            if (value.isObject() && holder)
                value.fields().forEachRemaining(cell -> {
                    if (!cell.getValue().isObject()) tables(name + "_" + cell.getKey(), cell.getValue(), told, tables);
                });
            return;
        }
        if (name.toLowerCase(Locale.ROOT).contains("beta"))
            JsonLine.flat(value).ifPresent(beta -> tables.add(() -> told.beta(kind, beta)));
        else JsonLine.rows(value).ifPresent(rows -> tables.add(() -> told.table(kind, rows)));
    }
}
