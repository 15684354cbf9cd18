package nascope.picture.phase;

import java.util.Optional;
import nascope.base.Table;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * Where a batch goes through a cell: along the edges that carry another operation than {@code none}, from node to node in
 * their order, and along the connections to the output. What starts at a node that nothing comes to carries zeros only,
 * and is not on the way.
 */
final class DataWay {
    private final SearchSpace space;
    private final CellTopology topology;
    private final Table gates;
    private final boolean[] reached; // by node

    private DataWay(SearchSpace space, Table gates) {
        this.space = space;
        this.gates = gates;
        topology = space.topology();
        reached = new boolean[topology.nodeCount()];
        for (int node = 0; node < reached.length; node++) reached[node] = node < topology.inputs() || comesTo(node);
    }

    /** @param gates of the pass, shape (edges, candidates) */
    static DataWay of(SearchSpace space, Table gates) {
        return new DataWay(space, gates);
    }

    private boolean comesTo(int node) {
        return topology.edgesInto(node).stream().anyMatch(this::carries);
    }

    /** Whether data go along an edge. */
    boolean carries(Edge edge) {
        return reached[edge.source()] && operation(edge).isPresent();
    }

    /** Whether data come to a node. */
    boolean reaches(int node) {
        return reached[node];
    }

    /** Whether the error comes back to a node: it is joined, or data go along an edge from it to one to which it does. */
    boolean leadsOn(int node) {
        return topology.joined().contains(node)
                || topology.edges().stream()
                        .anyMatch(edge -> edge.source() == node && carries(edge) && leadsOn(edge.target()));
    }

    /** The operation with the largest gate of those that let anything through; empty where the edge is closed. */
    Optional<Operation> operation(Edge edge) {
        int largest = -1;
        for (int k = 0; k < gates.columns(); k++) {
            double gate = gates.at(edge.index(), k);
            if (k == space.noneColumn() || !(gate > 0)) continue;
            if (largest < 0 || gate > gates.at(edge.index(), largest)) largest = k;
        }
        return largest < 0 ? Optional.empty() : Optional.of(space.candidates().get(largest));
    }

    /** When data are at a node, from 0 at the inputs to 1 at the output. */
    double time(int node) {
        return Math.max(0, node - 1.0) / (topology.nodeCount() - 1);
    }

    /**
     * How far data are on their way from node to node, 0 to 1.
     *
     * @param progress of the whole way, 0 to 1
     */
    double done(int source, int target, double progress) {
        double done = (progress - time(source)) / (time(target) - time(source));
        return Math.max(0, Math.min(1, done));
    }
}
