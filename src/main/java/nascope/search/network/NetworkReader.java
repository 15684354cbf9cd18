package nascope.search.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import nascope.base.NumberArray;
import nascope.base.Require;
import nascope.base.Softmax;
import nascope.base.Table;
import nascope.data.Batch;
import nascope.data.OrderedBatches;
import nascope.net.ChannelStatistics;
import nascope.net.Computed;
import nascope.net.ImageShape;
import nascope.net.Supernet;
import nascope.net.kernel.Parameter;
import nascope.space.CellKind;
import nascope.space.Genotype;
import nascope.space.SearchSpace;
import nascope.space.Wiring;

/**
 * Reads a network into arrays under PyTorch's names. Batch norms here take mean and variance of every batch and keep none;
 * what PyTorch wants to have been kept is measured now, over a sample of images: a forward run a batch, which changes
 * nothing that learning reads.
 */
public final class NetworkReader {
    private final Supernet net;
    private final SearchSpace space;
    private final OrderedBatches images;
    private final DoublePredicate goOn;

    /**
     * Nothing is read yet.
     *
     * @param images the sample; its first batch is the one that is answered to
     * @param goOn told before every batch which share is done, 0 to 1; says whether to go on
     */
    public NetworkReader(Supernet net, OrderedBatches images, DoublePredicate goOn) {
        this.net = net;
        space = net.space();
        this.images = images;
        this.goOn = goOn;
    }

    /**
     * Reads the supernet as quark0/darts has it: every operation on every edge, with softmax(α) as gates.
     *
     * @param alpha of every kind of cell, shape (edges, candidates)
     * @return empty if it was not to go on
     */
    public Optional<TrainedNetwork> supernet(Map<CellKind, Table> alpha) {
        TorchNames names = new TorchNames(space.candidates());
        List<Table> gates = space.kinds().stream()
                .map(kind -> softmax(Require.entry("alpha", alpha, kind)))
                .toList();
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        return read(gates, Computed.EVERY_OPERATION, name -> Optional.of(names.of(name)), arrays)
                .map(read -> withAlpha(read, alpha));
    }

    private TrainedNetwork withAlpha(TrainedNetwork read, Map<CellKind, Table> alpha) {
        Map<String, NumberArray> arrays = new LinkedHashMap<>(read.arrays());
        arrays.put(TorchNames.BIAS, new NumberArray(new int[] {read.classes()}, new double[read.classes()]));
        for (CellKind kind : space.distinctKinds())
            arrays.put(TorchNames.alpha(kind), array(Require.entry("alpha", alpha, kind)));
        return new TrainedNetwork(read.imageChannels(), read.imageSize(), read.classes(), arrays, read.sample());
    }

    /** Reads the network that a genotype of this space leaves; empty if it was not to go on. */
    public Optional<TrainedNetwork> cutOut(Genotype genotype) {
        Map<CellKind, List<Wiring.Choice>> byKind = new LinkedHashMap<>();
        for (CellKind kind : space.distinctKinds())
            byKind.put(
                    kind,
                    genotype.wiring(kind).orElseThrow().choices().stream()
                            .filter(Wiring.Choice::connects)
                            .toList());
        List<List<Wiring.Choice>> choices =
                space.kinds().stream().map(byKind::get).toList();
        List<Table> gates = choices.stream().map(this::gates).toList();
        return read(
                gates, Computed.SELECTED_OPERATIONS, name -> TorchNames.cutOut(name, choices), new LinkedHashMap<>());
    }

    private Table gates(List<Wiring.Choice> choices) {
        double[][] gates =
                new double[space.topology().edgeCount()][space.candidates().size()];
        for (Wiring.Choice choice : choices) gates[choice.edge().index()][space.column(choice.operation())] = 1;
        return Table.copyOf(gates);
    }

    /**
     * @param name of a weight or batch norm there, if it is there
     * @param arrays are filled in
     */
    private Optional<TrainedNetwork> read(
            List<Table> gates,
            Computed computed,
            Function<String, Optional<String>> name,
            Map<String, NumberArray> arrays) {
        int classes = 0;
        for (Parameter parameter : net.parameters().all()) {
            if (parameter.role() == Parameter.Role.LINEAR)
                classes = (int) parameter.shape()[0];
            double[] values = parameter.value().dup().data().asDouble();
            name.apply(parameter.name()).ifPresent(there -> arrays.put(there, TorchNames.toTorch(parameter, values)));
        }
        Map<String, List<ChannelStatistics>> statistics = new LinkedHashMap<>(); // by the norm's name there
        Map<String, String> norms = new LinkedHashMap<>(); // names there by names here
        for (String norm : net.norms()) name.apply(norm).ifPresent(there -> norms.put(norm, there));
        norms.values().forEach(there -> statistics.put(there, new ArrayList<>()));
        Optional<TrainedNetwork.Sample> sample = Optional.empty();
        for (int number = 0; number < images.count(); number++) {
            if (!goOn.test((double) number / images.count())) return Optional.empty();
            Batch batch = images.at(number);
            net.measureNorms(
                    batch.images(),
                    batch.labels(),
                    gates,
                    computed,
                    norms.keySet(),
                    (norm, measured) -> Require.entry("statistics", statistics, Require.entry("norms", norms, norm))
                            .add(measured));
            if (number == 0) sample = Optional.of(sample(batch));
        }
        statistics.forEach((norm, batches) -> put(arrays, norm, batches));
        int[] shape = sample.orElseThrow().images().shape();
        return Optional.of(new TrainedNetwork(shape[1], shape[2], classes, arrays, sample.orElseThrow()));
    }

    private static void put(Map<String, NumberArray> arrays, String norm, List<ChannelStatistics> batches) {
        ChannelStatistics together = ChannelStatistics.together(batches);
        arrays.put(norm + TorchNames.MEAN, vector(together.mean()));
        arrays.put(norm + TorchNames.VARIANCE, vector(together.variance()));
        arrays.put(norm + TorchNames.COUNT, new NumberArray(new int[0], new double[] {batches.size()}));
    }

    private TrainedNetwork.Sample sample(Batch batch) {
        int count = batch.labels().length;
        ImageShape image = net.imageShape();
        double[] pixels = new double[batch.images().length];
        for (int i = 0; i < pixels.length; i++) pixels[i] = batch.images()[i];
        return new TrainedNetwork.Sample(
                new NumberArray(new int[] {count, image.channels(), image.height(), image.width()}, pixels),
                new NumberArray(
                        new int[] {count},
                        Arrays.stream(batch.labels()).asDoubleStream().toArray()),
                array(Table.copyOf(net.logits())));
    }

    private static NumberArray vector(double... values) {
        return new NumberArray(new int[] {values.length}, values);
    }

    private static NumberArray array(Table table) {
        double[] values =
                Arrays.stream(table.toRows()).flatMapToDouble(Arrays::stream).toArray();
        return new NumberArray(new int[] {table.rows(), table.columns()}, values);
    }

    private static Table softmax(Table alpha) {
        double[][] rows = alpha.toRows();
        for (int edge = 0; edge < rows.length; edge++) rows[edge] = Softmax.of(rows[edge]);
        return Table.copyOf(rows);
    }
}
