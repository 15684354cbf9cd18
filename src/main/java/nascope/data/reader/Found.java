package nascope.data.reader;

import java.util.Optional;
import java.util.function.Supplier;
import nascope.data.set.ImageSet;

/**
 * A set of images that was found.
 *
 * @param images to learn from
 * @param about what it was taken for and what was left out, for a person
 * @param test reads images that are held back from learning, of the same size and classes; empty if none are known
 */
public record Found(ImageSet images, String about, Optional<Supplier<ImageSet>> test) {
    /** A set beside which no others are known. */
    public Found(ImageSet images, String about) {
        this(images, about, Optional.empty());
    }
}
