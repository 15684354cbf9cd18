package nascope.data;

/**
 * Resizes planes by area average: every new pixel is the mean of the part of the old plane that it covers, with pixels
 * covered in part counting for that part. Works up and down in size, each side by itself; equal sizes leave a plane as it
 * is. Not for use by several threads at once.
 */
final class AreaResize {
    private final Side rows;
    private final Side columns;
    private final double[] narrowed; // shape (old height, new width)

    AreaResize(int oldHeight, int oldWidth, int newHeight, int newWidth) {
        rows = Side.of(oldHeight, newHeight);
        columns = Side.of(oldWidth, newWidth);
        narrowed = new double[oldHeight * newWidth];
    }

    /**
     * Resizes one plane.
     *
     * @param source unsigned bytes, from {@code sourceAt} on of shape (old height, old width), not modified
     * @param target from {@code targetAt} on of shape (new height, new width), overwritten with means from 0 to 255
     */
    void resize(byte[] source, int sourceAt, float[] target, int targetAt) {
        int newWidth = columns.newSize();
        int oldWidth = columns.oldSize;
        for (int y = 0; y < rows.oldSize; y++)
            for (int x = 0; x < newWidth; x++) {
                double[] weights = columns.weights[x];
                int at = sourceAt + y * oldWidth + columns.first[x];
                double sum = 0;
                for (int i = 0; i < weights.length; i++) sum += weights[i] * Byte.toUnsignedInt(source[at + i]);
                narrowed[y * newWidth + x] = sum;
            }
        for (int y = 0; y < rows.newSize(); y++)
            for (int x = 0; x < newWidth; x++) {
                double[] weights = rows.weights[y];
                double sum = 0;
                for (int i = 0; i < weights.length; i++)
                    sum += weights[i] * narrowed[(rows.first[y] + i) * newWidth + x];
                target[targetAt + y * newWidth + x] = (float) sum;
            }
    }

    /** Which old pixels each new pixel of one side covers, and with which weights, summing to 1. */
    private static final class Side {
        final int oldSize;
        final int[] first;
        final double[][] weights;

        private Side(int oldSize, int newSize) {
            this.oldSize = oldSize;
            first = new int[newSize];
            weights = new double[newSize][];
        }

        int newSize() {
            return first.length;
        }

        /** Lengths in whole units: an old pixel is {@code newSize} long, a new one {@code oldSize}. */
        static Side of(int oldSize, int newSize) {
            Side side = new Side(oldSize, newSize);
            for (int n = 0; n < newSize; n++) {
                int start = n * oldSize;
                int end = start + oldSize;
                int first = start / newSize;
                int last = (end - 1) / newSize;
                side.first[n] = first;
                side.weights[n] = new double[last - first + 1];
                for (int i = first; i <= last; i++) {
                    int overlap = Math.min(end, (i + 1) * newSize) - Math.max(start, i * newSize);
                    side.weights[n][i - first] = (double) overlap / oldSize;
                }
            }
            return side;
        }
    }
}
