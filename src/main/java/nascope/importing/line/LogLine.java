package nascope.importing.line;

/**
 * A line of a log, without colours and line end.
 *
 * @param text all of it
 * @param body index in the text where what was said begins, behind stamp, logger and level
 */
public record LogLine(String text, int body) {
    /** A line as it was written. */
    public static LogLine of(String text) {
        return new LogLine(text, Stamp.end(text));
    }

    /** Whether a time of day stands before what was said. */
    public boolean stamped() {
        return body > 0;
    }

    /** What was said. */
    public String said() {
        return body == 0 ? text : text.substring(body);
    }

    /** Whether what was said begins with that. */
    public boolean says(String beginning) {
        return text.startsWith(beginning, body);
    }

    /** Whether it holds these letters. */
    public boolean holds(String letters) {
        return text.indexOf(letters, body) >= 0;
    }

    /** The first letter of what was said; a blank if nothing was. */
    public char first() {
        return body < text.length() ? text.charAt(body) : ' ';
    }
}
