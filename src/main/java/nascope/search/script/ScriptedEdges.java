package nascope.search.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nascope.base.Plain;
import nascope.search.snapshot.CellEdge;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * The edges that a deed is about, named without knowing the search.
 *
 * @param name {@code *} for all, {@code input}, {@code intermediate}, or one edge, such as {@code 1->2}
 * @param cell of which kind of cell; where it is not said, of the normal ones, or of the only kind there is
 */
public record ScriptedEdges(String name, Optional<CellKind> cell) {
    private static final String ALL = "*";
    private static final String INPUT = "input";
    private static final String INTERMEDIATE = "intermediate";

    /** @throws IllegalArgumentException if it names none of these */
    public ScriptedEdges {
        name = name.replace("→", "->");
        if (!name.matches("\\*|input|intermediate|\\d->\\d"))
            throw new IllegalArgumentException(
                    Plain.text("edge must be *, input, intermediate or an edge such as 1->2, got \"%s\"", name));
    }

    /** One edge by its place in the numbering of edges, which is the same in cells of every size. */
    public static ScriptedEdges ofPlace(int index, Optional<CellKind> cell) {
        return new ScriptedEdges(
                name(new CellTopology(CellTopology.MOST_SEARCHED).edges().get(index)), cell);
    }

    /**
     * Those that a network has, in order.
     *
     * @throws IllegalArgumentException if it has no such cell, or the edge that is named is not there
     */
    public List<CellEdge> in(SearchSpace space) {
        CellKind kind = cell.orElseGet(() -> only(space));
        List<CellEdge> edges = space.topology().edges().stream()
                .filter(this::holds)
                .map(edge -> new CellEdge(kind, edge.index()))
                .toList();
        if (edges.isEmpty())
            throw new IllegalArgumentException(Plain.text(
                    "edge must be one of %s, got %s",
                    space.topology().edges().stream().map(ScriptedEdges::name).collect(Collectors.joining(", ")),
                    name));
        edges.get(0).requireIn(space);
        return edges;
    }

    /**
     * The kind of cell of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static CellKind kind(String label) {
        for (CellKind kind : CellKind.values()) if (kind.label().equals(label)) return kind;
        throw new IllegalArgumentException(Plain.text(
                "cell must be one of %s, got \"%s\"",
                Arrays.stream(CellKind.values()).map(CellKind::label).collect(Collectors.joining(", ")), label));
    }

    private static CellKind only(SearchSpace space) {
        return space.distinctKinds().iterator().next(); // normal ones come first
    }

    private boolean holds(Edge edge) {
        return switch (name) {
            case ALL -> true;
            case INPUT -> edge.fromInput();
            case INTERMEDIATE -> !edge.fromInput();
            default -> name.equals(name(edge));
        };
    }

    private static String name(Edge edge) {
        return edge.source() + "->" + edge.target();
    }
}
