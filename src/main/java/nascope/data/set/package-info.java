/** Images with their classes, in memory or yet to be decoded, and the checksum that tells sets apart. */
@NullMarked
package nascope.data.set;

import org.jspecify.annotations.NullMarked;
