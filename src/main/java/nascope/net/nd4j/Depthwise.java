package nascope.net.nd4j;

import nascope.net.kernel.Gradients;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Depthwise convolution with weights (kernel height, kernel width, channels, 1). */
final class Depthwise implements Primitive {
    private final Nd4jFeatureMap in;
    private final WideWeight weight;
    private final Nd4jFeatureMap out;
    private final Ops ops;

    Depthwise(Nd4jFeatureMap in, Parameter weight, Window window, Nd4jFeatureMap out, Ops ops) {
        this.in = in;
        this.weight = new WideWeight(weight, window, 0, ops.type());
        this.out = out;
        this.ops = ops;
    }

    @Override
    public void forward() {
        Ops.run(
                "depthwise_conv2d",
                new INDArray[] {in.value(), weight.value()},
                new INDArray[] {out.value()},
                weight.geometry());
        out.voidGradient();
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        INDArray data = ops.scratch("depthwise", in.value().shape());
        Ops.run(
                "depthwise_conv2d_bp",
                new INDArray[] {in.value(), weight.value(), out.gradient()},
                new INDArray[] {data, weight.gradient()},
                weight.geometry());
        in.addGradient(data);
        weight.takeGradient();
    }
}
