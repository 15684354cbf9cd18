package nascope.picture.instrument.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nascope.analysis.CellReading;
import nascope.analysis.WiringShape;
import nascope.base.Table;
import nascope.picture.Ink;
import nascope.picture.cell.Cells;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Displays;
import nascope.picture.look.Contrast;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.GenotypeRule;
import nascope.space.SearchSpace;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads from the instruments: names with their values, in their colours, where they belong. */
class ReadInstrumentsTest {
    private static final int STEPS = 100;
    private static final SearchSpace SPACE = Cells.space(4);

    /** No two of the numbers that charts show of it are equal. */
    private static final CellSnapshot CELL = cell();

    private static final CellReading READING = CellReading.of(SPACE, CELL);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sharesAliveAreThoseOfInputAndIntermediateEdges(boolean dark) {
        Theme theme = theme(dark);
        Ink ink = ink("Width versus depth", theme, false);
        assertLine(ink, "input ", "%.2f", READING.preference().input(), theme.legible(theme.wide()));
        assertLine(ink, "intermediate ", "%.2f", READING.preference().intermediate(), theme.legible(theme.deep()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void expectedWidthAndDepthAreCalledWhatTheyAre(boolean dark) {
        Theme theme = theme(dark);
        Ink ink = ink("Width versus depth", theme, false);
        assertLine(ink, "width ", "%.2f", READING.expected().width(), theme.legible(theme.wide()));
        assertLine(ink, "depth ", "%.2f", READING.expected().depth(), theme.legible(theme.deep()));
        assertThat(ink.text("share of edges").text()).endsWith("below: expected width and depth");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void edgesAreCountedByBothRules(boolean dark) {
        Theme theme = theme(dark);
        Ink ink = ink("Edges selected", theme, false);
        WiringShape all = READING.shape(GenotypeRule.EVERY_EDGE);
        WiringShape two = READING.shape(GenotypeRule.TWO_STRONGEST);
        Color wide = theme.legible(theme.wide());
        Color deep = theme.legible(theme.deep());
        assertLine(ink, "input ", "%.0f of 8", all.inputEdges(), wide);
        assertLine(ink, "intermediate ", "%.0f of 6", all.intermediateEdges(), deep);
        assertThat(ink.texts())
                .filteredOn(text -> text.text().startsWith("DARTS "))
                .extracting(Ink.Text::text, Ink.Text::color)
                .containsExactlyInAnyOrder(
                        tuple("DARTS " + two.inputEdges(), wide), tuple("DARTS " + two.intermediateEdges(), deep));
        for (Color color : List.of(theme.wide(), theme.deep())) {
            assertThat(heightsOfLines(ink, color, false)).as("solid").hasSize(1);
            assertThat(heightsOfLines(ink, color, true))
                    .as("dashed: DARTS' rule")
                    .hasSize(1);
        }
        assertThat(heightsOfLines(ink, theme.wide(), false).get(0))
                .as("7 edges above 3")
                .isLessThan(heightsOfLines(ink, theme.wide(), true).get(0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whereEdgesDieLiesAboveZero(boolean dark) {
        Theme theme = theme(dark);
        Ink ink = ink("L − H", theme, false);
        double up = height(ink.text("+0.2"));
        double down = height(ink.text("−0.2"));
        double right = 330; // beyond the newest step
        assertThat(ink.at(right, up + 10)).isEqualTo(theme.dying());
        assertThat(ink.at(right, down - 10)).isEqualTo(theme.growing());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theGaugeIsLossMinusEntropyWhereAlphaLearnsAndStandsLargeAtTheRight(boolean dark) {
        Theme theme = theme(dark);
        Ink ink = ink("L − H", theme, false);
        Ink.Text value = ink.text("+0.15");
        assertThat(value.font().getSize2D()).isGreaterThanOrEqualTo(18);
        assertThat(value.color()).isEqualTo(theme.legible(theme.deep()));
        assertThat(ink.text("edges die").y()).isGreaterThan(value.y());
        assertThat(ink.text("± 0.00").y()).isGreaterThan(ink.text("edges die").y());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everythingThatIsWrittenCanBeRead(boolean dark) {
        Theme theme = theme(dark);
        Displays displays = displays(theme);
        displays.appendGhost(run());
        for (int instrument = 0; instrument < displays.size(); instrument++)
            assertThat(painted(displays, instrument).texts())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(text -> assertThat(Contrast.between(text.color(), theme.panel()))
                            .isGreaterThanOrEqualTo(Contrast.LEGIBLE));
    }

    @Test
    void stepsGoFromLeftToRight() {
        for (int instrument = 0; instrument < Instruments.FIRST.size(); instrument++) {
            Ink ink = painted(displays(Theme.LIGHT), instrument);
            assertThat(ink.text("50").x()).isLessThan(ink.text("100").x());
            assertThat(ink.text("150").x()).isLessThan(ink.text("200").x());
        }
    }

    @Test
    void theBranchThatWasLeftIsDottedInTheSameColoursAndWithoutAName() {
        for (String title : List.of("Width versus depth", "Edges selected")) {
            Ink alone = ink(title, Theme.LIGHT, false);
            Ink both = ink(title, Theme.LIGHT, true);
            assertThat(both.texts())
                    .extracting(Ink.Text::text)
                    .containsExactlyElementsOf(
                            alone.texts().stream().map(Ink.Text::text).toList());
            for (Color color : List.of(Theme.LIGHT.wide(), Theme.LIGHT.deep()))
                assertThat(heightsOfLines(both, Theme.LIGHT.faded(color, 0.35), true))
                        .as("ghosts")
                        .hasSize(2);
        }
    }

    @Test
    void theBranchThatWasLeftTakesItsOwnColour() {
        Displays displays = displays(Theme.LIGHT);
        displays.appendGhost(run());
        displays.tintGhost(theme -> theme.dark() ? Color.PINK : Color.MAGENTA);
        for (int instrument = 0; instrument < displays.size(); instrument++)
            assertThat(heightsOfLines(painted(displays, instrument), Color.MAGENTA, true))
                    .as("ghosts")
                    .isNotEmpty();
        displays.setTheme(Theme.DARK);
        assertThat(heightsOfLines(painted(displays, 0), Color.PINK, true)).hasSize(1);
    }

    @Test
    void theMarksAtTheCursorHaveTheColoursOfTheirLines() {
        Displays displays = displays(Theme.LIGHT);
        SearchSnapshot last = run().get(STEPS - 1);
        List<ValueMark> marks = new ArrayList<>();
        Ink.of(520, 300, g -> {
            ChartPlace place = displays.paint(1, g, Cells.area(520, 300), last.step(), step -> last)
                    .orElseThrow();
            marks.addAll(displays.marks(1, place, last.step(), step -> last));
        });
        assertThat(marks)
                .extracting(ValueMark::text, ValueMark::color)
                .containsExactlyInAnyOrder(
                        mark(READING.preference().input(), Theme.LIGHT.legible(Theme.LIGHT.wide())),
                        mark(READING.preference().intermediate(), Theme.LIGHT.legible(Theme.LIGHT.deep())),
                        mark(READING.expected().width(), Theme.LIGHT.legible(Theme.LIGHT.wide())),
                        mark(READING.expected().depth(), Theme.LIGHT.legible(Theme.LIGHT.deep())));
    }

    private static Tuple mark(double value, Color color) {
        return tuple(String.format(Locale.ROOT, "%.2f", value), color);
    }

    /** The name at a line's end with its value and colour, at the height of the line. */
    private static void assertLine(Ink ink, String name, String format, double value, Color color) {
        Ink.Text text = ink.text(name);
        String number = String.format(Locale.ROOT, format, value).replace('-', '−');
        assertThat(text.text()).isEqualTo(name + number);
        assertThat(text.color()).as(name).isEqualTo(color);
    }

    /** Of the lines of a colour, the height at which they end. */
    private static List<Double> heightsOfLines(Ink ink, Color color, boolean dashed) {
        return ink.lines().stream()
                .filter(line -> line.color().equals(color))
                .filter(line -> (line.stroke().getDashArray() != null) == dashed)
                .map(line -> line.shape().getBounds2D().getMinY())
                .toList();
    }

    /** Of the middle of a text. */
    private static double height(Ink.Text text) {
        return text.y() - text.font().getSize2D() * 0.36;
    }

    private static Ink ink(String title, Theme theme, boolean ghost) {
        Displays displays = displays(theme);
        if (ghost) displays.appendGhost(run());
        for (int instrument = 0; instrument < displays.size(); instrument++) {
            Ink ink = painted(displays, instrument);
            if (ink.texts().stream().anyMatch(text -> text.text().startsWith(title))) return ink;
        }
        throw new AssertionError("no chart is called " + title);
    }

    private static Ink painted(Displays displays, int instrument) {
        SearchSnapshot last = run().get(STEPS - 1);
        return Ink.of(520, 300, g -> displays.paint(instrument, g, Cells.area(520, 300), last.step(), step -> last));
    }

    private static Displays displays(Theme theme) {
        Displays displays = new Displays(Instruments.FIRST, SPACE, CellKind.NORMAL, 2 * STEPS, theme);
        displays.append(run());
        return displays;
    }

    private static List<SearchSnapshot> run() {
        List<SearchSnapshot> run = new ArrayList<>();
        for (int step = 0; step < STEPS; step++)
            run.add(new SearchSnapshot(
                    step,
                    1,
                    new Measures(9, 1, 0.5), // what the weights learn from says nothing about alpha
                    new Measures(1.4, 1.25, 0.5),
                    0.025,
                    0.003,
                    Double.NaN,
                    Map.of(CellKind.NORMAL, CELL)));
        return run;
    }

    /** Of the input edges one has none ahead, of the intermediate edges four. */
    private static CellSnapshot cell() {
        double[][] alpha =
                new double[SPACE.topology().edgeCount()][SPACE.candidates().size()];
        int inputs = 0;
        int intermediates = 0;
        for (int edge = 0; edge < alpha.length; edge++) {
            boolean none = SPACE.topology().edges().get(edge).fromInput() ? inputs++ < 1 : intermediates++ < 4;
            alpha[edge][none ? SPACE.noneColumn() : 3] = 1 + 0.07 * edge;
        }
        Table table = Table.copyOf(alpha);
        return new CellSnapshot(table, table, table);
    }

    private static Theme theme(boolean dark) {
        return dark ? Theme.DARK : Theme.LIGHT;
    }
}
