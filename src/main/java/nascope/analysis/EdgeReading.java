package nascope.analysis;

import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * What the probabilities of one edge's operations say.
 *
 * @param edge the edge
 * @param leading its most probable operation; of equal ones the earlier column, as {@link
 *     nascope.space.GenotypeRule#EVERY_EDGE} chooses
 * @param probability of the leading operation
 * @param alive 1 − p(none); where {@code none} is no candidate 1, or 0 if the edge is dropped
 * @param margin how far the leading operation is ahead of the second
 * @param spread how far it is ahead of the last
 * @param entropy −Σ p ln p, in nats: 0 if one operation has it all, ln K if all K are equal
 */
public record EdgeReading(
        Edge edge, Operation leading, double probability, double alive, double margin, double spread, double entropy) {
    /** Operations whose probabilities differ by less are called equal: a random start of alpha differs by about as much. */
    public static final double EQUAL_WITHIN = 0.002;

    /**
     * Reads one edge.
     *
     * @param probabilities of the space's candidates, sum to 1, or to 0 if the edge is dropped; not modified
     */
    public static EdgeReading of(SearchSpace space, Edge edge, double... probabilities) {
        int leading = 0;
        for (int k = 1; k < probabilities.length; k++) if (probabilities[k] > probabilities[leading]) leading = k;
        double second = Double.NEGATIVE_INFINITY;
        double last = Double.POSITIVE_INFINITY;
        double entropy = 0;
        for (int k = 0; k < probabilities.length; k++) {
            if (k != leading) second = Math.max(second, probabilities[k]);
            last = Math.min(last, probabilities[k]);
            if (probabilities[k] > 0) entropy -= probabilities[k] * Math.log(probabilities[k]);
        }
        double most = probabilities[leading];
        return new EdgeReading(
                edge,
                space.candidates().get(leading),
                most,
                alive(space.noneColumn(), probabilities),
                most - second,
                most - last,
                entropy);
    }

    /**
     * How much of an edge is alive: 1 − p(none), and where {@code none} is no candidate 1, or 0 if the edge is dropped.
     *
     * @param none column of {@code none}; −1 if it is no candidate
     */
    public static double alive(int none, double... probabilities) {
        if (sum(probabilities) == 0) return 0;
        return none < 0 ? 1 : 1 - probabilities[none];
    }

    private static double sum(double... values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum;
    }

    /** Whether no operation is ahead in any way that could be seen, as before the first step. */
    public boolean allEqual() {
        return spread < EQUAL_WITHIN;
    }
}
