package nascope.search.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nascope.base.Table;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import org.junit.jupiter.api.Test;

class SnapshotBytesTest {
    @Test
    void everyBitComesBack() {
        double[][] odd = {
            {0, -0.0, 1, -1, Double.NaN},
            {Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Math.PI, 1e-300}
        };
        Table table = Table.copyOf(odd);
        List<Operation> candidates = SearchSpace.DARTS.subList(1, 6);
        Constraints constraints = Constraints.NONE
                .with(0, new EdgeConstraint.Forbidden(Set.of(candidates.get(0), candidates.get(3))), candidates)
                .with(1, new EdgeConstraint.Pinned(candidates.get(4)), candidates)
                .with(7, new EdgeConstraint.Dropped(), candidates);
        SearchSnapshot snapshot = new SearchSnapshot(
                Integer.MAX_VALUE,
                3,
                Measures.NONE,
                new Measures(0, -0.0, 0.5),
                1,
                0.1,
                Double.NaN,
                new TrainingMode(TrainingMode.Target.ALPHA, true, true),
                Map.of("entropy", -0.5),
                Map.of(
                        CellKind.NORMAL, new CellSnapshot(table, table.times(3), table, constraints),
                        CellKind.REDUCTION, new CellSnapshot(table, table.times(0.1), table, table, Constraints.NONE)));

        assertThat(SnapshotBytes.unpack(SnapshotBytes.pack(snapshot))).isEqualTo(snapshot);
    }
}
