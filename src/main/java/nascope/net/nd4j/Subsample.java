package nascope.net.nd4j;

import nascope.net.Primitive;
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
    public void backward() {
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
        return array.get(
                NDArrayIndex.all(),
                NDArrayIndex.all(),
                NDArrayIndex.interval(from, 2, in.height()),
                NDArrayIndex.interval(from, 2, in.width()));
    }

    private INDArray inside(INDArray array) {
        return array.get(NDArrayIndex.all(), NDArrayIndex.all(), first(in.height()), first(in.width()));
    }

    private INDArrayIndex first(int side) {
        return NDArrayIndex.interval(0, (side - from + 1) / 2);
    }
}
