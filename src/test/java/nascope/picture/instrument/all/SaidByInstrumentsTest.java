package nascope.picture.instrument.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nascope.base.Table;
import nascope.picture.Ink;
import nascope.picture.cell.Cells;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Displays;
import nascope.picture.instrument.Instrument;
import nascope.picture.look.Theme;
import nascope.search.method.Methods;
import nascope.search.method.SearchMethod;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv3x3;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;

/** What the instruments say of steps whose numbers are worked out by hand. */
class SaidByInstrumentsTest {
    private static final SearchSpace SPACE =
            new SearchSpace(new CellTopology(2), List.of(CellKind.NORMAL, CellKind.NORMAL), 8, SearchSpace.DARTS);
    private static final int EDGES = 5;
    private static final int SEP = SPACE.column(new SepConv3x3());

    private final List<SearchSnapshot> run = new ArrayList<>();

    @Test
    void theCostOfAnEdgeIsTheMeanOfItsStepsWithItsStandardError() {
        start();
        step(cost(0.01, 0, 0));
        step(cost(0.03, 0, 0));
        Ink ink = ink(new CostOfEdges(), 0, 2);
        assertThat(texts(ink)).as("mean of .01 and .03, error .0141/√2").contains("+0.0200 ± 0.0100");
        assertThat(texts(ink(new CostOfEdges(), 0, 1)))
                .as("of one step no error")
                .contains("+0.0100");
        step(cost(-0.04, 0, 0));
        assertThat(texts(ink(new CostOfEdges(), 0, 3)))
                .as("a mean within its error is pale, and told all the same")
                .contains("0.0000 ± 0.0208");
    }

    @Test
    void theWindowOfCostsIsChosen() {
        start();
        for (int step = 1; step <= 60; step++) step(cost(step <= 30 ? 0.04 : 0.01, 0, 0));
        assertThat(texts(ink(new CostOfEdges(), 1, 60)))
                .as("25 steps")
                .contains("+0.0100 ± 0.0000", "mean Σ z·c of steps 36–60 ± its standard error, nats");
        assertThat(texts(ink(new CostOfEdges(), 2, 60)))
                .as("50 steps: 20 of .04 and 30 of .01, deviation .0148")
                .contains("+0.0220 ± 0.0021", "mean Σ z·c of steps 11–60 ± its standard error, nats");
        assertThat(texts(ink(new CostOfEdges(), 5, 60)))
                .as("all")
                .contains("mean Σ z·c of steps 1–60 ± its standard error, nats");
        Displays displays = displays(new CostOfEdges());
        displays.countFrom(step -> step > 20 ? 20 : 0);
        displays.show(0, 6);
        assertThat(texts(ink(displays, 60)))
                .as("since the mark")
                .contains("mean Σ z·c of steps 21–60 ± its standard error, nats");
        assertThat(texts(ink(displays, 20))).contains("mean Σ z·c of steps 1–20 ± its standard error, nats");
    }

    @Test
    void everyCellCostsWhatItCosts() {
        start();
        step(cost(0.05, 0.02, 0.03));
        step(cost(0.05, 0.06, -0.01));
        Displays displays = displays(new CostOfEdges());
        displays.about(0, 1);
        assertThat(texts(ink(displays, 2))).contains("cell 1", "cell 2", "+0.0400", "+0.0100");
        List<String> told = new ArrayList<>();
        for (int x = 0; x < 700; x += 5) told.add(displays.tell(0, x, 75));
        assertThat(told).contains("0→2, cell 1: +0.0400 ± 0.0200", "0→2, cell 2: +0.0100 ± 0.0200");
        displays.about(0, 0);
        assertThat(texts(ink(displays, 2)))
                .as("in sum")
                .contains("+0.0500 ± 0.0000")
                .doesNotContain("cell 1");
    }

