package nascope.app.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nascope.analysis.MeanCosts;
import nascope.base.Table;
import nascope.run.RunHistory;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.jspecify.annotations.Nullable;

/**
 * One step as it is recorded, without what a person did after it.
 *
 * @param before the state it began from, but for what a person did to it in between; null if it is no step but the start
 * @param after the state it ended in
 * @param recent this step and those before it, oldest first, at most {@value #WINDOW}
 */
record StepRecord(@Nullable SearchSnapshot before, SearchSnapshot after, List<SearchSnapshot> recent) {
    /** Steps over which costs are averaged. */
    static final int WINDOW = 50;

    StepRecord {
        recent = List.copyOf(recent);
    }

    /** @param step done in that history */
    static StepRecord of(RunHistory history, int step) {
        List<SearchSnapshot> recent = new ArrayList<>();
        for (int i = Math.max(Math.min(step, 1), step - WINDOW + 1); i <= step; i++) recent.add(history.get(i));
        return new StepRecord(step == 0 ? null : history.get(step - 1), recent.get(recent.size() - 1), recent);
    }

    /** Mean costs of one kind of cell; NaN where an operation was not computed. */
    Table meanCosts(CellKind kind) {
        List<CellSnapshot> cells =
                recent.stream().map(snapshot -> snapshot.cell(kind)).toList();
        return MeanCosts.of(cells);
    }

    /**
     * The probability of an operation after each of the recent steps.
     *
     * @param column of the candidate
     */
    List<Double> probabilities(CellEdge edge, int column) {
        return recent.stream()
                .map(snapshot -> snapshot.cell(edge.kind()).probability().at(edge.index(), column))
                .toList();
    }

    /**
     * In what share of the recent steps an operation was drawn that lets something through; NaN where none is drawn, but all
     * are weighed.
     *
     * @param none column of {@code none}; −1 if it is no candidate
     */
    double asked(CellEdge edge, int none) {
        int asked = 0;
        for (SearchSnapshot step : recent) {
            double[] gate = step.cell(edge.kind()).gate().row(edge.index());
            if (Arrays.stream(gate).filter(z -> z != 0).count() != 1) return Double.NaN;
            if (none < 0 || gate[none] == 0) asked++;
        }
        return (double) asked / recent.size();
    }
}
