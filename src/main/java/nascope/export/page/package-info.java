/** A page for browsers that plays a run: one file, which asks for nothing else. */
@NullMarked
package nascope.export.page;

import org.jspecify.annotations.NullMarked;
