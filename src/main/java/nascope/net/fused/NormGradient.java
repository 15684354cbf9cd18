package nascope.net.fused;

import nascope.net.fused.plan.Plan;
import nascope.net.fused.plan.Stage;
import nascope.net.fused.rows.Access;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;

/**
 * The way of a gradient g with respect to x̂ back through a batch norm: each block adds up Σ g and Σ g · x̂, then each
 * block's share of the gradient is found from the sums over all.
 */
final class NormGradient {
    private final BatchNorm norm;
    private final FusedFeatureMap in;
    private final Access sums;
    private final double[][] gradients; // Σ g by block and channel
    private final double[][] products; // Σ g · (x − centre), the centre being the mean in single precision

    NormGradient(BatchNorm norm) {
        this.norm = norm;
        in = norm.in();
        sums = in.access("sums over the gradient");
        gradients = new double[in.blocks()][in.channels()];
        products = new double[in.blocks()][in.channels()];
    }

    /** What the first stage touches and the second gathers. */
    Access sums() {
        return sums;
    }

    /**
     * Adds the way back from a map that is computed from the normalised one alone.
     *
     * @param measure adds up, block by block
     * @param pass gives the gradient on, from the sums over all blocks
     */
    void addTo(Plan plan, Stage measure, Stage pass, FusedFeatureMap out) {
        plan.next(measure)
                .touches(in.values())
                .touches(out.values())
                .touches(out.gradients())
                .touches(sums)
                .gathers(norm.statistics())
                .add();
        plan.next(pass)
                .gathers(sums)
                .gathers(norm.statistics())
                .touches(in.values())
                .touches(out.gradients())
                .touches(in.gradients())
                .add();
        plan.ending(out.returning());
    }

    /**
     * Adds up a block of a channel.
     *
     * @param g rows by y
     * @param gradientSum Σ g over them
     */
    void measure(int block, int channel, float[][] g, double gradientSum, Scratch scratch) {
        sums.ofBlock(block);
        float centre = (float) norm.mean(channel);
        float[] product = scratch.zeros(Scratch.Slot.PRODUCT, in.rowLength());
        float[][] x = in.value(block)[channel];
        for (int y = 0; y < x.length; y++) Rows.addCentredProduct(product, g[y], x[y], centre);
        gradients[block][channel] = gradientSum;
        products[block][channel] = scratch.sum(product);
    }

    /** Σ g over a channel. */
    double gradientSum(int channel) {
        return sum(gradients, channel);
    }

    /** Σ g · x̂ over a channel. */
    double dot(int channel) {
        double mean = norm.mean(channel);
        return norm.inverse(channel) * (sum(products, channel) - (mean - (float) mean) * gradientSum(channel));
    }

    private double sum(double[][] parts, int channel) {
        sums.ofAllBlocks();
        double sum = 0;
        for (double[] part : parts) sum += part[channel];
        return sum;
    }

    /**
     * Gives a block of a channel of the map its gradient: gate · inverse · (g − mean(g) − x̂ · mean(g · x̂)).
     *
     * @param gate what x̂ is multiplied by before g is its gradient
     * @param g rows by y
     * @param add whether the map has a gradient to add to
     */
    void pass(int block, int channel, double gate, float[][] g, boolean add) {
        double count = (double) in.blockSize() * in.blocks();
        double scale = gate * norm.inverse(channel);
        double onValue = -scale * norm.inverse(channel) * dot(channel) / count;
        double constant = -scale * gradientSum(channel) / count - onValue * norm.mean(channel);
        float[][] x = in.value(block)[channel];
        float[][] to = in.gradient(block)[channel];
        for (int y = 0; y < x.length; y++)
            Rows.blend(to[y], add, (float) scale, g[y], (float) onValue, x[y], (float) constant);
    }
}
