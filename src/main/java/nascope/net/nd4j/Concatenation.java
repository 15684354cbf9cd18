package nascope.net.nd4j;

import java.util.List;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Primitive;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The parts' channels one after another. */
record Concatenation(List<Nd4jFeatureMap> parts, Nd4jFeatureMap out) implements Primitive {
    @Override
    public void forward() {
        int channel = 0;
        for (Nd4jFeatureMap part : parts) {
            channels(out.value(), channel, part).assign(part.value());
            channel += part.channels();
        }
        out.voidGradient();
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        int channel = 0;
        for (Nd4jFeatureMap part : parts) {
            part.addGradient(channels(out.gradient(), channel, part));
            channel += part.channels();
        }
    }

    private static INDArray channels(INDArray array, int from, Nd4jFeatureMap part) {
        return array.get(
                NDArrayIndex.all(),
                NDArrayIndex.interval(from, from + part.channels()),
                NDArrayIndex.all(),
                NDArrayIndex.all());
    }
}
