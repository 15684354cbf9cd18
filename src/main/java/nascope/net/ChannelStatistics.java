package nascope.net;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Mean and biased variance of each channel of a feature map, over batch and image. */
public final class ChannelStatistics {
    private final double[] mean;
    private final double[] variance;

    private ChannelStatistics(double[] mean, double[] variance) {
        this.mean = mean;
        this.variance = variance;
    }

    /** @param values shape (batch, channels, height, width), newly allocated by kernels, not modified */
    static ChannelStatistics of(INDArray values) {
        int batch = (int) values.size(0);
        int channels = (int) values.size(1);
        int pixels = (int) (values.size(2) * values.size(3));
        double[] x = new double[batch * channels * pixels];
        Numbers.read(values, 0, x);
        double[] mean = new double[channels];
        double[] variance = new double[channels];
        for (int c = 0; c < channels; c++) {
            for (int n = 0; n < batch; n++)
                for (int i = 0; i < pixels; i++) mean[c] += x[(n * channels + c) * pixels + i];
            mean[c] /= (double) batch * pixels;
            for (int n = 0; n < batch; n++)
                for (int i = 0; i < pixels; i++) {
                    double offset = x[(n * channels + c) * pixels + i] - mean[c];
                    variance[c] += offset * offset;
                }
            variance[c] /= (double) batch * pixels;
        }
        return new ChannelStatistics(mean, variance);
    }

    /** Those of batches of the same size together: the mean variance within the batches and that of their means. */
    public static ChannelStatistics together(List<ChannelStatistics> batches) {
        int channels = batches.get(0).mean.length;
        double[] mean = new double[channels];
        double[] variance = new double[channels];
        for (int c = 0; c < channels; c++) {
            for (ChannelStatistics batch : batches) mean[c] += batch.mean[c] / batches.size();
            for (ChannelStatistics batch : batches) {
                double offset = batch.mean[c] - mean[c];
                variance[c] += (batch.variance[c] + offset * offset) / batches.size();
            }
        }
        return new ChannelStatistics(mean, variance);
    }

    /** By channel; a copy. */
    public double[] mean() {
        return mean.clone();
    }

    /** By channel; a copy. */
    public double[] variance() {
        return variance.clone();
    }
}
