package nascope.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nascope.base.Plain;
import nascope.base.Require;
import nascope.base.Table;
import nascope.net.kernel.Chain;
import nascope.net.kernel.FeatureMap;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Normalised;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Parameters;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The search network of DARTS (Liu et al., 2019) as quark0/darts builds it, but for the head, which has no bias: stem
 * 3×3 to 3C channels with an affine batch norm, cells, mean over the image, linear layer.
 *
 * <p>One forward and one backward run give the gradients of all weights and the costs of all gates. Owned by one
 * thread.
 */
public final class Supernet implements AutoCloseable {
    private static final int STEM_FACTOR = 3; // the stem has 3C channels

    private final SearchSpace space;
    private final Kernels kernels;
    private final Parameters parameters = new Parameters();
    private final FeatureMap images;
    private final Chain stem;
    private final Output stemOutput;
    private final List<SupernetCell> cells = new ArrayList<>();
    private final Head head;
    private final Map<String, Normalised> norms = new LinkedHashMap<>(); // by name

    /**
     * Builds the network; its weights are 0 until {@link Parameters#initialise} or an assignment.
     *
     * @param kernels makes the primitives and fixes the batch size; freed with the network
     * @param type FLOAT, or DOUBLE for checks of gradients
     */
    public Supernet(SearchSpace space, ImageShape shape, int classes, Kernels kernels, DataType type) {
        this.space = space;
        this.kernels = kernels;
        images = kernels.featureMap(shape.channels(), shape.height(), shape.width());
        FeatureMap stemMap = kernels.featureMap(STEM_FACTOR * space.channels(), shape.height(), shape.width());
        stem = buildStem(stemMap);
        stemOutput = Output.of(kernels, stemMap);
        OperationBuilder builder = new OperationBuilder(kernels, parameters);
        Output beforeLast = stemOutput;
        Output last = stemOutput;
        int channels = space.channels();
        for (int k = 0; k < space.cells(); k++) {
            CellKind kind = space.kinds().get(k);
            if (kind == CellKind.REDUCTION) channels *= 2;
            SupernetCell cell = new SupernetCell(
                    space,
                    kind,
                    "cells." + k,
                    channels,
                    beforeLast,
                    last,
                    new boolean[] {k >= 2, k >= 1},
                    builder,
                    kernels);
            cells.add(cell);
            beforeLast = last;
            last = cell.output();
        }
        norms.putAll(builder.norms());
        head = new Head(kernels, parameters, last.map(), classes, type);
        parameters.allocate(type);
    }

    private Chain buildStem(FeatureMap out) {
        FeatureMap raw = kernels.featureMap(out.channels(), out.height(), out.width());
        int inputs = images.channels();
        Parameter weight = parameters.addConvolution("stem.0.weight", out.channels(), inputs, 3, 3);
        Parameter scale = parameters.addAffine("stem.1.weight", 1, out.channels());
        Parameter shift = parameters.addAffine("stem.1.bias", 0, out.channels());
        Normalised normalised = kernels.normalise(raw);
        norms.put("stem.1", normalised);
        return new Chain(List.of(
                kernels.stem(images, weight, raw),
                kernels.measure(normalised),
                kernels.normalisedAffine(normalised, scale, shift, out)));
    }

    public SearchSpace space() {
        return space;
    }

    public ImageShape imageShape() {
        return new ImageShape(images.channels(), images.height(), images.width());
    }

    public Parameters parameters() {
        return parameters;
    }

    /**
     * Runs a batch through the network.
     *
     * @param batch shape (batch, channels, height, width) in c-order, not modified
     * @param labels one an image
     * @param gates one table a cell, shape (edges, candidates)
     * @param computed whether operations whose gate is 0 are computed too
     */
    public ForwardResult forward(float[] batch, int[] labels, List<Table> gates, Computed computed) {
        begin(batch, labels, gates);
        for (int k = 0; k < cells.size(); k++)
            cells.get(k).forward(gates.get(k), computed == Computed.EVERY_OPERATION, node -> {});
        return head.forward(labels);
    }

    /**
     * Runs a batch through the network for what batch norms are given. What operations gave is let go as soon as the node
     * behind them is there, so that those of one node are in memory at a time; no backward run can follow.
     *
     * @param wanted names of batch norms that are computed
     * @param told of each of these, by its name, in no particular order
     */
    public ForwardResult measureNorms(
            float[] batch,
            int[] labels,
            List<Table> gates,
            Computed computed,
            Set<String> wanted,
            BiConsumer<String, ChannelStatistics> told) {
        begin(batch, labels, gates);
        Set<String> left = new LinkedHashSet<>(wanted);
        for (int k = 0; k < cells.size(); k++) {
            SupernetCell cell = cells.get(k);
            String prefix = "cells." + k + "._ops.";
            cell.forward(gates.get(k), computed == Computed.EVERY_OPERATION, node -> {
                kernels.finish();
                for (Edge edge : space.topology().edgesInto(node)) tell(left, prefix + edge.index() + ".", told);
                cell.edgesInto(node).letGo();
            });
            kernels.finish();
            cell.letGo();
        }
        ForwardResult result = head.forward(labels);
        tell(left, "", told);
        return result;
    }

