package nascope.picture.strip;

import nascope.space.CellKind;
import nascope.space.Edge;

/**
 * The place of an edge's row.
 *
 * @param top px
 * @param height px, of an edge that is wholly alive
 */
public record StripRow(CellKind kind, Edge edge, double top, double height) {
    public double middle() {
        return top + height / 2;
    }
}
