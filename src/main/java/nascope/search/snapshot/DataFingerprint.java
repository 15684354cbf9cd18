package nascope.search.snapshot;

/**
 * Which images a search learns from, so that a record of it can be matched with the data.
 *
 * @param name what a person calls them: digits, fashion or a path
 * @param images how many the search learns from
 * @param checksum hexadecimal digits that differ if the images or their classes do
 */
public record DataFingerprint(String name, int images, String checksum) {}
