package nascope.picture.instrument.all;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import nascope.base.Texts;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.Needs;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.space.SearchSpace;

/**
 * What every edge cost on the mean of the steps up to the cursor, Σ z·c, with its standard error: a bar to the right
 * drains the edge, one to the left fills it. It is the gauge of each single edge, which L − H is not. In sum over the cells,
 * as alpha gets it, or of each cell.
 */
public final class CostOfEdges implements Instrument {
    private static final int[] STEPS = {100, 25, 50, 250, 500}; // by view; then all, and those since a mark

    @Override
    public String id() {
        return "cost-of-edges";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.CostOfEdges.cost-of-each-edge");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.CostOfEdges.mean-sum-z-c-up");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.CostOfEdges.cost-of-each-edge-at");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.CostOfEdges.a-bar-to-the-right");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.CostOfEdges.nats");
    }

    @Override
    public Needs needs() {
        return Needs.COSTS;
    }

    @Override
    public List<String> views() {
        List<String> names = new ArrayList<>();
        for (int steps : STEPS)
            names.add(Numbers.text(Texts.text("picture.instrument.all.CostOfEdges.last-d-steps"), steps));
        names.add(Texts.text("picture.instrument.all.CostOfEdges.all-steps"));
        names.add(Texts.text("picture.instrument.all.CostOfEdges.since-the-mark"));
        return names;
    }

    @Override
    public List<String> scopes() {
        return List.of(
                Texts.text("picture.instrument.all.CostOfEdges.in-sum"),
                Texts.text("picture.instrument.all.CostOfEdges.by-cell"));
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        return new CostBars(title(), space, theme);
    }

    /**
     * The step after which costs are counted.
     *
     * @param step at the cursor
     * @param mark tells that of the mark before it
     */
    static int after(int view, int step, IntUnaryOperator mark) {
        if (view < STEPS.length) return Math.max(0, step - STEPS[view]);
        return view == STEPS.length ? 0 : Math.min(step, mark.applyAsInt(step));
    }
}
