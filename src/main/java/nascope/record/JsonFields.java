package nascope.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import nascope.base.InputException;
import nascope.base.Plain;
import nascope.base.Table;
import nascope.base.Texts;

/**
 * The fields of a JSON object from outside, each taken with the type it must have.
 *
 * @param where names the file and line in messages
 * @param path leads to the object, such as {@code cells.normal.}; empty at the top
 * @param node the object, or whatever stands there instead
 */
record JsonFields(String where, String path, JsonNode node) {
    private static final int LONGEST_SHOWN = 60; // characters of a wrong value
    /** What a search computes with goes up to 3.4e38; sums and charts of such numbers stay finite. */
    private static final double LARGEST = Float.MAX_VALUE;

    private static final String A_NUMBER = Texts.text("record.JsonFields.a-number-or-null");

    JsonFields {
        if (!node.isObject()) {
            String what = path.isEmpty()
                    ? Texts.text("record.JsonFields.must-be-a-json-object")
                    : Texts.text("record.JsonFields.must-be-an-object", path.replaceAll("\\.$", ""));
            throw new InputException(Texts.text("record.JsonFields.s-found-s", where, what, shown(node)));
        }
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The object without some of its fields. */
    JsonFields without(List<String> names) {
        return new JsonFields(where, path, node.<ObjectNode>deepCopy().without(names));
    }

    JsonFields object(String name) {
        return new JsonFields(where, path + name + ".", field(name, Texts.text("record.JsonFields.an-object")));
    }

    String text(String name) {
        JsonNode value = field(name, "a text");
        if (!value.isTextual()) throw wrong(name, "a text", value);
        return value.textValue();
    }

    boolean flag(String name) {
        JsonNode value = field(name, Texts.text("record.JsonFields.true-or-false"));
        if (!value.isBoolean()) throw wrong(name, Texts.text("record.JsonFields.true-or-false"), value);
        return value.booleanValue();
    }

    List<String> texts(String name) {
        String rule = Texts.text("record.JsonFields.a-list-of-texts");
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list(name, rule)) {
            if (!value.isTextual()) throw wrong(name, rule, value);
            texts.add(value.textValue());
        }
        return texts;
    }

    List<Double> numbers(String name) {
        String rule = Texts.text("record.JsonFields.a-list-of-numbers");
        List<Double> numbers = new ArrayList<>();
        for (JsonNode value : list(name, rule)) {
            if (!value.isNumber() || !Double.isFinite(value.doubleValue())) throw wrong(name, rule, value);
            numbers.add(value.doubleValue());
        }
        return numbers;
    }

