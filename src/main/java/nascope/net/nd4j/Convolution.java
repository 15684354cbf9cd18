package nascope.net.nd4j;

import java.util.Arrays;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Convolution with weights (out channels, in channels, kernel height, kernel width). */
final class Convolution implements Primitive {
    private static final int WEIGHTS_OUT_IN_HEIGHT_WIDTH = 1;

    private final Nd4jFeatureMap in;
    private final WideWeight weight;
    private final Nd4jFeatureMap out;
    private final boolean givesGradient;
    private final Ops ops;
    private final int[] geometry;

    /** @param givesGradient whether the input gets a gradient; images need none */
    Convolution(
            Nd4jFeatureMap in, Parameter weight, Window window, Nd4jFeatureMap out, boolean givesGradient, Ops ops) {
        this.in = in;
        this.weight = new WideWeight(weight, window, 2, ops.type());
        this.out = out;
        this.givesGradient = givesGradient;
        this.ops = ops;
        int[] shared = this.weight.geometry();
        geometry = Arrays.copyOf(shared, shared.length + 1);
        geometry[shared.length] = WEIGHTS_OUT_IN_HEIGHT_WIDTH;
    }

    @Override
    public void forward() {
        Ops.run("conv2d", new INDArray[] {in.value(), weight.value()}, new INDArray[] {out.value()}, geometry);
        out.voidGradient();
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        INDArray data = ops.scratch("convolution", in.value().shape());
        Ops.run(
                "conv2d_bp",
                new INDArray[] {in.value(), weight.value(), out.gradient()},
                new INDArray[] {data, weight.gradient()},
                geometry);
        if (givesGradient) in.addGradient(data);
        weight.takeGradient();
    }
}
