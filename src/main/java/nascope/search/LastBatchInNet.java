package nascope.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.base.Require;
import nascope.base.Table;
import nascope.net.Supernet;
import nascope.search.snapshot.FeatureMaps;
import nascope.search.snapshot.NodeActivity;
import nascope.search.snapshot.OperationMaps;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads the last batch off the network that it went through. */
final class LastBatchInNet implements LastBatch {
    private final SearchSpace space;
    private final Supernet net;
    private boolean there; // whether the network holds one

    LastBatchInNet(SearchSpace space, Supernet net) {
        this.space = space;
        this.net = net;
    }

    /** A step is done. */
    void arrived() {
        there = true;
    }

    /** The network's numbers are no longer those of the last step. */
    void forgotten() {
        there = false;
    }

    @Override
    public List<NodeActivity> activity(CellKind kind, int node) {
        Require.within("node", node, 0, space.topology().nodeCount());
        List<NodeActivity> cells = new ArrayList<>();
        if (!there) return cells;
        for (int cell = 0; cell < space.cells(); cell++)
            if (space.kinds().get(cell) == kind) cells.add(NodeActivity.of(cell, numbers(net.values(cell, node))));
        return cells;
    }

    @Override
    public Optional<OperationMaps> operationMaps(int cell, int edge, Operation operation) {
        Require.within("cell", cell, 0, space.cells() - 1);
        Require.within("edge", edge, 0, space.topology().edgeCount() - 1);
        int column = space.candidates().indexOf(operation);
        if (column < 0)
            throw new IllegalArgumentException("operation must be one of the candidates, got " + operation.label());
        if (!there) return Optional.empty();
        Edge place = space.topology().edges().get(edge);
        boolean inStep = net.computed(cell, place, column);
        return Optional.of(new OperationMaps(
                maps(net.firstImage()),
                maps(net.firstValues(cell, place.source())),
                maps(net.firstResult(cell, place, column)),
                inStep));
    }

    /** @param values closed afterwards */
    private static float[] numbers(INDArray values) {
        try (values) {
            float[] copy = new float[Math.toIntExact(values.length())];
            values.data().asNioFloat().get(0, copy);
            return copy;
        }
    }

    /** @param values shape (1, channels, height, width), closed afterwards */
    private static FeatureMaps maps(INDArray values) {
        int channels = (int) values.size(1);
        int height = (int) values.size(2);
        int width = (int) values.size(3);
        float[] numbers = numbers(values);
        List<Table> planes = new ArrayList<>();
        int at = 0;
        for (int c = 0; c < channels; c++) {
            double[][] plane = new double[height][width];
            for (double[] row : plane) for (int x = 0; x < width; x++) row[x] = numbers[at++];
            planes.add(Table.copyOf(plane));
        }
        return new FeatureMaps(planes);
    }
}
