package nascope.picture.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nascope.picture.chart.TimeScale;
import nascope.picture.look.Theme;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import nascope.space.operation.SepConv3x3;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripPainterTest {
    private static final SearchSpace SPACE = SearchSettings.standard().space(); // 5 edges, the last is no input edge
    private static final Theme THEME = Theme.LIGHT;
    private static final int WIDTH = 400;
    private static final int HEIGHT = 220;
    private static final int SKIP = SPACE.column(new SkipConnect());
    private static final int SEP = SPACE.column(new SepConv3x3());

    private final StripLayout layout = StripLayout.of(SPACE, List.of(CellKind.NORMAL), 0, HEIGHT);
    private final TimeScale whole = new TimeScale(0, WIDTH, 0, 1000);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.25, 0.5, 0.8, 0.999, 1})
    void aRowIsAsThickAsTheEdgeIsAlive(double alive) {
        BufferedImage image = paint(whole, 1001, (step, edge) -> Reels.led(SPACE, 1 - alive, SKIP));
        for (StripRow row : layout.rows())
            assertThat(thickness(image, row, 200) / Math.floor(row.height())).isCloseTo(alive, within(0.01));
    }

    @Test
    void aRowHasTheColourOfItsLeaderAndOfNoneAndOfNobody() {
        double[] even = new double[SPACE.candidates().size()];
        Arrays.fill(even, 1.0 / even.length);
        BufferedImage image = paint(whole, 1001, (step, edge) -> switch (edge) {
            case 0 -> Reels.led(SPACE, 0.2, step < 500 ? SKIP : SEP);
            case 1 -> Reels.led(SPACE, 0.7, SKIP);
            default -> even;
        });
        assertThat(colour(image, row(0), 190)).isEqualTo(THEME.of(new SkipConnect()));
        assertThat(colour(image, row(0), 210)).isEqualTo(THEME.of(new SepConv3x3()));
        assertThat(colour(image, row(1), 200))
                .isEqualTo(THEME.of(SPACE.candidates().get(SPACE.noneColumn())));
        assertThat(colour(image, row(2), 200)).isEqualTo(THEME.equal());
    }

    @Test
    void whereThereAreNoStepsYetAnEmptyRailShows() {
        BufferedImage image = paint(whole, 500, (step, edge) -> Reels.led(SPACE, 0, SKIP));
        assertThat(colour(image, row(0), 198)).isEqualTo(THEME.of(new SkipConnect()));
        assertThat(colour(image, row(0), 202)).isEqualTo(THEME.grid());
    }

    @Test
    void lessOfTheTimeIsDrawnLarger() {
        TimeScale part = new TimeScale(0, WIDTH, 490, 530);
        BufferedImage image = paint(part, 1001, (step, edge) -> Reels.led(SPACE, 0, step < 510 ? SKIP : SEP));
        assertThat(colour(image, row(0), (int) part.xOf(509.4))).isEqualTo(THEME.of(new SkipConnect()));
        assertThat(colour(image, row(0), (int) part.xOf(509.6))).isEqualTo(THEME.of(new SepConv3x3()));
    }

    @Test
    void aFineScreenGetsFinerPixels() {
        BufferedImage image = new BufferedImage(2 * WIDTH, 2 * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(2, 2);
        paint(g, whole, 1001, (step, edge) -> Reels.led(SPACE, 0.25, SKIP));
        StripRow row = row(0);
        StripRow twice = new StripRow(row.kind(), row.edge(), 2 * row.top(), 2 * row.height());
        assertThat(thickness(image, twice, 400) / Math.floor(twice.height())).isCloseTo(0.75, within(0.01));
    }

    @Test
    void inputEdgesComeFirstAndTheOthersStandApart() {
        List<StripRow> rows = layout.rows();
        assertThat(rows.stream().map(row -> row.edge().label())).containsExactly("0→2", "1→2", "0→3", "1→3", "2→3");
        double usual = rows.get(1).top() - rows.get(0).top();
        assertThat(rows.get(4).top() - rows.get(3).top()).isGreaterThan(1.3 * usual);
        assertThat(rows.get(4).top() + rows.get(4).height()).isCloseTo(HEIGHT, within(1e-9));
        assertThat(layout.rowAt(rows.get(2).middle())).contains(rows.get(2));
        assertThat(layout.rowAt((rows.get(3).middle() + rows.get(4).middle()) / 2))
                .isEmpty();
    }

    @Test
    void bothKindsOfCellsFillTheSameHeight() {
        SearchSpace both = SearchSettings.standard()
                .with(Settings.NODES, 5)
                .with(Settings.CELLS, 6)
                .with(Settings.REDUCTION, true)
                .space();
        StripLayout rows = StripLayout.of(both, List.of(CellKind.NORMAL, CellKind.REDUCTION), 0, 100);
        assertThat(rows.rows()).hasSize(40);
        StripRow last = rows.rows().get(39);
        assertThat(last.kind()).isEqualTo(CellKind.REDUCTION);
        assertThat(last.top() + last.height()).isCloseTo(100, within(1e-9));
    }

    private StripRow row(int edge) {
        return layout.rows().stream()
                .filter(row -> row.edge().index() == edge)
                .findFirst()
                .orElseThrow();
    }

    private BufferedImage paint(TimeScale time, int steps, Reels.Story story) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        paint(image.createGraphics(), time, steps, story);
        return image;
    }

    private void paint(Graphics2D g, TimeScale time, int steps, Reels.Story story) {
        Map<CellKind, FilmSummary> films = Reels.summaries(SPACE, steps, story);
        new StripPainter().paint(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), SPACE, layout, time, films, THEME);
    }

    private static Color colour(BufferedImage image, StripRow row, int x) {
        return new Color(image.getRGB(x, (int) row.middle()));
    }

    /** Px that are filled in a column, those in part by their part. */
    private static double thickness(BufferedImage image, StripRow row, int x) {
        double rail = THEME.grid().getRed();
        double full = new Color(image.getRGB(x, (int) row.middle())).getRed();
        if (Math.abs(full - rail) < 2) return 0;
        double sum = 0;
        for (int y = (int) Math.rint(row.top()); y < Math.rint(row.top()) + Math.floor(row.height()); y++)
            sum += (new Color(image.getRGB(x, y)).getRed() - rail) / (full - rail);
        return sum;
    }
}
