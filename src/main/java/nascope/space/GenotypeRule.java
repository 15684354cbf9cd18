package nascope.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.space.operation.Operation;

/** How a wiring is read off the probabilities of a cell's operations. The two published rules answer differently. */
public enum GenotypeRule {
    /**
     * Every edge carries its most probable operation, {@code none} allowed (Xie et al., "Understanding the wiring
     * evolution in differentiable neural architecture search", 2021).
     */
    EVERY_EDGE(Texts.text("space.GenotypeRule.every-edge")) {
        @Override
        public Wiring wiring(CellTopology topology, List<Operation> candidates, Table probability) {
            List<Wiring.Choice> choices = new ArrayList<>();
            for (Edge edge : topology.edges()) {
                int strongest = strongest(candidates, probability.row(edge.index()), true);
                if (probability.at(edge.index(), strongest) > 0)
                    choices.add(new Wiring.Choice(edge, candidates.get(strongest)));
            }
            return new Wiring(topology, choices);
        }
    },
    /**
     * Each node keeps the two incoming edges whose strongest operation other than {@code none} is the most probable, and
     * they carry that operation (Liu et al., "DARTS", 2019). Never answers with {@code none}.
     */
    TWO_STRONGEST(Texts.text("space.GenotypeRule.two-strongest")) {
        @Override
        public Wiring wiring(CellTopology topology, List<Operation> candidates, Table probability) {
            List<Wiring.Choice> choices = new ArrayList<>();
            for (int node : topology.intermediateNodes())
                topology.edgesInto(node).stream()
                        .filter(edge -> probability.at(edge.index(), best(candidates, probability, edge)) > 0)
                        .sorted(Comparator.comparingDouble(
                                edge -> -probability.at(edge.index(), best(candidates, probability, edge))))
                        .limit(2)
                        .forEach(edge -> choices.add(
                                new Wiring.Choice(edge, candidates.get(best(candidates, probability, edge)))));
            return new Wiring(topology, choices);
        }

        private int best(List<Operation> candidates, Table probability, Edge edge) {
            return strongest(candidates, probability.row(edge.index()), false);
        }
    };

    private final String label;

    GenotypeRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Reads a wiring off.
     *
     * @param topology the cell's edges
     * @param candidates the operations of the table's columns, at least one of them not {@code none}
     * @param probability shape (edges, candidates), rows sum to 1, or to 0 for an edge that is not
     *     there; of equal values the earlier column or edge wins; what has probability 0 is not chosen
     */
    public abstract Wiring wiring(CellTopology topology, List<Operation> candidates, Table probability);

    private static int strongest(List<Operation> candidates, double[] probabilities, boolean noneAllowed) {
        int best = -1;
        for (int k = 0; k < probabilities.length; k++) {
            if (!noneAllowed && !candidates.get(k).connects()) continue;
            if (best < 0 || probabilities[k] > probabilities[best]) best = k;
        }
        return best;
    }
}
