/** The cell that wires itself. */
@NullMarked
package nascope.app.cell;

import org.jspecify.annotations.NullMarked;
