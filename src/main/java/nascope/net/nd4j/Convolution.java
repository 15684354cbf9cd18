package nascope.net.nd4j;

import nascope.net.Gradients;
import nascope.net.Parameter;
import nascope.net.Primitive;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Convolution with weights (out, in, height, width), stride 1: the 3×3 of the stem and the 1×1 everywhere else. */
record Convolution(Nd4jFeatureMap in, Parameter weight, Nd4jFeatureMap out, boolean givesGradient, Ops ops)
        implements Primitive {
    @Override
    public void forward() {
        Ops.run("conv2d", new INDArray[] {in.value(), weight.value()}, new INDArray[] {out.value()}, geometry());
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
                geometry());
        if (givesGradient) in.addGradient(data);
    }

    private int[] geometry() {
        int kernel = (int) weight.shape()[2];
        int padding = kernel / 2;
        int weightsOutInHeightWidth = 1;
        return new int[] {kernel, kernel, 1, 1, padding, padding, 1, 1, 0, 0, weightsOutInHeightWidth};
    }
}
