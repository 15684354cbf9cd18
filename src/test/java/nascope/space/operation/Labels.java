package nascope.space.operation;

import java.util.stream.Collectors;

/** What messages say of the operations that there are. */
public final class Labels {
    private Labels() {}

    /** The labels of all operations, separated by commas and spaces. */
    public static String all() {
        return Operations.ALL.stream().map(Operation::label).collect(Collectors.joining(", "));
    }
}
