package nascope.picture.instrument.all;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import nascope.analysis.EdgeReading;
import nascope.analysis.StepReading;
import nascope.base.Texts;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.TimeScale;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Display;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.Needs;
import nascope.picture.instrument.Sheet;
import nascope.picture.look.Lettering;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.search.method.Share;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * How decided every edge is: a small chart an edge, of the probabilities of its operations over the steps, one above the
 * other and together 1. Below it how far the first is ahead of the second at the cursor; from a margin on that a person
 * sets the edge counts as decided.
 */
public final class Decisions implements Instrument {
    private static final double[] MARGINS = {0.2, 0.1, 0.3, 0.5}; // by view

    @Override
    public String id() {
        return "decided-edges";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.Decisions.decisions");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.Decisions.probability-of-each-operation-of");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.Decisions.probabilities-of-the-operations-of");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.Decisions.one-chart-an-edge-the");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.Decisions.shares-from-0-to-1");
    }

    @Override
    public Needs needs() {
        return Needs.ALPHA;
    }

    @Override
    public List<String> views() {
        return List.of(
                Texts.text("picture.instrument.all.Decisions.decided-from-0-2-on"),
                Texts.text("picture.instrument.all.Decisions.decided-from-0-1-on"),
                Texts.text("picture.instrument.all.Decisions.decided-from-0-3-on"),
                Texts.text("picture.instrument.all.Decisions.decided-from-0-5-on"));
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        return new Charts(space, steps, theme);
    }

    private final class Charts implements Display {
        private static final double GAP = 8;
        private static final double HEADING = 13;
        private static final double SIZE = 9.5;
        private static final double LEGEND_FROM = 260; // px that there must be
        private static final double LEGEND = 20; // px of it, and above it
        private static final double SWATCH = 9; // px
        private static final String DECIDED = "✓";

        private final SearchSpace space;
        private final ProbabilityColumns columns;
        private Theme theme;
        private double margin = MARGINS[0];
        private Share share = Share.PROBABILITY;
        private Rectangle2D rest = new Rectangle2D.Double(0, 0, 1, 1); // as last painted
        private Optional<StepReading> shown = Optional.empty(); // the step at the cursor then
        private int across = 1;
        private double first; // step in sight
        private double last;

        Charts(SearchSpace space, int steps, Theme theme) {
            this.space = space;
            last = Math.max(1, steps);
            this.theme = theme;
            columns = new ProbabilityColumns(
                    space.topology().edgeCount(), space.candidates().size(), steps);
        }

        @Override
        public void append(List<StepReading> next) {
            next.forEach(columns::add);
        }

        @Override
        public void appendGhost(List<StepReading> next) {} // one picture an edge is enough

        @Override
        public void setTheme(Theme now) {
            theme = now;
        }

        @Override
        public void call(Share now) {
            share = now;
        }

        @Override
        public void show(int view) {
            margin = MARGINS[view];
        }

        @Override
        public void showSteps(double from, double to) {
            first = from;
            last = to;
        }

        @Override
        public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
            String caption = Texts.text("picture.instrument.all.Decisions.s-of-each-operation-of", share.label());
            rest = Sheet.begin(g, area, title(), caption, theme);
            if (rest.getHeight() >= LEGEND_FROM) legend(g);
            shown = at;
            List<Edge> edges = space.topology().edges();
            across = across(edges.size(), rest.getWidth() / rest.getHeight());
            for (Edge edge : edges) {
                Rectangle2D place = place(edge.index());
                heading(g, edge, place, at);
                chart(g, edge, place);
                at.filter(step -> scale(place).shows(step.step())).ifPresent(step -> {
                    double x = scale(place).xOf(step.step());
                    g.setColor(theme.accent());
                    g.draw(new Line2D.Double(x, place.getY(), x, place.getMaxY()));
                });
            }
            return Optional.empty();
        }

        /** Where there is room for the names of the colours they stand at the foot; beside the cell, its legend has them. */
        private void legend(Graphics2D g) {
            double foot = rest.getMaxY();
            rest.setRect(rest.getX(), rest.getY(), rest.getWidth(), rest.getHeight() - LEGEND);
            g.setFont(Lettering.plain(Sheet.TEXT_SIZE));
            double x = rest.getX();
            for (Operation operation : space.candidates()) {
                g.setColor(theme.of(operation));
                g.fill(new Rectangle2D.Double(x, foot - SWATCH, SWATCH, SWATCH));
                g.setColor(theme.muted());
                Lettering.left(g, operation.shortLabel(), x + SWATCH + GAP / 2, foot - 1);
                x += SWATCH + Lettering.width(g, operation.shortLabel()) + 2.5 * GAP;
            }
        }

        /** So many beside each other that each is about twice as wide as high. */
        private int across(int edges, double shape) {
            int best = 1;
            for (int columns = 1; columns <= edges; columns++) {
                int rows = (edges + columns - 1) / columns;
                if (shape * rows / columns >= 1.6) best = columns;
            }
            return best;
        }

        private Rectangle2D place(int edge) {
            int rows = (space.topology().edgeCount() + across - 1) / across;
            int row = edge / across;
            double width = (rest.getWidth() + GAP) / across;
            double height = (rest.getHeight() + GAP / 2) / rows;
            return new Rectangle2D.Double(
                    rest.getX() + (edge % across) * width,
                    rest.getY() + row * height + HEADING,
                    Math.max(1, width - GAP),
                    Math.max(1, height - GAP / 2 - HEADING));
        }

        private TimeScale scale(Rectangle2D place) {
            return new TimeScale(place.getX(), place.getMaxX(), first, last);
        }

        private void heading(Graphics2D g, Edge edge, Rectangle2D place, Optional<StepReading> at) {
            double base = place.getY() - 3;
            g.setFont(Lettering.bold(SIZE));
            g.setColor(theme.legible(edge.fromInput() ? theme.wide() : theme.deep()));
            Lettering.left(g, edge.label(), place.getX(), base);
            double room = place.getWidth() - Lettering.width(g, edge.label()) - GAP / 2;
            at.ifPresent(step -> {
                EdgeReading now = step.cell().edges().get(edge.index());
                boolean decided = now.margin() >= margin;
                g.setFont(decided ? Lettering.bold(SIZE) : Lettering.plain(SIZE));
                g.setColor(decided ? theme.text() : theme.muted());
                String number = Numbers.text("%.2f", now.margin());
                List<String> words = decided ? List.of(DECIDED + " " + number, DECIDED) : List.of(number);
                words.stream()
                        .filter(one -> Lettering.width(g, one) <= room)
                        .findFirst()
                        .ifPresent(one -> Lettering.right(g, one, place.getMaxX(), base));
            });
        }

        private void chart(Graphics2D g, Edge edge, Rectangle2D place) {
            g.setColor(theme.grid());
            g.fill(place);
            double scale = Math.max(1, g.getTransform().getScaleX());
            int width = (int) Math.max(1, place.getWidth() * scale);
            int height = (int) Math.max(1, place.getHeight() * scale);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Color[] colors = space.candidates().stream().map(theme::of).toArray(Color[]::new);
            for (int x = 0; x < width; x++) {
                double from = first + (last - first) * x / width;
                double to = first + (last - first) * (x + 1) / width;
                double bottom = 0;
                for (int k = 0; k < colors.length; k++) {
                    double share = columns.share(edge.index(), k, from, to);
                    double top = Double.isNaN(share) ? 0 : bottom + share;
                    for (int y = (int) Math.round(bottom * height); y < Math.round(top * height) && y < height; y++)
                        image.setRGB(x, height - 1 - y, colors[k].getRGB());
                    bottom = top;
                }
                for (int y = (int) Math.round(bottom * height); y < height; y++)
                    image.setRGB(x, height - 1 - y, theme.grid().getRGB());
            }
            AffineTransform where = AffineTransform.getTranslateInstance(place.getX(), place.getY());
            where.scale(place.getWidth() / width, place.getHeight() / height);
            g.drawImage(image, where, null);
        }

        @Override
        public Optional<ChartPlace> stepsAt(double px, double py) {
            return space.topology().edges().stream()
                    .map(edge -> place(edge.index()))
                    .filter(place -> place.contains(px, py))
                    .findFirst()
                    .map(place -> new ChartPlace(scale(place), place.getY(), place.getMaxY(), List.of()));
        }

        @Override
        public String tell(double px, double py) {
            for (Edge edge : space.topology().edges()) {
                Rectangle2D place = place(edge.index());
                if (!place.contains(px, py)) continue;
                double at = scale(place).at(px);
                double height = (place.getMaxY() - py) / place.getHeight();
                for (int k = 0; k < space.candidates().size(); k++) {
                    double share = columns.share(edge.index(), k, at, Math.nextUp(at));
                    height -= share;
                    if (height < 0)
                        return Numbers.text(
                                        "%s: %s %.2f",
                                        edge.label(), space.candidates().get(k).shortLabel(), share)
                                + atCursor(edge);
                }
                return edge.label() + atCursor(edge);
            }
            return "";
        }

        private String atCursor(Edge edge) {
            return shown.map(step -> step.cell().edges().get(edge.index()))
                    .map(now -> Numbers.text(
                            Texts.text("picture.instrument.all.Decisions.at-the-cursor-margin-entropy"),
                            now.margin(),
                            now.entropy()))
                    .orElse("");
        }

        @Override
        public List<ValueMark> marks(ChartPlace place, StepReading at) {
            return List.of();
        }
    }
}
