package nascope.space;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nascope.base.Plain;

/**
 * Which intermediate nodes a cell's output joins, said without knowing how many there are.
 *
 * @param named their numbers, in order; empty stands for all
 */
public record JoinedNodes(List<Integer> named) {
    /** Every intermediate node. */
    public static final JoinedNodes ALL = new JoinedNodes(List.of());

    private static final String ALL_OF_THEM = "all";

    public JoinedNodes {
        named = named.stream().distinct().sorted().toList();
    }

    /**
     * Reads {@code all}, or numbers separated by commas.
     *
     * @throws NumberFormatException if it is neither
     */
    public static JoinedNodes parse(String text) {
        if (text.strip().equals(ALL_OF_THEM)) return ALL;
        List<Integer> named = new ArrayList<>();
        for (String number : text.split(",", -1)) named.add(Integer.parseInt(number.strip()));
        return new JoinedNodes(named);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return named.isEmpty()
                ? ALL_OF_THEM
                : named.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * The cell of that many intermediate nodes.
     *
     * @throws IllegalArgumentException if it lacks one that is named
     */
    public CellTopology of(int nodes) {
        CellTopology joinsAll = new CellTopology(nodes);
        if (named.isEmpty()) return joinsAll;
        if (joinsAll.intermediateNodes().containsAll(named)) return new CellTopology(nodes, named);
        throw new IllegalArgumentException(Plain.text(
                "joined must be all, or some of the intermediate nodes %d to %d, got %s",
                CellTopology.INPUTS, joinsAll.nodeCount() - 1, text()));
    }
}
