package nascope.base;

/** The softmax of a row of logits. */
public final class Softmax {
    private Softmax() {}

    /**
     * exp(logit_k) / Σ_s exp(logit_s), computed after taking the largest logit off, so that it never overflows.
     *
     * @param logits any length above 0, not modified
     * @return newly allocated, of the same length, sums to 1
     */
    public static double[] of(double... logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) largest = Math.max(largest, logit);
        double[] probabilities = new double[logits.length];
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            probabilities[k] = Math.exp(logits[k] - largest);
            sum += probabilities[k];
        }
        for (int k = 0; k < logits.length; k++) probabilities[k] /= sum;
        return probabilities;
    }

    /**
     * The logarithm of one element of the softmax, exact also where the element itself is rounded to 0.
     *
     * @param logits any length above 0, not modified
     * @param k 0-based
     */
    public static double logOf(double[] logits, int k) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) largest = Math.max(largest, logit);
        double sum = 0;
        for (double logit : logits) sum += Math.exp(logit - largest);
        return logits[k] - largest - Math.log(sum);
    }
}