    List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode value : list(name, Texts.text("record.JsonFields.a-list-of-objects")))
            objects.add(new JsonFields(where, Plain.text("%s%s[%d].", path, name, objects.size()), value));
        return objects;
    }

    private JsonNode list(String name, String rule) {
        JsonNode value = field(name, rule);
        if (!value.isArray()) throw wrong(name, rule, value);
        return value;
    }

    /** What is wrong with the object itself, named by its place. */
    InputException wrong(IllegalArgumentException why) {
        return new InputException(
                Texts.text("record.JsonFields.s", where, path.replaceAll("\\.$", ""), why.getMessage()), why);
    }

    boolean has(String name) {
        return node.has(name);
    }

    int whole(String name) {
        JsonNode value = field(name, Texts.text("record.JsonFields.a-whole-number"));
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0)
            throw wrong(name, Texts.text("record.JsonFields.a-whole-number-from-0"), value);
        return value.intValue();
    }

    /** A whole number from 0 on that is below a limit, such as a place in a list. */
    int wholeBelow(String name, int limit) {
        int value = whole(name);
        if (value < limit) return value;
        throw wrong(name, Texts.text("record.JsonFields.a-whole-number-from-0-to", limit - 1), field(name, ""));
    }

    /** A number, NaN where the file has null. */
    double number(String name) {
        return number(() -> name, field(name, A_NUMBER));
    }

    /** Rows of numbers, none of them null and all within two bounds. */
    Table table(String name, int rows, int columns, double low, double high) {
        return within(name, table(name, rows, columns), low, high, false);
    }

    /** Rows of numbers within two bounds, NaN where the file has null. */
    Table tableWhereKnown(String name, int rows, int columns, double low, double high) {
        return within(name, table(name, rows, columns), low, high, true);
    }

    private Table within(String name, Table table, double low, double high, boolean nullAllowed) {
        for (int r = 0; r < table.rows(); r++)
            for (int c = 0; c < table.columns(); c++)
                if (!(table.at(r, c) >= low && table.at(r, c) <= high)
                        && !(nullAllowed && Double.isNaN(table.at(r, c))))
                    throw wrong(
                            Plain.text("%s[%d][%d]", name, r, c),
                            Texts.text("record.JsonFields.a-number-from-to", low, high),
                            field(name, "").get(r).get(c));
        return table;
    }

    /** Rows of numbers, NaN where the file has null. */
    Table table(String name, int rows, int columns) {
        Supplier<String> rule = () -> Texts.text("record.JsonFields.rows-of-d-numbers-or", rows, columns);
        JsonNode value = field(name, rule);
        if (!value.isArray() || value.size() != rows) throw wrong(name, rule.get(), value);
        double[][] numbers = new double[rows][];
        for (int r = 0; r < rows; r++) {
            int row = r;
            numbers[r] = row(() -> Plain.text("%s[%d]", name, row), value.get(r), columns);
        }
        return Table.copyOf(numbers);
    }

    /**
     * Tables of numbers, a row of which has an entry for each number of the same row of another table that is known.
     *
     * @param known says by numbers that are not NaN which are there
     * @return tables of the shape of {@code known}, NaN where that is and where the file has null
     */
    List<Table> tablesWhereKnown(String name, int count, Table known) {
        Supplier<String> rule = () -> Texts.text("record.JsonFields.d-tables-of-d-rows", count, known.rows());
        JsonNode value = field(name, rule);
        if (!value.isArray() || value.size() != count) throw wrong(name, rule.get(), value);
        List<Table> tables = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            int number = t;
            tables.add(tableWhereKnown(() -> Plain.text("%s[%d]", name, number), rule, value.get(t), known));
        }
        return tables;
    }

    private Table tableWhereKnown(Supplier<String> name, Supplier<String> rule, JsonNode table, Table known) {
        if (!table.isArray() || table.size() != known.rows()) throw wrong(name.get(), rule.get(), table);
        double[][] rows = new double[known.rows()][];
        for (int r = 0; r < rows.length; r++) {
            int row = r;
            rows[r] = rowWhereKnown(() -> Plain.text("%s[%d]", name.get(), row), table.get(r), known.row(r));
        }
        return Table.copyOf(rows);
    }

    private double[] rowWhereKnown(Supplier<String> name, JsonNode row, double... known) {
        int there = (int)
                Arrays.stream(known).filter(number -> !Double.isNaN(number)).count();
        double[] compact = row(name, row, there);
        double[] numbers = known.clone();
        int next = 0;
        for (int k = 0; k < numbers.length; k++) if (!Double.isNaN(numbers[k])) numbers[k] = compact[next++];
        return numbers;
    }

    private double[] row(Supplier<String> name, JsonNode row, int columns) {
        if (!row.isArray() || row.size() != columns)
            throw wrong(name.get(), Texts.text("record.JsonFields.a-row-of-d-numbers", columns), row);
        double[] numbers = new double[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            numbers[c] = number(() -> Plain.text("%s[%d]", name.get(), column), row.get(c));
        }
        return numbers;
    }

    /** @param name put together only where it is needed: a run has millions of numbers */
    private double number(Supplier<String> name, JsonNode value) {
        if (value.isNull()) return Double.NaN;
        if (!value.isNumber() || !(Math.abs(value.doubleValue()) <= LARGEST)) throw wrong(name.get(), A_NUMBER, value);
        return value.doubleValue();
    }

    /** The field of that name, whatever its type. */
    JsonNode field(String name, String rule) {
        return field(name, () -> rule);
    }

    private JsonNode field(String name, Supplier<String> rule) {
        JsonNode value = node.get(name);
        if (value == null)
            throw new InputException(Texts.text("record.JsonFields.s-must-be-s-found", where, path + name, rule.get()));
        return value;
    }

    InputException wrong(String name, String rule, JsonNode found) {
        return new InputException(
                Texts.text("record.JsonFields.s-must-be-s-found-2", where, path + name, rule, shown(found)));
    }

    private static String shown(JsonNode value) {
        if (value.getNodeType() == JsonNodeType.MISSING) return "nothing";
        String text = value.toString();
        if (text.length() <= LONGEST_SHOWN) return text;
        return Plain.text("%s of %d characters", value.getNodeType().name().toLowerCase(Locale.ROOT), text.length());
    }
}
