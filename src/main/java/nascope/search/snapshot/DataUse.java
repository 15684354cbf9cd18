package nascope.search.snapshot;

/**
 * What became of the data that a person named.
 *
 * @param about one line for a person: what the data were taken for, what was left out, how many images there are and are
 *     used
 * @param used how many images the search learns from
 */
public record DataUse(String about, int used) {}
