/**
 * Cells: where nodes and edges lie (a pure function of topology and size), how wide and in which colour an edge is
 * drawn, its label and tip, and the legend.
 */
@NullMarked
package nascope.picture.cell;

import org.jspecify.annotations.NullMarked;
