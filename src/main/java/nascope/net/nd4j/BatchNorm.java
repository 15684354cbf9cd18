package nascope.net.nd4j;

import nascope.net.kernel.Gradients;
import nascope.net.kernel.Normalised;
import nascope.net.kernel.Primitive;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.impl.transforms.floating.RSqrt;
import org.nd4j.linalg.factory.Nd4j;

/** Batch norm without affine parameters. */
final class BatchNorm extends Normalised implements Primitive {
    private final Nd4jFeatureMap in;
    private final Ops ops;
    private final double count; // numbers a channel
    private final INDArray normalised; // x̂, the map's shape
    private final INDArray mean; // the others: (channels)
    private final INDArray variance;
    private final INDArray inverseDeviation;
    private final INDArray ones;
    private final INDArray zeros;
    private final INDArray gradientSum;
    private final INDArray gradientDot;
    private final INDArray factor;

    BatchNorm(Nd4jFeatureMap in, Ops ops) {
        super(in);
        this.in = in;
        this.ops = ops;
        INDArray value = in.value();
        count = (double) value.length() / in.channels();
        normalised = Nd4j.zeros(ops.type(), value.shape());
        mean = Nd4j.zeros(ops.type(), in.channels());
        variance = mean.dup();
        inverseDeviation = mean.dup();
        ones = Nd4j.ones(ops.type(), in.channels());
        zeros = mean.dup();
        gradientSum = mean.dup();
        gradientDot = mean.dup();
        factor = mean.dup();
    }

    @Override
    public void forward() {
        INDArray x = in.value();
        Ops.run("moments", new INDArray[] {x}, new INDArray[] {mean, variance}, 0, 2, 3);
        Nd4j.exec(DynamicCustomOp.builder("batchnorm")
                .addInputs(x, mean, variance, ones, zeros)
                .addOutputs(normalised)
                .addIntegerArguments(1, 1, 1)
                .addFloatingPointArguments(EPSILON)
                .build());
        inverseDeviation.assign(variance);
        inverseDeviation.addi(EPSILON);
        Nd4j.exec(new RSqrt(inverseDeviation, inverseDeviation));
    }

    /** Nothing to do: the consumers have passed the gradient through. */
    @Override
    public void backward(Gradients wanted) {}

    /** x̂ of the last forward run. */
    INDArray value() {
        return normalised;
    }

    /** Σ g · x̂ for each channel, kept until the next call. */
    INDArray dot(INDArray gradient) {
        Ops.dotChannels(gradient, normalised, gradientDot);
        return gradientDot;
    }

    /**
     * Takes the gradient g with respect to z·x̂ on to the map:
     * z/σ · (g − mean(g) − x̂ · mean(g·x̂)), means over batch and image.
     */
    void passGradient(double gate, INDArray gradient) {
        Ops.sumChannels(gradient, gradientSum);
        dot(gradient);
        INDArray result = ops.scratch("norm", normalised.shape());
        gradientDot.muli(-1 / count);
        Ops.timesChannels(normalised, gradientDot, result);
        result.addi(gradient);
        gradientSum.muli(-1 / count);
        Ops.plusChannels(result, gradientSum, result);
        factor.assign(inverseDeviation);
        factor.muli(gate);
        Ops.timesChannels(result, factor, result);
        in.addGradient(result);
    }

    void close() {
        for (INDArray array : new INDArray[] {
            normalised, mean, variance, inverseDeviation, ones, zeros, gradientSum, gradientDot, factor
        }) array.close();
    }
}
