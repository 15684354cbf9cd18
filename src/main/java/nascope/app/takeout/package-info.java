/** Takes pictures, films, a page or numbers of the run on show into a file. */
@NullMarked
package nascope.app.takeout;

import org.jspecify.annotations.NullMarked;
