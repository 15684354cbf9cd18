package nascope.net.nd4j;

import nascope.net.kernel.Gradients;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Primitive;
import org.nd4j.linalg.api.ndarray.INDArray;

/** scale · x̂ + shift, channel by channel. */
record NormalisedAffine(BatchNorm in, Parameter scale, Parameter shift, Nd4jFeatureMap out, Ops ops)
        implements Primitive {
    @Override
    public void forward() {
        Ops.timesChannels(in.value(), scale.value(), out.value());
        Ops.plusChannels(out.value(), shift.value(), out.value());
        out.voidGradient();
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        scale.gradient().assign(in.dot(out.gradient()));
        Ops.sumChannels(out.gradient(), shift.gradient());
        INDArray data = ops.scratch("affine", out.value().shape());
        Ops.timesChannels(out.gradient(), scale.value(), data);
        in.passGradient(1, data);
    }
}
