/** Every setting of a search with its default, and values for all of them. */
@NullMarked
package nascope.search.settings;

import org.jspecify.annotations.NullMarked;
