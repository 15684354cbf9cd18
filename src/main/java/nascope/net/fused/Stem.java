package nascope.net.fused;

import nascope.net.Parameter;
import nascope.net.Primitive;

/** Convolution 3×3 of the images with weights (out channels, in channels, 3, 3). Has no gradient for the images. */
final class Stem implements Primitive {
    private static final int KERNEL = 3;

    private final FusedFeatureMap images;
    private final Parameter weight;
    private final FusedFeatureMap out;
    private final Weights weights;
    private final Team team;

    Stem(FusedFeatureMap images, Parameter weight, FusedFeatureMap out, Weights weights, Team team) {
        this.images = images;
        this.weight = weight;
        this.out = out;
        this.weights = weights;
        this.team = team;
        images.provideShift(-1);
        images.provideShift(1);
    }

    private int tapIndex(int to, int from, int row, int column) {
        return ((to * images.channels() + from) * KERNEL + row) * KERNEL + column;
    }

    @Override
    public void forward() {
        for (int from = 0; from < images.channels(); from++) // before the threads share them
        for (int distance = -1; distance <= 1; distance++) images.shifted(distance, from);
        team.run(out.channels(), this::convolve);
        out.written();
    }

    private void convolve(int to, Scratch scratch) {
        int taps = images.channels() * KERNEL * KERNEL;
        float[] w = scratch.weights(taps);
        float[][] x = scratch.first(taps);
        for (int y = 0; y < out.height(); y++) {
            int count = 0;
            for (int from = 0; from < images.channels(); from++)
                for (int row = 0; row < KERNEL; row++) {
                    int source = y + row - 1;
                    if (source < 0 || source >= images.height()) continue;
                    for (int column = 0; column < KERNEL; column++) {
                        w[count] = weights.value(weight, tapIndex(to, from, row, column));
                        x[count++] = images.shifted(column - 1, from)[from * images.height() + source];
                    }
                }
            Rows.combine(out.value(to, y), false, count, w, x);
        }
    }

    @Override
    public void backward() {
        if (out.hasGradient()) team.run(out.channels(), this::weightGradient);
    }

    private void weightGradient(int to, Scratch scratch) {
        for (int from = 0; from < images.channels(); from++)
            for (int row = 0; row < KERNEL; row++)
                for (int column = 0; column < KERNEL; column++)
                    weights.gradient(
                            weight, tapIndex(to, from, row, column), weightGradient(to, from, row, column, scratch));
    }

    private double weightGradient(int to, int from, int row, int column, Scratch scratch) {
        float[][] g = scratch.first(out.height());
        float[][] x = scratch.second(out.height());
        int count = 0;
        for (int y = 0; y < out.height(); y++) {
            int source = y + row - 1;
            if (source < 0 || source >= images.height()) continue;
            g[count] = out.gradient(to, y);
            x[count++] = images.shifted(column - 1, from)[from * images.height() + source];
        }
        return scratch.dot(count, g, x, images.rowLength());
    }
}
