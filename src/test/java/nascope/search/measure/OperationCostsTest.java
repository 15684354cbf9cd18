package nascope.search.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nascope.base.Table;
import org.junit.jupiter.api.Test;

class OperationCostsTest {
    private static final double UNKNOWN = Double.NaN;

    /** By hand: 2, 4, 9 have mean 5, squared distances 9 + 1 + 16 = 26, variance 13; 1 and 2 have mean 1.5, variance 0.5. */
    @Test
    void countsWhatWasSampledAndNothingElse() {
        OperationCosts.Sum sum = new OperationCosts.Sum();
        add(sum, 0, 2);
        add(sum, 1, 1);
        add(sum, 0, 4);
        add(sum, 1, 2);
        add(sum, 0, 9);
        add(sum, 2, -7);

        OperationCosts.OfCell cell = sum.result().cells().get(0);

        assertThat(cell.count().row(0)).containsExactly(3, 2, 1, 0);
        assertThat(cell.mean().row(0)).containsExactly(new double[] {5, 1.5, -7, UNKNOWN}, within(1e-15));
        assertThat(cell.deviation().row(0))
                .containsExactly(new double[] {Math.sqrt(13), Math.sqrt(0.5), UNKNOWN, UNKNOWN}, within(1e-15));
        assertThat(cell.error(0, 0)).isCloseTo(Math.sqrt(13.0 / 3), within(1e-15));
        assertThat(cell.error(0, 1)).isCloseTo(0.5, within(1e-15));
        assertThat(cell.error(0, 2)).isNaN();
    }

    private static void add(OperationCosts.Sum sum, int sampled, double cost) {
        double[] gates = new double[4];
        double[] costs = {UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN};
        gates[sampled] = 1;
        costs[sampled] = cost;
        sum.add(List.of(Table.copyOf(new double[][] {gates})), List.of(Table.copyOf(new double[][] {costs})));
    }

    @Test
    void cellsEdgesAndSoftGatesAreKeptApart() {
        OperationCosts.Sum sum = new OperationCosts.Sum();
        Table soft = Table.filled(2, 2, 0.5);
        for (int batch = 0; batch < 4; batch++)
            sum.add(
                    List.of(soft, soft),
                    List.of(Table.copyOf(new double[][] {{batch, 10}, {20, 30}}), Table.copyOf(new double[][] {
                        {40, 50}, {60, -batch}
                    })));

        List<OperationCosts.OfCell> cells = sum.result().cells();

        assertThat(cells).hasSize(2);
        assertThat(cells.get(0).mean()).isEqualTo(Table.copyOf(new double[][] {{1.5, 10}, {20, 30}}));
        assertThat(cells.get(1).mean()).isEqualTo(Table.copyOf(new double[][] {{40, 50}, {60, -1.5}}));
        assertThat(cells.get(1).count()).isEqualTo(Table.filled(2, 2, 4));
        assertThat(cells.get(1).deviation().at(1, 1)).isCloseTo(Math.sqrt(5.0 / 3), within(1e-15));
        assertThat(cells.get(1).deviation().at(0, 0)).isZero();
    }

    @Test
    void thereIsAtLeastOneBatch() {
        assertThatThrownBy(() -> new CostPlan(CostPlan.Gates.RANDOM, 0))
                .hasMessage("batches must be a whole number from 1 to 1000000, got 0");
    }
}