    @Test
    void whereCostsByCellWereNotRecordedThatIsSaid() {
        start();
        CellSnapshot known = cost(0.05, 0.02, 0.03);
        step(new CellSnapshot(
                known.alpha(), known.probability(), known.gate(), known.cost(), List.of(), known.constraints()));
        Displays displays = displays(new CostOfEdges());
        assertThat(texts(ink(displays, 1))).contains("+0.0500");
        displays.about(0, 1);
        assertThat(texts(ink(displays, 1)))
                .contains("Costs by cell were not recorded by this run; in sum they were.")
                .doesNotContain("+0.0500");
    }

    @Test
    void theTwoFamiliesOfEdgesHaveALineEach() {
        start();
        step(cost(0.02, 0, 0)); // the first edge alone, an input edge; the others cost nothing
        assertThat(values(new CostOverTime(), 1)).containsExactly("+0.005", "0.000");
    }

    @Test
    void theLastCellCostsLossMinusEntropyAndTheOtherNothing() {
        start();
        step(cost(0.1, 0, 0.1));
        assertThat(values(new Balance(), 1)).contains("+0.100", "0.000");
    }

    @Test
    void cellsThatWantTheSameAgreeAndCellsThatWantTheOppositeDoNot() {
        start();
        step(cost(0.1, 0.2, 0.3));
        assertThat(values(new Alignment(), 1)).containsExactly("+1.00");
        step(cost(0.1, 0.2, -0.1));
        assertThat(values(new Alignment(), 2)).as("mean of 1 and −1").containsExactly("0.00");
    }

    @Test
    void oneCellAgreesWithNobody() {
        SearchSpace one = Cells.space(2);
        start();
        CellSnapshot alone = new CellSnapshot(
                Table.filled(EDGES, 8, 0),
                Table.filled(EDGES, 8, 0.125),
                one(1),
                one(0.1),
                List.of(),
                Constraints.NONE);
        step(alone);
        Displays displays = new Displays(List.of(new Alignment()), one, CellKind.NORMAL, 10, Theme.LIGHT);
        displays.append(run);
        assertThat(texts(ink(displays, 1))).contains("there are no two cells of a kind to compare");
    }

    @Test
    void rightAndWrongImagesAreToldApart() {
        start();
        Measures apart = new Measures(1, 0.8, 0.5, new Measures.Part(0.1, 0.4), new Measures.Part(2, 1));
        run.add(new SearchSnapshot(
                1, 1, apart, apart, 0.1, 0.1, Double.NaN, run.get(0).cells()));
        assertThat(values(new Why(), 1)).containsExactlyInAnyOrder("+0.20", "−0.30", "+1.00");
    }

    @Test
    void lossAndEntropyAreToldByThemselvesOfEitherKindOfImages() {
        start();
        Measures weights = new Measures(1.25, 0.75, 0.5, new Measures.Part(0.15, 0.35), new Measures.Part(2.35, 1.15));
        Measures alpha = new Measures(1.5, 0.85, 0.5, new Measures.Part(0.25, 0.45), new Measures.Part(2.75, 1.05));
        run.add(new SearchSnapshot(
                1, 1, weights, alpha, 0.1, 0.1, Double.NaN, run.get(0).cells()));
        assertThat(values(new Why(), 1, 1, 0))
                .as("alpha's images")
                .containsExactlyInAnyOrder("1.50", "0.85", "0.25", "0.45", "2.75", "1.05");
        assertThat(values(new Why(), 1, 1, 1))
                .as("the weights' images")
                .containsExactlyInAnyOrder("1.25", "0.75", "0.15", "0.35", "2.35", "1.15");
        assertThat(values(new Why(), 1, 0, 1))
                .as("L − H: of both kinds, and of the weights' images apart")
                .containsExactlyInAnyOrder("+0.50", "+0.65", "−0.20", "+1.20");
    }

    @Test
    void whereRightAndWrongWereNotRecordedApartThatIsSaid() {
        start();
        assertThat(texts(ink(new Why(), 0, 0))).doesNotContain("right and wrong were not recorded apart");
        step(cost(0.1, 0, 0.1)); // measures of all images together
        assertThat(texts(ink(new Why(), 0, 1))).contains("right and wrong were not recorded apart", "alpha +0.10");
        assertThat(texts(ink(new Why(), 1, 1))).contains("right and wrong were not recorded apart", "L 0.10");
        Measures apart = new Measures(1, 0.8, 0.5, new Measures.Part(0.1, 0.4), new Measures.Part(2, 1));
        run.add(new SearchSnapshot(
                2, 1, apart, apart, 0.1, 0.1, Double.NaN, run.get(0).cells()));
        assertThat(texts(ink(new Why(), 0, 2))).doesNotContain("right and wrong were not recorded apart");
    }

