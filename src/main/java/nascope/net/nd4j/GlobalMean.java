package nascope.net.nd4j;

import nascope.net.kernel.Gradients;
import nascope.net.kernel.Primitive;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastCopyOp;
import org.nd4j.linalg.api.ops.impl.reduce.floating.Mean;
import org.nd4j.linalg.factory.Nd4j;

/** Mean over each channel's image. */
record GlobalMean(Nd4jFeatureMap in, INDArray features, INDArray gradient, Ops ops) implements Primitive {
    @Override
    public void forward() {
        Nd4j.exec(new Mean(in.value(), features, false, 2, 3));
    }

    @Override
    public void backward(Gradients wanted) {
        INDArray data = ops.scratch("mean", in.value().shape());
        INDArray share = gradient.mul(1.0 / (in.height() * in.width()));
        Nd4j.exec(new BroadcastCopyOp(data, share, data, 0, 1));
        in.addGradient(data);
    }
}
