package nascope.picture.instrument.all;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import nascope.analysis.StepReading;
import nascope.base.Table;
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
import nascope.search.method.Share;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import org.jspecify.annotations.Nullable;

/** Every operation of every edge at the cursor, in colours about 0: cost, alpha, probability or gate. */
public final class NumbersTable implements Instrument {
    @Override
    public String id() {
        return "operations-by-edge";
    }

    @Override
    public String title() {
        return Texts.text("picture.instrument.all.NumbersTable.operations-by-edge");
    }

    @Override
    public String caption() {
        return Texts.text("picture.instrument.all.NumbersTable.a-row-an-edge-a");
    }

    @Override
    public String accessibleText() {
        return Texts.text("picture.instrument.all.NumbersTable.a-number-of-every-operation");
    }

    @Override
    public String howToRead() {
        return Texts.text("picture.instrument.all.NumbersTable.rows-are-edges-columns-operations");
    }

    @Override
    public String units() {
        return Texts.text("picture.instrument.all.NumbersTable.nats-alpha-and-shares-without");
    }

    @Override
    public Needs needs() {
        return Needs.ALPHA;
    }

    @Override
    public List<String> views() {
        return List.of(
                Texts.text("picture.instrument.all.NumbersTable.p"),
                Texts.text("picture.instrument.all.NumbersTable.cost"),
                Texts.text("picture.instrument.all.NumbersTable.alpha"),
                Texts.text("picture.instrument.all.NumbersTable.gate"));
    }

    @Override
    public Display open(SearchSpace space, int steps, Theme theme) {
        return new Fields(space, theme);
    }

    private final class Fields implements Display {
        private static final double NAME = 40; // px of the edges' names
        private static final double HEADING = 14; // px of a line of the operations' names, and more below it
        private static final double NEXT = 10; // px from one of those lines to the next
        private static final double SIZE = 9;
        private static final double LEAST_SIZE = 6; // of the edges' names
        private static final double WRITTEN_FROM = 34; // px of a field, for its number
        private static final int COST = 1; // its view

        private final SearchSpace space;
        private Theme theme;
        private int view;
        private Share share = Share.PROBABILITY;
        private Rectangle2D fields = new Rectangle2D.Double(0, 0, 1, 1); // as last painted
        private @Nullable Table shown; // then; null before

        Fields(SearchSpace space, Theme theme) {
            this.space = space;
            this.theme = theme;
        }

        @Override
        public void append(List<StepReading> steps) {} // shows the step at the cursor alone

        @Override
        public void appendGhost(List<StepReading> steps) {}

        @Override
        public void setTheme(Theme now) {
            theme = now;
        }

        @Override
        public void call(Share now) {
            share = now;
        }

        @Override
        public void show(int now) {
            view = now;
        }

        @Override
        public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area, Optional<StepReading> at) {
            Rectangle2D rest = Sheet.begin(g, area, title(), said() + ", " + caption(), theme);
            double wide = Math.max(1, rest.getWidth() - NAME);
            List<List<String>> heads = heads(g, wide / space.candidates().size());
            double heading =
                    HEADING + NEXT * (heads.stream().mapToInt(List::size).max().orElse(1) - 1);
            fields = new Rectangle2D.Double(
                    rest.getX() + NAME, rest.getY() + heading, wide, Math.max(1, rest.getHeight() - heading));
            shown = at.map(this::table).orElse(null);
            names(g, rest, heads);
            if (shown != null) fill(g, shown);
            return Optional.empty();
        }

        /** What the numbers are. */
        private String said() {
            return switch (view) {
                case COST -> Texts.text("picture.instrument.all.NumbersTable.cost-in-nats");
                case 2 -> Texts.text("picture.instrument.all.NumbersTable.alpha");
                case 3 -> Texts.text("picture.instrument.all.NumbersTable.gate");
                default -> share.label();
            };
        }

        private Table table(StepReading step) {
            return switch (view) {
                case COST -> step.cells().cost();
                case 2 -> step.cells().alpha();
                case 3 -> step.cells().gate();
                default -> step.probability();
            };
        }