    @Test
    void lossAndAccuracyOfBothKindsOfImages() {
        start();
        Measures weights = new Measures(1.25, 0.8, 0.75);
        Measures alpha = new Measures(1.5, 0.8, 0.5);
        run.add(new SearchSnapshot(
                1, 1, weights, alpha, 0.1, 0.1, Double.NaN, run.get(0).cells()));
        assertThat(values(new Learning(), 1)).containsExactlyInAnyOrder("1.25", "1.50", "0.75", "0.50");
    }

    @Test
    void edgesThatComeBackAreP1() {
        leads(new SepConv3x3().label(), 0.6);
        leads(new None().label(), 0.6);
        leads(new SepConv3x3().label(), 0.6);
        assertThat(texts(ink(new PatternGauges(), 0, 0))).contains("no edge was given up so far");
        assertThat(texts(ink(new PatternGauges(), 0, 1)))
                .contains(
                        "alive now: 0, as few as ever: nothing grew back",
                        "none leads on 5 of 5 edges · L − H +0.10 ± 0.00");
        assertThat(texts(ink(new PatternGauges(), 0, 2)))
                .contains("alive now: 5, fewest so far: 0, grown back: 5", "none leads nowhere · L − H +0.10 ± 0.00");
    }

    @Test
    void edgesAreCountedByTheFamilyThatLeads() {
        leads(new SkipConnect().label(), 0.6);
        leads(new SkipConnect().label(), 0.6);
        assertThat(values(new OperationsThatLead(), 1))
                .as("four families, skip on all")
                .containsExactlyInAnyOrder("5", "0");
        assertThat(texts(ink(new OperationsThatLead(), 0, 1)))
                .contains("skip 5", "with weights 0", "pooling 0", "none 0");
    }

    @Test
    void anEdgeIsDecidedFromAMarginOnThatAPersonSets() {
        leads(new SepConv3x3().label(), 0.3); // .3 against .1 of each other one
        assertThat(texts(ink(new Decisions(), 0, 0))).as("from .2 on").contains("✓ 0.20");
        assertThat(texts(ink(new Decisions(), 2, 0)))
                .as("from .3 on")
                .contains("0.20")
                .doesNotContain("✓ 0.20");
    }

    @Test
    void pointingAtADecisionTellsItsOperationMarginAndEntropy() {
        leads(new SepConv3x3().label(), 0.3);
        Displays displays = displays(new Decisions());
        ink(displays, 0);
        List<String> told = new ArrayList<>();
        for (int y = 0; y < 400; y += 4) told.add(displays.tell(0, 16, y));
        assertThat(told)
                .as("−.3 ln .3 − 7 × .1 ln .1 = 1.97")
                .contains("0→2: sep 3×3 0.30 · at the cursor: margin 0.20, entropy 1.97 nats");
    }

    @Test
    void whatHasSettledIsSaidAndWhatIsLeftToWaitFor() {
        for (int step = 0; step <= 250; step++) leads(new SepConv3x3().label(), 0.6);
        assertThat(texts(ink(new Settled(), 0, 0)))
                .as("of one step no gain")
                .contains(
                        "every edge: unchanged for 0 of 200 steps",
                        "✓ decided: 5 of 5 edges",
                        "about 200 steps left, more than the run has");
        assertThat(texts(ink(new Settled(), 0, 250)))
                .contains(
                        "✓ every edge: unchanged for 250 steps",
                        "✓ two strongest: unchanged for 250 steps",
                        "✓ settled: nothing is left to wait for");
        assertThat(texts(ink(new Settled(), 1, 250)))
                .as("for 500 steps")
                .contains("every edge: unchanged for 250 of 500 steps");
    }

