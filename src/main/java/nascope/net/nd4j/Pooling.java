package nascope.net.nd4j;

import nascope.net.kernel.Gradients;
import nascope.net.kernel.Primitive;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Largest value or mean of 3×3 windows. */
record Pooling(Kind kind, Nd4jFeatureMap in, int stride, Nd4jFeatureMap out, Ops ops) implements Primitive {
    enum Kind {
        MAX("maxpool2d"),
        /** With the last argument 0 padding does not count. */
        AVERAGE("avgpool2d");

        private final String operation;

        Kind(String operation) {
            this.operation = operation;
        }
    }

    @Override
    public void forward() {
        Ops.run(kind.operation, new INDArray[] {in.value()}, new INDArray[] {out.value()}, geometry());
        out.voidGradient();
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        INDArray data = ops.scratch("pooling", in.value().shape());
        Ops.run(kind.operation + "_bp", new INDArray[] {in.value(), out.gradient()}, new INDArray[] {data}, geometry());
        in.addGradient(data);
    }

    private int[] geometry() {
        return new int[] {3, 3, stride, stride, 1, 1, 1, 1, 0, 0, 0};
    }
}
