package nascope.importing.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The log that Kaggle gives of a notebook that ran: a list of objects, {@code {"stream_name":"stdout","time":1.5,"data":…}},
 * the texts of which, one after the other, are what was printed. Numbers of lines are those of the text.
 */
final class StreamedLog extends PiecewiseStream {
    private static final Pattern BEGIN = Pattern.compile("\\s*\\[\\s*\\{\\s*\"stream_name\"\\s*:.*", Pattern.DOTALL);
    private static final byte[] END = new byte[0];

    private final JsonParser parser;

    /** @param in is read as JSON; not closed */
    StreamedLog(InputStream in) throws IOException {
        parser = new JsonFactory().createParser(in);
    }

    /** Whether a file that begins so is such a log. */
    static boolean begins(String head) {
        return BEGIN.matcher(head).matches();
    }

    @Override
    byte[] next() throws IOException {
        try {
            String field = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) field = parser.currentName();
                boolean text = token == JsonToken.VALUE_STRING && field.equals("data");
                if (text && !parser.getText().isEmpty()) return parser.getText().getBytes(StandardCharsets.UTF_8);
            }
        } catch (JsonParseException e) {
            return END; // cut off: what is there is there
        }
        return END;
    }
}
