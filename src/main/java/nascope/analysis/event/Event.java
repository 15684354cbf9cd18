package nascope.analysis.event;

import java.util.Optional;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.operation.Operation;

/**
 * Something that happened in a search.
 *
 * @param step after which it was so; what a hand did, it did after this step
 * @param kind of event
 * @param cell whose edges it is about; empty if it is about the whole network
 * @param edge it is about; empty if it is not one alone
 * @param operation it is about; empty if there is none
 * @param value the number that tells most, which each kind says; NaN if there is none
 * @param said the sentence, without the step
 */
public record Event(
        int step,
        EventKind kind,
        Optional<CellKind> cell,
        Optional<Edge> edge,
        Optional<Operation> operation,
        double value,
        Said said) {
    /** An event of the whole network. */
    public static Event ofNetwork(int step, EventKind kind, double value, Said said) {
        return new Event(step, kind, Optional.empty(), Optional.empty(), Optional.empty(), value, said);
    }

    /** An event of a kind of cell. */
    public static Event ofCell(int step, EventKind kind, CellKind cell, double value, Said said) {
        return new Event(step, kind, Optional.of(cell), Optional.empty(), Optional.empty(), value, said);
    }

    /** An event of an edge, with an operation if one has to do with it. */
    public static Event ofEdge(
            int step,
            EventKind kind,
            CellKind cell,
            Edge edge,
            Optional<Operation> operation,
            double value,
            Said said) {
        return new Event(step, kind, Optional.of(cell), Optional.of(edge), operation, value, said);
    }

    /** An event of an edge and an operation. */
    public static Event ofEdge(
            int step, EventKind kind, CellKind cell, Edge edge, Operation operation, double value, Said said) {
        return ofEdge(step, kind, cell, edge, Optional.of(operation), value, said);
    }
}
