package nascope.search.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nascope.search.term.OpenEdge;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** A case of reference numbers; {@code src/test/reference} holds the programs that made them. */
public record GoldenCase(String name, JsonNode numbers) {
    /** The cases of a file in {@code golden/methods}. */
    public static Stream<GoldenCase> of(String file) {
        return StreamSupport.stream(whole(file).get("cases").spliterator(), false)
                .map(node -> new GoldenCase(node.get("name").asText(), node));
    }

    public static JsonNode whole(String file) {
        try (InputStream in = GoldenCase.class.getResourceAsStream("/golden/methods/" + file)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String array) {
        return numbers.has(array);
    }

    public double number(String key) {
        return numbers.get(key).asDouble();
    }

    /** A list of numbers. */
    public double[] row(String array) {
        return row(numbers.get(array));
    }

    /** A list of rows, one an edge. */
    public List<double[]> rows(String array) {
        List<double[]> rows = new ArrayList<>();
        for (JsonNode row : numbers.get(array)) rows.add(row(row));
        return rows;
    }

    /** Edges with that alpha, all operations open. */
    public List<OpenEdge> edges(CellKind kind, String array) {
        return rows(array).stream()
                .map(row -> new OpenEdge(kind, SearchSpace.DARTS.subList(0, row.length), row))
                .toList();
    }

    private static double[] row(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
