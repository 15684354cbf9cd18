package nascope.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv5x5;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellPainterTest {
    private static final SearchSpace SPACE = Cells.space(2);
    private static final CellLayout LAYOUT = CellLayout.of(SPACE.topology(), Cells.area(604, 436));
    private static final Operation NONE = new None();
    private static final Operation SEP = new SepConv5x5();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void edgesHaveTheColourOfTheirLeadingOperation(boolean dark) {
        Theme theme = dark ? Theme.DARK : Theme.LIGHT;
        for (Operation operation : SearchSpace.DARTS) {
            if (operation.equals(NONE)) continue;
            BufferedImage image = paint(Cells.led(SPACE, operation, 0.6), theme, Highlight.nothing());
            for (Edge edge : SPACE.topology().edges())
                assertThat(colorsAlong(image, edge))
                        .as("%s on edge %s", operation.label(), edge.label())
                        .containsOnly(theme.of(operation));
        }
    }

    @Test
    void whereNoneLeadsTheWallIsDashedAndTheFillingGrey() {
        for (double none : new double[] {0.5, 0.13}) {
            BufferedImage image = paint(Cells.led(SPACE, NONE, none), Theme.LIGHT, Highlight.nothing());
            for (Edge edge : SPACE.topology().edges()) {
                assertThat(colorsAlong(image, edge)).containsOnly(Theme.LIGHT.of(NONE));
                assertThat(inksOnTheWall(image, edge)).as("of %s", edge.label()).isTrue();
            }
        }
        BufferedImage led = paint(Cells.led(SPACE, SEP, 0.5), Theme.LIGHT, Highlight.nothing());
        assertThat(inksOnTheWall(led, SPACE.topology().edge(1, 3))).isFalse();
    }

    @Test
    void anEdgeDroppedByHandIsARowOfDotsAndHasNoPipe() {
        CellSnapshot led = Cells.led(SPACE, NONE, 0.5);
        Edge edge = SPACE.topology().edges().get(0);
        CellSnapshot dropped = constrained(led, edge, new EdgeConstraint.Dropped());
        BufferedImage image = paint(dropped, Theme.LIGHT, Highlight.nothing());
        assertThat(colorsAlong(image, edge)).contains(Theme.LIGHT.panel()).doesNotContain(Theme.LIGHT.wall());
        assertThat(colorsAlong(image, SPACE.topology().edges().get(1))).containsOnly(Theme.LIGHT.of(NONE));
    }

    @Test
    void beforeTheFirstStepAllEdgesAreWideAndPlainGrey() {
        BufferedImage image = paint(Cells.alike(SPACE, new double[8]), Theme.LIGHT, Highlight.nothing());
        for (Edge edge : SPACE.topology().edges())
            assertThat(colorsAlong(image, edge)).containsOnly(Theme.LIGHT.equal());
        assertThat(widthOf(image, Theme.LIGHT.equal())).isBetween(18, 21);
    }

    @Test
    void widthFollowsTheShareAlive() {
        assertThat(widthOfSepWhereNoneHas(0.02)).isBetween(20, 23);
        assertThat(widthOfSepWhereNoneHas(0.4)).isBetween(12, 14);
    }

    @Test
    void relativeToUniformAnEdgeThatIsAllEqualIsFull() {
        BufferedImage image = paint(scaled(Cells.alike(SPACE, new double[8]), new WidthScale.RelativeToUniform()));
        assertThat(widthOf(image, Theme.LIGHT.equal())).isBetween(21, 23);
        BufferedImage half = paint(scaled(cellWhereNoneHas(0.4375), new WidthScale.RelativeToUniform()));
        assertThat(widthOf(half, Theme.LIGHT.of(SEP))).isBetween(13, 15);
    }

    @Test
    void changesAreSolidWhereAnEdgeGrewAndHollowWhereItShrank() {
        WidthScale since = WidthScale.ChangeSince.of(SPACE, Cells.step(1, 1, 1, Cells.led(SPACE, SEP, 0.44)));
        BufferedImage grew = paint(scaled(Cells.led(SPACE, SEP, 0.99), since));
        BufferedImage shrank = paint(scaled(cellWhereNoneHas(0.4), since));
        Edge edge = SPACE.topology().edges().get(0);
        assertThat(colorsAlong(grew, edge)).containsOnly(Theme.LIGHT.of(SEP));
        assertThat(colorsAlong(shrank, edge)).containsOnly(Theme.LIGHT.wall());
        assertThat(huesOf(shrank)).as("pixels of its rims").isBetween(2, 6);
    }

    @Test
    void aGhostIsOutlinedInsideAWiderEdgeAndAroundANarrowerOne() {
        CellSnapshot wide = cellWhereNoneHas(0.02);
        CellSnapshot narrow = cellWhereNoneHas(0.49);
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            BufferedImage inside = paint(ghosted(wide, narrow), theme);
            BufferedImage around = paint(ghosted(narrow, wide), theme);
            int near = distanceOfOutlines(inside, theme);
            int far = distanceOfOutlines(around, theme);
            assertThat(near).isBetween(10, 13);
            assertThat(far).isBetween(20, 24);
        }
    }

    @Test
    void theGhostLeavesTheColourOfAThinEdge() {
        WidthScale relative = new WidthScale.RelativeToUniform();
        for (double share : List.of(0.13, 0.17)) {
            CellContent content = ghosted(Cells.led(SPACE, SEP, share), Cells.led(SPACE, SEP, 0.13));
            BufferedImage image = paint(new CellContent(
                    content.snapshot(),
                    content.ghost(),
                    relative,
                    content.pointedAt(),
                    content.selected(),
                    content.standings()));
            assertThat(huesOf(image)).as("where it leads with %s", share).isPositive();
        }
    }

    @Test
    void forbiddenAndPinnedOperationsHaveSignsOfTheirOwn() {
        CellSnapshot free = Cells.led(SPACE, SEP, 0.6);
        Edge edge = SPACE.topology().edges().get(0);
        List<Integer> inks = new ArrayList<>();
        for (EdgeConstraint constraint : List.of(
                EdgeConstraint.free(), new EdgeConstraint.Forbidden(Set.of(NONE)), new EdgeConstraint.Pinned(SEP))) {
            BufferedImage image = paint(constrained(free, edge, constraint), Theme.LIGHT, Highlight.nothing());
            inks.add(inkAtCornerOfLabel(image, edge));
        }
        assertThat(inks.get(0)).isZero();
        assertThat(inks.get(1)).isGreaterThan(10);
        assertThat(inks.get(2)).isGreaterThan(inks.get(1));
    }

    @Test
    void theLegendNamesTheLineThatIsOutlinedAndLeavesTheRestInPlace() {
        CellPicture picture = new CellPicture(SPACE, Cells.area(480, 500));
        CellSnapshot cell = Cells.led(SPACE, SEP, 0.6);
        BufferedImage alone =
                Cells.image(480, 500, g -> picture.paint(g, CellContent.of(Cells.step(1, 1, 1, cell)), Theme.LIGHT));
        BufferedImage both = Cells.image(480, 500, g -> picture.paint(g, ghosted(cell, cell), Theme.LIGHT));
        Rectangle2D cells = picture.layout(CellKind.NORMAL).orElseThrow().bounds();
        int changed = 0;
        for (int y = (int) cells.getMaxY(); y < 500; y++)
            for (int x = 240; x < 480; x++) if (alone.getRGB(x, y) != both.getRGB(x, y)) changed++;
        assertThat(changed).isPositive();
    }

    @Test
    void theNameOfAGhostTakesNoWidthOutOfTheLegend() {
        CellPicture picture = new CellPicture(SPACE, Cells.area(480, 500));
        CellSnapshot cell = Cells.led(SPACE, SEP, 0.6);
        CellContent alone = scaled(cell, WidthScale.ChangeSince.of(SPACE, Cells.step(1000, 1, 1, cell)));
        CellContent both = new CellContent(
                alone.snapshot(),
                Optional.of(new Ghost("a name as long as any", Cells.step(1, 1, 1, cell))),
                alone.scale(),
                alone.pointedAt(),
                alone.selected(),
                alone.standings());
        BufferedImage without = Cells.image(480, 500, g -> picture.paint(g, alone, Theme.LIGHT));
        BufferedImage with = Cells.image(480, 500, g -> picture.paint(g, both, Theme.LIGHT));
        int widths =
                (int) picture.layout(CellKind.NORMAL).orElseThrow().bounds().getMaxY();
        for (int y = widths; y < widths + 24; y++)
            for (int x = 0; x < 480; x++) assertThat(with.getRGB(x, y)).isEqualTo(without.getRGB(x, y));
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
    void joinedNodesAloneAreConnectedToTheOutput() {
        SearchSpace space =
                new SearchSpace(new CellTopology(2, List.of(3)), List.of(CellKind.NORMAL), 8, SPACE.candidates());
        CellPicture picture = new CellPicture(space, Cells.area(640, 520));
        CellLayout layout = picture.layout(CellKind.NORMAL).orElseThrow();
        CellContent content = CellContent.of(Cells.step(1, 1, 1, Cells.random(space, 1)));
        BufferedImage image = Cells.image(640, 520, g -> picture.paint(g, content, Theme.LIGHT));
        for (int node : new int[] {2, 3}) {
            Point2D middle = Curves.point(layout.outputCurve(node), 0.5);
            assertThat(new Color(image.getRGB((int) middle.getX(), (int) middle.getY())))
                    .as("between node %d and the output", node)
                    .isEqualTo(node == 3 ? Theme.LIGHT.connection() : Theme.LIGHT.panel());
        }
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
                new SearchSpace(new CellTopology(2), List.of(CellKind.NORMAL), 8, List.of(NONE, new SkipConnect()));
        CellPicture picture = new CellPicture(space, Cells.area(620, 500));
        CellSnapshot cell = Cells.alike(space, 0, 0);
        BufferedImage image = Cells.image(620, 500, g -> picture.paint(g, Cells.step(1, 1, 1, cell), Theme.LIGHT));
        assertThat(colors(image)).contains(Theme.LIGHT.of(new SkipConnect())).doesNotContain(Theme.LIGHT.of(SEP));
    }

    private static BufferedImage paint(CellSnapshot cell, Theme theme, Highlight highlight) {
        CellContent alone = CellContent.of(Cells.step(1, 1, 1, cell));
        Optional<CellPicture.Hit> pointedAt =
                Optional.of(new CellPicture.Hit(CellKind.NORMAL, highlight)).filter(hit -> highlight.any());
        return paint(
                new CellContent(
                        alone.snapshot(), alone.ghost(), alone.scale(), pointedAt, alone.selected(), alone.standings()),
                theme);
    }

    private static BufferedImage paint(CellContent content, Theme theme) {
        return Cells.image(604, 436, g -> {
            g.setColor(theme.panel());
            g.fill(LAYOUT.bounds());
            CellPainter.paint(g, LAYOUT, SPACE, CellKind.NORMAL, content, theme, new EdgeMotion(), 0);
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

    /** Whether anything is drawn on the rim of an edge's pipe, where nothing else is near. */
    private static boolean inksOnTheWall(BufferedImage image, Edge edge) {
        for (int i = 0; i <= 400; i++) {
            Point2D point = Curves.point(LAYOUT.curve(edge), i / 400.0);
            if (!isAlone(point, edge)) continue;
            Point2D along = Curves.direction(LAYOUT.curve(edge), i / 400.0);
            double aside = LAYOUT.strokeWidth(1) / 2;
            Color rim = colorAt(
                    image,
                    new Point2D.Double(point.getX() - along.getY() * aside, point.getY() + along.getX() * aside));
            if (Theme.distance(rim, Theme.LIGHT.panel()) > 200) return true;
        }
        return false;
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

    private static BufferedImage paint(CellContent content) {
        return paint(content, Theme.LIGHT);
    }

    private static CellContent scaled(CellSnapshot cell, WidthScale scale) {
        CellContent content = CellContent.of(Cells.step(1, 1, 1, cell));
        return new CellContent(
                content.snapshot(),
                content.ghost(),
                scale,
                content.pointedAt(),
                content.selected(),
                content.standings());
    }

    private static CellContent ghosted(CellSnapshot cell, CellSnapshot ghost) {
        CellContent content = CellContent.of(Cells.step(1, 1, 1, cell));
        return new CellContent(
                content.snapshot(),
                Optional.of(new Ghost("main", Cells.step(1, 1, 1, ghost))),
                content.scale(),
                content.pointedAt(),
                content.selected(),
                content.standings());
    }

    private static CellSnapshot constrained(CellSnapshot cell, Edge edge, EdgeConstraint constraint) {
        Constraints constraints = constraint.equals(EdgeConstraint.free())
                ? Constraints.NONE
                : new Constraints(SPACE.candidates(), Map.of(edge.index(), constraint));
        return new CellSnapshot(cell.alpha(), cell.gate(), cell.cost(), constraints);
    }

    private static CellSnapshot cellWhereNoneHas(double none) {
        double[] alpha = new double[8];
        Arrays.fill(alpha, -20);
        alpha[SPACE.noneColumn()] = Math.log(none);
        alpha[SPACE.column(SEP)] = Math.log(1 - none);
        return Cells.alike(SPACE, alpha);
    }

    private static int widthOfSepWhereNoneHas(double none) {
        return widthOf(paint(cellWhereNoneHas(none), Theme.LIGHT, Highlight.nothing()), Theme.LIGHT.of(SEP));
    }

    /** Between the outlines above and below the edge 1→3, in px. */
    private static int distanceOfOutlines(BufferedImage image, Theme theme) {
        Point2D point = Curves.point(LAYOUT.curve(SPACE.topology().edge(1, 3)), 0.2);
        int x = (int) point.getX();
        int y = (int) point.getY();
        return strongest(image, theme, x, y, 1) + strongest(image, theme, x, y, -1);
    }

    /** How far from the middle of the edge the pixel without hue is that is the nearest to the colour of outlines. */
    private static int strongest(BufferedImage image, Theme theme, int x, int y, int side) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 1; i <= 14; i++) {
            int rgb = image.getRGB(x, y + side * i);
            if (hue(rgb) > 60 || distance(rgb, theme.text()) >= least) continue;
            least = distance(rgb, theme.text());
            best = i;
        }
        return best;
    }

    /** Pixels with a hue in the column through the edge 1→3. */
    private static int huesOf(BufferedImage image) {
        Point2D point = Curves.point(LAYOUT.curve(SPACE.topology().edge(1, 3)), 0.2);
        int pixels = 0;
        for (int y = (int) point.getY() - 14; y <= point.getY() + 14; y++)
            if (hue(image.getRGB((int) point.getX(), y)) > 60) pixels++;
        return pixels;
    }

    private static int hue(int rgb) {
        Color color = new Color(rgb);
        int most = Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue()));
        return most - Math.min(color.getRed(), Math.min(color.getGreen(), color.getBlue()));
    }

    private static int distance(int rgb, Color color) {
        Color other = new Color(rgb);
        return Math.abs(other.getRed() - color.getRed())
                + Math.abs(other.getGreen() - color.getGreen())
                + Math.abs(other.getBlue() - color.getBlue());
    }

    /** Dark pixels around it, where no letter reaches. */
    private static int inkAtCornerOfLabel(BufferedImage image, Edge edge) {
        Rectangle2D label = LAYOUT.label(edge).orElseThrow();
        int ink = 0;
        for (int x = (int) label.getMaxX() - 6; x <= label.getMaxX() + 6; x++)
            for (int y = (int) label.getY() - 6; y <= label.getY() + 6; y++)
                if (distance(image.getRGB(x, y), Theme.LIGHT.text()) < 60) ink++;
        return ink;
    }

    /** Pixels of a colour in the column through the edge 1→3, which is nearly level, near its start. */
    private static int widthOf(BufferedImage image, Color color) {
        CubicCurve2D curve = LAYOUT.curve(SPACE.topology().edge(1, 3));
        Point2D point = Curves.point(curve, 0.2);
        int pixels = 0;
        for (int y = (int) point.getY() - 14; y <= point.getY() + 14; y++)
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
