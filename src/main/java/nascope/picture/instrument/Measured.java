package nascope.picture.instrument;

import nascope.search.measure.Measurement;

/**
 * A measurement that a person asked for.
 *
 * @param step the newest step then
 * @param branch name of the branch the search was on; empty where the run had one alone
 */
public record Measured(Measurement numbers, int step, String branch) {}
