package nascope.net.fused;

import nascope.net.Gradients;
import nascope.net.Parameter;
import nascope.net.Primitive;
import nascope.net.Work;

/** Convolution 3×3 of the images with weights (out channels, in channels, 3, 3). Has no gradient for the images. */
final class Stem implements Primitive {
    private static final int KERNEL = 3;

    private final FusedFeatureMap images;
    private final Parameter weight;
    private final FusedFeatureMap out;
    private final Weights weights;
    private final Plan plan;
    private final PartGradient partGradient;
    private final Stage convolve = new Stage(Work.STEM, this::convolve);
    private final Stage weightGradient = new Stage(Work.STEM, this::weightGradient);
    private final float[][][][] columns; // by block, place and y: the images moved by one pixel or none

    Stem(FusedFeatureMap images, Parameter weight, FusedFeatureMap out, Weights weights, Plan plan) {
        this.images = images;
        this.weight = weight;
        this.out = out;
        this.weights = weights;
        this.plan = plan;
        partGradient = new PartGradient(weight, weights, images.blocks());
        columns = new float[images.blocks()][KERNEL * images.channels()][][];
        for (int block = 0; block < images.blocks(); block++)
            for (int column = 0; column < KERNEL; column++)
                for (int from = 0; from < images.channels(); from++)
                    columns[block][place(column, from)] =
                            column == 1 ? images.value(block)[from] : new float[images.height()][images.rowLength()];
    }

    private int place(int column, int from) {
        return column * images.channels() + from;
    }

    private int index(int to, int from, int row, int column) {
        return ((to * images.channels() + from) * KERNEL + row) * KERNEL + column;
    }

    @Override
    public void forward() {
        out.beWritten();
        plan.next(convolve).touches(images.values()).touches(out.values()).add();
    }

    private void convolve(int block, Scratch scratch) {
        float[][][] moved = columns[block];
        for (int from = 0; from < images.channels(); from++)
            for (int y = 0; y < images.height(); y++) {
                float[] row = images.value(block)[from][y];
                Rows.shifted(moved[place(0, from)][y], row, -1, images.block(), 0);
                Rows.shifted(moved[place(2, from)][y], row, 1, images.block(), 0);
            }
        for (int y = 0; y < out.height(); y++)
            for (int to = 0; to < out.channels(); to++)
                Rows.combine(out.value(block)[to][y], false, terms(to, y, scratch), moved);
    }

    private Terms terms(int to, int y, Scratch scratch) {
        Terms terms = scratch.terms();
        for (int from = 0; from < images.channels(); from++)
            for (int row = 0; row < KERNEL; row++) {
                int source = y + row - 1;
                if (source < 0 || source >= images.height()) continue;
                for (int column = 0; column < KERNEL; column++)
                    terms.add(weights.value(weight, index(to, from, row, column)), place(column, from), source);
            }
        return terms;
    }

    @Override
    public void backward(Gradients wanted) {
        if (!out.hasGradient()) return;
        if (wanted.ofWeights()) {
            plan.next(weightGradient).touches(out.gradients()).add();
            plan.ending(partGradient.addingUp());
        }
        plan.ending(out.returning());
    }

    private void weightGradient(int block, Scratch scratch) {
        for (int row = 0; row < KERNEL; row++) {
            Pairs pairs = scratch.pairs();
            for (int y = Math.max(0, 1 - row); y < Math.min(out.height(), out.height() + 1 - row); y++)
                pairs.add(y, y + row - 1);
            for (int to = 0; to < out.channels(); to++)
                for (int from = 0; from < images.channels(); from++)
                    for (int column = 0; column < KERNEL; column++)
                        partGradient.set(
                                block,
                                index(to, from, row, column),
                                scratch.dot(
                                        pairs,
                                        out.gradient(block)[to],
                                        columns[block][place(column, from)],
                                        images.rowLength()));
        }
    }
}
