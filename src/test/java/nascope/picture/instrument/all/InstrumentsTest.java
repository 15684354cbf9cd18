package nascope.picture.instrument.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nascope.analysis.CellReading;
import nascope.base.Plain;
import nascope.picture.Ink;
import nascope.picture.cell.Cells;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Displays;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.LinesOverSteps;
import nascope.picture.look.Theme;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentsTest {
    private static final int STEPS = 2500;
    private static final SearchSpace SPACE = Cells.space(2);

    private static final int GAUGE = 0;
    private static final int ALIVE = 1;
    private static final int SELECTED = 2;

    private final Displays displays = new Displays(Instruments.FIRST, SPACE, CellKind.NORMAL, STEPS, Theme.LIGHT);

    @Test
    void linesHoldWhatTheReadingsSay() {
        List<SearchSnapshot> run = run(300);
        displays.append(run);
        CellReading last = CellReading.of(SPACE, run.get(299).cells().get(CellKind.NORMAL));
        assertThat(lastValues(chart(ALIVE)))
                .containsExactly(
                        last.preference().input(),
                        last.preference().intermediate(),
                        last.expected().width(),
                        last.expected().depth());
        assertThat(lastValues(chart(SELECTED))).containsExactly(4.0, 0.0, 4.0, 0.0);
        double[] gauge = run.subList(250, 300).stream()
                .mapToDouble(step -> step.search().lossMinusEntropy())
                .toArray();
        assertThat(lastValues(chart(GAUGE)).get(0))
                .isCloseTo(DoubleStream.of(gauge).average().orElseThrow(), within(1e-12));
    }

    @Test
    void theLineIsTheMeanOfTheLastFiftySteps() {
        for (int step = 1; step <= 60; step++) append(step, step <= 10 ? 100 : step % 2);
        assertThat(lastValues(chart(GAUGE))).containsExactly(0.5);
    }

    @Test
    void theCursorReadsWhatTheLinesHadAtItsStep() {
        List<SearchSnapshot> run = run(300);
        displays.append(run);
        CellReading then = CellReading.of(SPACE, run.get(150).cells().get(CellKind.NORMAL));
        assertThat(marks(ALIVE, 150, run))
                .extracting(ValueMark::text)
                .containsExactlyInAnyOrder(
                        Plain.text("%.2f", then.preference().input()),
                        Plain.text("%.2f", then.preference().intermediate()),
                        Plain.text("%.2f", then.expected().width()),
                        Plain.text("%.2f", then.expected().depth()));
        assertThat(marks(SELECTED, 150, run)).extracting(ValueMark::text).containsExactly("4", "0"); // by both rules
    }

    @Test
    void theCursorReadsMeanAndSpreadThatTheLineHadAtItsStep() {
        List<SearchSnapshot> run = new ArrayList<>();
        for (int step = 0; step <= 80; step++) {
            double value = step == 0 || step % 7 == 0 ? Double.NaN : Math.sin(step);
            run.add(Cells.step(step, value, 0, Cells.alike(SPACE, new double[8])));
        }
        displays.append(run.subList(0, 75));
        double mean = lastValues(chart(GAUGE)).get(0);
        assertThat(marks(GAUGE, 74, run))
                .extracting(ValueMark::text)
                .containsExactly(Plain.text("%+.2f ± 0.73", mean).replace('-', '−'));
        assertThat(marks(GAUGE, 0, run)).isEmpty();
    }

    @Test
    void marksLieOnTheLinesAndTheirTextsBesideEachOther() {
        List<SearchSnapshot> run = run(300);
        displays.append(run);
        List<ValueMark> marks = marks(ALIVE, 299, run);
        for (ValueMark mark : marks) {
            assertThat(mark.y()).isBetween(0.0, 220.0);
            assertThat(marks.stream().filter(other -> Math.abs(other.textY() - mark.textY()) < 12.9))
                    .containsExactly(mark);
        }
    }

    private List<ValueMark> marks(int chart, int step, List<SearchSnapshot> run) {
        ChartPlace[] place = new ChartPlace[1];
        Cells.image(
                520,
                220,
                g -> place[0] = displays.paint(chart, g, Cells.area(520, 220), step, run::get)
                        .orElseThrow());
        return displays.marks(chart, place[0], step, run::get);
    }

    @Test
    void aBatchRedrawsEachChartOnce() {
        AtomicInteger redrawn = new AtomicInteger();
        for (int i = 0; i < displays.size(); i++) chart(i).addChangeListener(event -> redrawn.incrementAndGet());
        displays.append(run(100));
        assertThat(redrawn).hasValue(displays.size());
    }

    @Test
    void axesStayAsTheRunGoesOn() {
        List<Range> before = ranges();
        displays.append(run(STEPS));
        assertThat(ranges().subList(2, 7)).isEqualTo(before.subList(2, 7));
        assertThat(chart(GAUGE).getXYPlot().getDomainAxis().getRange()).isEqualTo(new Range(0, STEPS));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.1", "0.1, 0.1", "0.21, 0.3", "-0.5, 0.6", "0.95, 1", "3, 3", "1e-7, 0.1"})
    void theGaugeTakesTheRoundRangeThatItsMeanNeeds(double mean, double limit) {
        for (int step = 1; step <= 10; step++) append(step, mean);
        assertGaugeReaches(limit);
    }

    @Test
    void singleBatchesDoNotWidenTheGaugeButAreTicksAtItsBorder() {
        for (int step = 1; step <= 600; step++) append(step, 0.09 + 0.02 * Math.sin(step));
        int before = count(paint(GAUGE), Theme.LIGHT.deep()) + count(paint(GAUGE), Theme.LIGHT.wide());
        append(601, 2);
        append(650, -2);
        assertGaugeReaches(0.1);
        BufferedImage image = paint(GAUGE);
        assertThat(count(image, Theme.LIGHT.deep())).isGreaterThan(before);
        assertThat(count(image, Theme.LIGHT.wide())).isGreaterThan(before);
    }

    @Test
    void aLargeStartDoesNotFlattenWhatComesAfterIt() {
        for (int step = 1; step <= 60; step++) append(step, 1.9);
        assertGaugeReaches(2);
        for (int step = 61; step <= 1500; step++) append(step, -0.04);
        assertGaugeReaches(0.1);
    }

    private void assertGaugeReaches(double limit) {
        Range range = plots(chart(GAUGE)).get(0).getRangeAxis().getRange();
        assertThat(range.getLowerBound()).isCloseTo(-limit, within(1e-12));
        assertThat(range.getUpperBound()).isCloseTo(limit, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.04, edges die", "-0.04, edges grow", "0.004, not clear", "-0.004, not clear"})
    void thePresentMeanSaysWhatBecomesOfEdges(double mean, String words) {
        for (int step = 1; step <= 10; step++) append(step, mean);
        Ink ink = Ink.of(520, 220, g -> displays.paint(GAUGE, g, Cells.area(520, 220), -1, InstrumentsTest::nothing));
        assertThat(ink.text(words).x()).isGreaterThan(380);
    }

    @Test
    void aMeanThatBatchesLeaveOpenSaysSo() {
        append(1, 0.5);
        append(2, -0.3);
        Ink ink = Ink.of(520, 220, g -> displays.paint(GAUGE, g, Cells.area(520, 220), -1, InstrumentsTest::nothing));
        assertThat(ink.text("+0.10").x()).isEqualTo(ink.text("not clear").x());
    }

    @Test
    void theAreaBetweenMeanAndZeroIsFilled() {
        for (int step = 1; step <= 1000; step++) append(step, 0.08);
        BufferedImage image = paint(GAUGE);
        assertThat(count(image, Theme.LIGHT.dyingReached())).isGreaterThan(3000);
        assertThat(count(image, Theme.LIGHT.growingReached())).isZero();
        for (int step = 1001; step <= 2000; step++) append(step, -0.08);
        assertThat(count(paint(GAUGE), Theme.LIGHT.growingReached())).isGreaterThan(3000);
    }

    /** Early, late, past most of the run, at step 0, with a ghost: names stand where no line can be. */
    @ParameterizedTest
    @CsvSource({"1, false", "30, false", "2200, true", "2500, true"})
    void namesTouchNeitherLinesNorEachOther(int newest, boolean ghost) {
        List<SearchSnapshot> run = run(newest);
        displays.append(run);
        if (ghost) displays.appendGhost(run(STEPS));
        for (int[] size : new int[][] {{344, 106}, {344, 120}, {520, 220}})
            for (int chart = 0; chart < displays.size(); chart++) {
                int index = chart;
                ChartPlace[] place = new ChartPlace[1];
                Ink ink = Ink.of(
                        size[0],
                        size[1],
                        g -> place[0] = displays.paint(index, g, Cells.area(size[0], size[1]), newest - 1, run::get)
                                .orElseThrow());
                List<Rectangle2D> names = ink.texts().stream()
                        .filter(text -> text.x() > place[0].scale().right())
                        .filter(text -> text.y() > place[0].top() && text.y() < place[0].bottom() + 4)
                        .map(InstrumentsTest::box)
                        .toList();
                if (newest > 1 || chart != GAUGE) assertThat(names).isNotEmpty(); // step 0 has no loss yet
                for (Rectangle2D name : names) {
                    assertThat(name.getMaxX()).isLessThanOrEqualTo(size[0]);
                    assertThat(names).filteredOn(name::intersects).containsExactly(name);
                }
                for (Ink.Line line : ink.lines())
                    assertThat(line.shape().getBounds2D().getMaxX())
                            .isLessThanOrEqualTo(place[0].scale().right() + 0.5);
                assertThat(displays.marks(chart, place[0], newest - 1, run::get))
                        .allSatisfy(mark -> assertThat(mark.y()).isBetween(place[0].top(), place[0].bottom()));
            }
    }

    private static Rectangle2D box(Ink.Text text) {
        FontRenderContext letters = new FontRenderContext(null, true, true);
        double width = text.font().getStringBounds(text.text(), letters).getWidth();
        double size = text.font().getSize2D();
        return new Rectangle2D.Double(text.x(), text.y() - 0.75 * size, width, 0.8 * size);
    }

    @Test
    void selectedEdgesAreSteadied() {
        double[] none = new double[8];
        none[SPACE.noneColumn()] = 0.05;
        double[] other = new double[8];
        other[3] = 0.05;
        List<SearchSnapshot> run = new ArrayList<>();
        run.add(Cells.step(0, 0, 0, Cells.alike(SPACE, new double[8])));
        for (int step = 1; step <= 60; step++)
            run.add(Cells.step(step, 0, 0, Cells.alike(SPACE, step % 3 == 0 ? none : other)));
        displays.append(run.subList(0, 1));
        assertThat(lastValues(chart(SELECTED))).containsExactly(0.0, 0.0, 0.0, 0.0);
        displays.append(run.subList(1, 61));
        assertThat(lastValues(chart(SELECTED))).startsWith(0.0, 0.0); // no one was ahead for long or by much
        for (int step = 61; step <= 90; step++) run.add(Cells.step(step, 0, 0, Cells.alike(SPACE, other)));
        displays.append(run.subList(61, 91));
        assertThat(lastValues(chart(SELECTED))).startsWith(4.0, 1.0);
        assertThat(marks(SELECTED, 75, run)).extracting(ValueMark::text).contains("0");
        assertThat(marks(SELECTED, 90, run)).extracting(ValueMark::text).contains("4", "1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void areasSayWhereEdgesDieAndWhereTheyGrow(boolean dark) {
        Theme theme = dark ? Theme.DARK : Theme.LIGHT;
        displays.setTheme(theme);
        BufferedImage image = paint(GAUGE);
        assertThat(new Color(image.getRGB(200, 80))).isEqualTo(theme.dying());
        assertThat(new Color(image.getRGB(200, 170))).isEqualTo(theme.growing());
    }

    @Test
    void aThemeReachesBackgroundAndLines() {
        displays.append(run(1000));
        displays.setTheme(Theme.DARK);
        for (int i = 0; i < displays.size(); i++) {
            BufferedImage image = paint(i);
            assertThat(new Color(image.getRGB(2, 2))).isEqualTo(Theme.DARK.panel());
        }
        assertThat(has(paint(ALIVE), Theme.DARK.wide())).isTrue();
        assertThat(has(paint(ALIVE), Theme.DARK.deep())).isTrue();
        assertThat(has(paint(GAUGE), Theme.DARK.gauge())).isTrue();
        assertThat(has(paint(GAUGE), Theme.LIGHT.gauge())).isFalse();
    }

    @Test
    void emptyDisplaysCanBePainted() {
        for (int i = 0; i < displays.size(); i++)
            assertThat(new Color(paint(i).getRGB(2, 2))).isEqualTo(Theme.LIGHT.panel());
    }

    @ParameterizedTest
    @CsvSource({"520, 220", "1100, 600", "200, 90", "1, 1"})
    void everyOneCanBePaintedEmptyAndFullInEveryWay(int width, int height) {
        List<SearchSnapshot> run = run(60);
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Displays all = new Displays(Instruments.ALL, SPACE, CellKind.NORMAL, STEPS, theme);
            for (int i = 0; i < all.size(); i++) {
                assertThat(painted(all, i, width, height, -1, InstrumentsTest::nothing))
                        .isEqualTo(theme.panel());
                for (int view = 0; view < Instruments.ALL.get(i).views().size(); view++) all.show(i, view);
            }
            all.append(run);
            all.appendGhost(run.subList(20, 60));
            for (int i = 0; i < all.size(); i++) {
                assertThat(painted(all, i, width, height, 30, run::get)).isEqualTo(theme.panel());
                all.tell(i, width / 2.0, height / 2.0);
                all.stepAt(i, width / 2.0, height / 2.0);
            }
        }
    }

    /** The colour in the corner. */
    private static Color painted(
            Displays displays, int instrument, int width, int height, int step, IntFunction<SearchSnapshot> run) {
        BufferedImage image =
                Cells.image(width, height, g -> displays.paint(instrument, g, Cells.area(width, height), step, run));
        return new Color(image.getRGB(0, 0));
    }

    @Test
    void eachHasAnIdOfItsOwnAndSaysHowItIsRead() {
        assertThat(Instruments.ALL)
                .extracting(Instrument::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Instruments.ALL).allSatisfy(instrument -> {
            assertThat(instrument.howToRead()).endsWith(".");
            assertThat(List.of(
                            instrument.title(), instrument.caption(), instrument.accessibleText(), instrument.units()))
                    .noneMatch(String::isBlank);
        });
    }

    @Test
    void theLineThatWasLeftIsDottedBesideTheBranch() {
        append(50, -0.05);
        BufferedImage alone = paint(GAUGE);
        CellSnapshot cell = Cells.alike(SPACE, new double[8]);
        displays.appendGhost(IntStream.range(1, STEPS)
                .mapToObj(step -> Cells.step(step, 0.1, 0, cell))
                .toList());
        assertThat(differences(alone, paint(GAUGE))).isBetween(40, 2000);
    }

    @Test
    void whatTheRunDidNotRecordIsSaidInTheInstrumentsPlace() {
        CellSnapshot cell = Cells.alike(SPACE, new double[8]);
        displays.append(List.of(Cells.step(0, Double.NaN, Double.NaN, cell)));
        assertThat(place(GAUGE)).isPresent(); // nothing was done yet
        displays.append(List.of(Cells.step(1, Double.NaN, Double.NaN, cell)));
        assertThat(place(GAUGE)).isEmpty();
        assertThat(has(paint(GAUGE), Theme.LIGHT.dying())).isFalse();
        assertThat(place(ALIVE)).isPresent(); // alpha is there
        displays.append(List.of(Cells.step(2, 0.1, 0, cell)));
        assertThat(place(GAUGE)).isPresent();
        assertThat(has(paint(GAUGE), Theme.LIGHT.dying())).isTrue();
    }

    private Optional<ChartPlace> place(int index) {
        List<Optional<ChartPlace>> place = new ArrayList<>();
        Cells.image(
                520, 220, g -> place.add(displays.paint(index, g, Cells.area(520, 220), -1, InstrumentsTest::nothing)));
        return place.get(0);
    }

    private void append(int step, double lossMinusEntropy) {
        CellSnapshot cell = Cells.alike(SPACE, new double[8]);
        displays.append(List.of(Cells.step(step, lossMinusEntropy, 0, cell)));
    }

    private static List<SearchSnapshot> run(int steps) {
        List<SearchSnapshot> run = new ArrayList<>();
        try (FakeSearch search = new FakeSearch(SearchSettings.standard())) {
            run.add(search.snapshot());
            while (run.size() < steps) run.add(search.step());
        }
        return run;
    }

    private JFreeChart chart(int index) {
        return ((LinesOverSteps) displays.display(index)).chart().chart();
    }

    private List<Range> ranges() {
        return IntStream.range(0, displays.size())
                .mapToObj(this::chart)
                .flatMap(chart -> Stream.concat(
                        Stream.of(chart.getXYPlot().getDomainAxis().getRange()),
                        plots(chart).stream().map(plot -> plot.getRangeAxis().getRange())))
                .toList();
    }

    private static List<XYPlot> plots(JFreeChart chart) {
        return ((CombinedDomainXYPlot) chart.getXYPlot())
                .getSubplots().stream().map(XYPlot.class::cast).toList();
    }

    private static List<Double> lastValues(JFreeChart chart) {
        List<Double> values = new ArrayList<>();
        for (XYPlot plot : plots(chart)) {
            XYDataset dataset = plot.getDataset();
            for (int series = 0; series < dataset.getSeriesCount(); series++)
                values.add(dataset.getYValue(series, dataset.getItemCount(series) - 1));
        }
        return values;
    }

    private BufferedImage paint(int index) {
        return Cells.image(520, 220, g -> displays.paint(index, g, Cells.area(520, 220), -1, InstrumentsTest::nothing));
    }

    private static boolean has(BufferedImage image, Color color) {
        return count(image, color) > 0;
    }

    private static int count(BufferedImage image, Color color) {
        int pixels = 0;
        for (int x = 0; x < image.getWidth(); x++)
            for (int y = 0; y < image.getHeight(); y++) if (new Color(image.getRGB(x, y)).equals(color)) pixels++;
        return pixels;
    }

    private static int differences(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int x = 0; x < one.getWidth(); x++)
            for (int y = 0; y < one.getHeight(); y++)
                if (!new Color(one.getRGB(x, y)).equals(new Color(other.getRGB(x, y)))) count++;
        return count;
    }

    private static SearchSnapshot nothing(int step) {
        throw new AssertionError("step " + step + " was asked for");
    }
}
