package nascope.net.nd4j;

import nascope.net.Gradients;
import nascope.net.Parameter;
import nascope.net.Primitive;
import nascope.net.Window;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Depthwise convolution with weights (kernel, kernel, channels, 1).
 *
 * <p>The oneDNN build of ND4J 1.0.0-M2.1 fails on dilated windows ("could not create a descriptor for a dilated
 * convolution"), so a dilated window becomes a wider one with zeros between its taps.
 */
final class Depthwise implements Primitive {
    private final Nd4jFeatureMap in;
    private final Parameter weight;
    private final Window window;
    private final Nd4jFeatureMap out;
    private final Ops ops;
    private final INDArray wide; // (span, span, channels, 1); the taps lie dilation apart
    private final INDArray wideGradient;
    private final INDArray taps;
    private final INDArray tapGradients;

    Depthwise(Nd4jFeatureMap in, Parameter weight, Window window, Nd4jFeatureMap out, Ops ops) {
        this.in = in;
        this.weight = weight;
        this.window = window;
        this.out = out;
        this.ops = ops;
        int span = span();
        wide = Nd4j.zeros(ops.type(), span, span, in.channels(), 1);
        wideGradient = Nd4j.zeros(ops.type(), span, span, in.channels(), 1);
        INDArrayIndex every = NDArrayIndex.interval(0, window.dilation(), span);
        taps = wide.get(every, every, NDArrayIndex.all(), NDArrayIndex.all());
        tapGradients = wideGradient.get(every, every, NDArrayIndex.all(), NDArrayIndex.all());
    }

    @Override
    public void forward() {
        taps.assign(weight.value());
        Ops.run("depthwise_conv2d", new INDArray[] {in.value(), wide}, new INDArray[] {out.value()}, geometry());
        out.voidGradient();
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        INDArray data = ops.scratch("depthwise", in.value().shape());
        Ops.run(
                "depthwise_conv2d_bp",
                new INDArray[] {in.value(), wide, out.gradient()},
                new INDArray[] {data, wideGradient},
                geometry());
        in.addGradient(data);
        weight.gradient().assign(tapGradients);
    }

    private int span() {
        return window.dilation() * (window.kernel() - 1) + 1;
    }

    private int[] geometry() {
        int span = span();
        int stride = window.stride();
        int padding = window.padding();
        return new int[] {span, span, stride, stride, padding, padding, 1, 1, 0, 0};
    }
}
