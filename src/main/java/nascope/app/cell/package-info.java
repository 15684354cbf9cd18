/** The cell that wires itself. */
package nascope.app.cell;
