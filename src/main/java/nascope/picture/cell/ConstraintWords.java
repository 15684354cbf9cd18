package nascope.picture.cell;

import java.util.Set;
import java.util.stream.Collectors;
import nascope.base.Texts;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** What a person or a script decided about an edge, in words. */
public final class ConstraintWords {
    private static final Words WORDS = new Words();

    private ConstraintWords() {}

    /** Such as {@code forbidden: skip, sep 3×3}. */
    public static String of(EdgeConstraint constraint) {
        return constraint.match(WORDS);
    }

    /** The same after a name, such as {@code edge 0→2, dropped}; of a free edge the name alone. */
    static String after(String name, EdgeConstraint constraint) {
        return constraint instanceof EdgeConstraint.Free ? name : name + ", " + of(constraint);
    }

    private static final class Words implements EdgeConstraint.Cases<String> {
        @Override
        public String free() {
            return Texts.text("picture.cell.ConstraintWords.free");
        }

        @Override
        public String dropped() {
            return Texts.text("picture.cell.ConstraintWords.dropped");
        }

        @Override
        public String pinned(Operation operation) {
            return Texts.text("picture.cell.ConstraintWords.pinned-to") + operation.shortLabel();
        }

        @Override
        public String forbidden(Set<Operation> operations) {
            return Operations.inOrder(operations).stream()
                    .map(Operation::shortLabel)
                    .collect(Collectors.joining(", ", Texts.text("picture.cell.ConstraintWords.forbidden"), ""));
        }
    }
}
