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
import nascope.picture.instrument.Needs;
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

    private final class Gauges implements Display {
        private static final double NAME = 30; // px
        private static final double BAR = 0.3; // of the width
        private static final double HIGH = 9;
        private static final double MOST_ROW = 44;

        private final SearchSpace space;
        private final List<SteadyLeader> leaders;
        private final List<Integer> living = new ArrayList<>(); // edges that none does not lead, by step
        private final List<Integer> fewest = new ArrayList<>(); // so far, by step
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
            double row = Math.min(MOST_ROW, rest.getHeight() / 3);
            row(g, rest, 0, row, "P1", (double) (now - least) / edges, theme.wide(), grown(now, least));
            row(g, rest, 1, row, "P2", Math.max(0, ahead), theme.wide(), wide(ahead));
            row(g, rest, 2, row, "P3", (double) (edges - now) / edges, theme.deep(), dead(now, edges));
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

        private void row(
                Graphics2D g,
                Rectangle2D rest,
                int place,
                double height,
                String name,
                double share,
                Color color,
                String says) {
            double y = rest.getY() + place * height;
            double bar = rest.getWidth() * BAR;
            double middle = y + height / 2;
            g.setFont(Lettering.bold(Sheet.TEXT_SIZE + 1));
            g.setColor(theme.text());
            Lettering.left(g, name, rest.getX(), middle + Sheet.TEXT_SIZE * Lettering.MIDDLE);
            g.setColor(theme.wall());
            g.fill(new Rectangle2D.Double(rest.getX() + NAME, middle - HIGH / 2, bar, HIGH));
            g.setColor(color);
            g.fill(new Rectangle2D.Double(rest.getX() + NAME, middle - HIGH / 2, bar * Math.min(1, share), HIGH));
            g.setFont(Lettering.plain(Sheet.TEXT_SIZE));
            g.setColor(theme.text());
            Lettering.left(g, says, rest.getX() + NAME + bar + 10, middle + Sheet.TEXT_SIZE * Lettering.MIDDLE);
        }

        @Override
        public List<ValueMark> marks(ChartPlace place, StepReading at) {
            return List.of();
        }
    }
}
