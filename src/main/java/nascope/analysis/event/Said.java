package nascope.analysis.event;

import java.util.ArrayList;
import java.util.List;
import nascope.base.Plain;

/**
 * A sentence whose numbers are not written yet, so that a window writes them as its person does and a file as all files do.
 *
 * @param format of {@link java.util.Formatter}
 * @param values that fill it
 */
public record Said(String format, List<Object> values) {
    /** Writes a format and the values that fill it. */
    @FunctionalInterface
    public interface Writer {
        String text(String format, Object... values);
    }

    public Said {
        values = List.copyOf(values);
    }

    /** A format and the values that fill it. */
    public static Said of(String format, Object... values) {
        return new Said(format, List.of(values));
    }

    /** Words that are as they are. */
    public static Said words(String words) {
        return of("%s", words);
    }

    /** This and what comes after it. */
    public Said then(Said other) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(other.values);
        return new Said(format + other.format, all);
    }

    /** The sentence as files and the command line have it. */
    public String plain() {
        return in(Plain::text);
    }

    /** The sentence as somebody writes it. */
    public String in(Writer writer) {
        return writer.text(format, values.toArray());
    }
}
