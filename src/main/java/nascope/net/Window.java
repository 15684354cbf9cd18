package nascope.net;

/**
 * How a convolution or pooling goes over an image. Padding keeps the size but for the stride: an output side is
 * ⌈input side / stride⌉.
 *
 * @param kernel side of the window, odd
 * @param stride 1 or 2
 * @param dilation distance between the window's taps, 1 or 2
 */
public record Window(int kernel, int stride, int dilation) {
    /** Rows and columns of zeros around the image. */
    public int padding() {
        return dilation * (kernel - 1) / 2;
    }

    /** The side of the output for a side of the input. */
    public int outputSide(int side) {
        return outputSide(side, stride);
    }

    static int outputSide(int side, int stride) {
        return (side + stride - 1) / stride;
    }
}
