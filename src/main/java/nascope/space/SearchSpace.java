package nascope.space;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nascope.base.Plain;
import nascope.base.Require;
import nascope.space.operation.AvgPool3x3;
import nascope.space.operation.DilConv3x3;
import nascope.space.operation.DilConv5x5;
import nascope.space.operation.MaxPool3x3;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv3x3;
import nascope.space.operation.SepConv5x5;
import nascope.space.operation.SkipConnect;

/**
 * What a search chooses from: the cells of the supernet and the candidate operations of every edge.
 *
 * @param topology nodes and edges of each cell
 * @param kinds the kind of each cell in the order of the network, 1 to 20 of them
 * @param channels channels of the first cell's nodes, C in the papers; a reduction cell doubles them
 * @param candidates operations an edge may carry, at least two and no one twice, in the order of alpha's columns
 */
public record SearchSpace(CellTopology topology, List<CellKind> kinds, int channels, List<Operation> candidates) {
    /** The eight candidates of DARTS (Liu et al., ICLR 2019) in the order of quark0/darts. */
    public static final List<Operation> DARTS = List.of(
            new None(),
            new MaxPool3x3(),
            new AvgPool3x3(),
            new SkipConnect(),
            new SepConv3x3(),
            new SepConv5x5(),
            new DilConv3x3(),
            new DilConv5x5());

    public static final int MOST_CELLS = 20;
    public static final int MOST_CHANNELS = 256;

    public SearchSpace {
        kinds = List.copyOf(kinds);
        candidates = List.copyOf(candidates);
        Require.within("cells", kinds.size(), 1, MOST_CELLS);
        Require.within("channels", channels, 1, MOST_CHANNELS);
        if (candidates.size() < 2)
            throw new IllegalArgumentException(
                    Plain.text("operations must name at least 2 candidates, got %d", candidates.size()));
        Set<Operation> seen = new HashSet<>();
        for (Operation candidate : candidates)
            if (!seen.add(candidate))
                throw new IllegalArgumentException(
                        Plain.text("operations must name each candidate once, got %s twice", candidate.label()));
    }

    /**
     * The kinds of a network's cells.
     *
     * @param cells number of cells L
     * @param reduction whether cells ⌊L/3⌋ and ⌊2L/3⌋ reduce, as in DARTS; the paper's runs use normal cells alone
     */
    public static List<CellKind> kinds(int cells, boolean reduction) {
        Require.within("cells", cells, 1, MOST_CELLS);
        List<CellKind> kinds = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            boolean reduces = reduction && (cell == cells / 3 || cell == 2 * cells / 3);
            kinds.add(reduces ? CellKind.REDUCTION : CellKind.NORMAL);
        }
        return List.copyOf(kinds);
    }

    public int cells() {
        return kinds.size();
    }

    /** The kinds that at least one cell has, each of which has an alpha of its own. */
    public Set<CellKind> distinctKinds() {
        return EnumSet.copyOf(kinds);
    }

    /** The column of alpha that belongs to an operation, or -1 if it is no candidate. */
    public int column(Operation operation) {
        return candidates.indexOf(operation);
    }

    /** The column of alpha that belongs to {@code none}, which connects nothing, or -1 if it is no candidate. */
    public int noneColumn() {
        for (int column = 0; column < candidates.size(); column++)
            if (!candidates.get(column).connects()) return column;
        return -1;
    }
}
