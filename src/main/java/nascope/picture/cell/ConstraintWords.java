package nascope.picture.cell;

import java.util.stream.Collectors;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** What a person decided about an edge, in words. */
public final class ConstraintWords {
    private ConstraintWords() {}

    /** Such as {@code forbidden: skip, sep 3×3}. */
    public static String of(EdgeConstraint constraint) {
        if (constraint instanceof EdgeConstraint.Dropped) return "dropped by hand";
        if (constraint instanceof EdgeConstraint.Pinned pinned)
            return "pinned to " + pinned.operation().shortLabel();
        if (constraint instanceof EdgeConstraint.Forbidden forbidden)
            return Operations.inOrder(forbidden.operations()).stream()
                    .map(Operation::shortLabel)
                    .collect(Collectors.joining(", ", "forbidden: ", ""));
        return "free";
    }

    /** The same after a name, such as {@code edge 0→2, dropped by hand}; of a free edge the name alone. */
    static String after(String name, EdgeConstraint constraint) {
        return constraint instanceof EdgeConstraint.Free ? name : name + ", " + of(constraint);
    }
}
