/** Cells that were published, each with its source, from the file {@code cells/published.json}. */
@NullMarked
package nascope.gallery;

import org.jspecify.annotations.NullMarked;
