package nascope.net.nd4j;

import java.util.Arrays;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Window;
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
    private final INDArray wide; // this and the others are null without dilation
    private final INDArray wideGradient;
    private final INDArray taps;
    private final INDArray tapGradients;

    /** @param heightSide which side of the weight's shape is the window's height; its width is the next */
    WideWeight(Parameter weight, Window window, int heightSide, DataType type) {
        this.weight = weight;
        this.window = window;
        if (window.dilation() == 1) {
            wide = wideGradient = taps = tapGradients = null;
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
        wide = Nd4j.zeros(type, shape);
        wideGradient = Nd4j.zeros(type, shape);
        taps = wide.get(tapPlaces);
        tapGradients = wideGradient.get(tapPlaces);
    }

    /** The weight as it is now. */
    INDArray value() {
        if (wide == null) return weight.value();
        taps.assign(weight.value());
        return wide;
    }

    /** What a backward operation writes its gradient into, before {@link #takeGradient}. */
    INDArray gradient() {
        return wide == null ? weight.gradient() : wideGradient;
    }

    void takeGradient() {
        if (wide != null) weight.gradient().assign(tapGradients);
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
