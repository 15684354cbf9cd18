package nascope.data;

/**
 * Brings each channel to mean 0 and variance 1 over the images it was measured on; a channel whose pixels are all the same
 * there becomes 0.
 */
final class ChannelScale {
    private final int plane; // pixels of a channel of an image
    private final double[] mean; // by channel
    private final double[] scale;

    /**
     * Measures images.
     *
     * @param pixels shape (N, C, S, S), not modified
     * @param length how many of them count
     * @param channels C
     * @param plane S·S
     */
    ChannelScale(float[] pixels, int length, int channels, int plane) {
        this.plane = plane;
        mean = new double[channels];
        scale = new double[channels];
        int image = channels * plane;
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int start = c * plane; start < length; start += image)
                for (int i = start; i < start + plane; i++) sum += pixels[i];
            mean[c] = sum * channels / length;
            double squares = 0;
            for (int start = c * plane; start < length; start += image)
                for (int i = start; i < start + plane; i++) squares += (pixels[i] - mean[c]) * (pixels[i] - mean[c]);
            double deviation = Math.sqrt(squares * channels / length);
            scale[c] = deviation > 0 ? 1 / deviation : 0;
        }
    }

    /** @param pixels of these or other images of the same shape */
    void apply(float[] pixels) {
        int image = mean.length * plane;
        for (int c = 0; c < mean.length; c++)
            for (int start = c * plane; start < pixels.length; start += image)
                for (int i = start; i < start + plane; i++) pixels[i] = (float) ((pixels[i] - mean[c]) * scale[c]);
    }
}
