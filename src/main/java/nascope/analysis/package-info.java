/**
 * What a search's snapshots say: how wide and deep a cell is, which of its edges are alive, how decided each edge is.
 * Pure functions of plain numbers; the charts, the run files and the narration all read these.
 */
@NullMarked
package nascope.analysis;

import org.jspecify.annotations.NullMarked;
