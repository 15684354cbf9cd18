package nascope.search.measure;

import nascope.base.Require;

/**
 * How costs are measured while weights and alpha stand still (Xie et al., 2021, figure 4).
 *
 * @param gates where they come from
 * @param batches how many go through the network
 */
public record CostPlan(Gates gates, int batches) {
    /** With as many, each of eight operations is drawn about 25 times under random gates. */
    public static final int USUAL_BATCHES = 200;

    /** More than anybody waits for. */
    public static final int MOST_BATCHES = 1_000_000;

    /** @throws IllegalArgumentException if there is no batch, or too many */
    public CostPlan {
        Require.within("batches", batches, 1, MOST_BATCHES);
    }

    /** Where gates come from. */
    public enum Gates {
        /** One operation an edge, each of the open ones with equal chance. */
        RANDOM("random"),
        /** As the search's method has them from alpha. */
        ALPHA("alpha");

        private final String label;

        Gates(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
