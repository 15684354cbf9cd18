package nascope.net.fused;

import java.util.Arrays;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;

/** Every second pixel of every second row, from a given row and column; 0 beyond the border. */
record Subsample(FusedFeatureMap in, int from, FusedFeatureMap out) implements MapTask {
    @Override
    public void forward(int block, Scratch scratch) {
        float[] moved = scratch.row(Scratch.Slot.MOVED, in.rowLength());
        for (int c = 0; c < in.channels(); c++)
            for (int y = 0; y < out.height(); y++) {
                float[] row = out.value(block)[c][y];
                int source = 2 * y + from;
                if (source >= in.height()) {
                    Arrays.fill(row, 0);
                    continue;
                }
                Rows.shifted(moved, in.value(block)[c][source], from, in.block(), 0);
                Rows.thinned(row, moved, in.block());
            }
    }

    @Override
    public void backward(int block, boolean adds, boolean ofWeight, Scratch scratch) {
        float[] whole = scratch.row(Scratch.Slot.GRADIENT, in.rowLength());
        float[] moved = scratch.row(Scratch.Slot.MOVED, in.rowLength());
        for (int c = 0; c < in.channels(); c++) {
            float[][] to = in.gradient(block)[c];
            if (!adds) for (float[] row : to) Arrays.fill(row, 0);
            for (int y = 0; y < out.height(); y++) {
                int source = 2 * y + from;
                if (source >= in.height()) continue;
                Rows.spread(whole, out.gradient(block)[c][y], in.block(), 0);
                Rows.shifted(moved, whole, -from, in.block(), 0);
                Rows.add1(to[source], 1, moved);
            }
        }
    }
}
