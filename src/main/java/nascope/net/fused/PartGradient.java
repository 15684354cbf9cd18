package nascope.net.fused;

import nascope.net.kernel.Parameter;

/** The gradient of a weight array, found block by block and added up at the end of a plan. */
final class PartGradient {
    private final Parameter weight;
    private final Weights weights;
    private final double[][] parts; // by block and place in the weight
    private final Runnable addingUp = this::addUp;

    PartGradient(Parameter weight, Weights weights, int blocks) {
        this.weight = weight;
        this.weights = weights;
        parts = new double[blocks][weight.size()];
    }

    void set(int block, int index, double gradient) {
        parts[block][index] = gradient;
    }

    Runnable addingUp() {
        return addingUp;
    }

    private void addUp() {
        for (int i = 0; i < parts[0].length; i++) {
            double sum = 0;
            for (double[] part : parts) sum += part[i];
            weights.gradient(weight, i, sum);
        }
    }
}
