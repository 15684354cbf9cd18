package nascope.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nascope.base.Table;
import nascope.net.kernel.FeatureMap;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Mixture;
import nascope.net.kernel.Summand;
import nascope.space.Edge;
import org.jspecify.annotations.Nullable;

/** The mixed operations of all edges into one intermediate node: x_j = Σ_{i<j} Σ_s z_ij^s · O_ij^s(x_i). */
final class MixedEdges {
    /** A candidate operation and the place of its gate in the table of gates. */
    private record Slot(Edge edge, int column, CandidateOperation operation) {
        boolean at(Edge otherEdge, int otherColumn) {
            return edge.equals(otherEdge) && column == otherColumn;
        }
    }

    private final List<Slot> slots = new ArrayList<>();
    private final Mixture mixture;
    private final double[] gates;
    private final double[] costs;
    private final boolean[] computed;
    private final boolean[] passed;

    /**
     * @param edges the edges into the node
     * @param candidates by edge and column; null for none, which computes nothing
     */
    MixedEdges(
            Kernels kernels,
            List<Edge> edges,
            List<? extends List<? extends @Nullable CandidateOperation>> candidates,
            FeatureMap node) {
        for (int e = 0; e < edges.size(); e++)
            for (int column = 0; column < candidates.get(e).size(); column++) {
                CandidateOperation operation = candidates.get(e).get(column);
                if (operation != null) slots.add(new Slot(edges.get(e), column, operation));
            }
        mixture = kernels.mix(
                slots.stream().map(slot -> slot.operation().output()).toList(), node);
        gates = new double[slots.size()];
        costs = new double[slots.size()];
        computed = new boolean[slots.size()];
        passed = new boolean[slots.size()];
    }

    /**
     * @param gate shape (edges, candidates)
     * @param everything whether operations whose gate is 0 are computed too
     */
    void forward(Table gate, boolean everything) {
        for (int k = 0; k < gates.length; k++) {
            Slot slot = slots.get(k);
            gates[k] = gate.at(slot.edge().index(), slot.column());
            computed[k] = everything || gates[k] != 0;
            if (!computed[k]) slot.operation().letGo(); // the next ones may have its memory
        }
        for (int k = 0; k < gates.length; k++)
            if (computed[k]) slots.get(k).operation().forward();
        mixture.forward(gates);
    }

    /** What the operations gave is not needed any more; no backward run can follow. */
    void letGo() {
        for (int k = 0; k < gates.length; k++) {
            slots.get(k).operation().letGo();
            computed[k] = false;
        }
    }

    /**
     * Runs backward from the node's gradient.
     *
     * @param alphaBehind by source node: whether some gate has a say in its values; with the costs alone wanted, the
     *     others get no gradient
     */
    void backward(Gradients wanted, boolean[] alphaBehind) {
        for (int k = 0; k < gates.length; k++)
            passed[k] = wanted.ofWeights() || alphaBehind[slots.get(k).edge().source()];
        mixture.backward(gates, computed, passed, costs);
        for (int k = slots.size() - 1; k >= 0; k--)
            if (computed[k] && passed[k]) slots.get(k).operation().backward(wanted);
    }

    /** Whether the last forward run computed an operation. */
    boolean computed(Edge edge, int column) {
        return IntStream.range(0, slots.size()).anyMatch(k -> slots.get(k).at(edge, column) && computed[k]);
    }

    /**
     * What an operation gave in the last forward run; one that the run left out is computed now, and nothing else changes.
     *
     * @return empty for none
     */
    Optional<Summand> result(Edge edge, int column) {
        return slots.stream().filter(slot -> slot.at(edge, column)).findFirst().map(slot -> {
            if (!computed(edge, column)) slot.operation().forward();
            return slot.operation().output();
        });
    }

    /**
     * After the kernels have finished.
     *
     * @param cost shape (edges, candidates); this node's rows are filled in where computed
     */
    void writeCosts(double[][] cost) {
        for (int k = 0; k < gates.length; k++) {
            Slot slot = slots.get(k);
            if (computed[k]) cost[slot.edge().index()][slot.column()] = costs[k];
        }
    }
}
