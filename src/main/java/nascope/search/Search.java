package nascope.search;

import nascope.space.SearchSpace;

/**
 * A search that can be stepped. Owned by one thread: whoever opened it steps and closes it. What it hands out is
 * immutable.
 */
public interface Search extends AutoCloseable {
    SearchSettings settings();

    SearchSpace space();

    DataFingerprint data();

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
     * Takes over those of the settings that may change in the run, from the next step on.
     *
     * @throws IllegalArgumentException if a setting that {@linkplain Setting#changesInRun() needs a restart} differs
     */
    void change(SearchSettings settings);

    /** Gives memory off the heap back. */
    @Override
    void close();
}
