package nascope.search.snapshot;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nascope.base.Plain;
import nascope.space.operation.Operation;

/**
 * What a person decided about an edge. It leaves some of the candidates open; the others have a gate, a probability and
 * a gradient of exactly 0. Where at most one is open there is nothing to choose: alpha of the edge stands still.
 */
public sealed interface EdgeConstraint {
    /** The edge of a search that nobody meddles with. */
    static EdgeConstraint free() {
        return new Free();
    }

    /** Whether an operation is open on the edge. */
    boolean leavesOpen(Operation operation);

    /** Picks out of {@code cases} the one for this kind of constraint. */
    <R> R match(Cases<R> cases);

    /** What to do about each kind of constraint. Whoever tells them apart implements this, and so forgets none. */
    interface Cases<R> {
        R free();

        R dropped();

        R pinned(Operation operation);

        /**
         * Some are not open.
         *
         * @param operations those that are not open
         */
        R forbidden(Set<Operation> operations);
    }

    /**
     * Makes sure that the constraint makes sense for these candidates.
     *
     * @throws IllegalArgumentException naming the rule and what was found
     */
    default void requireFits(List<Operation> candidates) {}

    /** The columns of the candidates that are open, in order. */
    default int[] open(List<Operation> candidates) {
        return IntStream.range(0, candidates.size())
                .filter(k -> leavesOpen(candidates.get(k)))
                .toArray();
    }

    /** All candidates are open. */
    record Free() implements EdgeConstraint {
        @Override
        public boolean leavesOpen(Operation operation) {
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.free();
        }
    }

    /** The edge contributes nothing: {@code none} alone is open, or nothing where it is no candidate. */
    record Dropped() implements EdgeConstraint {
        @Override
        public boolean leavesOpen(Operation operation) {
            return !operation.connects();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropped();
        }
    }

    /**
     * One operation alone is open.
     *
     * @param operation one of the candidates
     */
    record Pinned(Operation operation) implements EdgeConstraint {
        @Override
        public boolean leavesOpen(Operation other) {
            return other.equals(operation);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pinned(operation);
        }

        @Override
        public void requireFits(List<Operation> candidates) {
            requireCandidate(operation, candidates);
        }
    }

    /**
     * Some operations are not open.
     *
     * @param operations at least one, and not all of the candidates
     */
    record Forbidden(Set<Operation> operations) implements EdgeConstraint {
        public Forbidden {
            if (operations.isEmpty())
                throw new IllegalArgumentException("operations must name at least one to forbid, got none");
            operations = Set.copyOf(operations);
        }

        @Override
        public boolean leavesOpen(Operation operation) {
            return !operations.contains(operation);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.forbidden(operations);
        }

        @Override
        public void requireFits(List<Operation> candidates) {
            operations.forEach(operation -> requireCandidate(operation, candidates));
            if (open(candidates).length == 0)
                throw new IllegalArgumentException(
                        "operations must leave at least one candidate open, got all of " + labels(candidates));
        }
    }

    private static void requireCandidate(Operation operation, List<Operation> candidates) {
        if (!candidates.contains(operation))
            throw new IllegalArgumentException(
                    Plain.text("operation must be one of %s, got %s", labels(candidates), operation.label()));
    }

    /** Labels of operations, separated by commas. */
    static String labels(List<Operation> operations) {
        return operations.stream().map(Operation::label).collect(Collectors.joining(", "));
    }
}
