/** Where the program starts. */
@NullMarked
package nascope;

import org.jspecify.annotations.NullMarked;
