package nascope.app.cell;

import java.util.List;
import nascope.search.snapshot.CellEdge;

/** What a hand on the drawing means; the drawing only notices it. */
public interface EdgeHands {
    /**
     * A menu of what can be done to an edge.
     *
     * @param screenX where it opens
     */
    void menu(CellEdge edge, double screenX, double screenY);

    /**
     * The wheel was turned on the selected edge.
     *
     * @param notches up are positive
     * @return what a person reads beside the pointer meanwhile
     */
    String turn(CellEdge edge, int notches);

    /** A stroke crossed edges. */
    void cut(List<CellEdge> edges);
}
