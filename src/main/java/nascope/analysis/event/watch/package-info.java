/**
 * Finds what happened in a search in its snapshots, one after the other: a class a kind of event, the lists in {@link
 * nascope.analysis.event.watch.Watchers}. The same for a search that runs, a run from a file and a branch.
 */
@NullMarked
package nascope.analysis.event.watch;

import org.jspecify.annotations.NullMarked;
