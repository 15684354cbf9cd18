package nascope.analysis.story;

import nascope.base.Plain;
import nascope.space.CellTopology;
import nascope.space.Edge;

/**
 * Edges of a cell that a condition is about.
 *
 * @param name {@code all}, {@code input}, {@code intermediate}, or one edge, such as {@code 2->3}
 */
public record EdgeSet(String name) {
    static final EdgeSet INPUT = new EdgeSet("input");
    static final EdgeSet INTERMEDIATE = new EdgeSet("intermediate");

    /** @throws IllegalArgumentException if it is none of these */
    public EdgeSet {
        if (!name.matches("all|input|intermediate|\\d->\\d"))
            throw new IllegalArgumentException(
                    Plain.text("edges must be all, input, intermediate or an edge such as 2->3, got \"%s\"", name));
    }

    /** The indices of those a cell has; none if it has not that edge. */
    int[] of(CellTopology topology) {
        return topology.edges().stream()
                .filter(this::holds)
                .mapToInt(Edge::index)
                .toArray();
    }

    private boolean holds(Edge edge) {
        return switch (name) {
            case "all" -> true;
            case "input" -> edge.fromInput();
            case "intermediate" -> !edge.fromInput();
            default -> name.equals(edge.source() + "->" + edge.target());
        };
    }
}
