package nascope.data.reader;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what is to be said of a set into one line. */
final class Remarks {
    private Remarks() {}

    @SafeVarargs
    static String joined(String first, Optional<String>... others) {
        return Stream.concat(Stream.of(first), Arrays.stream(others).flatMap(Optional::stream))
                .collect(Collectors.joining("; "));
    }
}
