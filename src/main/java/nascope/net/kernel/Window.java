package nascope.net.kernel;

import nascope.base.Plain;
import nascope.base.Require;

/**
 * How a convolution or pooling goes over an image. Padding keeps the size but for the stride: an output side is
 * ⌈input side / stride⌉.
 *
 * @param kernelHeight of the window in taps, odd
 * @param kernelWidth of the window in taps, odd
 * @param strideHeight rows from one output row to the next, 1 or 2
 * @param strideWidth columns from one output column to the next, 1 or 2
 * @param dilation distance between the window's taps in pixels, 1 or 2
 */
public record Window(int kernelHeight, int kernelWidth, int strideHeight, int strideWidth, int dilation) {
    public Window {
        requireOdd("kernelHeight", kernelHeight);
        requireOdd("kernelWidth", kernelWidth);
        Require.within("strideHeight", strideHeight, 1, 2);
        Require.within("strideWidth", strideWidth, 1, 2);
        Require.within("dilation", dilation, 1, 2);
    }

    private static void requireOdd(String name, int side) {
        if (side < 1 || side % 2 == 0)
            throw new IllegalArgumentException(Plain.text("%s must be odd and > 0, got %d", name, side));
    }

    /** A window that goes over rows as it goes over columns. */
    public static Window square(int kernel, int stride, int dilation) {
        return new Window(kernel, kernel, stride, stride, dilation);
    }

    /** Taps of the window: weights of a channel. */
    public int taps() {
        return kernelHeight * kernelWidth;
    }

    /** Rows of zeros above and below the image. */
    public int paddingHeight() {
        return dilation * (kernelHeight - 1) / 2;
    }

    /** Columns of zeros left and right of the image. */
    public int paddingWidth() {
        return dilation * (kernelWidth - 1) / 2;
    }

    public int outputHeight(int height) {
        return outputSide(height, strideHeight);
    }

    public int outputWidth(int width) {
        return outputSide(width, strideWidth);
    }

    public static int outputSide(int side, int stride) {
        return (side + stride - 1) / stride;
    }

    @Override
    public String toString() {
        String stride = strideHeight == strideWidth ? "" + strideHeight : "(" + strideHeight + ", " + strideWidth + ")";
        return kernelHeight + "×" + kernelWidth + " stride " + stride + " dilation " + dilation;
    }
}
