package nascope.search.snapshot;

/**
 * One of the things that a step does one after the other, just done.
 *
 * @param kind what was done
 * @param learner whom the pass is for: both learn from the one pass of a single-level step; of the passes of a bi-level
 *     step the first, over the search batch, is for alpha, the second, over the training batch, for the weights. Whether
 *     the learner learns is {@link TrainingMode}'s business
 * @param before the state the step began from
 * @param soFar what is known of the state it will end in. Gates and costs are those of the pass on its way, NaN where not
 *     known yet; measures too are NaN until known
 */
public record StepPhase(Kind kind, TrainingMode.Target learner, SearchSnapshot before, SearchSnapshot soFar) {
    /**
     * What steps are made of. A single-level step goes {@code SAMPLE, FORWARD, COST, ALPHA_MOVES, WEIGHTS_MOVE}, a bi-level
     * one {@code SAMPLE, FORWARD, COST, ALPHA_MOVES} and then {@code SAMPLE, FORWARD, COST, WEIGHTS_MOVE}; in the second
     * order of DARTS the first sample is followed by {@code LOOK_AHEAD} and the first cost by {@code CORRECTION}. What a
     * person keeps from learning does not move, and its phase is left out.
     */
    public enum Kind {
        /** The gates follow from alpha: drawn, or without chance. */
        SAMPLE,
        /** The weights have gone one step ahead on the training batch, to be put back after the pass. */
        LOOK_AHEAD,
        /** A batch went through the network. */
        FORWARD,
        /** The error went back: every gate has its cost, and in a pass that teaches weights every weight its gradient. */
        COST,
        /** What the look ahead itself owes to alpha is taken from the costs. */
        CORRECTION,
        ALPHA_MOVES,
        WEIGHTS_MOVE
    }

    /** Measures of the pass on its way; NaN before it went forward. */
    public Measures measures() {
        return learner == TrainingMode.Target.ALPHA ? soFar.search() : soFar.training();
    }
}
