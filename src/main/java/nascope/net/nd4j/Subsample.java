package nascope.net.nd4j;

import nascope.net.kernel.Gradients;
import nascope.net.kernel.Primitive;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Every second pixel of every second row, from a given row and column; 0 beyond the border. */
record Subsample(Nd4jFeatureMap in, int from, Nd4jFeatureMap out, Ops ops) implements Primitive {
    @Override
    public void forward() {
        out.value().assign(0);
        if (reached()) inside(out.value()).assign(sampled(in.value()));
        out.voidGradient();
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        INDArray data = ops.scratch("subsample", in.value().shape());
        data.assign(0);
        if (reached()) sampled(data).assign(inside(out.gradient()));
        in.addGradient(data);
    }

    /** Whether the image has a pixel to take: one of a single row or column has no second one. */
    private boolean reached() {
        return from < in.height() && from < in.width();
    }

    private INDArray sampled(INDArray array) {
        return array.get(NDArrayIndex.all(), NDArrayIndex.all(), everySecond(in.height()), everySecond(in.width()));
    }

    private INDArrayIndex everySecond(int side) {
        boolean one = side - from == 1; // of which ND4J cannot take every second
        return one ? NDArrayIndex.interval(from, side) : NDArrayIndex.interval(from, 2, side);
    }

    private INDArray inside(INDArray array) {
        return array.get(NDArrayIndex.all(), NDArrayIndex.all(), first(in.height()), first(in.width()));
    }

    private INDArrayIndex first(int side) {
        return NDArrayIndex.interval(0, (side - from + 1) / 2);
    }
}
