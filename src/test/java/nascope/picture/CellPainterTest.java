package nascope.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.search.CellSnapshot;
import nascope.search.Constraints;
import nascope.search.EdgeConstraint;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.Operation;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellPainterTest {
    private static final SearchSpace SPACE = Cells.space(2);
    private static final CellLayout LAYOUT = CellLayout.of(SPACE.topology(), Cells.area(604, 436));
    private static final Operation NONE = new Operation.None();
    private static final Operation SEP = new Operation.SepConv(5);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void edgesHaveTheColourOfTheirLeadingOperation(boolean dark) {
        Theme theme = dark ? Theme.DARK : Theme.LIGHT;
        for (Operation operation : Operation.ALL) {
            if (operation.equals(NONE)) continue;
            BufferedImage image = paint(Cells.led(SPACE, operation, 0.6), theme, Highlight.nothing());
            for (Edge edge : SPACE.topology().edges())
                assertThat(colorsAlong(image, edge))
                        .as("%s on edge %s", operation.label(), edge.label())
                        .containsOnly(theme.of(operation));
        }
    }

    @Test
    void whereNoneLeadsThereAreDotsWithGapsBetween() {
        BufferedImage image = paint(Cells.led(SPACE, NONE, 0.5), Theme.LIGHT, Highlight.nothing());
        for (Edge edge : SPACE.topology().edges())
            assertThat(colorsAlong(image, edge)).contains(Theme.LIGHT.of(NONE), Theme.LIGHT.panel());
    }

    @Test
    void anEdgeDroppedByHandIsAThinLineWithoutGaps() {
        CellSnapshot led = Cells.led(SPACE, NONE, 0.5);
        Edge edge = SPACE.topology().edges().get(0);
        Constraints constraints =
                new Constraints(SPACE.candidates(), Map.of(edge.index(), new EdgeConstraint.Dropped()));
        CellSnapshot dropped = new CellSnapshot(led.alpha(), led.gate(), led.cost(), constraints);
        BufferedImage image = paint(dropped, Theme.LIGHT, Highlight.nothing());
        assertThat(colorsAlong(image, edge)).containsOnly(Theme.LIGHT.muted());
        assertThat(colorsAlong(image, SPACE.topology().edges().get(1))).contains(Theme.LIGHT.panel());
    }

    @Test
    void beforeTheFirstStepAllEdgesAreWideAndPlainGrey() {
        BufferedImage image = paint(Cells.alike(SPACE, new double[8]), Theme.LIGHT, Highlight.nothing());
        for (Edge edge : SPACE.topology().edges())
            assertThat(colorsAlong(image, edge)).containsOnly(Theme.LIGHT.equal());
        assertThat(widthOf(image, Theme.LIGHT.equal())).isBetween(11, 14);
    }

    @Test
    void widthFollowsTheShareAlive() {
        assertThat(widthOfSepWhereNoneHas(0.02)).isBetween(12, 15);
        assertThat(widthOfSepWhereNoneHas(0.49)).isBetween(6, 9);
    }

    @Test
    void whatIsPointedAtStandsOut() {
        Edge edge = SPACE.topology().edge(0, 3);
        CellSnapshot cell = Cells.led(SPACE, SEP, 0.6);
        BufferedImage image = paint(cell, Theme.LIGHT, new Highlight.OfEdge(edge));
        assertThat(colorsAlong(image, edge)).containsOnly(Theme.LIGHT.of(SEP));
        assertThat(colorsAlong(image, SPACE.topology().edge(1, 3)))
                .containsOnly(Theme.LIGHT.faded(Theme.LIGHT.of(SEP), 0.7));
    }

    @Test
    void nodesHaveTheirColours() {
        BufferedImage image = paint(Cells.random(SPACE, 1), Theme.DARK, Highlight.nothing());
        assertThat(atNode(image, 0)).isEqualTo(Theme.DARK.inputNode());
        assertThat(atNode(image, 1)).isEqualTo(Theme.DARK.inputNode());
        assertThat(atNode(image, 2)).isEqualTo(Theme.DARK.intermediateNode());
        assertThat(atNode(image, 3)).isEqualTo(Theme.DARK.intermediateNode());
        assertThat(atNode(image, LAYOUT.outputNode())).isEqualTo(Theme.DARK.outputNode());
    }

    @Test
    void theLegendNamesTheCandidatesOnly() {
        SearchSpace space =
                new SearchSpace(new CellTopology(2), List.of(CellKind.NORMAL), 8, List.of(NONE, new Operation.Skip()));
        CellPicture picture = new CellPicture(space, Cells.area(620, 500));
        CellSnapshot cell = Cells.alike(space, 0, 0);
        BufferedImage image =
                Cells.image(620, 500, g -> picture.paint(g, Cells.step(1, 1, 1, cell), Theme.LIGHT, Optional.empty()));
        assertThat(colors(image)).contains(Theme.LIGHT.of(new Operation.Skip())).doesNotContain(Theme.LIGHT.of(SEP));
    }

    private static BufferedImage paint(CellSnapshot cell, Theme theme, Highlight highlight) {
        return Cells.image(604, 436, g -> {
            g.setColor(theme.panel());
            g.fill(LAYOUT.bounds());
            CellPainter.paint(g, LAYOUT, SPACE, cell, theme, highlight, Highlight.nothing());
        });
    }

    /** The colours in the middle of an edge, where no label, node or other edge is near. */
    private static List<Color> colorsAlong(BufferedImage image, Edge edge) {
        List<Color> colors = new ArrayList<>();
        for (int i = 0; i <= 400; i++) {
            Point2D point = Curves.point(LAYOUT.curve(edge), i / 400.0);
            if (isAlone(point, edge)) colors.add(colorAt(image, point));
        }
        assertThat(colors).hasSizeGreaterThan(30);
        return colors;
    }

    private static boolean isAlone(Point2D point, Edge edge) {
        for (int node = 0; node <= LAYOUT.outputNode(); node++)
            if (LAYOUT.centre(node).distance(point) < LAYOUT.radius() + 6) return false;
        for (Edge other : SPACE.topology().edges()) {
            if (LAYOUT.label(other).orElseThrow().intersects(point.getX() - 3, point.getY() - 3, 6, 6)) return false;
            if (LAYOUT.fullLabel(other).intersects(point.getX() - 3, point.getY() - 3, 6, 6)) return false;
            double room = LAYOUT.strokeWidth(1) + 4;
            if (!other.equals(edge) && Curves.distance(LAYOUT.curve(other), point.getX(), point.getY()) < room)
                return false;
        }
        return true;
    }

    private static int widthOfSepWhereNoneHas(double none) {
        double[] alpha = new double[8];
        Arrays.fill(alpha, -20);
        alpha[SPACE.noneColumn()] = Math.log(none);
        alpha[SPACE.column(SEP)] = Math.log(1 - none);
        return widthOf(paint(Cells.alike(SPACE, alpha), Theme.LIGHT, Highlight.nothing()), Theme.LIGHT.of(SEP));
    }

    /** Pixels of a colour in the column through the edge 1→3, which is nearly level, near its start. */
    private static int widthOf(BufferedImage image, Color color) {
        CubicCurve2D curve = LAYOUT.curve(SPACE.topology().edge(1, 3));
        Point2D point = Curves.point(curve, 0.2);
        int pixels = 0;
        for (int y = (int) point.getY() - 12; y <= point.getY() + 12; y++)
            if (new Color(image.getRGB((int) point.getX(), y)).equals(color)) pixels++;
        return pixels;
    }

    /** Beside the number of a node. */
    private static Color atNode(BufferedImage image, int node) {
        Point2D centre = LAYOUT.centre(node);
        return colorAt(image, new Point2D.Double(centre.getX() + LAYOUT.radius() * 0.8, centre.getY()));
    }

    private static Color colorAt(BufferedImage image, Point2D point) {
        return new Color(image.getRGB((int) Math.floor(point.getX()), (int) Math.floor(point.getY())));
    }

    private static List<Color> colors(BufferedImage image) {
        List<Color> colors = new ArrayList<>();
        for (int x = 0; x < image.getWidth(); x++)
            for (int y = 0; y < image.getHeight(); y++) colors.add(new Color(image.getRGB(x, y)));
        return colors.stream().distinct().toList();
    }
}
