package nascope.analysis.event.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nascope.analysis.event.state.CellState;
import nascope.base.Texts;

/** The operations that take turns at leading an edge; none of them where they do not. */
final class Turns {
    private final boolean[] takes; // by column

    Turns(int columns) {
        takes = new boolean[columns];
    }

    boolean contains(int column) {
        return takes[column];
    }

    /** Takes two in; says whether one of them is new. */
    boolean add(int one, int other) {
        boolean fresh = !takes[one] || !takes[other];
        takes[one] = true;
        takes[other] = true;
        return fresh;
    }

    void end() {
        Arrays.fill(takes, false);
    }

    /** How far one of them is ahead of all others. */
    double ahead(CellState cell, int edge, int column) {
        double second = 0;
        for (int other = 0; other < takes.length; other++)
            if (takes[other] && other != column) second = Math.max(second, cell.probability(edge, other));
        return cell.probability(edge, column) - second;
    }

    /** The names of all but one, such as {@code skip and sep 3×3}. */
    String others(CellState cell, int column) {
        List<String> names = new ArrayList<>();
        for (int other = 0; other < takes.length; other++)
            if (takes[other] && other != column) names.add(cell.operation(other));
        return String.join(Texts.text("analysis.event.watch.Turns.and"), names);
    }
}
