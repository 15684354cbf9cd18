/**
 * The cell and the instruments, drawn on {@link java.awt.Graphics2D} alone: the window paints them on a canvas, the command
 * line into files, so that what is exported is what was seen. Where things stand is a pure function of the cell's
 * topology and the size of the picture ({@link nascope.picture.cell.CellLayout}); a step changes colours and widths only.
 */
@NullMarked
package nascope.picture;

import org.jspecify.annotations.NullMarked;
