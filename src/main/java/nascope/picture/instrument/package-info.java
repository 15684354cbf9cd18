/**
 * What an instrument is that a run is watched with: what it is called, how it is read, what a run must have recorded for
 * it, and a display for each run. What those that are lines over steps share. The instruments themselves are in {@code
 * all}.
 */
@NullMarked
package nascope.picture.instrument;

import org.jspecify.annotations.NullMarked;
