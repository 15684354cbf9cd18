package nascope.net.fused;

import java.nio.FloatBuffer;
import nascope.net.fused.plan.Plan;
import nascope.net.fused.plan.Stage;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Work;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Mean over each channel's image. Forward carries the plan out, as what follows it reads the means at once. */
final class GlobalMean implements Primitive {
    private final FusedFeatureMap in;
    private final FloatBuffer features;
    private final FloatBuffer gradient;
    private final Plan plan;
    private final Stage average = new Stage("GlobalMean average", Work.ELEMENTWISE, this::average);
    private final Stage spread = new Stage("GlobalMean spread", Work.ELEMENTWISE, this::spread);
    private final float[] numbers; // (batch, channels)
    private final float share; // of a pixel in the mean
    private boolean adds;

    GlobalMean(FusedFeatureMap in, INDArray features, INDArray gradient, Plan plan) {
        this.in = in;
        this.features = Weights.memory(features);
        this.gradient = Weights.memory(gradient);
        this.plan = plan;
        numbers = new float[in.batch() * in.channels()];
        share = 1f / (in.height() * in.width());
    }

    @Override
    public void forward() {
        plan.next(average).touches(in.values()).add();
        plan.carryOut();
        features.put(0, numbers);
    }

    private int place(int block, int image, int channel) {
        return (block * in.block() + image) * in.channels() + channel;
    }

    private void average(int block, Scratch scratch) {
        for (int c = 0; c < in.channels(); c++) {
            float[] sum = scratch.zeros(Scratch.Slot.SUM, in.rowLength());
            for (float[] row : in.value(block)[c]) Rows.add1(sum, 1, row);
            for (int n = 0; n < in.block(); n++) {
                float total = 0;
                for (int i = n; i < sum.length; i += in.block()) total += sum[i];
                numbers[place(block, n, c)] = total * share;
            }
        }
    }

    @Override
    public void backward(Gradients wanted) {
        gradient.get(0, numbers);
        adds = in.takeGradient();
        plan.next(spread).touches(in.gradients()).add();
    }

    private void spread(int block, Scratch scratch) {
        float[] row = scratch.row(Scratch.Slot.GRADIENT, in.rowLength());
        for (int c = 0; c < in.channels(); c++) {
            for (int n = 0; n < in.block(); n++) row[n] = share * numbers[place(block, n, c)];
            for (int i = in.block(); i < row.length; i += in.block()) System.arraycopy(row, 0, row, i, in.block());
            for (float[] to : in.gradient(block)[c])
                if (adds) Rows.add1(to, 1, row);
                else System.arraycopy(row, 0, to, 0, row.length);
        }
    }
}
