package nascope.analysis.event.state;

import nascope.analysis.EdgeFilm;

/**
 * How much has to be so, and for how long, before it is told. A search is noise around a drift: without these numbers a tie
 * between two operations would tell the same story at every other step. All of them stand here.
 */
public final class Hysteresis {
    /** Steps that means of costs and of L − H are taken over; those of the cell's signs and of the chart. */
    public static final int MEAN_STEPS = EdgeFilm.COST_STEPS;

    /**
     * Steps on end that a steady leader has to lead before it is told, unless it is far ahead. A {@link
     * nascope.analysis.SteadyLeader} alone still goes to and fro every twenty steps where two operations are level.
     */
    public static final int LEADER_STEPS = 50;

    /** So far ahead of the leader before it a leader is told sooner: more than alpha wanders by chance in that time. */
    public static final double LEADER_AHEAD = 0.05;

    /** Steps on end that it has to be so far ahead. */
    public static final int LEADER_FAR_STEPS = 10;

    /** A lead below it is one by a hair: two digits would not show it. */
    public static final double HAIR = 0.01;

    /** Steps within which two operations that change places a second time are said to take turns. */
    public static final int TURN_STEPS = 500;

    /** Steps on end after which a pattern has passed, and after which it has set in again. */
    public static final int PATTERN_STEPS = 50;

    /** Steps on end that the mean of L − H has to lie clearly on the other side before it is said to have turned. */
    public static final int PULL_STEPS = 25;

    /** Nats from 0 within which the mean of L − H was no sign of what edges do; see the chart of it. */
    public static final double PULL_LEAST = 0.01;

    /** Standard errors from 0 that count as clearly: one is passed by chance every third time. */
    public static final double PULL_ERRORS = 2;

    /** A genotype is looked at every so many steps; what two looks do not see did not last. */
    public static final int GENOTYPE_EVERY = 10;

    /** Steps without a change after which a genotype has settled; twice as many after each time it moved again. */
    public static final int GENOTYPE_STEPS = 200;

    /** Looks on end at which a genotype has to differ from the settled one: as many steps as a steady leader needs. */
    public static final int GENOTYPE_LOOKS = 2;

    /** Share of the edges on which skip leads that is a collapse, as in DARTS' known one. */
    public static final double SKIP_OVER = 0.5;

    /** Share below which it is one no longer. */
    public static final double SKIP_UNDER = 0.3;

    /** Steps on end for either. */
    public static final int SKIP_STEPS = 20;

    /** Steps that the loss is meant over. */
    public static final int LOSS_STEPS = 20;

    /** Times the loss of the first steps, which is that of guessing, at which it diverges. */
    public static final double LOSS_TIMES = 1.5;

    private Hysteresis() {}
}
