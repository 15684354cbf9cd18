package nascope.search.measure;

import java.time.Duration;

/**
 * How long the last measurement of sharpness took. A time of day is in no snapshot, as two runs of the same settings are
 * equal.
 */
public record SharpnessTime(Duration took) implements Measurement {}
