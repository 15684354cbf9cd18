package nascope.search.snapshot;

/**
 * One image before and after an operation on an edge.
 *
 * @param image as the network got it: normalised over all images, with its noise
 * @param before what it left at the edge's source node
 * @param after the operation's own result, not multiplied by its gate: after the batch norm, which every operation ends
 *     in but two: {@code skip_connect} with stride 1, whose result is its input, and {@code none}, whose result is 0
 * @param inStep whether the step computed the operation, as it does where the gate is not 0; otherwise it was computed to
 *     be looked at, with the weights as the step left them
 */
public record OperationMaps(FeatureMaps image, FeatureMaps before, FeatureMaps after, boolean inStep) {}
