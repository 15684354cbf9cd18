/** The window that holds the parts together: menu, keys, themes, and the words when a search fails. */
@NullMarked
package nascope.app.window;

import org.jspecify.annotations.NullMarked;
