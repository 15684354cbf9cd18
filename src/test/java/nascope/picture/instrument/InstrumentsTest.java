package nascope.picture.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nascope.analysis.CellReading;
import nascope.base.Plain;
import nascope.picture.cell.Cells;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
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

    private final Displays displays = new Displays(Instruments.ALL, SPACE, CellKind.NORMAL, STEPS, Theme.LIGHT);

    @Test
    void linesHoldWhatTheReadingsSay() {
        List<SearchSnapshot> run = run(300);
        displays.append(run);
        CellReading last = CellReading.of(SPACE, run.get(299).cells().get(CellKind.NORMAL));
        assertThat(lastValues(chart(0)))
                .containsExactly(
                        last.preference().input(),
                        last.preference().intermediate(),
                        last.expected().width(),
                        last.expected().depth());
        assertThat(lastValues(chart(1))).containsExactly(4.0, 0.0, 4.0, 0.0);
        assertThat(lastValues(chart(2)).get(0)).isCloseTo(2.3 / 299 - 1, within(1e-12));
    }

    @Test
    void theStrongLineIsTheMeanOfTheLastFiftySteps() {
        for (int step = 1; step <= 60; step++) append(step, step <= 10 ? 100 : step % 2);
        assertThat(lastValues(chart(2))).containsExactly(0.0, 0.5);
    }

    @Test
    void theCursorReadsWhatTheLinesHadAtItsStep() {
        List<SearchSnapshot> run = run(300);
        displays.append(run);
        CellReading then = CellReading.of(SPACE, run.get(150).cells().get(CellKind.NORMAL));
        assertThat(marks(0, 150, run))
                .extracting(ValueMark::text)
                .containsExactlyInAnyOrder(
                        Plain.text("%.2f", then.preference().input()),
                        Plain.text("%.2f", then.preference().intermediate()),
                        Plain.text("%.2f", then.expected().width()),
                        Plain.text("%.2f", then.expected().depth()));
        assertThat(marks(1, 150, run)).extracting(ValueMark::text).containsExactly("4", "0"); // by both rules
    }

    @Test
    void theCursorReadsTheMeanThatTheStrongLineHadAtItsStep() {
        List<SearchSnapshot> run = new ArrayList<>();
        for (int step = 0; step <= 80; step++) {
            double value = step == 0 || step % 7 == 0 ? Double.NaN : Math.sin(step);
            run.add(Cells.step(step, value, 0, Cells.alike(SPACE, new double[8])));
        }
        displays.append(run.subList(0, 75));
        double mean = lastValues(chart(2)).get(1);
        assertThat(marks(2, 74, run))
                .extracting(ValueMark::text)
                .contains(Plain.text("%+.2f", mean).replace('-', '−'));
        assertThat(marks(2, 77, run)).hasSize(1); // what was not measured has no mark
        assertThat(marks(2, 0, run)).isEmpty();
    }

    @Test
    void marksLieOnTheLinesAndTheirTextsBesideEachOther() {
        List<SearchSnapshot> run = run(300);
        displays.append(run);
        List<ValueMark> marks = marks(0, 299, run);
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
        assertThat(ranges().subList(0, 5)).isEqualTo(before.subList(0, 5));
        assertThat(chart(2).getXYPlot().getDomainAxis().getRange()).isEqualTo(new Range(0, STEPS));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.2", "0.2, 0.2", "0.21, 0.3", "-0.5, 0.6", "0.95, 1", "3, 3", "1e-7, 0.2"})
    void theGaugeTakesTheNextRoundRangeWhenAValueLiesBeyond(double value, double limit) {
        append(1, value);
        Range range = plots(chart(2)).get(0).getRangeAxis().getRange();
        assertThat(range.getLowerBound()).isCloseTo(-limit, within(1e-12));
        assertThat(range.getUpperBound()).isCloseTo(limit, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void areasSayWhereEdgesDieAndWhereTheyGrow(boolean dark) {
        Theme theme = dark ? Theme.DARK : Theme.LIGHT;
        displays.setTheme(theme);
        BufferedImage image = paint(2);
        assertThat(new Color(image.getRGB(260, 80))).isEqualTo(theme.dying());
        assertThat(new Color(image.getRGB(260, 170))).isEqualTo(theme.growing());
    }

    @Test
    void aThemeReachesBackgroundAndLines() {
        displays.append(run(1000));
        displays.setTheme(Theme.DARK);
        for (int i = 0; i < displays.size(); i++) {
            BufferedImage image = paint(i);
            assertThat(new Color(image.getRGB(2, 2))).isEqualTo(Theme.DARK.panel());
        }
        assertThat(has(paint(0), Theme.DARK.wide())).isTrue();
        assertThat(has(paint(0), Theme.DARK.deep())).isTrue();
        assertThat(has(paint(2), Theme.DARK.gauge())).isTrue();
        assertThat(has(paint(2), Theme.LIGHT.gauge())).isFalse();
    }

    @Test
    void emptyDisplaysCanBePainted() {
        for (int i = 0; i < displays.size(); i++)
            assertThat(new Color(paint(i).getRGB(2, 2))).isEqualTo(Theme.LIGHT.panel());
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
        BufferedImage alone = paint(2);
        CellSnapshot cell = Cells.alike(SPACE, new double[8]);
        displays.appendGhost(IntStream.range(1, STEPS)
                .mapToObj(step -> Cells.step(step, 0.1, 0, cell))
                .toList());
        assertThat(differences(alone, paint(2))).isBetween(40, 2000);
    }

    @Test
    void whatTheRunDidNotRecordIsSaidInTheInstrumentsPlace() {
        CellSnapshot cell = Cells.alike(SPACE, new double[8]);
        displays.append(List.of(Cells.step(0, Double.NaN, Double.NaN, cell)));
        assertThat(place(2)).isPresent(); // nothing was done yet
        displays.append(List.of(Cells.step(1, Double.NaN, Double.NaN, cell)));
        assertThat(place(2)).isEmpty();
        assertThat(has(paint(2), Theme.LIGHT.dying())).isFalse();
        assertThat(place(0)).isPresent(); // alpha is there
        displays.append(List.of(Cells.step(2, 0.1, 0, cell)));
        assertThat(place(2)).isPresent();
        assertThat(has(paint(2), Theme.LIGHT.dying())).isTrue();
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
        for (int x = 0; x < image.getWidth(); x++)
            for (int y = 0; y < image.getHeight(); y++) if (new Color(image.getRGB(x, y)).equals(color)) return true;
        return false;
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
