package nascope.picture.instrument.all;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.analysis.SteadyLeader;
import nascope.analysis.StepReading;
import nascope.base.Texts;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.MeasuredValues;
import nascope.picture.instrument.Needs;
import nascope.picture.instrument.RunningMean;
import nascope.picture.instrument.Sheet;
import nascope.picture.look.Lettering;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.space.SearchSpace;

/** The three patterns at the cursor, each a gauge and the sentence that says what it means now. */
public final class PatternGauges implements Instrument {
    private static final double CLEAR = 0.1; // difference of shares alive from which one family is ahead

    @Override
    public String id() {
        return "pattern-gauges";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.PatternGauges.the-three-patterns-now");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.PatternGauges.p1-growing-p2-wide-not");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.PatternGauges.gauges-of-the-three-patterns");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.PatternGauges.p1-how-many-edges-none");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.PatternGauges.edges-shares-from-0-to");
    }

    @Override
    public Needs needs() {
        return Needs.ALPHA;
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        return new Gauges(space, theme);
    }

    /** A pattern, what is so of it, and how much, from 0 to 1. */
    private record Row(String name, String says, double share, Color color) {
        String words() {
            return name + "   " + says;
        }
    }

    private final class Gauges implements Display {
        private static final double NAME = 2.5; // width, in sizes of letters

        private final SearchSpace space;
        private final List<SteadyLeader> leaders;
        private final List<Integer> living = new ArrayList<>(); // edges that none does not lead, by step
        private final List<Integer> fewest = new ArrayList<>(); // so far, by step
        private final MeasuredValues pulls = new MeasuredValues(); // L − H where alpha learns
        private Theme theme;

        Gauges(SearchSpace space, Theme theme) {
            this.space = space;
            this.theme = theme;
            leaders = space.topology().edges().stream()
                    .map(edge -> new SteadyLeader())
                    .toList();
        }

        @Override
        public void append(List<StepReading> steps) {
            for (StepReading step : steps) {
                pulls.add(step.step(), step.snapshot().search().lossMinusEntropy());
                int now = 0;
                for (int edge = 0; edge < leaders.size(); edge++)
                    if (leaders.get(edge).next(step.probability().row(edge)) != space.noneColumn()) now++;
                int least = fewest.isEmpty() ? now : Math.min(now, fewest.get(fewest.size() - 1));
                while (living.size() <= step.step()) {
                    living.add(now);
                    fewest.add(least);
                }
            }
        }

        @Override
        public void appendGhost(List<StepReading> steps) {}

        @Override
        public void setTheme(Theme now) {
            theme = now;
        }

        @Override
        public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
            Rectangle2D rest = Sheet.begin(g, area, title(), caption(), theme);
            at.filter(step -> step.step() < living.size()).ifPresent(step -> rows(g, rest, step));
            return Optional.empty();
        }

        private void rows(Graphics2D g, Rectangle2D rest, StepReading step) {
            int edges = leaders.size();
            int now = living.get(step.step());
            int least = fewest.get(step.step());
            double ahead = step.cell().preference().difference();
            List<Row> patterns = List.of(
                    new Row("P1", grown(now, least), (double) (now - least) / edges, theme.wide()),
                    new Row("P2", wide(ahead), Math.max(0, ahead), theme.wide()),
                    new Row("P3", dead(now, edges) + pull(step.step()), (double) (edges - now) / edges, theme.deep()));
            List<Rectangle2D> places = Sheet.rows(rest, patterns.size());
            double size = Sheet.letters(
                    g, places.get(0), patterns.stream().map(Row::words).toList());
            for (int i = 0; i < patterns.size(); i++) paint(g, places.get(i), patterns.get(i), size);
        }

        private String grown(int now, int least) {
            if (least == leaders.size()) return Texts.text("picture.instrument.all.PatternGauges.no-edge-was-given-up");
            return now > least
                    ? Numbers.text(
                            Texts.text("picture.instrument.all.PatternGauges.d-edges-live-now-the"),
                            now,
                            least,
                            now - least)
                    : Numbers.text(Texts.text("picture.instrument.all.PatternGauges.d-edges-live-now-as"), now);
        }

        private String wide(double ahead) {
            String format = Texts.text("picture.instrument.all.PatternGauges.2f-neither-family-of-edges");
            if (ahead >= CLEAR) format = Texts.text("picture.instrument.all.PatternGauges.2f-ahead-input-edges-live");
            if (ahead <= -CLEAR)
                format = Texts.text("picture.instrument.all.PatternGauges.2f-intermediate-edges-are-ahead");
            return Numbers.text(format, ahead).replace('-', '−');
        }

        private String dead(int now, int edges) {
            return now == edges
                    ? Texts.text("picture.instrument.all.PatternGauges.none-leads-nowhere")
                    : Numbers.text(
                            Texts.text("picture.instrument.all.PatternGauges.none-leads-on-d-of"), edges - now, edges);
        }

        /** L − H where alpha learns, as a mean and what one batch scatters; nothing where it was not measured. */
        private String pull(int step) {
            RunningMean mean = pulls.until(step);
            if (Double.isNaN(mean.spread())) return "";
            return Numbers.text(
                            Texts.text("picture.instrument.all.PatternGauges.l-h-2f-2f"), mean.value(), mean.spread())
                    .replace('-', '−');
        }

        private void paint(Graphics2D g, Rectangle2D place, Row row, double size) {
            double indent = NAME * size;
            g.setFont(Lettering.bold(size));
            g.setColor(theme.text());
            Lettering.left(g, row.name, place.getX(), place.getY() + size);
            g.setFont(Lettering.plain(size));
            Lettering.left(
                    g,
                    Lettering.fit(g, row.says, place.getWidth() - indent),
                    place.getX() + indent,
                    place.getY() + size);
            Sheet.bar(g, place, size, row.share, row.color, theme);
        }

        @Override
        public List<ValueMark> marks(ChartPlace place, StepReading at) {
            return List.of();
        }
    }
}
