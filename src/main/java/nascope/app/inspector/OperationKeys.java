package nascope.app.inspector;

import java.util.Optional;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** The keys of operations: the first ten of all have a digit, the same in every search, whichever the candidates are. */
public final class OperationKeys {
    private static final String DIGITS = "1234567890";

    private OperationKeys() {}

    /** The digit that pins an edge to an operation and, with Shift, forbids or allows it. */
    public static Optional<String> digit(Operation operation) {
        int place = Operations.ALL.indexOf(operation);
        return place < 0 || place >= DIGITS.length()
                ? Optional.empty()
                : Optional.of(DIGITS.substring(place, place + 1));
    }
}
