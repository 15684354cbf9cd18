package nascope.search;

import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import nascope.search.measure.CostPlan;
import nascope.search.measure.OperationCosts;
import nascope.search.measure.OperationStrengths;
import nascope.search.measure.SharpnessTime;
import nascope.search.network.TrainedNetwork;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.DataFingerprint;
import nascope.search.snapshot.DataUse;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.Genotype;
import nascope.space.SearchSpace;

/**
 * A search that can be stepped. Owned by one thread: whoever opened it steps and closes it. What it hands out is
 * immutable.
 */
public interface Search extends AutoCloseable {
    SearchSettings settings();

    SearchSpace space();

    DataFingerprint data();

    /** What became of the data that a person named; of the images, it tells how many are used now. */
    DataUse dataUse();

    /** The state after the last step; before the first, step 0. */
    SearchSnapshot snapshot();

    /**
     * Does one step: alpha and weights learn once each.
     *
     * @return the state after it
     * @throws SearchFailure if a number is no longer finite; the state before the step stays readable by {@link
     *     #snapshot()}
     */
    SearchSnapshot step();

    /**
     * Does one step as {@link #step()} does, to the last bit, and tells of every phase of it.
     *
     * @param listener told when a phase is done and before the next begins
     */
    SearchSnapshot step(PhaseListener listener);

    /**
     * Does what a person asks for, before the next step. {@link #snapshot()} tells of it at once.
     *
     * @return the intervention that takes this one back: the constraint, row of alpha, setting or mode that was there
     *     before, as it was
     * @throws IllegalArgumentException naming argument, rule and value, if it does not fit the search; nothing is changed
     *     then
     * @throws nascope.base.InputException if images must be read again and are no longer what they were; nothing is
     *     changed then
     */
    Intervention intervene(Intervention intervention);

    /**
     * Measures what operations cost while weights and alpha stand still, on the images that alpha learns from and to the
     * first order. Gates and batches are drawn by generators of its own, which follow from the seed alone; the next steps
     * are those that would have come without, bit for bit. Only the {@link #lastBatch()} is gone.
     *
     * @param goOn told before every batch how many are done; says whether to go on
     * @return empty if it said no
     */
    Optional<OperationCosts> measureCosts(CostPlan plan, IntPredicate goOn);

    /**
     * Measures how strong every operation is, while weights and alpha stand still, on images that alpha learns from: every
     * operation counts with its weight, whatever the method draws. Batches are drawn by a generator of its own, which follows
     * from the seed alone; the next steps are those that would have come without, bit for bit. Only the {@link #lastBatch()}
     * is gone.
     *
     * @param batches how many go through the network, once with all operations and once without each
     * @param goOn told before every pass which share is done, 0 to 1; says whether to go on
     * @return empty if it said no
     */
    Optional<OperationStrengths> measureStrength(int batches, DoublePredicate goOn);

    /** How long the last measurement of sharpness took; empty before the first. */
    default Optional<SharpnessTime> sharpnessTime() {
        return Optional.empty();
    }

    /**
     * Reads the network with its weights as they are now, and measures what its batch norms would have kept on a sample of
     * images; the next steps are those that would have come without, bit for bit. Only the {@link #lastBatch()} is gone.
     *
     * @param cutOut a genotype of this space that is cut out; empty for the supernet
     * @param goOn told before every batch which share is done, 0 to 1; says whether to go on
     * @return empty if it said no
     */
    Optional<TrainedNetwork> network(Optional<Genotype> cutOut, DoublePredicate goOn);

    /** What the last batch of the last step left in the network, also after the next step. */
    LastBatch lastBatch();

    /** All that determines what comes next. */
    Checkpoint checkpoint();

    /**
     * Goes on from a checkpoint of a search of these settings, whatever was done since or before: the next steps give the
     * same snapshots, bit for bit.
     *
     * @throws IllegalArgumentException if it is of a search of other settings, images or another size; nothing is changed
     *     then
     * @throws nascope.base.InputException if images must be read again and are no longer what they were; nothing is
     *     changed then
     */
    void restore(Checkpoint checkpoint);

    /** Gives memory off the heap back. */
    @Override
    void close();
}
