package nascope.space;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nascope.space.operation.Operation;

/**
 * The chosen wiring of one kind of cell.
 *
 * @param topology the cell's nodes and edges
 * @param choices the edges that are listed and the operation each carries, by edge; an edge that is not listed, or
 *     carries {@code none}, is not connected. Searches choose one operation an edge; in NASNet's space an edge may carry
 *     two
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
        for (Choice choice : choices) {
            Edge edge = choice.edge();
            if (!edge.equals(topology.edge(edge.source(), edge.target())))
                throw new IllegalArgumentException("choices must name edges of the cell, got " + edge);
        }
        choices = choices.stream()
                .sorted(Comparator.comparingInt(choice -> choice.edge().index()))
                .toList();
    }

    /** The edges that carry something else than {@code none}, in order. */
    public List<Edge> connected() {
        return choices.stream()
                .filter(Choice::connects)
                .map(Choice::edge)
                .distinct()
                .toList();
    }

    /** The edges that carry more than one operation, in order. */
    public List<Edge> doubled() {
        return connected().stream().filter(edge -> on(edge).count() > 1).toList();
    }

    /** How often each operation is chosen, by its label. */
    public SortedMap<String, Integer> counts() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (Choice choice : choices) counts.merge(choice.operation().label(), 1, Integer::sum);
        return counts;
    }

    private Stream<Choice> on(Edge edge) {
        return choices.stream().filter(choice -> choice.edge().equals(edge));
    }
}
