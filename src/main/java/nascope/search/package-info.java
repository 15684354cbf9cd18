/**
 * A search: settings with every default, methods that turn alpha into gates and costs into gradients of alpha, and the
 * session that steps them on the supernet. What leaves it are immutable snapshots.
 */
@NullMarked
package nascope.search;

import org.jspecify.annotations.NullMarked;
