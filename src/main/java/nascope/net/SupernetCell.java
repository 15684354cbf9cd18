package nascope.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import nascope.base.Table;
import nascope.net.kernel.FeatureMap;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Window;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Layer;
import nascope.space.operation.Operation;
import nascope.space.operation.SkipConnect;

/**
 * A cell of the supernet: two input nodes brought to C channels, intermediate nodes fed by mixed edges, and the
 * concatenation of the joined ones as output. A node that has no say in the output gets no gradient, and so the edges into
 * it cost 0.
 */
final class SupernetCell {
    private final SearchSpace space;
    private final Kernels kernels;
    private final List<Primitive> preprocess; // by input
    private final boolean[] alphaBehind; // by node: whether some gate has a say in its values
    private final List<FeatureMap> nodes = new ArrayList<>(); // the output after the last of them
    private final List<SourceNode> sources = new ArrayList<>();
    private final List<MixedEdges> mixedEdges = new ArrayList<>();
    private final Primitive concatenate;
    private final Output output;

    /**
     * @param name prefix of the names of its weights, such as {@code cells.0}
     * @param channels of each of its nodes
     * @param beforeLast output of the cell before the last one; twice as large as {@code last} if that one reduced
     * @param last output of the cell before this one
     * @param alphaBehind by input: whether it comes from a cell, not from the stem
     */
    SupernetCell(
            SearchSpace space,
            CellKind kind,
            String name,
            int channels,
            Output beforeLast,
            Output last,
            boolean[] alphaBehind,
            OperationBuilder builder,
            Kernels kernels) {
        this.space = space;
        this.kernels = kernels;
        this.alphaBehind = new boolean[space.topology().nodeCount()];
        Arrays.fill(this.alphaBehind, true);
        System.arraycopy(alphaBehind, 0, this.alphaBehind, 0, CellTopology.INPUTS);
        LayerChain first = preprocess(builder, beforeLast, last, channels, name + ".preprocess0");
        FeatureMap firstInput = first.map();
        LayerChain second = preprocess(builder, last, last, channels, name + ".preprocess1");
        List<FeatureMap> inputs = List.of(firstInput, second.map());
        preprocess = List.of(first.primitive(), second.primitive());
        int stride = kind == CellKind.REDUCTION ? 2 : 1;
        nodes.addAll(inputs);
        inputs.forEach(input -> sources.add(new SourceNode(input, stride)));
        List<FeatureMap> intermediate = new ArrayList<>();
        for (int target = CellTopology.INPUTS; target < space.topology().nodeCount(); target++) {
            FeatureMap node = addNode(target, name, stride, builder, kernels);
            intermediate.add(node);
            boolean lastNode = target == space.topology().nodeCount() - 1; // no edge starts at it
            if (!lastNode) sources.add(new SourceNode(node, 1));
        }
        nodes.addAll(intermediate);
        List<FeatureMap> joined =
                space.topology().joined().stream().map(nodes::get).toList();
        FeatureMap node = joined.get(0);
        FeatureMap out = kernels.featureMap(joined.size() * channels, node.height(), node.width());
        concatenate = kernels.concatenate(joined, out);
        nodes.add(out);
        output = Output.of(kernels, out);
    }

    /** An input node: ReLU, 1×1 convolution, batch norm; a factorized reduce if its image is larger than the other's. */
    private static LayerChain preprocess(
            OperationBuilder builder, Output from, Output last, int channels, String name) {
        boolean reduces = from.map().height() > last.map().height();
        List<Layer> layers = reduces
                ? new SkipConnect().layers(2)
                : List.of(new Layer.Relu(), new Layer.Pointwise(), new Layer.BatchNorm());
        return builder.chain(layers, 1, from.rectified(), channels, name);
    }

    private FeatureMap addNode(int target, String name, int inputStride, OperationBuilder builder, Kernels kernels) {
        List<Edge> edges = space.topology().edgesInto(target);
        List<List<CandidateOperation>> built = new ArrayList<>();
        for (Edge edge : edges) built.add(candidates(edge, name, builder));
        FeatureMap input = sources.get(0).node();
        FeatureMap node = kernels.featureMap(
                input.channels(),
                Window.outputSide(input.height(), inputStride),
                Window.outputSide(input.width(), inputStride));
        mixedEdges.add(new MixedEdges(kernels, edges, built, node));
        return node;
    }

    private List<CandidateOperation> candidates(Edge edge, String name, OperationBuilder builder) {
        List<CandidateOperation> built = new ArrayList<>();
        for (Operation operation : space.candidates()) {
            String prefix = name + "._ops." + edge.index() + "._ops." + operation.label();
            built.add(operation.connects() ? builder.build(operation, sources.get(edge.source()), prefix) : null);
        }
        return built;
    }

    /** The values of a node; the number after the last stands for the output. */
    FeatureMap node(int node) {
        return nodes.get(node);
    }

    /** What edges shared is not needed any more; after the kernels have finished. */
    void letGo() {
        sources.forEach(SourceNode::begin);
    }

    /** The edges into an intermediate node. */
    MixedEdges edgesInto(int target) {
        return mixedEdges.get(target - CellTopology.INPUTS);
    }

    Output output() {
        return output;
    }

    /**
     * @param gate shape (edges, candidates)
     * @param everything whether operations whose gate is 0 are computed too
     * @param atNode told the number of each intermediate node when all that makes it is under way
     */
    void forward(Table gate, boolean everything, IntConsumer atNode) {
        preprocess.forEach(Primitive::forward);
        sources.forEach(SourceNode::begin);
        for (int node = 0; node < mixedEdges.size(); node++) {
            mixedEdges.get(node).forward(gate, everything);
            atNode.accept(CellTopology.INPUTS + node);
        }
        concatenate.forward();
        output.relu().forward();
    }

    /**
     * Runs backward from the gradients of the output.
     *
     * @param wanted with the costs alone, nothing is computed that only weights need
     * @return the costs, shape (edges, candidates): 0 for none, NaN where an operation was not computed
     */
    Table backward(Gradients wanted) {
        output.relu().backward(wanted);
        concatenate.backward(wanted);
        for (int node = mixedEdges.size() - 1; node >= 0; node--) {
            int source = CellTopology.INPUTS + node;
            if (source < sources.size()) sources.get(source).backward(wanted);
            mixedEdges.get(node).backward(wanted, alphaBehind);
            kernels.finish(); // so that the next node's gradients can lie where this one's lay
        }
        for (int input = CellTopology.INPUTS - 1; input >= 0; input--)
            if (wanted.ofWeights() || alphaBehind[input]) {
                sources.get(input).backward(wanted);
                preprocess.get(input).backward(wanted);
            }
        kernels.finish();
        return costs();
    }

    private Table costs() {
        double[][] cost =
                new double[space.topology().edgeCount()][space.candidates().size()];
        for (double[] row : cost) {
            Arrays.fill(row, Double.NaN);
            if (space.noneColumn() >= 0) row[space.noneColumn()] = 0;
        }
        for (MixedEdges edges : mixedEdges) edges.writeCosts(cost);
        return Table.copyOf(cost);
    }
}
