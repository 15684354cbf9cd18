/** A canvas on which the painters of {@code nascope.picture} paint. */
@NullMarked
package nascope.app.paint;

import org.jspecify.annotations.NullMarked;
