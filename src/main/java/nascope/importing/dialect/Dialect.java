package nascope.importing.dialect;

import java.util.List;
import nascope.importing.line.LogLine;

/** What one program, or a family of programs, writes. A reader is for one file and may remember what it needs of it. */
public interface Dialect {
    /** Reads the lines of one file. */
    interface Reader {
        /**
         * Takes a line if it is of this dialect.
         *
         * @return whether it was, and nobody else need look at it
         */
        boolean take(LogLine line, Told told);

        /** The file has ended. */
        default void end(Told told) {
            // most dialects have told everything
        }
    }

    /** What it is called: the program that it is known from. */
    String label();

    /** The orders of operations that this program is known to use, the usual one first. */
    default List<List<String>> orders() {
        return List.of();
    }

    Reader open();
}
