package nascope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import nascope.base.Table;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;

class EdgeFilmTest {
    private static final SearchSpace SPACE = SearchSettings.standard().space();
    private static final int EDGES = SPACE.topology().edgeCount();
    private static final int CANDIDATES = SPACE.candidates().size();

    private final EdgeFilm film = new EdgeFilm(SPACE, CellKind.NORMAL);

    @Test
    void remembersEveryStepOfARun() {
        FakeSearch search = new FakeSearch(SearchSettings.standard());
        SearchSnapshot[] run = new SearchSnapshot[200];
        for (int step = 0; step < run.length; step++) {
            run[step] = step == 0 ? search.snapshot() : search.step();
            film.append(run[step]);
        }
        assertThat(film.size()).isEqualTo(200);
        for (int step = 0; step < run.length; step++)
            for (EdgeReading reading :
                    CellReading.edges(SPACE, run[step].cell(CellKind.NORMAL).probability()))
                assertThat(film.alive(step, reading.edge().index())).isCloseTo(reading.alive(), within(1e-5));
    }

    @Test
    void theLeaderIsTheSteadyOne() {
        for (int step = 0; step <= SteadyLeader.STEPS; step++) {
            film.append(leading(step, step == 0 ? 3 : 4, step == 0 ? 0.5 : 0.05, 0));
            assertThat(film.leader(step, 0)).as("step %d", step).isEqualTo(step < SteadyLeader.STEPS ? 3 : 4);
        }
    }

    @Test
    void theCostIsTheMeanOfTheLastSteps() {
        film.append(new FakeSearch(SearchSettings.standard()).snapshot());
        for (int step = 1; step <= 4; step++) film.append(leading(step, 3, 0.5, step));
        MeanCost cost = film.cost(4, 0, 3);
        assertThat(cost.mean()).isCloseTo(3, within(1e-6));
        assertThat(cost.error()).isCloseTo(1 / Math.sqrt(3), within(1e-6));
        assertThat(cost.count()).isEqualTo(3);
        assertThat(cost.sign()).isEqualTo(1);
        assertThat(film.cost(4, 0, 100).count()).as("measured steps").isEqualTo(4);
        assertThat(film.cost(0, 0, 100).sign()).as("nothing measured").isZero();
    }

    @Test
    void refusesAStepThatIsNotTheNext() {
        assertThatThrownBy(() -> film.append(leading(1, 0, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step must be 0, the next of the film, got 1");
        assertThatThrownBy(() -> film.alive(0, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("step must be from 0 to -1, got 0");
    }

    /** A step in which one operation is ahead by so much of alpha, gates are even and each operation has a cost. */
    private static SearchSnapshot leading(int step, int column, double alpha, double cost) {
        double[][] rows = new double[EDGES][CANDIDATES];
        for (double[] row : rows) row[column] = alpha;
        CellSnapshot cell = new CellSnapshot(
                Table.copyOf(rows),
                Table.filled(EDGES, CANDIDATES, 1.0 / CANDIDATES),
                Table.filled(EDGES, CANDIDATES, cost));
        Measures none = Measures.NONE;
        return new SearchSnapshot(step, 1, none, none, 0.1, 0.1, Double.NaN, Map.of(CellKind.NORMAL, cell));
    }
}
