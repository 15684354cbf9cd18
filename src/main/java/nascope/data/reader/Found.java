package nascope.data.reader;

import nascope.data.set.ImageSet;

/**
 * A set of images that was found.
 *
 * @param about what it was taken for and what was left out, for a person
 */
public record Found(ImageSet images, String about) {}