    @Test
    void theStepsLeftAreThoseOfTheEdgeThatGainsLeast() {
        for (int step = 0; step <= 100; step++) leads(new SepConv3x3().label(), (1 + 7 * 0.001 * step) / 8);
        assertThat(texts(ink(new Settled(), 2, 90)))
                .as("0.11 to go, 0.001 a step")
                .contains(
                        "decided: 0 of 5 edges, not 0→2, 1→2, 0→3 and 2 more",
                        "about 110 steps left, more than the run has: 0→2 gains 0.100 in 100");
        assertThat(texts(ink(new Settled(), 2, 30)))
                .anyMatch(text ->
                        text.startsWith("steps left: cannot be said; 0→2 gains no lead, +0.100 ± 0.000 in 100"));
    }

    @Test
    void sharesAreCalledWhatTheyAreForTheMethod() {
        leads(new SepConv3x3().label(), 0.6);
        for (SearchMethod method : Methods.ALL) {
            String one = List.of("dsnas", "gdas").contains(method.name()) ? "probability" : "weight";
            assertThat(captions(new WidthVersusDepth(), method))
                    .as(method.name())
                    .contains("share of edges alive, a " + one + " · below: expected width and depth");
            assertThat(captions(new Decisions(), method))
                    .contains(one + " of each operation of every edge, over the steps");
            assertThat(captions(new NumbersTable(), method))
                    .contains(one + ", a row an edge, a column an operation, at the cursor");
        }
    }

    private List<String> captions(Instrument instrument, SearchMethod method) {
        Displays displays = displays(instrument);
        displays.call(method.share());
        return texts(ink(displays, 0));
    }

    @Test
    void thePlaneHasAllWiringsAndTheWayLeadsToTheCursor() {
        leads(new SepConv3x3().label(), 0.9999);
        Displays displays = displays(new WiringMap());
        Ink ink = Ink.of(600, 400, g -> displays.paint(0, g, Cells.area(600, 400), 0, run::get));
        assertThat(texts(ink)).contains("every edge", "two a node");
        assertThat(ink.texts().stream()
                        .filter(text ->
                                text.text().equals("every edge") || text.text().equals("two a node"))
                        .map(text -> text.y())
                        .distinct())
                .as("names beside rings do not meet")
                .hasSize(2);
        List<String> told = new ArrayList<>();
        for (int x = 0; x < 600; x += 2) for (int y = 0; y < 400; y += 2) told.add(displays.tell(0, x, y));
        long wirings = told.stream()
                .filter(words -> words.contains(" wirings of depth "))
                .distinct()
                .mapToLong(words -> Long.parseLong(words.substring(0, words.indexOf(' '))))
                .sum();
        assertThat(wirings).isEqualTo(1 << EDGES);
    }

    /** The cell comes alive: every edge is led by an operation from step 4 on. */
    private Displays growing() {
        for (int step = 0; step < 10; step++) {
            double[] alpha = new double[8];
            alpha[0] = 4 - step;
            alpha[SEP] = step;
            step(Cells.alike(SPACE, alpha));
        }
        return displays(new WiringMap());
    }

    @Test
    void namesOnThePlaneLeaveTheWayOfTheSearchFree() {
        Displays displays = growing();
        Ink ink = ink(displays, 9);
        Ink.Text name = ink.text("every edge");
        Rectangle2D written = new Rectangle2D.Double(name.x(), name.y() - 8, 60, 8);
        List<Ink.Line> way = way(ink);
        assertThat(way).isNotEmpty();
        assertThat(way).noneMatch(line -> line.shape().intersects(written));
    }

