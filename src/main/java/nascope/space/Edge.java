package nascope.space;

import nascope.base.Plain;

/**
 * A directed edge of a cell.
 *
 * @param index place in the cell's numbering, by target node, then source
 * @param source node it starts at; 0 and 1 are the cell's input nodes
 * @param target intermediate node it leads to, above {@code source}
 */
public record Edge(int index, int source, int target) {
    public Edge {
        if (source < 0 || target <= source || target < CellTopology.INPUTS)
            throw new IllegalArgumentException(Plain.text(
                    "edge must lead from a node to a later intermediate node, got %d to %d", source, target));
    }

    /** Whether it starts at one of the cell's two input nodes (an input edge), and not at an intermediate node. */
    public boolean fromInput() {
        return source < CellTopology.INPUTS;
    }

    /** Such as {@code 0→2}. */
    public String label() {
        return source + "→" + target;
    }
}
