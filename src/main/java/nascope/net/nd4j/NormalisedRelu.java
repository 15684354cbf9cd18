package nascope.net.nd4j;

import nascope.net.kernel.Gradients;
import nascope.net.kernel.Primitive;

/** max(x̂, 0). */
record NormalisedRelu(BatchNorm in, Nd4jFeatureMap out, Ops ops) implements Primitive {
    @Override
    public void forward() {
        Relu.rectify(in.value(), out.value());
        out.voidGradient();
    }

    @Override
    public void backward(Gradients wanted) {
        if (out.hasGradient()) in.passGradient(1, Relu.gradient(in.value(), out.gradient(), ops));
    }
}