    @Test
    void thePlaneShowsTheWayBetweenTheStepsInSightAndTheRestAsAHairline() {
        Displays displays = growing();
        assertThat(way(ink(displays, 9)))
                .hasSize(9)
                .allMatch(line -> line.stroke().getLineWidth() > 1);
        displays.showSteps(3, 6);
        Ink zoomed = ink(displays, 9);
        assertThat(way(zoomed))
                .filteredOn(line -> line.stroke().getLineWidth() > 1)
                .hasSize(3);
        assertThat(way(zoomed)).as("the whole way").hasSize(9);
        Set<Integer> steps = new TreeSet<>();
        for (int x = 0; x < 700; x += 2)
            for (int y = 0; y < 400; y += 2) displays.stepAt(0, x, y).ifPresent(steps::add);
        assertThat(steps).as("a click goes to none that is out of sight").containsExactly(3, 4, 5, 6);
    }

    /** Pieces from one point to the next; arrowheads are of two, and the lines of the grid are of one length. */
    private static List<Ink.Line> way(Ink ink) {
        return ink.lines().stream()
                .filter(line -> line.shape() instanceof Line2D || line.shape() instanceof Path2D)
                .filter(line -> line.stroke().getEndCap() == BasicStroke.CAP_ROUND)
                .filter(line -> pieces(line.shape()) == 1)
                .toList();
    }

