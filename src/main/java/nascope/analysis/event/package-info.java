/** What happened in a search, in plain values and in sentences. */
@NullMarked
package nascope.analysis.event;

import org.jspecify.annotations.NullMarked;
