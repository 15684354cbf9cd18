/** What a step of a search leaves, in plain numbers: to read it, no engine is needed. */
@NullMarked
package nascope.search.snapshot;

import org.jspecify.annotations.NullMarked;
