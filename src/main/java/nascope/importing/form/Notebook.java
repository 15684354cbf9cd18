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
 * The log in a notebook of Jupyter: the texts of all outputs, one after the other, as they may be cut anywhere. Numbers
 * of lines are those of the text.
 */
final class Notebook extends PiecewiseStream {
    private static final Pattern BEGIN = Pattern.compile(
            "\\s*\\{\\s*\"(cells|metadata|nbformat|nbformat_minor|worksheets)\"\\s*:.*", Pattern.DOTALL);

    private static final byte[] END = new byte[0];

    private final JsonParser parser;
    private int outputs; // depth of the array that is an "outputs"; 0 outside of one
    private int depth;
    private String field = "";
    private boolean text; // within an array of text

    /** @param in is read as JSON; not closed */
    Notebook(InputStream in) throws IOException {
        parser = new JsonFactory().createParser(in);
    }

    /** Whether a file that begins so is a notebook. */
    static boolean begins(String head) {
        return BEGIN.matcher(head).matches();
    }

    @Override
    byte[] next() throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> field = parser.currentName();
                    case START_OBJECT -> depth++;
                    case START_ARRAY -> {
                        depth++;
                        if (field.equals("outputs") && outputs == 0) outputs = depth;
                        text = outputs > 0 && (field.equals("text") || field.equals("text/plain"));
                    }
                    case END_ARRAY -> {
                        text = false;
                        if (depth == outputs) outputs = 0;
                        depth--;
                    }
                    case END_OBJECT -> depth--;
                    case VALUE_STRING -> {
                        boolean alone = outputs > 0 && (field.equals("text") || field.equals("text/plain"));
                        if ((text || alone) && !parser.getText().isEmpty()) {
                            return parser.getText().getBytes(StandardCharsets.UTF_8);
                        }
                    }
                    default -> {
                        // numbers and the like are not of the log
                    }
                }
            }
        } catch (JsonParseException e) {
            return END; // cut off: what is there is there
        }
        return END;
    }
}
