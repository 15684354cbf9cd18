package nascope.space;

import java.util.List;
import nascope.base.Require;
import nascope.space.operation.ForeignOperation;
import nascope.space.operation.Layer;
import nascope.space.operation.Operation;

/**
 * What an operation weighs: all copies of it on one edge of every cell of a kind, which share one alpha. Batch norms and
 * pools have no weights and multiply by none; they are not counted.
 *
 * @param parameters number of weights
 * @param multiplyAdds multiplications with a weight for one image
 */
public record OperationSize(long parameters, long multiplyAdds) {
    private static final OperationSize NOTHING = new OperationSize(0, 0);

    /**
     * Counts an operation on an edge.
     *
     * @param kind of the cells
     * @param imageSide px of the network's input, height and width alike
     */
    public static OperationSize of(SearchSpace space, CellKind kind, Edge edge, Operation operation, int imageSide) {
        Require.within("imageSide", imageSide, 1, Integer.MAX_VALUE);
        OperationSize sum = NOTHING;
        int channels = space.channels();
        int side = imageSide; // of the nodes that a cell's inputs become
        if (operation instanceof ForeignOperation) return NOTHING; // known by its name alone
        for (CellKind cell : space.kinds()) {
            int cellStride = cell == CellKind.REDUCTION ? 2 : 1;
            channels *= cellStride;
            int nodeSide = afterStride(side, cellStride);
            int stride = edge.fromInput() ? cellStride : 1;
            if (cell == kind) sum = sum.plus(of(operation.layers(stride), channels, stride == 1 ? nodeSide : side));
            side = nodeSide;
        }
        return sum;
    }

    /**
     * One copy of layers.
     *
     * @param side of the image they begin with
     */
    private static OperationSize of(List<Layer> layers, long channels, int side) {
        OperationSize sum = NOTHING;
        int height = side;
        int width = side;
        for (Layer layer : layers) {
            height = afterStride(height, layer.strideHeight());
            width = afterStride(width, layer.strideWidth());
            long weights = layer.weights(channels);
            sum = sum.plus(new OperationSize(weights, weights * height * width));
        }
        return sum;
    }

    private static int afterStride(int side, int stride) {
        return (side + stride - 1) / stride;
    }

    private OperationSize plus(OperationSize other) {
        return new OperationSize(parameters + other.parameters, multiplyAdds + other.multiplyAdds);
    }
}
