package nascope.picture.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nascope.base.Table;
import nascope.picture.Ink;
import nascope.picture.cell.CellContent;
import nascope.picture.cell.CellLayout;
import nascope.picture.cell.CellPicture;
import nascope.picture.cell.Cells;
import nascope.picture.cell.Curves;
import nascope.picture.cell.Highlight;
import nascope.picture.cell.WidthScale;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.StepPhase;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv3x3;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhasePainterTest {
    private static final SearchSpace SPACE = Cells.space(2);
    private static final CellPicture PICTURE = new CellPicture(SPACE, Cells.area(640, 520));
    private static final CellLayout LAYOUT = PICTURE.layout(CellKind.NORMAL).orElseThrow();
    private static final Operation SKIP = new SkipConnect();
    private static final Operation SEP = new SepConv3x3();
    private static final Edge OPEN = SPACE.topology().edge(0, 2);
    private static final Edge CLOSED = SPACE.topology().edge(1, 2);
    private static final Edge LATER = SPACE.topology().edge(2, 3);

    @ParameterizedTest
    @EnumSource
    void everyPhaseIsSeenInBothThemes(StepPhase.Kind kind) {
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK})
            assertThat(differences(paint(kind, theme, 1), plain(theme)))
                    .as("%s", kind)
                    .isGreaterThan(50);
    }

    @Test
    void dataGoForwardAlongOpenEdgesOnly() {
        BufferedImage start = paint(StepPhase.Kind.FORWARD, Theme.LIGHT, 0.2);
        assertThat(changedAlong(start, OPEN)).isPositive();
        assertThat(changedAlong(start, CLOSED)).isZero();
        assertThat(changedAlong(start, LATER)).as("not reached yet").isZero();
        BufferedImage end = paint(StepPhase.Kind.FORWARD, Theme.LIGHT, 1);
        assertThat(changedAlong(end, LATER)).isPositive();
        assertThat(changedAlong(end, CLOSED)).isZero();
    }

    @Test
    void aClosedEdgeHasABarInTheSample() {
        assertThat(changedAlong(paint(StepPhase.Kind.SAMPLE, Theme.LIGHT, 1), CLOSED))
                .isPositive();
    }

    @Test
    void theWayHasTheColourOfTheOperationThatIsOpen() {
        BufferedImage image = paint(StepPhase.Kind.SAMPLE, Theme.LIGHT, 1);
        assertThat(coloursAlong(image, OPEN)).contains(Theme.LIGHT.of(SEP));
    }

    @Test
    void labelsAndNodesStayReadable() {
        BufferedImage image = paint(StepPhase.Kind.COST, Theme.LIGHT, 1);
        BufferedImage plain = plain(Theme.LIGHT);
        for (Edge edge : SPACE.topology().edges()) {
            Point2D label = centre(LAYOUT.label(edge).orElseThrow());
            assertThat(image.getRGB((int) label.getX(), (int) label.getY()))
                    .isEqualTo(plain.getRGB((int) label.getX(), (int) label.getY()));
        }
        for (int node = 0; node <= LAYOUT.outputNode(); node++) {
            Point2D centre = LAYOUT.centre(node);
            assertThat(image.getRGB((int) centre.getX(), (int) centre.getY()))
                    .isEqualTo(plain.getRGB((int) centre.getX(), (int) centre.getY()));
        }
    }

    @Test
    void theLabelOfTheEdgePointedAtLiesOverThePhase() {
        SearchSnapshot state = Cells.step(1, 1, 1, Cells.random(SPACE, 1));
        Edge edge = SPACE.topology().edges().get(0);
        CellPicture.Hit hit = new CellPicture.Hit(CellKind.NORMAL, new Highlight.OfEdge(edge));
        CellContent content = new CellContent(
                state, Optional.empty(), new WidthScale.Absolute(), Optional.of(hit), Optional.empty(), Map.of());
        BufferedImage plain = Cells.image(640, 520, g -> PICTURE.paint(g, content, Theme.LIGHT));
        BufferedImage slow = Cells.image(640, 520, g -> {
            PICTURE.paint(g, content, Theme.LIGHT);
            g.setColor(Theme.LIGHT.text()); // stands for any sign of a phase
            g.fill(LAYOUT.fullLabel(edge));
            PICTURE.paintNamedLabel(g, content, Theme.LIGHT);
        });
        Rectangle2D label = LAYOUT.fullLabel(edge);
        for (int y = (int) label.getY() + 3; y < label.getMaxY() - 3; y++)
            for (int x = (int) label.getX() + 3; x < label.getMaxX() - 3; x++)
                assertThat(difference(slow.getRGB(x, y), plain.getRGB(x, y)))
                        .as("at %d, %d; the plate lets a little through", x, y)
                        .isLessThan(30);
    }

    private static int difference(int rgb, int other) {
        Color one = new Color(rgb);
        Color two = new Color(other);
        return Math.max(
                Math.abs(one.getRed() - two.getRed()),
                Math.max(Math.abs(one.getGreen() - two.getGreen()), Math.abs(one.getBlue() - two.getBlue())));
    }

    @Test
    void alphaMarksTheEdgesThatMoved() {
        BufferedImage image = paint(StepPhase.Kind.ALPHA_MOVES, Theme.LIGHT, 1);
        assertThat(changedAlong(image, OPEN)).isPositive();
        assertThat(changedAlong(image, CLOSED)).as("it did not move").isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, -0.1})
    void aCostAboveZeroIsAPlusBelowAMinus(double cost) {
        Ink ink = ink(phase(StepPhase.Kind.COST, cost, 0));
        assertThat(signs(ink, line -> line.getHeight() == 0))
                .as("level strokes")
                .isEqualTo(2);
        assertThat(signs(ink, line -> line.getWidth() == 0))
                .as("upright strokes")
                .isEqualTo(cost > 0 ? 2 : 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.003, -0.003})
    void aTrianglePointsUpWhereAnEdgeBecameMoreAliveAndDownWhereLess(double move) {
        Rectangle2D sign = null;
        boolean baseBelow = false;
        for (Ink.Area area : ink(phase(StepPhase.Kind.ALPHA_MOVES, 0, move)).areas()) {
            sign = area.bounds();
            baseBelow = area.shape().contains(sign.getMinX() + 2, sign.getMaxY() - 1);
            assertThat(area.shape().contains(sign.getMinX() + 2, sign.getMinY() + 1))
                    .isEqualTo(!baseBelow);
        }
        assertThat(sign).as("the one edge that moved has a sign").isNotNull();
        assertThat(baseBelow).isEqualTo(move > 0);
    }

    private static Ink ink(StepPhase phase) {
        return Ink.of(640, 520, g -> PhasePainter.paint(g, PICTURE, SPACE, phase, Theme.LIGHT, 1));
    }

    private static long signs(Ink ink, Predicate<Rectangle2D> direction) {
        return ink.lines().stream()
                .filter(line ->
                        line.stroke().getLineWidth() == 2 && line.color().equals(Theme.LIGHT.text()))
                .filter(line -> direction.test(line.shape().getBounds2D()))
                .count();
    }

    @Test
    void weightsMarkTheEdgesWhoseOperationHasSome() {
        BufferedImage sample = paint(StepPhase.Kind.LOOK_AHEAD, Theme.LIGHT, 1);
        BufferedImage weights = paint(StepPhase.Kind.WEIGHTS_MOVE, Theme.LIGHT, 1);
        assertThat(differencesAlong(weights, sample, OPEN)).isPositive();
        assertThat(differencesAlong(weights, sample, LATER))
                .as("a skip has none")
                .isZero();
    }

    private static StepPhase phase(StepPhase.Kind kind) {
        return phase(kind, 0.1, 0.003);
    }

    /** @param move of alpha on the open edge, where alpha moves */
    private static StepPhase phase(StepPhase.Kind kind, double cost, double move) {
        int edges = SPACE.topology().edgeCount();
        int columns = SPACE.candidates().size();
        double[][] gates = new double[edges][columns];
        for (double[] row : gates) row[SPACE.noneColumn()] = 1;
        open(gates, OPEN, SEP);
        open(gates, LATER, SKIP);
        double[][] alpha = new double[edges][columns];
        if (kind == StepPhase.Kind.ALPHA_MOVES) alpha[OPEN.index()][SPACE.column(SEP)] = move;
        CellSnapshot cell =
                new CellSnapshot(Table.copyOf(alpha), Table.copyOf(gates), Table.filled(edges, columns, cost));
        CellSnapshot before = Cells.alike(SPACE, new double[columns]);
        return new StepPhase(kind, TrainingMode.Target.BOTH, snapshot(1, before), snapshot(2, cell));
    }

    private static void open(double[][] gates, Edge edge, Operation operation) {
        gates[edge.index()][SPACE.noneColumn()] = 0;
        gates[edge.index()][SPACE.column(operation)] = 1;
    }

    private static SearchSnapshot snapshot(int step, CellSnapshot cell) {
        return Cells.step(step, 2, 1, cell);
    }

    private static BufferedImage paint(StepPhase.Kind kind, Theme theme, double progress) {
        BufferedImage image = plain(theme);
        PhasePainter.paint(image.createGraphics(), PICTURE, SPACE, phase(kind), theme, progress);
        return image;
    }

    private static BufferedImage plain(Theme theme) {
        SearchSnapshot snapshot =
                snapshot(1, Cells.alike(SPACE, new double[SPACE.candidates().size()]));
        return Cells.image(640, 520, g -> PICTURE.paint(g, snapshot, theme));
    }

    private static int differences(BufferedImage a, BufferedImage b) {
        int count = 0;
        for (int x = 0; x < a.getWidth(); x++)
            for (int y = 0; y < a.getHeight(); y++) if (a.getRGB(x, y) != b.getRGB(x, y)) count++;
        return count;
    }

    private static int changedAlong(BufferedImage image, Edge edge) {
        return differencesAlong(image, plain(Theme.LIGHT), edge);
    }

    private static int differencesAlong(BufferedImage a, BufferedImage b, Edge edge) {
        CubicCurve2D curve = LAYOUT.curve(edge);
        int count = 0;
        for (int i = 20; i <= 80; i++) {
            Point2D point = Curves.point(curve, i / 100.0);
            if (a.getRGB((int) point.getX(), (int) point.getY()) != b.getRGB((int) point.getX(), (int) point.getY()))
                count++;
        }
        return count;
    }

    private static Set<Color> coloursAlong(BufferedImage image, Edge edge) {
        Set<Color> colours = new HashSet<>();
        for (Point2D point : Curves.points(LAYOUT.curve(edge)))
            colours.add(new Color(image.getRGB((int) point.getX(), (int) point.getY())));
        return colours;
    }

    private static Point2D centre(Rectangle2D area) {
        return new Point2D.Double(area.getCenterX(), area.getCenterY());
    }
}
