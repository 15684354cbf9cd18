package nascope.picture.instrument.all;

import java.util.Arrays;
import java.util.List;
import nascope.analysis.event.state.Hysteresis;
import nascope.analysis.event.state.Settling;
import nascope.base.Texts;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.Needs;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.space.SearchSpace;

/**
 * Whether a search is decided at the cursor: for how long the genotype by either rule has been the same, which edges are
 * still within a margin, and how many steps are left if their leads go on growing as they did.
 */
public final class Settled implements Instrument {
    /** Of probability that the first operation of a decided edge is ahead; what {@link Decisions} begins with. */
    static final double MARGIN = 0.2;

    private static final int[] STEPS = {Hysteresis.GENOTYPE_STEPS, 500, 100}; // by view

    @Override
    public String id() {
        return "is-it-settled";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.Settled.settled");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.Settled.genotype-unchanged-edges-decided-steps");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.Settled.whether-the-search-is-decided");
    }

    @Override
    public String howToRead() {
        return Numbers.text(
                Texts.text("picture.instrument.all.Settled.a-genotype-has-settled-when"), MARGIN, Settling.GAIN_STEPS);
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.Settled.steps-edges");
    }

    @Override
    public Needs needs() {
        return Needs.ALPHA;
    }

    @Override
    public List<String> views() {
        return Arrays.stream(STEPS)
                .mapToObj(steps -> Numbers.text(Texts.text("picture.instrument.all.Settled.for-d-steps"), steps))
                .toList();
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        return new SettledRows(this, space, steps, STEPS, theme);
    }
}
