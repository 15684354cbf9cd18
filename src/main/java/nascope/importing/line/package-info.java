/** What stands in a line of a log: the stamp before what is said, and numbers. */
@NullMarked
package nascope.importing.line;

import org.jspecify.annotations.NullMarked;
