package nascope.picture.cell;

import java.util.Optional;
import nascope.analysis.EdgeReading;
import nascope.analysis.EdgeStanding;
import nascope.analysis.SteadyLeader;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * Who leads an edge as it is drawn, described and told.
 *
 * @param operation the leader; empty where all are equal
 * @param probability of the leader; where nobody leads of the most probable
 * @param margin how far it is ahead of the most probable other, in probability; below 0 where another is about to take
 *     over
 * @param sign 1 where the edge drains, −1 where it fills, 0 where neither is known
 */
record EdgeLead(Optional<Operation> operation, double probability, double margin, int sign) {
    /**
     * Of an edge after a step.
     *
     * @param probabilities of the candidates; not modified
     * @param standing after the steps before; where it is unknown the most probable operation leads
     */
    static EdgeLead of(
            SearchSpace space, EdgeReading reading, Optional<EdgeStanding> standing, double... probabilities) {
        int leader = standing.map(EdgeStanding::leader)
                .orElse(reading.allEqual() ? SteadyLeader.NOBODY : space.column(reading.leading()));
        int sign = standing.map(EdgeStanding::sign).orElse(0);
        if (leader == SteadyLeader.NOBODY) return new EdgeLead(Optional.empty(), reading.probability(), 0, sign);
        double other = 0;
        for (int k = 0; k < probabilities.length; k++) if (k != leader) other = Math.max(other, probabilities[k]);
        return new EdgeLead(
                Optional.of(space.candidates().get(leader)),
                probabilities[leader],
                probabilities[leader] - other,
                sign);
    }

    /** Whether the edge is about to be given up. */
    boolean isNone() {
        return operation.filter(leader -> !leader.connects()).isPresent();
    }
}
