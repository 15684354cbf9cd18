package nascope.net.fused;

import nascope.net.fused.plan.Plan;
import nascope.net.fused.plan.Stage;
import nascope.net.fused.rows.Access;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Normalised;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Work;

/**
 * Batch norm without affine parameters. x̂ is never stored: its consumers read the map and scale it, as
 * x̂ = x · inverse − mean · inverse. Each block of the batch is measured by itself; whoever asks for mean and inverse puts
 * the blocks together.
 */
final class BatchNorm extends Normalised implements Primitive {
    private final FusedFeatureMap in;
    private final Plan plan;
    private final Stage measure = new Stage("BatchNorm measure", Work.BATCH_NORM, this::measure);
    private final Access statistics;
    private final double[][] means; // by block and channel
    private final double[][] variances;

    BatchNorm(FusedFeatureMap in, Plan plan) {
        super(in);
        this.in = in;
        this.plan = plan;
        statistics = in.access("statistics");
        means = new double[in.blocks()][in.channels()];
        variances = new double[in.blocks()][in.channels()];
    }

    FusedFeatureMap in() {
        return in;
    }

    /** What a stage gathers that asks for mean and inverse. */
    Access statistics() {
        return statistics;
    }

    double mean(int channel) {
        statistics.ofAllBlocks();
        double sum = 0;
        for (double[] block : means) sum += block[channel];
        return sum / means.length;
    }

    /** 1/√(variance + ε): the mean variance within the blocks and that of their means. */
    double inverse(int channel) {
        double mean = mean(channel);
        double sum = 0;
        for (int b = 0; b < means.length; b++) {
            double offset = means[b][channel] - mean;
            sum += variances[b][channel] + offset * offset;
        }
        return 1 / Math.sqrt(sum / means.length + EPSILON);
    }

    /**
     * x̂ as rows, {@code [block][channel][y]}, newly made: for those who look on, as no primitive needs it.
     *
     * @param blocks how many, the first ones
     */
    float[][][][] values(int blocks) {
        float[][][][] values = new float[blocks][in.channels()][in.height()][];
        for (int c = 0; c < in.channels(); c++) {
            float scale = (float) inverse(c);
            float shift = (float) (-mean(c) * inverse(c));
            for (int b = 0; b < values.length; b++)
                for (int y = 0; y < in.height(); y++) {
                    float[] row = in.value(b)[c][y].clone();
                    for (int i = 0; i < row.length; i++) row[i] = scale * row[i] + shift;
                    values[b][c][y] = row;
                }
        }
        return values;
    }

    /** Adds a stage that computes a map from the normalised one. */
    void addConsumer(Stage stage, FusedFeatureMap out) {
        out.beWritten();
        plan.next(stage)
                .gathers(statistics)
                .touches(in.values())
                .touches(out.values())
                .add();
    }

    @Override
    public void forward() {
        plan.next(measure).touches(in.values()).touches(statistics).add();
    }

    /** Nothing to do: the consumers have passed the gradient through. */
    @Override
    public void backward(Gradients wanted) {}

    /** One sweep around a number near the mean, so that squares of large means do not cancel. */
    private void measure(int block, Scratch scratch) {
        statistics.ofBlock(block);
        for (int channel = 0; channel < in.channels(); channel++) {
            float[][] x = in.value(block)[channel];
            float[] sum = scratch.zeros(Scratch.Slot.SUM, in.rowLength());
            float[] squares = scratch.zeros(Scratch.Slot.PRODUCT, in.rowLength());
            float centre = centre(x[0]);
            for (float[] row : x) Rows.moments(sum, squares, row, centre);
            double offset = scratch.sum(sum) / in.blockSize();
            variances[block][channel] = Math.max(0, scratch.sum(squares) / in.blockSize() - offset * offset);
            means[block][channel] = centre + offset;
        }
    }

    /** About the mean: that of every sixteenth number of a row. */
    private static float centre(float[] row) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < row.length; i += 16, count++) sum += row[i];
        return (float) (sum / count);
    }
}