    private static int pieces(Shape shape) {
        int lines = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next())
            if (path.currentSegment(new double[6]) == PathIterator.SEG_LINETO) lines++;
        return lines;
    }

    @Test
    void decisionsNameTheirColoursWhereTheCellIsNotBesideThem() {
        start();
        step(cost(0.25, 0, 0));
        Displays displays = displays(new Decisions());
        Ink large = ink(displays, 1);
        for (Operation operation : SPACE.candidates()) {
            Ink.Text name = large.text(operation.shortLabel());
            assertThat(large.areas())
                    .as(operation.label())
                    .filteredOn(area -> area.color().equals(Theme.LIGHT.of(operation)))
                    .anyMatch(area ->
                            area.bounds().getMaxX() < name.x() && area.bounds().getMaxX() > name.x() - 10);
        }
        Ink small = Ink.of(345, 205, g -> displays.paint(0, g, Cells.area(345, 205), 1, run::get));
        assertThat(texts(small)).doesNotContain("sep 5×5");
    }

    @Test
    void alphaAboveAndBelow0AreTwoColours() {
        start();
        double[] alpha = new double[8];
        alpha[1] = -0.8;
        alpha[2] = 0.8;
        step(Cells.alike(SPACE, alpha));
        Ink ink = ink(new NumbersTable(), 2, 1);
        Ink.Text above = ink.texts().stream()
                .filter(text -> text.text().equals("0.80"))
                .findFirst()
                .orElseThrow();
        Ink.Text below = ink.texts().stream()
                .filter(text -> text.text().equals("−0.80"))
                .findFirst()
                .orElseThrow();
        assertThat(ink.at(above.x(), above.y() + 5).getBlue())
                .isGreaterThan(ink.at(above.x(), above.y() + 5).getRed());
        assertThat(ink.at(below.x(), below.y() + 5).getBlue())
                .isLessThan(ink.at(below.x(), below.y() + 5).getRed());
    }

    @Test
    void operationsOfATableHaveTheirNamesWhereColumnsAreNarrowToo() {
        start();
        step(cost(0.25, 0, 0));
        Displays displays = displays(new NumbersTable());
        Ink ink = Ink.of(345, 205, g -> displays.paint(0, g, Cells.area(345, 205), 1, run::get));
        assertThat(texts(ink)).contains("none", "max", "avg", "pool", "skip", "sep", "dil", "3×3", "5×5");
        assertThat(texts(ink(displays, 1))).contains("max pool", "sep 5×5");
    }

    @Test
    void publishedCellsOfTheSameNodesStandOnThePlaneByName() {
        Displays displays = new Displays(List.of(new WiringMap()), Cells.space(4), CellKind.NORMAL, 100, Theme.LIGHT);
        Ink without = Ink.of(600, 400, g -> displays.paint(0, g, Cells.area(600, 400), -1, run::get));
        displays.show(0, 1);
        Ink with = Ink.of(600, 400, g -> displays.paint(0, g, Cells.area(600, 400), -1, run::get));

        assertThat(texts(without)).doesNotContain("SETN and 2 more");
        assertThat(texts(with)).contains("GDAS", "SETN and 2 more", "DARTS V1 and 2 more");
        Set<String> told = new TreeSet<>();
        for (int x = 0; x < 600; x += 3) for (int y = 0; y < 400; y += 3) told.add(displays.tell(0, x, y));
        assertThat(told)
                .contains("GDAS: depth 5, width 2.00", "DARTS V1, DARTS V2, DrNAS ImageNet: depth 3, width 3.50");
    }

    @Test
    void whereNoPublishedCellHasTheseNodesThatIsSaid() {
        Displays displays = displays(new WiringMap());
        displays.show(0, 1);

        assertThat(texts(Ink.of(600, 400, g -> displays.paint(0, g, Cells.area(600, 400), -1, run::get))))
                .contains("no published cell of this kind has these nodes");
    }

    @Test
    void everyOperationOfEveryEdgeHasItsNumber() {
        start();
        step(cost(0.25, 0, 0));
        assertThat(texts(ink(new NumbersTable(), 1, 1))).as("cost").contains("+0.250");
        assertThat(texts(ink(new NumbersTable(), 3, 1))).as("gate").contains("1.00");
        assertThat(texts(ink(new NumbersTable(), 0, 1)))
                .as("probability, all equal")
                .contains("0.13");
    }

    /** A step in which the first edge cost something through one operation, in the cells apart and together. */
    private static CellSnapshot cost(double together, double first, double last) {
        Table gate = one(1);
        return new CellSnapshot(
                Table.filled(EDGES, 8, 0),
                Table.filled(EDGES, 8, 0.125),
                Double.isNaN(together) ? Table.filled(EDGES, 8, Double.NaN) : gate,
                Double.isNaN(together) ? Table.filled(EDGES, 8, Double.NaN) : one(together),
                Double.isNaN(together) ? List.of() : List.of(one(first), one(last)),
                Constraints.NONE);
    }

    /** A table of zeros but for one number. */
    private static Table one(double number) {
        double[][] rows = new double[EDGES][8];
        rows[0][SEP] = number;
        return Table.copyOf(rows);
    }

    private void leads(String operation, double share) {
        double[] alpha = new double[8];
        int column = SPACE.candidates().stream().map(o -> o.label()).toList().indexOf(operation);
        alpha[column] = Math.log(share / (1 - share) * 7);
        step(Cells.alike(SPACE, alpha));
    }

    /** Nothing was measured yet. */
    private void start() {
        run.add(new SearchSnapshot(
                0,
                0,
                Measures.NONE,
                Measures.NONE,
                0.1,
                0.1,
                Double.NaN,
                Map.of(CellKind.NORMAL, cost(Double.NaN, 0, 0))));
    }

    private void step(CellSnapshot cell) {
        run.add(Cells.step(run.size(), 0.1, 0, cell));
    }

    private Displays displays(Instrument instrument) {
        Displays displays = new Displays(List.of(instrument), SPACE, CellKind.NORMAL, 10, Theme.LIGHT);
        displays.append(run);
        return displays;
    }

    private Ink ink(Instrument instrument, int view, int step) {
        Displays displays = displays(instrument);
        if (view > 0) displays.show(0, view);
        return ink(displays, step);
    }

    private Ink ink(Displays displays, int step) {
        return Ink.of(700, 400, g -> displays.paint(0, g, Cells.area(700, 400), step, run::get));
    }

    private List<String> values(Instrument instrument, int step) {
        return values(instrument, step, 0, 0);
    }

    private List<String> values(Instrument instrument, int step, int view, int scope) {
        Displays displays = displays(instrument);
        displays.show(0, view);
        displays.about(0, scope);
        List<ChartPlace> place = new ArrayList<>();
        Ink.of(
                700,
                400,
                g -> displays.paint(0, g, Cells.area(700, 400), step, run::get).ifPresent(place::add));
        return displays.marks(0, place.get(0), step, run::get).stream()
                .map(ValueMark::text)
                .distinct()
                .toList();
    }

    private static List<String> texts(Ink ink) {
        return ink.texts().stream().map(Ink.Text::text).toList();
    }
}
