package nascope.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nascope.space.CellTopology;
import nascope.space.Edge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CellLayoutTest {
    /** The room for a cell in the window at its usual and its least size, in a large picture, and beside a second cell. */
    static Stream<Arguments> cells() {
        double[][] sizes = {{604, 436}, {404, 242}, {1100, 700}, {302, 416}};
        return IntStream.rangeClosed(CellTopology.LEAST_NODES, CellTopology.MOST_NODES)
                .boxed()
                .flatMap(nodes -> Stream.of(sizes).map(size -> Arguments.of(nodes, size[0], size[1])));
    }

    @ParameterizedTest(name = "{0} nodes in {1}×{2}")
    @MethodSource("cells")
    void nothingCoversAnything(int nodes, double width, double height) {
        CellLayout layout = layout(nodes, width, height);
        List<Rectangle2D> things = new ArrayList<>(labels(layout));
        if (nodes <= CellTopology.MOST_SEARCHED || width > 1000)
            assertThat(things).hasSize(layout.topology().edgeCount());
        for (int node = 0; node <= layout.outputNode(); node++) {
            things.add(disc(layout, node));
            layout.caption(node).ifPresent(things::add);
        }
        for (int a = 0; a < things.size(); a++)
            for (int b = 0; b < a; b++)
                assertThat(things.get(a).intersects(things.get(b)))
                        .as("%s covers %s", things.get(a), things.get(b))
                        .isFalse();
    }

    @ParameterizedTest(name = "{0} nodes in {1}×{2}")
    @MethodSource("cells")
    void everythingIsInsideTheBounds(int nodes, double width, double height) {
        CellLayout layout = layout(nodes, width, height);
        Rectangle2D bounds = layout.bounds();
        assertThat(labels(layout)).allMatch(bounds::contains);
        for (int node = 0; node <= layout.outputNode(); node++) {
            assertThat(bounds.contains(disc(layout, node))).as("node %d", node).isTrue();
            assertThat(layout.caption(node).map(bounds::contains)).isNotEqualTo(Optional.of(false));
        }
        for (Edge edge : layout.topology().edges()) {
            assertThat(bounds.contains(layout.curve(edge).getBounds2D())).isTrue();
            assertThat(bounds.contains(layout.fullLabel(edge))).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} nodes in {1}×{2}")
    @MethodSource("cells")
    void noEdgeRunsThroughAnotherNode(int nodes, double width, double height) {
        CellLayout layout = layout(nodes, width, height);
        for (Edge edge : layout.topology().edges())
            for (int node = 0; node <= layout.outputNode(); node++) {
                if (node == edge.source() || node == edge.target()) continue;
                Point2D centre = layout.centre(node);
                assertThat(Curves.distance(layout.curve(edge), centre.getX(), centre.getY()))
                        .as("edge %s at node %d", edge.label(), node)
                        .isGreaterThan(layout.radius());
            }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 604, 436, FULL",
        "3, 604, 436, FULL",
        "4, 604, 436, SMALL",
        "5, 604, 436, SMALL",
        "8, 604, 436, BAR",
        "8, 1100, 700, SMALL",
        "3, 404, 242, SMALL",
        "5, 404, 242, BAR"
    })
    void labelsShrinkAsEdgesGrowInNumber(int nodes, double width, double height, LabelForm form) {
        assertThat(layout(nodes, width, height).labelForm()).isEqualTo(form);
    }

    @Test
    void whereNoLabelFitsThereIsNone() {
        CellLayout layout = layout(5, 140, 100);
        assertThat(labels(layout)).isEmpty();
        Edge edge = layout.topology().edge(0, 2);
        assertThat(layout.bounds().contains(layout.fullLabel(edge))).isTrue();
    }

    @ParameterizedTest(name = "{0} nodes in {1}×{2}")
    @MethodSource("cells")
    void labelsAndNodesAreFoundWhereTheyStand(int nodes, double width, double height) {
        CellLayout layout = layout(nodes, width, height);
        for (Edge edge : layout.topology().edges()) {
            layout.label(edge)
                    .ifPresent(label -> assertThat(layout.at(label.getCenterX(), label.getCenterY()))
                            .isEqualTo(new Highlight.OfEdge(edge)));
        }
        for (int node = 0; node <= layout.outputNode(); node++) {
            Point2D centre = layout.centre(node);
            assertThat(layout.nodeAt(centre.getX(), centre.getY())).hasValue(node);
            assertThat(layout.at(centre.getX(), centre.getY())).isEqualTo(new Highlight.OfNode(node));
        }
    }

    @Test
    void edgesAreFoundOnTheirCurvesAndNowhereElse() {
        CellLayout layout = layout(2, 604, 436);
        for (Edge edge : layout.topology().edges()) {
            Point2D point = Curves.point(layout.curve(edge), 0.3);
            assertThat(layout.edgeAt(point.getX(), point.getY())).contains(edge);
        }
        assertThat(layout.at(300, 400)).isEqualTo(Highlight.nothing());
        assertThat(layout.edgeAt(1, 1)).isEmpty();
        assertThat(layout.nodeAt(1, 1)).isEmpty();
    }

    @Test
    void theSameSizeGivesTheSamePlaces() {
        CellLayout first = layout(4, 604, 436);
        CellLayout second = layout(4, 604, 436);
        assertThat(labels(second)).isEqualTo(labels(first));
    }

    @Test
    void strokesAreProportionalToWhatIsAlive() {
        CellLayout layout = layout(2, 604, 436);
        assertThat(layout.strokeWidth(0)).isZero();
        assertThat(layout.strokeWidth(0.5)).isEqualTo(layout.strokeWidth(1) / 2);
    }

    private static CellLayout layout(int nodes, double width, double height) {
        return CellLayout.of(new CellTopology(nodes), Cells.area(width, height));
    }

    private static List<Rectangle2D> labels(CellLayout layout) {
        return layout.topology().edges().stream()
                .flatMap(edge -> layout.label(edge).stream())
                .toList();
    }

    private static Rectangle2D disc(CellLayout layout, int node) {
        Point2D centre = layout.centre(node);
        double radius = layout.radius();
        return new Rectangle2D.Double(centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
    }

    @ParameterizedTest
    @CsvSource({"2, 426, 170", "3, 426, 170", "4, 426, 170", "5, 426, 170", "5, 604, 436"})
    void theNamedLabelOfAnEdgeCoversNoNode(int nodes, double width, double height) {
        CellLayout layout = CellLayout.of(new CellTopology(nodes), Cells.area(width, height));
        for (Edge edge : layout.topology().edges())
            for (int node = 0; node <= layout.outputNode(); node++) {
                Point2D centre = layout.centre(node);
                double side = 2 * layout.radius();
                assertThat(layout.fullLabel(edge)
                                .intersects(centre.getX() - side / 2, centre.getY() - side / 2, side, side))
                        .as("of edge %s over node %d", edge.label(), node)
                        .isFalse();
            }
    }

    @ParameterizedTest
    @CsvSource({"2, 426, 170", "3, 426, 170", "3, 290, 170", "3, 300, 240", "2, 604, 436", "4, 604, 436"})
    void chevronsDoNotStandOnWhatIsWritten(int nodes, double width, double height) {
        CellLayout layout = CellLayout.of(new CellTopology(nodes), Cells.area(width, height));
        List<Rectangle2D> written = new ArrayList<>(labels(layout));
        for (int node = 0; node <= layout.outputNode(); node++) {
            written.add(disc(layout, node));
            layout.caption(node).ifPresent(written::add);
        }
        for (Edge edge : layout.topology().edges()) {
            Point2D at = Curves.point(layout.curve(edge), layout.placeOfSign(edge));
            Point2D along = Curves.direction(layout.curve(edge), layout.placeOfSign(edge));
            double aside = layout.strokeWidth(1) / 2 + EdgePainter.ASIDE + EdgePainter.chevron(layout) / 2;
            for (int side = -1; side <= 1; side += 2) {
                Point2D chevron = new Point2D.Double(
                        at.getX() - along.getY() * side * aside, at.getY() + along.getX() * side * aside);
                assertThat(written).as(edge.label()).noneMatch(place -> place.contains(chevron));
            }
        }
    }
}
