/** Work on files, which the window never waits for. */
@NullMarked
package nascope.app.files;

import org.jspecify.annotations.NullMarked;
