package nascope.space;

import nascope.base.Require;

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
        int side = imageSide;
        for (CellKind cell : space.kinds()) {
            boolean reduces = cell == CellKind.REDUCTION;
            if (reduces) {
                channels *= 2;
                side = (side + 1) / 2; // of the cell's nodes
            }
            if (cell == kind) sum = sum.plus(inCell(operation, channels, side, reduces && edge.fromInput()));
        }
        return sum;
    }

    /**
     * One copy of an operation.
     *
     * @param side of the node it leads to
     * @param halves whether it halves the image, which a skip does with a factorized reduce
     */
    private static OperationSize inCell(Operation operation, long channels, long side, boolean halves) {
        long pointwise = channels * channels;
        long weights = 0;
        if (operation instanceof Operation.SepConv conv)
            weights = 2 * (channels * conv.kernel() * conv.kernel() + pointwise);
        if (operation instanceof Operation.DilConv conv) weights = channels * conv.kernel() * conv.kernel() + pointwise;
        if (operation instanceof Operation.Skip && halves) weights = pointwise;
        return new OperationSize(weights, weights * side * side);
    }

    private OperationSize plus(OperationSize other) {
        return new OperationSize(parameters + other.parameters, multiplyAdds + other.multiplyAdds);
    }
}
