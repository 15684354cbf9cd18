package nascope.analysis;

/**
 * Who leads an edge, steadied: near the start operations differ by a hair and the most probable one changes from step to
 * step, a choice that nobody made. The same leader goes into the cell's picture, the film strip, counts and sentences.
 *
 * <p>A challenger takes over as soon as it is {@value #MARGIN} ahead of the leader, or has been the most probable for
 * {@value #STEPS} steps on end, by however little. Before anybody leads the same two ways lead to a first leader, and
 * where all operations are equal nobody does.
 */
public final class SteadyLeader {
    /** What stands for the leader's column where nobody leads. */
    public static final int NOBODY = -1;

    /** Ahead by so much of a probability a challenger takes over at once. */
    public static final double MARGIN = 0.02;

    /** Most probable for so many steps on end a challenger takes over, however little it is ahead. */
    public static final int STEPS = 20;

    private int leader = NOBODY;
    private int challenger = NOBODY;
    private int steps; // on end in which the challenger was the most probable

    /**
     * Takes the next step in.
     *
     * @param probabilities of the candidates after it, by column; all 0 where the edge is dropped, which leaves the leader
     *     as it is; not modified
     * @return the leader's column, or {@link #NOBODY}
     */
    public int next(double... probabilities) {
        int most = 0;
        int least = 0;
        for (int k = 1; k < probabilities.length; k++) {
            if (probabilities[k] > probabilities[most]) most = k;
            if (probabilities[k] < probabilities[least]) least = k;
        }
        if (probabilities[most] == 0) return leader;
        if (probabilities[most] - probabilities[least] < EdgeReading.EQUAL_WITHIN) return leads(NOBODY);
        if (most == leader) return leads(leader);
        steps = most == challenger ? steps + 1 : 1;
        challenger = most;
        double rival = leader == NOBODY ? second(probabilities, most) : probabilities[leader];
        return steps >= STEPS || probabilities[most] - rival >= MARGIN ? leads(most) : leader;
    }

    private int leads(int column) {
        leader = column;
        challenger = NOBODY;
        steps = 0;
        return leader;
    }

    private static double second(double[] probabilities, int most) {
        double second = 0;
        for (int k = 0; k < probabilities.length; k++) if (k != most) second = Math.max(second, probabilities[k]);
        return second;
    }
}
