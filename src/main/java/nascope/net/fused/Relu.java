package nascope.net.fused;

import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Rows;
import nascope.net.fused.rows.Scratch;

/** max(x, 0). */
record Relu(FusedFeatureMap in, FusedFeatureMap out) implements MapTask {
    @Override
    public void forward(int block, Scratch scratch) {
        for (int c = 0; c < in.channels(); c++) {
            float[][] x = in.value(block)[c];
            float[][] result = out.value(block)[c];
            for (int y = 0; y < x.length; y++) Rows.rectify(result[y], x[y]);
        }
    }

    @Override
    public void backward(int block, boolean adds, boolean ofWeight, Scratch scratch) {
        for (int c = 0; c < in.channels(); c++) {
            float[][] g = out.gradient(block)[c];
            float[][] rectified = out.value(block)[c];
            float[][] to = in.gradient(block)[c];
            for (int y = 0; y < g.length; y++) Rows.masked(to[y], adds, g[y], rectified[y]);
        }
    }
}
