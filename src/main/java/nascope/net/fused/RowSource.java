package nascope.net.fused;

/** Where rows come from: the values or the gradient of a map. */
@FunctionalInterface
interface RowSource {
    /** Row y of a channel, over the whole batch. */
    float[] row(int channel, int y);
}
