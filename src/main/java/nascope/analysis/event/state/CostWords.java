package nascope.analysis.event.state;

import nascope.analysis.MeanCost;
import nascope.analysis.event.Said;
import nascope.base.Texts;

/** Why an edge drains or fills, as the end of a sentence: its own mean cost says it of nine edges in ten. */
public final class CostWords {
    private CostWords() {}

    /**
     * What the edge cost lately.
     *
     * @param side of 0 on which a cost would explain what happened: 1 above, −1 below
     * @return no words where nothing was measured
     */
    public static Said of(CellState cell, int edge, int side) {
        if (cell.dropped(edge)) return Said.of(Texts.text("analysis.event.state.CostWords.a-hand-dropped-it"));
        MeanCost cost = cell.cost(edge);
        if (cost.count() < 2) return Said.of("");
        boolean explains = Math.signum(cost.mean()) == side;
        if (explains && cell.costSince(edge) >= Hysteresis.MEAN_STEPS)
            return Said.of(
                    side > 0
                            ? Texts.text("analysis.event.state.CostWords.positive-for-steps")
                            : Texts.text("analysis.event.state.CostWords.negative-for-steps"),
                    cell.costSince(edge));
        return Said.of(Texts.text("analysis.event.state.CostWords.its-cost-is"), cost.mean(), cost.error());
    }
}