    private void tell(Set<String> left, String prefix, BiConsumer<String, ChannelStatistics> told) {
        left.removeIf(name -> {
            if (!name.startsWith(prefix)) return false;
            told.accept(name, statistics(name));
            return true;
        });
    }

    private void begin(float[] batch, int[] labels, List<Table> gates) {
        long size = (long) kernels.batch() * images.channels() * images.height() * images.width();
        Require.shape("batch", new long[] {batch.length}, size);
        if (labels.length != kernels.batch())
            throw new IllegalArgumentException(
                    Plain.text("labels must hold %d labels, got %d", kernels.batch(), labels.length));
        if (gates.size() != cells.size())
            throw new IllegalArgumentException(
                    Plain.text("gates must hold one table for each of %d cells, got %d", cells.size(), gates.size()));
        kernels.readParameters(parameters);
        kernels.load(batch, images);
        stem.forward();
        stemOutput.relu().forward();
    }

    /**
     * Finds the gradients of the last forward run.
     *
     * @param wanted with the costs alone the gradients of the weights are undefined afterwards, and the run is shorter
     * @return the costs ∂L/∂z, one table a cell, shape (edges, candidates): 0 for none, NaN where an operation was not
     *     computed
     */
    public List<Table> backward(Gradients wanted) {
        if (wanted.ofWeights()) kernels.clearGradients(parameters);
        head.backward(wanted);
        Table[] costs = new Table[cells.size()];
        for (int k = cells.size() - 1; k >= 0; k--) costs[k] = cells.get(k).backward(wanted);
        if (wanted.ofWeights()) {
            stemOutput.relu().backward(wanted);
            stem.backward(wanted);
            kernels.writeGradients(parameters);
            head.writeGradient();
        }
        return Arrays.asList(costs);
    }

    /** The last forward run's logits, shape (batch, classes), newly allocated. */
    public double[][] logits() {
        return head.logits();
    }

    /**
     * What the last forward run left at a node, newly allocated.
     *
     * @param node of the cell; the number after the last stands for its output
     * @return shape (batch, channels, height, width)
     */
    public INDArray values(int cell, int node) {
        return kernels.values(cells.get(cell).node(node));
    }

    /** The first image of the last forward run, shape (1, channels, height, width), newly allocated. */
    public INDArray firstImage() {
        return kernels.values(images, 1);
    }

    /**
     * What the last forward run left at a node for the first image, newly allocated.
     *
     * @param node of the cell
     * @return shape (1, channels, height, width)
     */
    public INDArray firstValues(int cell, int node) {
        return kernels.values(cells.get(cell).node(node), 1);
    }

    /** Whether the last forward run computed an operation; {@code none} it never does. */
    public boolean computed(int cell, Edge edge, int column) {
        return cells.get(cell).edgesInto(edge.target()).computed(edge, column);
    }

    /**
     * What an operation gave for the first image in the last forward run, as it enters the sum at the edge's target but
     * for the gate: normalised over the batch where the operation ends in a batch norm. One that the run left out is
     * computed now, from what the run left at the edge's source and with the weights as they are now. Changes nothing
     * that another run reads; to be called after the backward run, if there is one.
     *
     * @param column of the candidate
     * @return shape (1, channels, height, width), newly allocated; 0 for none
     */
    public INDArray firstResult(int cell, Edge edge, int column) {
        SupernetCell in = cells.get(cell);
        MixedEdges edges = in.edgesInto(edge.target());
        if (!edges.computed(edge, column)) kernels.readParameters(parameters);
        return edges.result(edge, column)
                .map(result -> kernels.values(result, 1))
                .orElseGet(() -> zeros(in.node(edge.target())));
    }

    /** The names of all batch norms, such as {@code cells.0._ops.3._ops.sep_conv_3x3.op.3}, as those of weights begin. */
    public Set<String> norms() {
        return Collections.unmodifiableSet(norms.keySet());
    }

    private ChannelStatistics statistics(String norm) {
        try (INDArray values =
                kernels.values(Require.entry("norms", norms, norm).map())) {
            return ChannelStatistics.of(values);
        }
    }

    private INDArray zeros(FeatureMap like) {
        DataType type = parameters.values().dataType();
        return Nd4j.zeros(type, 1, like.channels(), like.height(), like.width());
    }

    /**
     * Output cost of a cell after a backward run: Σ (∂L/∂X) · X over the cell's output X. It is L − H for the last cell
     * and 0, but for rounding and ε, for the others.
     */
    public double outputCost(int cell) {
        return kernels.scaleCost(cells.get(cell).output().map());
    }

    @Override
    public void close() {
        kernels.close(); // first: its threads hold the feature maps of their last job, and to end them takes no memory
        head.close();
        parameters.close();
    }
}
