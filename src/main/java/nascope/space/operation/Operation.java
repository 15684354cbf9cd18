package nascope.space.operation;

import java.util.List;

/**
 * A candidate operation: what an edge can carry. It is stateless, and all instances of a class are equal; {@link
 * Operations} names those that there are.
 */
public interface Operation {
    /**
     * The name used in the papers, in run files and on the command line, such as {@code sep_conv_3x3}: lower-case
     * letters, digits and underscores.
     */
    String label();

    /** The name used where room is short, such as {@code sep 3×3}. */
    String shortLabel();

    /** The colour of an edge that carries it. */
    Tint tint();

    /**
     * What it computes, from the edge's source on; every layer keeps the number of channels. No layer at all is the
     * identity.
     *
     * @param stride 1, or 2 where the edge halves the image: the layers together have this stride both ways
     */
    List<Layer> layers(int stride);

    /** Whether anything comes through it. Where not, it has no layers: it gives 0, whatever its source holds. */
    default boolean connects() {
        return true;
    }
}
