package nascope.net.nd4j;

import nascope.net.kernel.Gradients;
import nascope.net.kernel.Primitive;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.factory.Nd4j;

/** max(x, 0). */
record Relu(Nd4jFeatureMap in, Nd4jFeatureMap out, Ops ops) implements Primitive {
    @Override
    public void forward() {
        rectify(in.value(), out.value());
        out.voidGradient();
    }

    @Override
    public void backward(Gradients wanted) {
        if (out.hasGradient()) in.addGradient(gradient(in.value(), out.gradient(), ops));
    }

    static void rectify(INDArray x, INDArray result) {
        Nd4j.exec(new RectifiedLinear(x, result));
    }

    /** The gradient with respect to x: that of the result where x is above 0. In a scratch array. */
    static INDArray gradient(INDArray x, INDArray resultGradient, Ops ops) {
        INDArray data = ops.scratch("relu", x.shape());
        Ops.run("relu_bp", new INDArray[] {x, resultGradient}, new INDArray[] {data});
        return data;
    }
}
