/**
 * What is measured beside a search and leaves it as it was, to the last bit: images that nobody learns from, and what
 * operations cost while nothing learns.
 */
@NullMarked
package nascope.search.measure;

import org.jspecify.annotations.NullMarked;
