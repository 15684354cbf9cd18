package nascope.picture.cell;

import nascope.space.Edge;

/** What the person points at in a cell. */
public sealed interface Highlight {
    /** Nothing. */
    static Highlight nothing() {
        return new Nothing();
    }

    /** Whether an edge stands out. */
    boolean includes(Edge edge);

    /** Whether the other edges step back. */
    default boolean any() {
        return true;
    }

    /** All edges are alike. */
    record Nothing() implements Highlight {
        @Override
        public boolean includes(Edge edge) {
            return false;
        }

        @Override
        public boolean any() {
            return false;
        }
    }

    /** One edge. */
    record OfEdge(Edge edge) implements Highlight {
        @Override
        public boolean includes(Edge other) {
            return edge.equals(other);
        }
    }

    /** A node with the edges that lead to it and from it; the output has the number after the last node's. */
    record OfNode(int node) implements Highlight {
        @Override
        public boolean includes(Edge edge) {
            return edge.source() == node || edge.target() == node;
        }
    }
}
