package nascope.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import nascope.base.Table;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each cell of a live search costs. */
class CostByCellTest {
    private static final double ROUNDING = 1e-4; // of five digits

    /**
     * Of every method, without skip on intermediate edges: what the edges of the last cell cost is L − H, and those of the
     * others cost nothing.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "darts single 1",
                "darts bi 1",
                "snas single 1",
                "dsnas single 1",
                "dsnas bi 1",
                "gdas single 1",
                "drnas single 1",
                "dsnas single 1 entropy"
            })
    void edgesOfTheLastCellCostLossMinusEntropyAndThoseOfTheOthersNothing(String search) {
        SearchSettings settings = SmallSearches.of(search)
                .with(Settings.CELLS, 3)
                .with(Settings.IMAGE_SIZE, 8)
                .with(Settings.CHANNELS, 4)
                .withText(Settings.OPERATIONS, "none,max_pool_3x3,sep_conv_3x3,dil_conv_5x5");
        double largest = 0;
        try (SearchSession session = SearchSession.open(settings)) {
            for (SearchSnapshot step : SmallSearches.steps(session, 12)) {
                double gauge = step.search().lossMinusEntropy();
                largest = Math.max(largest, Math.abs(gauge));
                for (int cell = 0; cell < 3; cell++)
                    assertThat(expectedCost(step, settings.space(), cell))
                            .as("Σ z·c of cell %d in step %d", cell, step.step())
                            .isCloseTo(cell == 2 ? gauge : 0, within(1e-3));
            }
        }
        assertThat(largest).isGreaterThan(0.02); // or the test would see nothing
    }

    private static double expectedCost(SearchSnapshot step, SearchSpace space, int cell) {
        double sum = 0;
        for (int edge = 0; edge < space.topology().edgeCount(); edge++) sum += step.expectedCost(space, cell, edge);
        return sum;
    }

    @Test
    void cellsAreAskedByTheirNumberInTheNetwork() {
        SearchSettings settings = SmallSearches.of("darts single 1")
                .with(Settings.CELLS, 5)
                .with(Settings.REDUCTION, true)
                .with(Settings.IMAGE_SIZE, 8);
        SearchSpace space = settings.space();
        assertThat(space.kinds())
                .containsExactly(
                        CellKind.NORMAL, CellKind.REDUCTION, CellKind.NORMAL, CellKind.REDUCTION, CellKind.NORMAL);
        try (SearchSession session = SearchSession.open(settings)) {
            assertThat(session.snapshot().cost(space, 1)).isEmpty(); // nothing is known yet
            assertThat(session.snapshot().expectedCost(space, 1, 0)).isNaN();

            SearchSnapshot step = session.step();

            assertThat(step.cell(CellKind.NORMAL).costByCell()).hasSize(3).doesNotHaveDuplicates();
            assertThat(step.cost(space, 0))
                    .contains(step.cell(CellKind.NORMAL).costByCell().get(0));
            assertThat(step.cost(space, 1))
                    .contains(step.cell(CellKind.REDUCTION).costByCell().get(0));
            assertThat(step.cost(space, 3))
                    .contains(step.cell(CellKind.REDUCTION).costByCell().get(1));
            assertThat(step.cost(space, 4))
                    .contains(step.cell(CellKind.NORMAL).costByCell().get(2));
            assertThatThrownBy(() -> step.cost(space, 5)).hasMessage("cell must be a whole number from 0 to 4, got 5");
            for (CellKind kind : CellKind.values()) assertSumIsCost(step, kind);
        }
    }

    private static void assertSumIsCost(SearchSnapshot step, CellKind kind) {
        List<Table> byCell = step.cell(kind).costByCell();
        Table sum = byCell.stream().reduce(Table::plus).orElseThrow();
        double most = Math.max(sum.greatest(), -sum.least());
        for (int edge = 0; edge < sum.rows(); edge++)
            assertThat(sum.row(edge)).containsExactly(step.cell(kind).cost().row(edge), within(ROUNDING * most));
    }

    @Test
    void theCostsOfTheOnlyCellAreThoseOfItsKind() {
        SearchSettings settings = SmallSearches.of("dsnas single 1");
        try (SearchSession session = SearchSession.open(settings)) {
            SearchSnapshot step = session.step();

            assertThat(step.cell(CellKind.NORMAL).costByCell()).isEmpty();
            assertThat(step.cost(settings.space(), 0))
                    .isEqualTo(Optional.of(step.cell(CellKind.NORMAL).cost()));
            assertThat(step.expectedCost(settings.space(), 0, 3))
                    .isEqualTo(step.cell(CellKind.NORMAL).expectedCost(3));
        }
    }

    @Test
    void anInterventionLeavesThemAsTheStepFoundThem() {
        SearchSettings settings = SmallSearches.of("dsnas single 1").with(Settings.CELLS, 2);
        try (SearchSession session = SearchSession.open(settings)) {
            List<Table> found = session.step().cell(CellKind.NORMAL).costByCell();
            session.intervene(new Intervention.FreezeAlpha(true));

            assertThat(found).hasSize(2);
            assertThat(session.snapshot().cell(CellKind.NORMAL).costByCell()).isEqualTo(found);
        }
    }
}
