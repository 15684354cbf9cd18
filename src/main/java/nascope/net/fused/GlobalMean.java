package nascope.net.fused;

import nascope.net.Primitive;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Mean over each channel's image. */
final class GlobalMean implements Primitive {
    private final FusedFeatureMap in;
    private final INDArray features;
    private final INDArray gradient;
    private final Team team;
    private final float[] numbers; // (batch, channels)

    GlobalMean(FusedFeatureMap in, INDArray features, INDArray gradient, Team team) {
        this.in = in;
        this.features = features;
        this.gradient = gradient;
        this.team = team;
        numbers = new float[in.batch() * in.channels()];
    }

    @Override
    public void forward() {
        team.run(in.channels(), this::average);
        Weights.memory(features).put(numbers);
    }

    private void average(int channel, Scratch scratch) {
        float[] sum = scratch.zeros(Scratch.Slot.SUM, 0, in.rowLength());
        for (int y = 0; y < in.height(); y++) Rows.add1(sum, 1, in.value(channel, y));
        float share = 1f / (in.height() * in.width());
        for (int n = 0; n < in.batch(); n++) {
            float total = 0;
            for (int i = n; i < sum.length; i += in.batch()) total += sum[i];
            numbers[n * in.channels() + channel] = total * share;
        }
    }

    @Override
    public void backward() {
        Weights.memory(gradient).get(numbers);
        team.run(in.channels(), this::spread);
        in.gradientGiven();
    }

    private void spread(int channel, Scratch scratch) {
        float[] row = scratch.row(Scratch.Slot.GRADIENT, 0, in.rowLength());
        float share = 1f / (in.height() * in.width());
        for (int i = 0; i < row.length; i++) row[i] = share * numbers[i % in.batch() * in.channels() + channel];
        for (int y = 0; y < in.height(); y++)
            if (in.hasGradient()) Rows.add1(in.gradient(channel, y), 1, row);
            else System.arraycopy(row, 0, in.gradient(channel, y), 0, row.length);
    }
}
