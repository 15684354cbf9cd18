package nascope.space;

import nascope.base.Plain;

/**
 * A directed edge of a cell.
 *
 * @param index place in the cell's numbering, by target node, then source
 * @param source node it starts at
 * @param target intermediate node it leads to, above {@code source}
 * @param fromInput whether it starts at one of the cell's input nodes (an input edge), and not at an intermediate node
 */
public record Edge(int index, int source, int target, boolean fromInput) {
    public Edge {
        if (source < 0 || target <= source)
            throw new IllegalArgumentException(
                    Plain.text("edge must lead from a node to a later one, got %d to %d", source, target));
    }

    /** Such as {@code 0→2}. */
    public String label() {
        return source + "→" + target;
    }
}
