package nascope.space;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nascope.base.Plain;
import nascope.space.operation.Operation;

/**
 * The chosen wiring of one kind of cell.
 *
 * @param topology the cell's nodes and edges
 * @param choices the edges that are listed and the operation each carries, by edge; an edge that is not listed, or
 *     carries {@code none}, is not connected
 */
public record Wiring(CellTopology topology, List<Choice> choices) {
    /** An edge and the operation chosen for it. */
    public record Choice(Edge edge, Operation operation) {
        /** Whether the edge is connected: it carries something else than {@code none}. */
        public boolean connects() {
            return operation.connects();
        }
    }

    public Wiring {
        Set<Edge> seen = new HashSet<>();
        for (Choice choice : choices) {
            Edge edge = choice.edge();
            if (!edge.equals(topology.edge(edge.source(), edge.target())))
                throw new IllegalArgumentException("choices must name edges of the cell, got " + edge);
            if (!seen.add(edge))
                throw new IllegalArgumentException(
                        Plain.text("choices must name each edge once, got %s twice", edge.label()));
        }
        choices = choices.stream()
                .sorted(Comparator.comparingInt(choice -> choice.edge().index()))
                .toList();
    }

    /** The edges that carry something else than {@code none}, in order. */
    public List<Edge> connected() {
        return choices.stream().filter(Choice::connects).map(Choice::edge).toList();
    }
}
