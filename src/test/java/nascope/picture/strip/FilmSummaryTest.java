package nascope.picture.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nascope.analysis.EdgeFilm;
import nascope.analysis.SteadyLeader;
import nascope.search.settings.SearchSettings;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmSummaryTest {
    private static final SearchSpace SPACE = SearchSettings.standard().space();
    private static final int CANDIDATES = SPACE.candidates().size();
    private static final double ROUNDED = 2e-5; // twice 16 bits

    private final Random random = new Random(1);

    @Test
    void everyBlockOfEveryLevelSaysWhatItsStepsSay() {
        EdgeFilm film = Reels.film(SPACE, CellKind.NORMAL, 213, (step, edge) -> anything());
        FilmSummary summary = new FilmSummary(film, CANDIDATES);
        for (int known : new int[] {1, 2, 7, 64, 100, 128, 213}) { // the last block of a level is open or full
            assertThat(summary.follow(known - summary.size())).isEqualTo(known == 213);
            assertThat(summary.size()).isEqualTo(known);
            for (int level = 0; level <= 9; level++)
                for (int block = 0; block < summary.blocks(level); block++) assertBlock(summary, film, level, block);
        }
    }

    private static void assertBlock(FilmSummary summary, EdgeFilm film, int level, int block) {
        int from = block << level;
        int to = Math.min(summary.size(), (block + 1) << level);
        assertThat(to).isGreaterThan(from);
        for (int edge = 0; edge < film.edges(); edge++) {
            double sum = 0;
            int[] led = new int[CANDIDATES + 1];
            for (int step = from; step < to; step++) {
                sum += film.alive(step, edge);
                led[film.leader(step, edge) - SteadyLeader.NOBODY]++;
            }
            int most = 0;
            for (int i = 1; i < led.length; i++) if (led[i] > led[most]) most = i;
            String what = "edge %d in block %d of level %d of %d".formatted(edge, block, level, summary.size());
            assertThat(summary.alive(level, block, edge)).as(what).isCloseTo(sum / (to - from), within(ROUNDED));
            assertThat(summary.leader(level, block, edge) - SteadyLeader.NOBODY)
                    .as(what)
                    .isEqualTo(most);
        }
    }

    @Test
    void followsAFilmThatGrowsBitByBit() {
        EdgeFilm film = Reels.film(SPACE, CellKind.NORMAL, 50, (step, edge) -> anything());
        FilmSummary summary = new FilmSummary(film, CANDIDATES);
        assertThat(summary.follow(20)).isFalse();
        assertThat(summary.follow(20)).isFalse();
        assertThat(summary.follow(20)).isTrue();
        assertThat(summary.size()).isEqualTo(50);
        assertThat(summary.follow(Integer.MAX_VALUE)).isTrue();
        assertThat(summary.isOf(film)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0", "1, 0", "1.01, 1", "2, 1", "2.5, 2", "71.4, 7", "128, 7"})
    void aPixelIsNoNarrowerThanTheBlocksThatFillIt(double steps, int level) {
        assertThat(FilmSummary.level(steps)).isEqualTo(level);
    }

    /** Leaders that change often, and now and then an edge that is dropped. */
    private double[] anything() {
        if (random.nextInt(20) == 0) return new double[CANDIDATES];
        double[] row = new double[CANDIDATES];
        double sum = 0;
        for (int k = 0; k < CANDIDATES; k++) {
            row[k] = Math.pow(random.nextDouble(), 3);
            sum += row[k];
        }
        for (int k = 0; k < CANDIDATES; k++) row[k] /= sum;
        return row;
    }
}
