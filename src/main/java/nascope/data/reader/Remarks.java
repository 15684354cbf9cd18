package nascope.data.reader;

import java.util.Optional;

/** Puts what is to be said of a set into one line. */
final class Remarks {
    private Remarks() {}

    static String joined(String first, Optional<String> second) {
        return second.map(more -> first + "; " + more).orElse(first);
    }
}
