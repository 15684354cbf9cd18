package nascope.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.base.Require;
import nascope.base.Table;
import nascope.search.method.Sample;
import nascope.search.snapshot.OpenColumns;
import nascope.search.term.OpenEdge;
import nascope.space.CellKind;

/**
 * The gates of one pass, and what their costs teach alpha.
 *
 * @param choices the edges on which there was something to choose
 * @param sample of these edges; empty where gates did not depend on alpha
 * @param tables gates of all edges, shape (edges, candidates) for each kind; all cells of a kind share them
 */
record DrawnGates(List<Choice> choices, Optional<Sample> sample, Map<CellKind, Table> tables) {
    /**
     * An edge on which there is something to choose.
     *
     * @param index of the edge in the cell's numbering
     * @param open its operations
     * @param edge its alpha when the gates were drawn
     */
    record Choice(int index, OpenColumns open, OpenEdge edge) {
        CellKind kind() {
            return edge.kind();
        }
    }

    DrawnGates {
        choices = List.copyOf(choices);
        tables = new EnumMap<>(tables);
    }

    /** The edges of the choices. */
    List<OpenEdge> edges() {
        return choices.stream().map(Choice::edge).toList();
    }

    /**
     * What alpha of each choice is to descend.
     *
     * @param costs of these gates, shape (edges, candidates) for each kind
     * @throws IllegalStateException if the gates did not depend on alpha
     */
    List<double[]> gradient(Map<CellKind, Table> costs) {
        List<double[]> open = new ArrayList<>();
        for (Choice choice : choices)
            open.add(choice.open()
                    .narrow(Require.entry("costs", costs, choice.kind()).row(choice.index())));
        return sample.orElseThrow(() -> new IllegalStateException("gates must depend on alpha to teach it"))
                .gradient(open);
    }
}
