package nascope.search.method;

import nascope.space.CellKind;

/**
 * One operation drawn for an edge.
 *
 * @param kind of the edge's cells
 * @param probability of each open operation when it was drawn; not modified
 * @param sampled the one that was drawn
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one step, never compared
record HardSample(CellKind kind, double[] probability, int sampled) {
    /** The first operation at which the running sum of probabilities exceeds a number in [0, 1). */
    static HardSample draw(CellKind kind, double[] probability, double uniform) {
        double sum = 0;
        for (int k = 0; k < probability.length - 1; k++) {
            sum += probability[k];
            if (uniform < sum) return new HardSample(kind, probability, k);
        }
        return new HardSample(kind, probability, probability.length - 1);
    }

    /** The sample that gave one-hot gates. */
    static HardSample of(CellKind kind, double[] probability, double... gates) {
        int sampled = 0;
        while (gates[sampled] == 0) sampled++;
        return new HardSample(kind, probability, sampled);
    }

    /** One-hot. */
    double[] gates() {
        double[] gates = new double[probability.length];
        gates[sampled] = 1;
        return gates;
    }

    /** How probable what was drawn was. */
    double chance() {
        return probability[sampled];
    }

    /** factor · ∇_α log p(z), newly allocated. */
    double[] score(double factor) {
        double[] score = probability.clone();
        for (int k = 0; k < score.length; k++) score[k] = factor * ((k == sampled ? 1 : 0) - score[k]);
        return score;
    }
}
