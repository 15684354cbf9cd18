/** What is measured beside a search, and leaves it as it was to the last bit. */
@NullMarked
package nascope.search.measure;

import org.jspecify.annotations.NullMarked;
