/** The instruments that watch the run, beside the cell. */
@NullMarked
package nascope.app.instruments;

import org.jspecify.annotations.NullMarked;
