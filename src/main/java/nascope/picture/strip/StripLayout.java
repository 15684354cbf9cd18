package nascope.picture.strip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * Where the rows lie: kind of cell below kind, in each the input edges and then, apart, those between intermediate nodes.
 * They fill a height, however many they are.
 */
public final class StripLayout {
    private static final double FILL = 0.8; // of the distance of two rows
    private static final double APART = 0.6; // of a row, between input and intermediate edges
    private static final double KINDS_APART = 1; // the same between two kinds

    private final List<StripRow> rows;
    private final double distance;

    private StripLayout(List<StripRow> rows, double distance) {
        this.rows = List.copyOf(rows);
        this.distance = distance;
    }

    /**
     * Rows from a px down.
     *
     * @param kinds to be shown, from top to bottom, at least one
     */
    public static StripLayout of(SearchSpace space, List<CellKind> kinds, double top, double height) {
        int edges = space.topology().edgeCount();
        double places = kinds.size() * (edges + APART) + (kinds.size() - 1) * KINDS_APART - (1 - FILL);
        double distance = height / places;
        List<StripRow> rows = new ArrayList<>();
        double y = top;
        for (CellKind kind : kinds) {
            for (boolean input : new boolean[] {true, false}) {
                for (Edge edge : space.topology().edges()) {
                    if (edge.fromInput() != input) continue;
                    rows.add(new StripRow(kind, edge, y, FILL * distance));
                    y += distance;
                }
                y += input ? APART * distance : KINDS_APART * distance;
            }
        }
        return new StripLayout(rows, distance);
    }

    /** From top to bottom. */
    public List<StripRow> rows() {
        return rows;
    }

    /** From a row's top to that of the next. */
    public double distance() {
        return distance;
    }

    /** The row at a height, with half of what is between it and the next; empty where rows stand apart. */
    public Optional<StripRow> rowAt(double y) {
        double beside = (1 - FILL) * distance / 2;
        return rows.stream()
                .filter(row -> y >= row.top() - beside && y < row.top() + row.height() + beside)
                .findFirst();
    }
}
