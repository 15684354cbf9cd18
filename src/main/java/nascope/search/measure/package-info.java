/**
 * What is measured beside a search and leaves it as it was, to the last bit: images that nobody learns from, the cell as it
 * would be cut out now, how sharply the search loss bends over alpha, and what operations cost and how strong they are
 * while nothing learns.
 */
@NullMarked
package nascope.search.measure;

import org.jspecify.annotations.NullMarked;
