package nascope.net.fused;

import java.util.Optional;
import nascope.net.fused.rows.FusedFeatureMap;
import nascope.net.fused.rows.Scratch;

/** How one map is computed from another alone, block by block; {@link MapPrimitive} does the rest. */
interface MapTask {
    FusedFeatureMap in();

    FusedFeatureMap out();

    /** Computes a block of the output's values. */
    void forward(int block, Scratch scratch);

    /**
     * Takes the gradient of a block of the output on to the input, and to the weight if asked for. May read the values of
     * both maps.
     *
     * @param adds whether the input has a gradient to add to
     * @param ofWeight whether {@link #weightGradient} is to be set
     */
    void backward(int block, boolean adds, boolean ofWeight, Scratch scratch);

    /** Whether the input gets a gradient. */
    default boolean givesGradient() {
        return true;
    }

    /** Where backward leaves the weight's gradient; empty for what has no weight. */
    default Optional<PartGradient> weightGradient() {
        return Optional.empty();
    }
}
