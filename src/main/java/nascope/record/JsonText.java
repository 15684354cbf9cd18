package nascope.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nascope.base.InputException;
import nascope.base.Texts;

/** JSON as it is read and written here: UTF-8, no name twice in an object, nothing behind the value. */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER) // the same doubles, in less time
            .build();

    private JsonText() {}

    /** On one line, without its end. */
    static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads one value.
     *
     * @param where names the file, and the line if there are several values
     * @throws InputException if it is not JSON
     */
    static JsonFields parse(String where, byte[] bytes) {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            JsonNode node = MAPPER.readTree(parser);
            if (parser.nextToken() != null)
                throw new InputException(Texts.text("record.JsonText.must-be-one-json-object", where));
            return new JsonFields(where, "", node == null ? MissingNode.getInstance() : node);
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new InputException(
                    Texts.text(
                            "record.JsonText.must-be-a-json-object",
                            where,
                            column,
                            e.getOriginalMessage().lines().findFirst().orElse("")),
                    e);
        } catch (IOException e) {
            throw new InputException(Texts.text("record.JsonText.must-be-a-json-object-2", where, e.getMessage()), e);
        }
    }
}
