package nascope.net.nd4j;

import java.util.Arrays;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Window;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The weight of a convolution as ND4J takes it. The oneDNN build of ND4J 1.0.0-M2.1 fails on dilated windows ("could not
 * create a descriptor for a dilated convolution"), so a dilated window becomes a wider one with zeros between its taps.
 */
final class WideWeight {
    private final Parameter weight;
    private final Window window;
    private final @Nullable Wide wide; // null without dilation

    /** A window with zeros between its taps, and the taps in it. */
    private record Wide(INDArray value, INDArray gradient, INDArray taps, INDArray tapGradients) {}

    /** @param heightSide which side of the weight's shape is the window's height; its width is the next */
    WideWeight(Parameter weight, Window window, int heightSide, DataType type) {
        this.weight = weight;
        this.window = window;
        if (window.dilation() == 1) {
            wide = null;
            return;
        }
        long[] shape = weight.shape();
        INDArrayIndex[] tapPlaces = new INDArrayIndex[shape.length];
        Arrays.fill(tapPlaces, NDArrayIndex.all());
        for (int side = heightSide; side < heightSide + 2; side++) {
            shape[side] = span((int) shape[side]);
            boolean one = shape[side] == 1; // of which ND4J cannot take every second
            tapPlaces[side] =
                    one ? NDArrayIndex.interval(0, 1) : NDArrayIndex.interval(0, window.dilation(), shape[side]);
        }
        INDArray value = Nd4j.zeros(type, shape);
        INDArray gradient = Nd4j.zeros(type, shape);
        wide = new Wide(value, gradient, value.get(tapPlaces), gradient.get(tapPlaces));
    }

    /** The weight as it is now. */
    INDArray value() {
        if (wide == null) return weight.value();
        wide.taps().assign(weight.value());
        return wide.value();
    }

    /** What a backward operation writes its gradient into, before {@link #takeGradient}. */
    INDArray gradient() {
        return wide == null ? weight.gradient() : wide.gradient();
    }

    void takeGradient() {
        if (wide != null) weight.gradient().assign(wide.tapGradients());
    }

    /** The whole numbers that describe the window to ND4J: its sides, stride, padding, no dilation, order of the data. */
    int[] geometry() {
        return new int[] {
            span(window.kernelHeight()),
            span(window.kernelWidth()),
            window.strideHeight(),
            window.strideWidth(),
            window.paddingHeight(),
            window.paddingWidth(),
            1,
            1,
            0,
            0
        };
    }

    /** Side of a window with what lies between its taps. */
    private int span(int kernel) {
        return window.dilation() * (kernel - 1) + 1;
    }
}
