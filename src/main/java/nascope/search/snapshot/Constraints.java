package nascope.search.snapshot;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nascope.base.Softmax;
import nascope.space.operation.Operation;

/**
 * The constraints on the edges of one kind of cell. Immutable.
 *
 * @param candidates what the columns of the cell's tables stand for; empty if no edge is constrained
 * @param byEdge the constraint of each edge that has one, by the edge's index
 */
public record Constraints(List<Operation> candidates, Map<Integer, EdgeConstraint> byEdge) {
    /** No edge is constrained. */
    public static final Constraints NONE = new Constraints(List.of(), Map.of());

    public Constraints {
        byEdge = Collections.unmodifiableMap(new TreeMap<>(byEdge));
        candidates = byEdge.isEmpty() ? List.of() : List.copyOf(candidates);
        for (EdgeConstraint constraint : byEdge.values()) constraint.requireFits(candidates);
    }

    /** The constraint of an edge. */
    public EdgeConstraint of(int edge) {
        return byEdge.getOrDefault(edge, EdgeConstraint.free());
    }

    /** These constraints with that of one edge replaced. */
    public Constraints with(int edge, EdgeConstraint constraint, List<Operation> allCandidates) {
        Map<Integer, EdgeConstraint> changed = new TreeMap<>(byEdge);
        if (constraint.equals(EdgeConstraint.free())) changed.remove(edge);
        else changed.put(edge, constraint);
        return new Constraints(allCandidates, changed);
    }

    /**
     * The columns that are open on an edge.
     *
     * @param columns number of candidates
     */
    public int[] open(int edge, int columns) {
        EdgeConstraint constraint = byEdge.get(edge);
        return constraint == null ? IntStream.range(0, columns).toArray() : constraint.open(candidates);
    }

    /**
     * The softmax over the open operations of an edge, 0 for the others.
     *
     * @param logits one a candidate, not modified
     * @return newly allocated; sums to 1, or to 0 if the edge is dropped and {@code none} is no candidate
     */
    double[] probability(int edge, double[] logits) {
        OpenColumns open = new OpenColumns(open(edge, logits.length), logits.length);
        return open.isEmpty() ? new double[logits.length] : open.widen(Softmax.of(open.narrow(logits)));
    }
}
