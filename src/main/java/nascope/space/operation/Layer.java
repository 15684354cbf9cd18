package nascope.space.operation;

import java.util.List;
import nascope.base.Require;

/**
 * A layer of an {@link Operation}. Convolutions have no bias and are padded so that a side of the output is ⌈side of the
 * input / stride⌉; batch norms are not affine.
 */
public sealed interface Layer {
    /** The vertical stride: the output has every such row. */
    default int strideHeight() {
        return 1;
    }

    /** The horizontal stride. */
    default int strideWidth() {
        return 1;
    }

    /** Number of weights between maps of that many channels; each is multiplied once with every pixel of the output. */
    default long weights(long channels) {
        return 0;
    }

    /** Whether it has weights. One without gives the same on every edge that it starts. */
    default boolean hasWeights() {
        return weights(1) > 0;
    }

    /** Has itself built: calls the method of its own kind. */
    <R> R build(Builder<R> builder);

    /**
     * What layers are built by, a method for every kind.
     *
     * @param <R> what a layer becomes
     */
    interface Builder<R> {
        R relu();

        R depthwise(Depthwise layer);

        R pointwise();

        R convolution(Convolution layer);

        R batchNorm();

        R maxPool(MaxPool layer);

        R averagePool(AveragePool layer);

        R factorizedReduce();
    }

    /** max(x, 0). */
    record Relu() implements Layer {
        @Override
        public <R> R build(Builder<R> builder) {
            return builder.relu();
        }
    }

    /**
     * Convolution of each channel by itself.
     *
     * @param kernel side of the window, odd
     * @param stride 1 or 2
     * @param dilation distance between the window's taps, 1 or 2
     */
    record Depthwise(int kernel, int stride, int dilation) implements Layer {
        public Depthwise {
            requireOdd(kernel);
            Require.within("stride", stride, 1, 2);
            Require.within("dilation", dilation, 1, 2);
        }

        @Override
        public int strideHeight() {
            return stride;
        }

        @Override
        public int strideWidth() {
            return stride;
        }

        @Override
        public long weights(long channels) {
            return channels * kernel * kernel;
        }

        @Override
        public <R> R build(Builder<R> builder) {
            return builder.depthwise(this);
        }
    }

    /** Convolution 1×1 over all channels. */
    record Pointwise() implements Layer {
        @Override
        public long weights(long channels) {
            return channels * channels;
        }

        @Override
        public <R> R build(Builder<R> builder) {
            return builder.pointwise();
        }
    }

    /**
     * Convolution over all channels.
     *
     * @param kernelHeight of the window, odd
     * @param kernelWidth of the window, odd
     * @param strideHeight 1 or 2
     * @param strideWidth 1 or 2
     */
    record Convolution(int kernelHeight, int kernelWidth, int strideHeight, int strideWidth) implements Layer {
        public Convolution {
            requireOdd(kernelHeight);
            requireOdd(kernelWidth);
            Require.within("strideHeight", strideHeight, 1, 2);
            Require.within("strideWidth", strideWidth, 1, 2);
        }

        @Override
        public long weights(long channels) {
            return channels * channels * kernelHeight * kernelWidth;
        }

        @Override
        public <R> R build(Builder<R> builder) {
            return builder.convolution(this);
        }
    }

    /** Each channel normalised over batch and image. */
    record BatchNorm() implements Layer {
        @Override
        public <R> R build(Builder<R> builder) {
            return builder.batchNorm();
        }
    }

    /**
     * Largest value of a 3×3 window without its padding.
     *
     * @param stride 1 or 2
     */
    record MaxPool(int stride) implements Layer {
        public MaxPool {
            Require.within("stride", stride, 1, 2);
        }

        @Override
        public int strideHeight() {
            return stride;
        }

        @Override
        public int strideWidth() {
            return stride;
        }

        @Override
        public <R> R build(Builder<R> builder) {
            return builder.maxPool(this);
        }
    }

    /**
     * Mean of a 3×3 window without its padding.
     *
     * @param stride 1 or 2
     */
    record AveragePool(int stride) implements Layer {
        public AveragePool {
            Require.within("stride", stride, 1, 2);
        }

        @Override
        public int strideHeight() {
            return stride;
        }

        @Override
        public int strideWidth() {
            return stride;
        }

        @Override
        public <R> R build(Builder<R> builder) {
            return builder.averagePool(this);
        }
    }

    /**
     * Two 1×1 convolutions with stride 2, each to half of the channels, the second from one pixel down and right; their
     * channels side by side.
     */
    record FactorizedReduce() implements Layer {
        @Override
        public int strideHeight() {
            return 2;
        }

        @Override
        public int strideWidth() {
            return 2;
        }

        @Override
        public long weights(long channels) {
            return channels * channels;
        }

        @Override
        public <R> R build(Builder<R> builder) {
            return builder.factorizedReduce();
        }
    }

    /** Twice ReLU, depthwise, pointwise, batch norm; the first time with the stride: DARTS' separable convolution. */
    static List<Layer> separable(int kernel, int stride) {
        return List.of(
                new Relu(),
                new Depthwise(kernel, stride, 1),
                new Pointwise(),
                new BatchNorm(),
                new Relu(),
                new Depthwise(kernel, 1, 1),
                new Pointwise(),
                new BatchNorm());
    }

    /** ReLU, depthwise with dilation 2, pointwise, batch norm: DARTS' dilated convolution. */
    static List<Layer> dilated(int kernel, int stride) {
        return List.of(new Relu(), new Depthwise(kernel, stride, 2), new Pointwise(), new BatchNorm());
    }

    private static void requireOdd(int kernel) {
        if (kernel < 1 || kernel % 2 == 0)
            throw new IllegalArgumentException("kernel must be odd and >= 1, got " + kernel);
    }
}