        private void names(Graphics2D g, Rectangle2D rest, List<List<String>> heads) {
            double width = fields.getWidth() / space.candidates().size();
            g.setFont(Lettering.plain(SIZE));
            g.setColor(theme.muted());
            for (int k = 0; k < heads.size(); k++) {
                double base = fields.getY() - 4;
                List<String> lines = heads.get(k);
                for (int line = 0; line < lines.size(); line++)
                    Lettering.centred(
                            g,
                            lines.get(line),
                            fields.getX() + (k + 0.5) * width,
                            base - NEXT * (lines.size() - 1 - line));
            }
            double height = fields.getHeight() / space.topology().edgeCount();
            double size = Math.max(LEAST_SIZE, Math.min(Sheet.TEXT_SIZE, height));
            g.setFont(Lettering.bold(size));
            int every = Sheet.written(height, size);
            for (Edge edge : space.topology().edges()) {
                if (edge.index() % every != 0) continue;
                g.setColor(theme.legible(edge.fromInput() ? theme.wide() : theme.deep()));
                double middle = fields.getY() + (edge.index() + 0.5) * height;
                Lettering.left(g, edge.label(), rest.getX(), middle + size * Lettering.MIDDLE);
            }
        }

        /** The operations' names, all of them in lines of a word where one would be wider than its column. */
        private List<List<String>> heads(Graphics2D g, double room) {
            g.setFont(Lettering.plain(SIZE));
            List<String> names =
                    space.candidates().stream().map(Operation::shortLabel).toList();
            boolean fit = names.stream().allMatch(name -> Lettering.width(g, name) < room - 4);
            return names.stream()
                    .map(name -> fit ? List.of(name) : List.of(name.split(" ", -1)))
                    .toList();
        }

        private void fill(Graphics2D g, Table table) {
            double width = fields.getWidth() / table.columns();
            double height = fields.getHeight() / table.rows();
            double most = 1e-9;
            for (int edge = 0; edge < table.rows(); edge++)
                for (double value : table.row(edge)) if (!Double.isNaN(value)) most = Math.max(most, Math.abs(value));
            for (int edge = 0; edge < table.rows(); edge++)
                for (int k = 0; k < table.columns(); k++) {
                    double value = table.at(edge, k);
                    double x = fields.getX() + k * width;
                    double y = fields.getY() + edge * height;
                    if (Double.isNaN(value)) continue;
                    Color field = color(value / most);
                    g.setColor(field);
                    g.fill(new Rectangle2D.Double(x + 0.5, y + 0.5, Math.max(1, width - 1), Math.max(1, height - 1)));
                    if (width < WRITTEN_FROM || height < SIZE) continue;
                    g.setFont(Lettering.plain(SIZE));
                    g.setColor(theme.text());
                    Lettering.centred(g, number(value), x + width / 2, y + height / 2 + SIZE * Lettering.MIDDLE);
                }
        }

        /** @param share from −1 to 1 */
        private Color color(double share) {
            boolean speaksFor = view == COST ? share < 0 : share >= 0; // the operation
            Color end = speaksFor ? theme.negative() : theme.positive();
            return Theme.between(theme.panel(), end, 0.75 * Math.abs(share));
        }

        private String number(double value) {
            return Numbers.text(view == COST ? "%+.3f" : "%.2f", value).replace('-', '−');
        }

        @Override
        public String tell(double px, double py) {
            if (shown == null || !fields.contains(px, py)) return "";
            int k = (int) ((px - fields.getX()) / fields.getWidth() * shown.columns());
            int edge = (int) ((py - fields.getY()) / fields.getHeight() * shown.rows());
            double value = shown.at(edge, k);
            return space.topology().edges().get(edge).label()
                    + ", "
                    + space.candidates().get(k).shortLabel()
                    + ": "
                    + (Double.isNaN(value)
                            ? Texts.text("picture.instrument.all.NumbersTable.not-computed-in-this-step")
                            : Numbers.text("%.5f", value).replace('-', '−'));
        }

        @Override
        public List<ValueMark> marks(ChartPlace place, StepReading at) {
            return List.of();
        }
    }
}
