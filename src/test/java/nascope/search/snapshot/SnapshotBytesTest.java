package nascope.search.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nascope.Kinds;
import nascope.base.Table;
import nascope.search.Samples;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv5x5;
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
                new Measures(0, -0.0, 0.5, new Measures.Part(Math.PI, -1e-12), Measures.Part.NONE),
                new Measures(3, 2, 1, new Measures.Part(0.1, 0.2), new Measures.Part(0.3, 0.4)),
                new Beside(
                        new CutOut(
                                new CutOut.Result(Math.PI, 0.1),
                                new CutOut.Result(Double.NaN, 0),
                                new CutOut.Result(2, 1)),
                        new Sharpness(-Math.E, 40)),
                1,
                0.1,
                Double.NaN,
                new TrainingMode(TrainingMode.Target.ALPHA, true, true),
                Map.of("entropy", -0.5),
                Map.of(
                        CellKind.NORMAL, new CellSnapshot(table, table.times(3), table, constraints),
                        CellKind.REDUCTION,
                                new CellSnapshot(
                                        table,
                                        table.times(0.1),
                                        table,
                                        table,
                                        List.of(table, table.times(-0.3), table.times(1e-9)),
                                        Constraints.NONE)));

        assertThat(SnapshotBytes.unpack(SnapshotBytes.pack(snapshot))).isEqualTo(snapshot);
    }

    @Test
    void everyPartOfASnapshotIsKept() {
        SearchSnapshot sample = Samples.snapshot();
        assertThat(SnapshotBytes.unpack(SnapshotBytes.pack(sample))).isEqualTo(sample);
        for (SearchSnapshot other : Samples.variations().of(sample)) {
            assertThat(other).isNotEqualTo(sample);
            assertThat(SnapshotBytes.unpack(SnapshotBytes.pack(other))).isEqualTo(other);
        }
    }

    @Test
    void everyKindOfConstraintIsAmongThem() {
        Kinds.assertEachHasASample(EdgeConstraint.class, Samples.constraints());
    }

    @Test
    void operationsAreNamedOnlyWhereAnEdgeIsConstrained() {
        List<Operation> candidates = SearchSpace.DARTS;
        int free = bytes(Constraints.NONE);
        int dropped = bytes(Constraints.NONE.with(3, new EdgeConstraint.Dropped(), candidates));
        int pinned = bytes(Constraints.NONE.with(3, new EdgeConstraint.Pinned(new SepConv5x5()), candidates));

        assertThat(free).isBetween(2500, 3300); // of a full cell with every gate open
        assertThat(dropped - free).isLessThan(120);
        assertThat(pinned - dropped).isLessThan(20);
    }

    private static int bytes(Constraints constraints) {
        double[][] rows = new double[14][8];
        Random random = new Random(1);
        for (double[] row : rows) for (int k = 0; k < row.length; k++) row[k] = random.nextGaussian();
        Table table = Table.copyOf(rows);
        CellSnapshot cell = new CellSnapshot(table, table, table, constraints);
        return SnapshotBytes.pack(new SearchSnapshot(
                        1, 1, Measures.NONE, Measures.NONE, 0.1, 0.1, 1, Map.of(CellKind.NORMAL, cell)))
                .length;
    }
}
