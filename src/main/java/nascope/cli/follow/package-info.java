/** {@code nascope follow}: a log is watched in the terminal while it is written. */
@NullMarked
package nascope.cli.follow;

import org.jspecify.annotations.NullMarked;
