package nascope.picture.instrument.all;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.analysis.StepReading;
import nascope.analysis.event.state.Settling;
import nascope.base.Texts;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.Sheet;
import nascope.picture.look.Lettering;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.space.Edge;
import nascope.space.GenotypeRule;
import nascope.space.SearchSpace;

/** Four sentences, each over a bar that is full where nothing is left to wait for. */
final class SettledRows implements Display {
    private static final int MOST_NAMED = 3; // edges

    private final Instrument instrument;
    private final SearchSpace space;
    private final int steps;
    private final int[] needed; // steps without a change, by view
    private final Settling settling;
    private Theme theme;
    private int view;

    /** A sentence and how much of what it is about is so, from 0 to 1. */
    private record Row(String says, double share) {
        String words() {
            return (share >= 1 ? "✓ " : "") + says;
        }
    }

    SettledRows(Instrument instrument, SearchSpace space, int steps, int[] needed, Theme theme) {
        this.instrument = instrument;
        this.space = space;
        this.steps = steps;
        this.needed = needed;
        this.theme = theme;
        settling = new Settling(space);
    }

    @Override
    public void append(List<StepReading> next) {
        next.forEach(settling::append);
    }

    @Override
    public void appendGhost(List<StepReading> next) {} // a step at the cursor, of the branch alone

    @Override
    public void setTheme(Theme now) {
        theme = now;
    }

    @Override
    public void show(int now) {
        view = now;
    }

    @Override
    public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
        Rectangle2D rest = Sheet.begin(g, area, instrument.title(), instrument.caption(), theme);
        at.filter(step -> step.step() < settling.size()).ifPresent(step -> rows(g, rest, step));
        return Optional.empty();
    }

    private void rows(Graphics2D g, Rectangle2D rest, StepReading step) {
        List<Row> rows = new ArrayList<>();
        for (GenotypeRule rule : GenotypeRule.values()) rows.add(unchanged(rule, step));
        List<Edge> open = space.topology().edges().stream()
                .filter(edge -> lead(edge, step).margin() < Settled.MARGIN)
                .toList();
        rows.add(decided(open));
        rows.add(left(open, step));
        List<Rectangle2D> places = Sheet.rows(rest, rows.size());
        double size =
                Sheet.letters(g, places.get(0), rows.stream().map(Row::words).toList());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Rectangle2D place = places.get(i);
            boolean last = i == rows.size() - 1;
            g.setFont(last ? Lettering.bold(size) : Lettering.plain(size));
            g.setColor(theme.text());
            Lettering.left(g, Lettering.fit(g, row.words(), rest.getWidth()), rest.getX(), place.getY() + size);
            Sheet.bar(g, place, size, row.share, row.share >= 1 ? theme.growingReached() : theme.accent(), theme);
        }
    }

    private Row unchanged(GenotypeRule rule, StepReading step) {
        int same = settling.unchanged(rule, step.step());
        if (same == Settling.NO_CHOICE)
            return new Row(
                    step.snapshot().mode().alphaLearns()
                            ? Texts.text("picture.instrument.all.SettledRows.s-nobody-leads-yet", rule.label())
                            : Texts.text("picture.instrument.all.SettledRows.s-alpha-stands-still", rule.label()),
                    0);
        String format = same >= needed[view]
                ? Texts.text("picture.instrument.all.SettledRows.s-unchanged-for-d-steps")
                : Texts.text("picture.instrument.all.SettledRows.s-unchanged-for-d-of");
        return new Row(Numbers.text(format, rule.label(), same, needed[view]), (double) same / needed[view]);
    }

    private Row decided(List<Edge> open) {
        int all = space.topology().edgeCount();
        String says =
                Numbers.text(Texts.text("picture.instrument.all.SettledRows.decided-d-of-d"), all - open.size(), all);
        if (!open.isEmpty())
            says += Texts.text(
                    "picture.instrument.all.SettledRows.but-not-s",
                    String.join(
                            ", ",
                            open.stream().limit(MOST_NAMED).map(Edge::label).toList()));
        if (open.size() > MOST_NAMED)
            says += Texts.text("picture.instrument.all.SettledRows.and-d-more", open.size() - MOST_NAMED);
        return new Row(says, (double) (all - open.size()) / all);
    }

    /** By the edge that is to be waited for longest. */
    private Row left(List<Edge> open, StepReading step) {
        double longest = 0;
        for (GenotypeRule rule : GenotypeRule.values()) {
            int same = settling.unchanged(rule, step.step());
            if (same == Settling.NO_CHOICE)
                return new Row(Texts.text("picture.instrument.all.SettledRows.steps-left-cannot-be-said"), 0);
            longest = Math.max(longest, needed[view] - same);
        }
        Optional<Edge> slowest = Optional.empty();
        for (Edge edge : open) {
            double wait = lead(edge, step).stepsTo(Settled.MARGIN);
            if (Double.isInfinite(wait)) return stuck(edge, lead(edge, step));
            if (wait <= longest) continue;
            slowest = Optional.of(edge);
            longest = wait;
        }
        if (longest <= 0) return new Row(Texts.text("picture.instrument.all.SettledRows.settled"), 1);
        double share = step.step() / (step.step() + longest);
        String format = step.step() + longest > steps
                ? Texts.text("picture.instrument.all.SettledRows.about-d-steps-more-than")
                : Texts.text("picture.instrument.all.SettledRows.about-d-steps-left");
        String says = Numbers.text(format, Math.round(longest));
        if (slowest.isPresent())
            says += Numbers.text(
                    Texts.text("picture.instrument.all.SettledRows.s-gains-f-in-100"),
                    slowest.get().label(),
                    100 * lead(slowest.get(), step).gain());
        return new Row(says, share);
    }

    private static Row stuck(Edge edge, Settling.Lead lead) {
        String gain = lead.steps() < 2
                ? ""
                : Numbers.text(
                                Texts.text("picture.instrument.all.SettledRows.f-f-in-100"),
                                100 * lead.gain(),
                                100 * lead.error())
                        .replace('-', '−');
        return new Row(Texts.text("picture.instrument.all.SettledRows.s-does-not-part", edge.label(), gain), 0);
    }

    private Settling.Lead lead(Edge edge, StepReading step) {
        return settling.lead(edge.index(), step.step());
    }

    @Override
    public List<ValueMark> marks(ChartPlace place, StepReading at) {
        return List.of();
    }
}
