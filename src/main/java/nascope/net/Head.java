package nascope.net;

import java.util.Arrays;
import nascope.base.Softmax;
import nascope.net.kernel.FeatureMap;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Parameters;
import nascope.net.kernel.Primitive;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Mean over the image, linear layer without bias, mean cross-entropy over the batch. Without the bias the loss minus
 * the prediction's entropy, L − H, is what scaling the last cell's output costs.
 *
 * <p>The few numbers after the mean (batch × classes) are computed in double precision on the heap.
 */
final class Head {
    private final Parameter weight; // (classes, channels)
    private final int batch;
    private final int channels;
    private final int classes;
    private final INDArray features; // (batch, channels)
    private final INDArray featureGradient;
    private final Primitive mean;
    private final Parameters parameters;
    private final double[] x; // the features
    private final double[] gx;
    private final double[] w; // the weight
    private final double[] gw;
    private final double[][] logits;
    private final double[][] logitGradient;

    Head(Kernels kernels, Parameters parameters, FeatureMap last, int classes, DataType type) {
        batch = kernels.batch();
        channels = last.channels();
        this.classes = classes;
        weight = parameters.addLinear("classifier.weight", classes, channels);
        features = Nd4j.create(type, batch, channels);
        featureGradient = Nd4j.create(type, batch, channels);
        mean = kernels.globalMean(last, features, featureGradient);
        this.parameters = parameters;
        x = new double[batch * channels];
        gx = new double[batch * channels];
        w = new double[classes * channels];
        gw = new double[classes * channels];
        logits = new double[batch][classes];
        logitGradient = new double[batch][classes];
    }

    /**
     * Classifies the features.
     *
     * @param labels one a image, 0 to classes − 1
     * @return what the batch measured
     */
    ForwardResult forward(int[] labels) {
        mean.forward();
        Numbers.read(features, 0, x);
        Numbers.read(parameters.values(), weight.offset(), w);
        double loss = 0;
        double entropy = 0;
        PartSum right = new PartSum();
        PartSum wrong = new PartSum();
        for (int n = 0; n < batch; n++) {
            multiply(n * channels, logits[n]);
            double[] p = Softmax.of(logits[n]);
            double lossOfImage = -Softmax.logOf(logits[n], labels[n]);
            double entropyOfImage = 0;
            for (int k = 0; k < classes; k++) {
                double term = p[k] > 0 ? p[k] * Math.log(p[k]) : 0;
                entropy -= term;
                entropyOfImage -= term;
                logitGradient[n][k] = (p[k] - (k == labels[n] ? 1 : 0)) / batch;
            }
            loss += lossOfImage;
            (largest(logits[n]) == labels[n] ? right : wrong).add(lossOfImage, entropyOfImage);
        }
        return new ForwardResult(
                loss / batch, entropy / batch, (double) right.images / batch, right.mean(), wrong.mean());
    }

    /** Of the images that were classified rightly, or of the others. */
    private static final class PartSum {
        private int images;
        private double loss;
        private double entropy;

        void add(double lossOfImage, double entropyOfImage) {
            images++;
            loss += lossOfImage;
            entropy += entropyOfImage;
        }

        ForwardResult.Part mean() {
            return new ForwardResult.Part(images, loss / images, entropy / images);
        }
    }

    /** Gives the last feature map its gradient. */
    void backward(Gradients wanted) {
        Arrays.fill(gx, 0);
        Arrays.fill(gw, 0);
        for (int n = 0; n < batch; n++)
            for (int k = 0; k < classes; k++) {
                double g = logitGradient[n][k];
                for (int c = 0; c < channels; c++) {
                    gx[n * channels + c] += g * w[k * channels + c];
                    gw[k * channels + c] += g * x[n * channels + c];
                }
            }
        Numbers.write(gx, featureGradient, 0);
        mean.backward(wanted);
    }

    /** Writes the weight's gradient; after the kernels have written theirs. */
    void writeGradient() {
        Numbers.write(gw, parameters.gradients(), weight.offset());
    }

    /** The last forward run's logits, shape (batch, classes), newly allocated. */
    double[][] logits() {
        double[][] copy = new double[batch][];
        for (int n = 0; n < batch; n++) copy[n] = logits[n].clone();
        return copy;
    }

    void close() {
        features.close();
        featureGradient.close();
    }

    private void multiply(int from, double[] result) {
        for (int k = 0; k < classes; k++) {
            double sum = 0;
            for (int c = 0; c < channels; c++) sum += x[from + c] * w[k * channels + c];
            result[k] = sum;
        }
    }

    private static int largest(double[] row) {
        int best = 0;
        for (int k = 1; k < row.length; k++) if (row[k] > row[best]) best = k;
        return best;
    }
}
