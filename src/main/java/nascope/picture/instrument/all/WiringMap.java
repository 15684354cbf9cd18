package nascope.picture.instrument.all;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
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
        private static final double LEFT = 22; // px for the numbers
        private static final double BELOW = 15;
        private static final double AROUND = 12; // px that a ring at the border needs
        private static final double LEAST_DOT = 1.6;
        private static final double MOST_DOT = 7;
        private static final double RING = 8;
        private static final double LINE = 12; // px between names
        private static final double NEAR = 8; // px of the pointer
        private static final double ARROWS = 34; // px between arrowheads, at least

        private final WiringPlane plane;
        private final CellTopology topology;
        private final double nodes;
        private final long most; // wirings of one dot
        private final Way way = new Way();
        private final Way ghost = new Way();
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
        public void setTheme(Theme now) {
            theme = now;
        }

        @Override
        public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
            Rectangle2D rest = Sheet.begin(g, area, title(), caption(), theme);
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
            draw(g, ghost, Integer.MAX_VALUE, ghostTint.apply(theme), ghostTint.apply(theme));
            draw(g, way, end, theme.deep(), theme.wide());
            List<Rectangle2D> names = new ArrayList<>(); // of the rings, which no other covers
            published().ifPresent(marks -> marks.paintMarks(g, plot, this::pixel, theme));
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
                Lettering.right(g, Numbers.of(width), plot.getX() - 6, y(width) + 10 * Lettering.MIDDLE);
            }
            for (int depth = 0; depth <= nodes + 1; depth++) {
                g.setColor(theme.grid());
                g.draw(new Line2D.Double(x(depth), plot.getY(), x(depth), plot.getMaxY()));
                g.setColor(theme.muted());
                Lettering.centred(g, Numbers.of(depth), x(depth), plot.getMaxY() + BELOW);
            }
        }

        /** The way up to a step, thick where L − H is above 0, with arrowheads. */
        private void draw(Graphics2D g, Way of, int last, Color above, Color below) {
            double since = 0; // px from the last arrowhead
            for (int i = 1; i < of.points.size(); i++) {
                Way.Point from = of.points.get(i - 1);
                Way.Point to = of.points.get(i);
                if (to.step > last) break;
                Point2D start = new Point2D.Double(x(from.depth), y(from.width));
                Point2D stop = new Point2D.Double(x(to.depth), y(to.width));
                boolean dies = to.pull > 0;
                g.setColor(dies ? above : below);
                g.setStroke(new BasicStroke(dies ? 3f : 1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(new Line2D.Double(start, stop));
                since += start.distance(stop);
                if (since < ARROWS) continue;
                arrow(g, start, stop);
                since = 0;
            }
        }

        private void arrow(Graphics2D g, Point2D from, Point2D to) {
            double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
            Path2D head = new Path2D.Double();
            for (int side = -1; side <= 1; side += 2) {
                head.moveTo(to.getX(), to.getY());
                head.lineTo(to.getX() - 6 * Math.cos(angle + side * 0.5), to.getY() - 6 * Math.sin(angle + side * 0.5));
            }
            g.draw(head);
        }

        /** Where the search is, and what the rules would cut out. */
        private void now(Graphics2D g, StepReading step, List<Rectangle2D> names) {
            g.setStroke(new BasicStroke(1.8f));
            g.setFont(Lettering.bold(Sheet.TEXT_SIZE));
            for (GenotypeRule rule : GenotypeRule.values()) {
                WiringShape shape = step.cell().shape(rule);
                boolean every = rule == GenotypeRule.EVERY_EDGE;
                double ring = every ? RING : RING + 3;
                g.setColor(theme.text());
                g.draw(circle(x(shape.depth()), y(shape.width()), ring));
                WiringShape first = step.cell().shape(GenotypeRule.EVERY_EDGE);
                boolean same = Math.abs(y(shape.width()) - y(first.width())) < LINE
                        && Math.abs(x(shape.depth()) - x(first.depth())) < LINE * 6; // their names would meet
                double base = y(shape.width()) + Sheet.TEXT_SIZE * Lettering.MIDDLE + (every || !same ? 0 : LINE);
                String name = every
                        ? Texts.text("picture.instrument.all.WiringMap.every-edge")
                        : Texts.text("picture.instrument.all.WiringMap.two-a-node");
                names.add(name(g, name, x(shape.depth()), RING + 6, base));
            }
            g.setColor(theme.accent());
            double depth = step.cell().expected().depth();
            double width = step.cell().expected().width();
            g.fill(circle(x(depth), y(width), 4));
        }

        /** Left of a ring, where the way of a search seldom leads; right of it where there is no room. */
        private Rectangle2D name(Graphics2D g, String words, double middle, double beside, double base) {
            double width = Lettering.width(g, words);
            boolean room = middle - beside - width > plot.getX();
            double left = room ? middle - beside - width : middle + beside;
            Lettering.left(g, words, left, base);
            return new Rectangle2D.Double(left, base - Sheet.TEXT_SIZE, width, Sheet.TEXT_SIZE + 2);
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
            double nearest = NEAR;
            OptionalInt found = OptionalInt.empty();
            for (Way.Point point : way.points) {
                double distance = Math.hypot(x(point.depth) - px, y(point.width) - py);
                if (point.step > end || distance >= nearest) continue;
                nearest = distance;
                found = OptionalInt.of(point.step);
            }
            return found;
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

    /** Where a search was, in a fixed number of points: when they run out, every other one goes. */
    private static final class Way {
        private static final int MOST = 1024;

        /** @param pull L − H of the step; NaN where it was not measured */
        record Point(int step, double depth, double width, double pull) {}

        private final List<Point> points = new ArrayList<>();
        private int stepsAPoint = 1;
        private double pull; // Σ L − H since the last point

        void add(StepReading step) {
            double now = step.snapshot().search().lossMinusEntropy();
            if (!Double.isNaN(now)) pull += now;
            if (step.step() % stepsAPoint != 0) return;
            points.add(new Point(
                    step.step(),
                    step.cell().expected().depth(),
                    step.cell().expected().width(),
                    pull));
            pull = 0;
            if (points.size() < MOST) return;
            for (int i = points.size() - 1; i > 0; i -= 2) points.remove(i);
            stepsAPoint *= 2;
        }
    }
}
