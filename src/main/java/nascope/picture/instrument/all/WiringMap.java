package nascope.picture.instrument.all;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nascope.analysis.StepReading;
import nascope.analysis.WiringPlane;
import nascope.analysis.WiringShape;
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
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.GenotypeRule;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/**
 * The wiring plane: depth to the right, width upwards, a faint dot for every wiring that the cell can have, and over them
 * the way of the search, the depth and width that are expected if every edge exists with probability 1 − p(none). "Wide,
 * not deep" is a drift to the upper left.
 */
public final class WiringMap implements Instrument {
    @Override
    public String id() {
        return "wiring-plane";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.WiringMap.the-wiring-plane");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.WiringMap.expected-depth-and-width-dots");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.WiringMap.the-way-of-the-search");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.WiringMap.every-dot-is-a-wiring");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.WiringMap.connections-nodes");
    }

    @Override
    public Needs needs() {
        return Needs.ALPHA;
    }

    @Override
    public List<String> views() {
        return List.of(
                Texts.text("picture.instrument.all.WiringMap.the-search-alone"),
                Texts.text("picture.instrument.all.WiringMap.published-cells"));
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        return new Map(space, theme);
    }

    private final class Map implements Display {
        private static final double LEFT = 28; // px for the numbers, which a ring at 0 leaves free
        private static final double BELOW = 21;
        private static final double AROUND = 12; // px that a ring at the border needs
        private static final double LEAST_DOT = 1.6;
        private static final double MOST_DOT = 7;
        private static final double RING = 8;
        private static final double LINE = 12; // px, a line of names
        private static final double BESIDE = RING + 6; // px from the middle of a ring to its name
        private static final double NEAR = 8; // px of the pointer

        private final WiringPlane plane;
        private final CellTopology topology;
        private final double nodes;
        private final long most; // wirings of one dot
        private final WiringWay way = new WiringWay(this::pixel);
        private final WiringWay ghost = new WiringWay(this::pixel);
        private Function<Theme, Color> ghostTint = now -> now.faded(now.muted(), 0.3);
        private Theme theme;
        private Rectangle2D plot = new Rectangle2D.Double(0, 0, 1, 1); // as last painted
        private int end = -1; // the step at the cursor then
        private boolean showsPublished;
        private CellKind kind = CellKind.NORMAL; // until a step says which
        private @Nullable PublishedMarks published; // null until they are shown

        Map(SearchSpace space, Theme theme) {
            topology = space.topology();
            plane = WiringPlane.of(topology);
            nodes = space.topology().nodes();
            most = plane.dots().stream().mapToLong(WiringPlane.Dot::count).max().orElse(1);
            this.theme = theme;
        }

        @Override
        public void append(List<StepReading> steps) {
            steps.forEach(way::add);
            if (steps.isEmpty() || steps.get(0).kind() == kind) return;
            kind = steps.get(0).kind();
            published = null;
        }

        @Override
        public void show(int view) {
            showsPublished = view == 1;
        }

        private Optional<PublishedMarks> published() {
            if (!showsPublished) return Optional.empty();
            if (published == null) published = new PublishedMarks(topology, kind);
            return Optional.of(published);
        }

        @Override
        public void appendGhost(List<StepReading> steps) {
            steps.forEach(ghost::add);
        }

        @Override
        public void tintGhost(Function<Theme, Color> tint) {
            ghostTint = tint;
        }

        @Override
        public void showSteps(double first, double last) {
            way.showSteps(first, last);
            ghost.showSteps(first, last);
        }

        @Override
        public void setTheme(Theme now) {
            theme = now;
        }

        @Override
        public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
            boolean none = published().filter(PublishedMarks::isEmpty).isPresent();
            String words = none ? Texts.text("picture.instrument.all.PublishedMarks.none-fits") : caption();
            Rectangle2D rest = Sheet.begin(g, area, title(), words, theme);
            plot = new Rectangle2D.Double(
                    rest.getX() + LEFT,
                    rest.getY() + AROUND,
                    rest.getWidth() - LEFT - AROUND,
                    rest.getHeight() - BELOW - AROUND);
            end = at.map(StepReading::step).orElse(-1);
            axes(g);
            if (plane.dots().isEmpty()) tooMany(g);
            for (WiringPlane.Dot dot : plane.dots()) {
                double radius = radius(dot);
                g.setColor(theme.faded(theme.muted(), 0.62));
                g.fill(circle(x(dot.depth()), y(dot.width()), radius));
            }
            Color other = ghostTint.apply(theme);
            ghost.draw(g, Integer.MAX_VALUE, other, other, theme.faded(other, 0.6));
            way.draw(g, end, theme.deep(), theme.wide(), theme.muted());
            List<Rectangle2D> names = new ArrayList<>(); // of the rings, which no other covers
            published().ifPresent(marks -> marks.paintMarks(g, this::pixel, theme));
            at.ifPresent(step -> now(g, step, names));
            published().ifPresent(marks -> marks.paintNames(g, plot, this::pixel, names, theme));
            return Optional.empty();
        }

        /** Where wide wirings are deep, which none is: the way of a search does not lead there. */
        private void tooMany(Graphics2D g) {
            g.setColor(theme.muted());
            g.setFont(Lettering.plain(Sheet.TEXT_SIZE));
            String words = Texts.text("picture.instrument.all.WiringMap.too-many");
            Lettering.right(g, words, plot.getMaxX() - 4, plot.getY() + Sheet.TEXT_SIZE + 2);
        }

        private void axes(Graphics2D g) {
            g.setFont(Lettering.plain(10));
            g.setStroke(new BasicStroke(1));
            int every = plot.getHeight() < 60 ? 2 : 1;
            for (int width = 0; width <= nodes; width += every) {
                g.setColor(theme.grid());
                g.draw(new Line2D.Double(plot.getX(), y(width), plot.getMaxX(), y(width)));
                g.setColor(theme.muted());
                Lettering.right(g, Numbers.of(width), plot.getX() - AROUND, y(width) + 10 * Lettering.MIDDLE);
            }
            for (int depth = 0; depth <= nodes + 1; depth++) {
                g.setColor(theme.grid());
                g.draw(new Line2D.Double(x(depth), plot.getY(), x(depth), plot.getMaxY()));
                g.setColor(theme.muted());
                Lettering.centred(g, Numbers.of(depth), x(depth), plot.getMaxY() + BELOW);
            }
        }

        /** Where the search is, and what the rules would cut out. */
        private void now(Graphics2D g, StepReading step, List<Rectangle2D> names) {
            g.setStroke(new BasicStroke(1.8f));
            g.setFont(Lettering.bold(Sheet.TEXT_SIZE));
            g.setColor(theme.text());
            List<Rectangle2D> taken = new ArrayList<>(); // by rings, by where the search is and by names
            Point2D now = pixel(new Point2D.Double(
                    step.cell().expected().depth(), step.cell().expected().width()));
            taken.add(circle(now.getX(), now.getY(), 4).getBounds2D());
            for (GenotypeRule rule : GenotypeRule.values()) {
                Ellipse2D ring = ring(step, rule);
                g.draw(ring);
                taken.add(ring.getBounds2D());
            }
            for (GenotypeRule rule : GenotypeRule.values()) {
                String name = rule == GenotypeRule.EVERY_EDGE
                        ? Texts.text("picture.instrument.all.WiringMap.every-edge")
                        : Texts.text("picture.instrument.all.WiringMap.two-a-node");
                Rectangle2D place = nameOf(ring(step, rule), Lettering.width(g, name), taken);
                Lettering.left(g, name, place.getX(), place.getMaxY() - 2);
                taken.add(place);
                names.add(place);
            }
            g.setColor(theme.accent());
            g.fill(circle(now.getX(), now.getY(), 4));
        }

        private Ellipse2D ring(StepReading step, GenotypeRule rule) {
            WiringShape shape = step.cell().shape(rule);
            double radius = rule == GenotypeRule.EVERY_EDGE ? RING : RING + 3; // both are seen where they coincide
            return circle(x(shape.depth()), y(shape.width()), radius);
        }

        /**
         * Beside a ring, a line up or down where another stands there: where nothing stands, and the way of the search does
         * not lead. Left is asked first, where it seldom does.
         */
        private Rectangle2D nameOf(Ellipse2D ring, double width, List<Rectangle2D> taken) {
            Rectangle2D best = new Rectangle2D.Double();
            double least = Double.POSITIVE_INFINITY;
            for (int line : new int[] {0, 1, -1, 2, -2})
                for (double left : new double[] {ring.getCenterX() - BESIDE - width, ring.getCenterX() + BESIDE}) {
                    double height = Sheet.TEXT_SIZE + 2;
                    Rectangle2D place =
                            new Rectangle2D.Double(left, ring.getCenterY() - height / 2 + line * LINE, width, height);
                    double cost = Math.abs(line) + Math.min(1000, 10 * way.through(place, end));
                    if (left < plot.getX() || place.getMaxX() > plot.getMaxX() + AROUND) cost += 1e6;
                    if (place.getY() < plot.getY() - AROUND || place.getMaxY() > plot.getMaxY() + AROUND) cost += 1e6;
                    if (taken.stream().anyMatch(place::intersects)) cost += 1e4;
                    if (cost >= least) continue;
                    least = cost;
                    best = place;
                }
            return best;
        }

        private double radius(WiringPlane.Dot dot) {
            return LEAST_DOT + (MOST_DOT - LEAST_DOT) * Math.sqrt((double) dot.count() / most);
        }

        private Ellipse2D circle(double x, double y, double radius) {
            return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        }

        private Point2D pixel(Point2D depthAndWidth) {
            return new Point2D.Double(x(depthAndWidth.getX()), y(depthAndWidth.getY()));
        }

        private double x(double depth) {
            return plot.getX() + plot.getWidth() * depth / (nodes + 1);
        }

        private double y(double width) {
            return plot.getMaxY() - plot.getHeight() * width / nodes;
        }

        @Override
        public OptionalInt stepAt(double px, double py) {
            return way.nearest(new Point2D.Double(px, py), NEAR, end);
        }

        @Override
        public String tell(double px, double py) {
            String named =
                    published().map(marks -> marks.tell(px, py, this::pixel)).orElse("");
            if (!named.isEmpty()) return named;
            return plane.dots().stream()
                    .filter(dot -> Math.hypot(x(dot.depth()) - px, y(dot.width()) - py) <= radius(dot) + 2)
                    .findFirst()
                    .map(dot -> Numbers.text(
                            Texts.text("picture.instrument.all.WiringMap.d-wirings-of-depth-d"),
                            dot.count(),
                            dot.depth(),
                            dot.width()))
                    .orElseGet(() -> {
                        OptionalInt step = stepAt(px, py);
                        return step.isEmpty()
                                ? ""
                                : Numbers.text(
                                        Texts.text("picture.instrument.all.WiringMap.the-search-at-step-d"),
                                        step.getAsInt());
                    });
        }

        @Override
        public List<ValueMark> marks(ChartPlace place, StepReading at) {
            return List.of();
        }
    }
}
