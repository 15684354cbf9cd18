package nascope.analysis;

/** Where the edges of a kind of cell stand after a step, by index: what conditions and events are made of. */
public interface EdgeLives {
    /** The column of the edge's steady leader, or {@link SteadyLeader#NOBODY}. */
    int leader(int edge);

    /** How much of the edge is alive: 1 − p(none). */
    double alive(int edge);
}
