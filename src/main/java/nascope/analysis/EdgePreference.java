package nascope.analysis;

import nascope.base.Require;
import nascope.space.CellTopology;
import nascope.space.Edge;

/**
 * How much of a cell's edges is alive, input edges and intermediate edges apart.
 *
 * @param input mean over the input edges of 1 − p(none), 0 to 1
 * @param intermediate the same over the intermediate edges
 */
public record EdgePreference(double input, double intermediate) {
    /**
     * Takes both means.
     *
     * @param alive 1 − p(none) of each edge, by index; not modified
     * @throws IllegalArgumentException if there is not one number an edge
     */
    public static EdgePreference of(CellTopology topology, double... alive) {
        Require.shape("alive", new long[] {alive.length}, topology.edgeCount());
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (Edge edge : topology.edges()) {
            int group = edge.fromInput() ? 0 : 1;
            sums[group] += alive[edge.index()];
            counts[group]++;
        }
        return new EdgePreference(sums[0] / counts[0], sums[1] / counts[1]);
    }

    /** Input minus intermediate: above 0 the cell grows wide, below 0 deep. */
    public double difference() {
        return input - intermediate;
    }
}
