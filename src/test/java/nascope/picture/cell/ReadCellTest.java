package nascope.picture.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nascope.Kinds;
import nascope.analysis.CellReading;
import nascope.base.Plain;
import nascope.base.Table;
import nascope.picture.Ink;
import nascope.picture.look.Theme;
import nascope.search.Samples;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a person reads from the picture of a cell. */
class ReadCellTest {
    static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK);
    private static final SearchSpace SPACE = Cells.space(2);
    private static final Operation NONE = Samples.operation("none");
    private static final Operation SKIP = Samples.operation("skip_connect");
    private static final CellPicture PICTURE = new CellPicture(SPACE, Cells.area(640, 520));
    private static final CellLayout LAYOUT = PICTURE.layout(CellKind.NORMAL).orElseThrow();
    private static final CellSnapshot EQUAL =
            Cells.alike(SPACE, new double[SPACE.candidates().size()]);

    @ParameterizedTest
    @FieldSource("THEMES")
    void theLegendNamesEveryColourRightly(Theme theme) {
        Ink ink = ink(EQUAL, theme); // no label names an operation
        for (Operation operation : SPACE.candidates()) {
            Ink.Line line = lineBefore(ink, text(ink, operation.shortLabel()));
            assertThat(line.color()).as(operation.label()).isEqualTo(theme.of(operation));
        }
    }

    @Test
    void theLegendsWidthsGrowWithTheirNumbers() {
        Ink ink = ink(EQUAL, Theme.LIGHT);
        assertThat(ink.text("Filled: ").text()).startsWith("Filled: 1 − p(none)");
        List<Float> widths = Stream.of("0.25", "0.50", "1")
                .map(number -> lineBefore(ink, last(ink, number)).stroke().getLineWidth())
                .toList();
        assertThat(widths.get(1) / widths.get(0)).isCloseTo(2f, within(0.01f));
        assertThat(widths.get(2) / widths.get(0)).isCloseTo(4f, within(0.01f));
    }

    @Test
    void theLegendOfANarrowCellTellsTheSignsInTheRowThatIsNotFull() {
        CellPicture narrow = new CellPicture(SPACE, Cells.area(436, 290));
        Ink ink = Ink.of(436, 290, g -> narrow.paint(g, Cells.step(1, 1, 1, EQUAL), Theme.LIGHT));
        assertThat(ink.texts()).extracting(Ink.Text::text).contains("0.25", "none leads", "fills", "drains");
        assertThat(ink.text("fills").y()).isLessThan(ink.text("none leads").y());
        assertThat(ink.text("fills").x()).isGreaterThan(ink.text("dil 5×5").x());
    }

    @Test
    void theLegendTellsTheSignsBesideTheNameOfAGhostToo() {
        CellContent both = new CellContent(
                Cells.step(1, 1, 1, EQUAL),
                Optional.of(new Ghost("main", Cells.step(1, 1, 1, EQUAL))),
                new WidthScale.Absolute(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        for (double width : new double[] {436, 640, 700}) {
            CellPicture picture = new CellPicture(SPACE, Cells.area(width, 330));
            Ink ink = Ink.of(width, 330, g -> picture.paint(g, both, Theme.LIGHT));
            assertThat(ink.texts())
                    .extracting(Ink.Text::text)
                    .as("%.0f px wide", width)
                    .contains("fills", "drains", "outlined: main");
        }
    }

    @ParameterizedTest
    @FieldSource("THEMES")
    void nodesAreNumberedInTheColourOfTheirKind(Theme theme) {
        Ink ink = ink(EQUAL, theme);
        List<Color> fills = List.of(
                theme.inputNode(),
                theme.inputNode(),
                theme.intermediateNode(),
                theme.intermediateNode(),
                theme.outputNode());
        for (int node = 0; node <= LAYOUT.outputNode(); node++) {
            Point2D centre = LAYOUT.centre(node);
            assertThat(ink.at(centre.getX() + LAYOUT.radius() * 0.8, centre.getY()))
                    .as("node %d", node)
                    .isEqualTo(fills.get(node));
            List<String> inside = ink.texts().stream()
                    .filter(text -> centre.distance(text.x(), text.y()) < LAYOUT.radius())
                    .map(Ink.Text::text)
                    .toList();
            assertThat(inside).isEqualTo(node == LAYOUT.outputNode() ? List.of() : List.of(Integer.toString(node)));
        }
    }

    @Test
    void theInputNodesAreNamedAfterTheCellsTheyComeFrom() {
        Ink ink = ink(EQUAL, Theme.LIGHT);
        List<String> captions = new ArrayList<>();
        for (int node : new int[] {0, 1, LAYOUT.outputNode()})
            ink.texts().stream()
                    .filter(text -> LAYOUT.caption(node)
                            .filter(place -> place.contains(text.x() + 5, text.y() - 3))
                            .isPresent())
                    .forEach(text -> captions.add(text.text()));
        assertThat(captions).hasSize(3).doesNotHaveDuplicates();
        assertThat(captions.get(0)).isEqualTo("cell before last");
        assertThat(captions.get(1)).isEqualTo("last cell");
        assertThat(captions.get(2)).isEqualTo("output");
    }

    @ParameterizedTest
    @FieldSource("THEMES")
    void aLabelSaysWhatLeadsAndStacksAllProbabilitiesInOrder(Theme theme) {
        CellSnapshot cell = Cells.random(SPACE, 3);
        Ink ink = ink(cell, theme);
        for (Edge edge : SPACE.topology().edges()) {
            Rectangle2D label = LAYOUT.label(edge).orElseThrow();
            double[] probability = cell.probability().row(edge.index());
            int leading = leading(probability);
            assertThat(ink.texts().stream()
                            .filter(text -> label.contains(text.x(), text.y()))
                            .map(Ink.Text::text))
                    .as("label of %s", edge.label())
                    .contains(SPACE.candidates().get(leading).shortLabel());
            List<Ink.Area> bar = ink.areas().stream()
                    .filter(area ->
                            label.contains(area.bounds()) && area.bounds().getHeight() < 8)
                    .toList();
            assertThat(bar)
                    .extracting(Ink.Area::color)
                    .containsExactlyElementsOf(
                            SPACE.candidates().stream().map(theme::of).toList());
            double whole = bar.get(7).bounds().getMinX() - bar.get(0).bounds().getMinX();
            double from = bar.get(0).bounds().getMinX();
            for (int k = 1; k < bar.size(); k++) {
                double share = (bar.get(k).bounds().getMinX() - from) / whole * (1 - probability[7]);
                assertThat(share).as("share of %s", k - 1).isCloseTo(probability[k - 1], within(1e-6));
                from = bar.get(k).bounds().getMinX();
            }
        }
    }

    @Test
    void aLabelWritesCertaintyInFullAndNothingOfAnEdgeThatIsNotThere() {
        SearchSpace space = Cells.space(4); // labels are small
        CellPicture picture = new CellPicture(space, Cells.area(640, 520));
        CellLayout layout = picture.layout(CellKind.NORMAL).orElseThrow();
        int width = space.candidates().size();
        double[][] shares = new double[space.topology().edgeCount()][width];
        for (int edge = 1; edge < shares.length; edge++) shares[edge][space.column(SKIP)] = 1;
        Table unknown = Table.filled(shares.length, width, Double.NaN);
        CellSnapshot cell = new CellSnapshot(unknown, Table.copyOf(shares), unknown, unknown, Constraints.NONE);
        Ink ink = Ink.of(640, 520, g -> picture.paint(g, Cells.step(1, 1, 1, cell), Theme.LIGHT));

        assertThat(layout.labelForm()).isEqualTo(LabelForm.SMALL);
        assertThat(textsIn(ink, layout.label(space.topology().edge(0, 2)).orElseThrow()))
                .isEmpty();
        assertThat(textsIn(ink, layout.label(space.topology().edge(1, 2)).orElseThrow()))
                .containsExactly("skip", "1.00");
    }

    private static List<String> textsIn(Ink ink, Rectangle2D label) {
        return ink.texts().stream()
                .filter(text -> label.contains(text.x(), text.y()))
                .map(Ink.Text::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @FieldSource("THEMES")
    void anEdgeHasTheColourOfWhatLeads(Theme theme) {
        for (Operation leading : SPACE.candidates()) {
            Ink ink = ink(Cells.led(SPACE, leading, 0.5), theme);
            for (Edge edge : SPACE.topology().edges()) {
                List<Ink.Line> lines = linesAlong(ink, edge);
                assertThat(lines.get(lines.size() - 1).color()).isEqualTo(theme.of(leading));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("THEMES")
    void theLessALeaderIsAheadThePalerItIs(Theme theme) {
        int before = Integer.MAX_VALUE;
        for (double share : new double[] {0.5, 0.19, 0.16, 0.13}) {
            Ink ink = ink(Cells.led(SPACE, SKIP, share), theme);
            List<Ink.Line> lines = linesAlong(ink, SPACE.topology().edge(1, 3));
            int toPanel = Theme.distance(lines.get(lines.size() - 1).color(), theme.panel());
            assertThat(toPanel)
                    .as("where it leads with %s", share)
                    .isLessThan(before)
                    .isPositive();
            before = toPanel;
        }
    }

    /** Where none has more and more, what is left falls in equal amounts, whoever leads, and is the tip's number. */
    @Test
    void theFillingFallsInEqualAmountsAndIsTheNumberOfTheTip() {
        Edge edge = SPACE.topology().edge(1, 3);
        double pipe = LAYOUT.strokeWidth(1);
        for (int hundredth = 0; hundredth <= 100; hundredth++) {
            CellSnapshot cell = Cells.led(SPACE, NONE, Math.max(1e-12, Math.min(hundredth / 100.0, 1 - 1e-12)));
            List<Ink.Line> lines = linesAlong(ink(cell, Theme.LIGHT), edge);
            double filled = lines.size() < 2 ? 0 : lines.get(1).stroke().getLineWidth();
            assertThat(lines.get(0).stroke().getLineWidth()).as("wall").isCloseTo((float) pipe, within(1e-3f));
            assertThat(filled).as("p(none) = %s %%", hundredth).isCloseTo(pipe * (1 - hundredth / 100.0), within(1e-3));
            String tip = CellContent.of(Cells.step(1, 1, 1, cell)).width(SPACE, CellKind.NORMAL, edge);
            assertThat(tip).endsWith(Plain.text(" %.2f", filled / pipe));
        }
    }

    @Test
    void theMoreAliveTheWiderOnEveryScale() {
        List<WidthScale> scales = scales();
        for (WidthScale scale : scales) {
            double before = -1;
            for (double none : new double[] {0.95, 0.8, 0.6, 0.4, 0.2}) {
                double width = scale.of(
                                SPACE,
                                CellKind.NORMAL,
                                CellReading.edges(
                                                SPACE,
                                                Cells.led(SPACE, NONE, none).probability())
                                        .get(0))
                        .share();
                assertThat(width).as("%s at %s", scale, none).isGreaterThan(before);
                before = width;
            }
        }
    }

    @Test
    void noTwoScalesAreCalledAlike() {
        List<WidthScale> scales = scales();
        Kinds.assertEachHasASample(WidthScale.class, scales);
        assertDiffer(scales.stream().map(scale -> scale.title(SPACE)).toList());
        assertDiffer(scales.stream().map(scale -> scale.shortTitle(SPACE)).toList());
        for (WidthScale scale : scales) {
            assertThat(scale.samples(SPACE)).isNotEmpty();
            assertThat(scale.value(
                            SPACE,
                            CellKind.NORMAL,
                            CellReading.edges(SPACE, EQUAL.probability()).get(0)))
                    .isNotBlank();
        }
    }

    @Test
    void everyDecisionHasWordsAndASignOfItsOwn() {
        Kinds.assertEachHasASample(EdgeConstraint.class, Samples.constraints());
        assertDiffer(Samples.constraints().stream().map(ConstraintWords::of).toList());
        List<List<String>> signs = new ArrayList<>();
        for (EdgeConstraint constraint : Samples.constraints()) {
            CellSnapshot cell = Cells.random(SPACE, 3);
            Ink ink = ink(
                    new CellSnapshot(
                            cell.alpha(),
                            cell.gate(),
                            cell.cost(),
                            cell.constraints().with(0, constraint, SPACE.candidates())),
                    Theme.LIGHT);
            signs.add(Stream.concat(
                            ink.lines().stream().map(line -> line.shape().getBounds2D() + " " + line.color()),
                            ink.areas().stream()
                                    .filter(area -> area.bounds().getWidth() < 16)
                                    .map(area -> area.bounds() + " " + area.color()))
                    .toList());
        }
        assertThat(new HashSet<>(signs)).hasSameSizeAs(signs);
    }

    @Test
    void whatIsPointedAtIsWhatItSays() {
        Edge edge = SPACE.topology().edge(1, 3);
        List<Highlight> all = List.of(Highlight.nothing(), new Highlight.OfEdge(edge), new Highlight.OfNode(3));
        Kinds.assertEachHasASample(Highlight.class, all);
        assertThat(all).extracting(Highlight::any).containsExactly(false, true, true);
        assertThat(all).extracting(highlight -> highlight.includes(edge)).containsExactly(false, true, true);
        assertThat(all)
                .extracting(highlight -> highlight.includes(SPACE.topology().edge(0, 2)))
                .containsExactly(false, false, false);
    }

    private static List<WidthScale> scales() {
        return List.of(
                new WidthScale.Absolute(),
                new WidthScale.RelativeToUniform(),
                WidthScale.ChangeSince.of(SPACE, Cells.step(7, 1, 1, Cells.led(SPACE, NONE, 0.99))));
    }

    private static Ink ink(CellSnapshot cell, Theme theme) {
        return Ink.of(640, 520, g -> PICTURE.paint(g, Cells.step(1, 1, 1, cell), theme));
    }

    private static int leading(double... probability) {
        int leading = 0;
        for (int k = 1; k < probability.length; k++) if (probability[k] > probability[leading]) leading = k;
        return leading;
    }

    private static Ink.Text text(Ink ink, String exact) {
        return ink.texts().stream()
                .filter(text -> text.text().equals(exact))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing says " + exact));
    }

    /** The legend is painted last. */
    private static Ink.Text last(Ink ink, String exact) {
        return ink.texts().stream()
                .filter(text -> text.text().equals(exact))
                .reduce((before, text) -> text)
                .orElseThrow(() -> new AssertionError("nothing says " + exact));
    }

    /** The line that stands just left of a text. */
    private static Ink.Line lineBefore(Ink ink, Ink.Text text) {
        return ink.lines().stream()
                .filter(line -> Math.abs(line.shape().getBounds2D().getCenterY() - (text.y() - 4)) < 2)
                .filter(line -> text.x() - line.shape().getBounds2D().getMaxX() > 0
                        && text.x() - line.shape().getBounds2D().getMaxX() < 8)
                .reduce((below, line) -> line)
                .orElseThrow(() -> new AssertionError("no line beside " + text.text()));
    }

    private static List<Ink.Line> linesAlong(Ink ink, Edge edge) {
        Rectangle2D bounds = LAYOUT.curve(edge).getBounds2D();
        return ink.lines().stream()
                .filter(line -> line.shape().getBounds2D().equals(bounds))
                .toList();
    }

    private static void assertDiffer(List<String> words) {
        assertThat(words).allSatisfy(word -> assertThat(word).isNotBlank());
        assertThat(words).doesNotHaveDuplicates();
    }
}
