package nascope.importing.dialect;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** JSON as Python writes it, which knows NaN. */
public final class JsonLine {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private static final int MOST_ROWS = 200;
    private static final int MOST_COLUMNS = 100;

    private JsonLine() {}

    /** The one value that a text is; empty if it is not. */
    public static Optional<JsonNode> parse(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode node = MAPPER.readTree(parser);
            return node == null || parser.nextToken() != null ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Rows of numbers, of one length, all finite; empty if it is anything else. */
    static Optional<double[][]> rows(JsonNode node) {
        if (!node.isArray() || node.isEmpty() || node.size() > MOST_ROWS) return Optional.empty();
        double[][] rows = new double[node.size()][];
        for (int r = 0; r < rows.length; r++) {
            Optional<double[]> row = row(node.get(r));
            if (row.isEmpty() || row.get().length != (r == 0 ? row.get() : rows[0]).length) return Optional.empty();
            rows[r] = row.get();
        }
        return Optional.of(rows);
    }

    /** Finite numbers, perhaps in lists one after the other. */
    static Optional<double[]> flat(JsonNode node) {
        if (!node.isArray() || node.isEmpty() || node.size() > MOST_ROWS) return Optional.empty();
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (JsonNode part : node) {
            if (part.isNumber() && Double.isFinite(part.doubleValue())) {
                numbers.add(part.doubleValue());
                continue;
            }
            Optional<double[]> list = row(part);
            if (list.isEmpty()) return Optional.empty();
            for (double number : list.get()) numbers.add(number);
        }
        return Optional.of(numbers.build().toArray());
    }

    /** Finite numbers. */
    static Optional<double[]> row(JsonNode node) {
        if (!node.isArray() || node.isEmpty() || node.size() > MOST_COLUMNS) return Optional.empty();
        double[] row = new double[node.size()];
        for (int k = 0; k < row.length; k++) {
            JsonNode number = node.get(k);
            if (!number.isNumber() || !Double.isFinite(number.doubleValue())) return Optional.empty();
            row[k] = number.doubleValue();
        }
        return Optional.of(row);
    }
}
