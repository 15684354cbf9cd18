package nascope.search;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import nascope.base.Require;
import nascope.base.SeededRandom;
import nascope.base.Table;
import nascope.data.Batch;
import nascope.data.Batches;
import nascope.data.OrderedBatches;
import nascope.net.ForwardResult;
import nascope.net.Supernet;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Work;
import nascope.net.kernel.WorkClock;
import nascope.optim.Adam;
import nascope.optim.Sgd;
import nascope.search.measure.AlphaLoss;
import nascope.search.measure.CostMeasure;
import nascope.search.measure.CostPlan;
import nascope.search.measure.CutOutMeasure;
import nascope.search.measure.HeldOut;
import nascope.search.measure.LargestEigenvalue;
import nascope.search.measure.OperationCosts;
import nascope.search.measure.OperationStrengths;
import nascope.search.measure.SharpnessTime;
import nascope.search.measure.StrengthMeasure;
import nascope.search.network.GivenWeights;
import nascope.search.network.NetworkReader;
import nascope.search.network.TrainedNetwork;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.Costs;
import nascope.search.snapshot.CutOut;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.Sharpness;
import nascope.space.CellKind;
import nascope.space.Genotype;
import nascope.space.SearchSpace;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What learns in a search: the network's weights and alpha, each with its optimizer, and the generator that draws the
 * gates. What they learn from in a step is the business of {@link SearchStep}.
 */
final class Learning implements AutoCloseable {
    private final Supernet net;
    private final Sgd sgd;
    private final Optional<UnrolledCosts> unrolled; // empty where costs are of the first order
    private final Architecture architecture;
    private final WorkClock clock;
    private final long seed;
    private SeededRandom gateRandom;
    private Optional<SharpnessTime> sharpnessTime = Optional.empty();

    /** Begins with weights and alpha as the settings' seed has them. */
    Learning(SearchSettings settings, Supernet net, WorkClock clock) {
        this.net = net;
        this.clock = clock;
        seed = settings.get(Settings.SEED);
        net.parameters().initialise(SeededRandom.of(seed, "weights"));
        sgd = new Sgd(net.parameters().values(), net.parameters().gradients());
        unrolled = settings.get(Settings.ORDER) == 2 ? Optional.of(new UnrolledCosts(net)) : Optional.empty();
        architecture = new Architecture(settings.space(), settings, SeededRandom.of(seed, "alpha"));
        gateRandom = SeededRandom.of(seed, "gates");
    }

    /**
     * Takes the weights of a file in place of those that were drawn, and alpha if the file has it.
     *
     * @throws nascope.base.InputException if they are not those of this network
     */
    GivenWeights beginWith(String file) {
        GivenWeights given = GivenWeights.read(file, net);
        given.alpha().forEach(architecture::begin);
        return given;
    }

    Architecture architecture() {
        return architecture;
    }

    /** Number of weights of the network, alpha not counted. */
    int weights() {
        return net.parameters().size();
    }

    DrawnGates gates(StepRates rates, boolean random) {
        return random ? architecture.drawUniformly(gateRandom) : architecture.draw(rates.conditions(), gateRandom);
    }

    /** Whether costs are those of weights that took a step ahead. */
    boolean looksAhead() {
        return unrolled.isPresent();
    }

    /** Measures images that nobody learns from, under gates without chance; nothing learns or is drawn. */
    Measures measure(OrderedBatches heldOut) {
        return HeldOut.measure(net, architecture.byCell(architecture.mostProbable()), heldOut);
    }

    /**
     * Measures what the cell would be worth if it were cut out now; nothing learns, and gates are drawn by a generator of
     * its own.
     *
     * @param step number of the step that follows
     */
    CutOut cutOut(StepRates rates, int step, OrderedBatches images) {
        SeededRandom random = SeededRandom.of(seed, "gates beside the cut-out cell in step " + step);
        return CutOutMeasure.run(
                net,
                () -> architecture.byCell(
                        architecture.draw(rates.conditions(), random).tables()),
                rule -> architecture.byCell(architecture.cutOut(rule)),
                images);
    }

    /** Measures how sharply the loss of a batch bends over alpha; nothing learns. */
    Sharpness sharpness(Batch images) {
        AlphaLoss loss = new AlphaLoss(net, images, architecture.asEdges());
        SeededRandom random = SeededRandom.of(seed, "first direction of the power iteration");
        long begun = System.nanoTime();
        Sharpness found = LargestEigenvalue.of(loss::gradient, loss.alpha(), random);
        sharpnessTime = Optional.of(new SharpnessTime(Duration.ofNanos(System.nanoTime() - begun)));
        return found;
    }

    /** How long the last of these measurements took; empty before the first. */
    Optional<SharpnessTime> sharpnessTime() {
        return sharpnessTime;
    }

    /** Measures what gates cost that a generator of its own draws; nothing learns. */
    Optional<OperationCosts> measureCosts(
            CostPlan plan, StepRates rates, RandomGenerator random, Batches batches, IntPredicate goOn) {
        Supplier<List<Table>> gates =
                () -> architecture.byCell(gates(plan.gates(), rates, random).tables());
        return CostMeasure.run(net, gates, batches::next, plan.batches(), goOn);
    }

    /** Measures what the loss would be without each operation; nothing learns. */
    Optional<OperationStrengths> measureStrength(SearchSpace space, Batches images, int batches, DoublePredicate goOn) {
        return StrengthMeasure.run(net, space, architecture.weights(), images::next, batches, goOn);
    }

    /** Reads the network, or what a genotype leaves of it; nothing learns. */
    Optional<TrainedNetwork> network(Optional<Genotype> cutOut, OrderedBatches images, DoublePredicate goOn) {
        NetworkReader reader = new NetworkReader(net, images, goOn);
        return cutOut.map(reader::cutOut).orElseGet(() -> reader.supernet(architecture.alpha()));
    }

    private DrawnGates gates(CostPlan.Gates gates, StepRates rates, RandomGenerator random) {
        return switch (gates) {
            case RANDOM -> architecture.drawUniformly(random);
            case ALPHA -> architecture.draw(rates.conditions(), random);
        };
    }

    /** Runs a batch through the network and back. */
    Pass pass(Batch batch, Map<CellKind, Table> gates, Gradients wanted, StepProgress progress) {
        return Pass.run(net, batch, gates, architecture, wanted, progress);
    }

    /** The costs on a search batch of weights that took a step ahead on a training batch; they come back as they were. */
    Pass lookAhead(
            Batch train, Batch search, Map<CellKind, Table> gates, double rate, Sgd.Rule rule, StepProgress progress) {
        UnrolledCosts.Result result = unrolled.orElseThrow()
                .compute(
                        train,
                        search,
                        architecture.byCell(gates),
                        rate,
                        sgd.buffer(),
                        rule,
                        new UnrolledCosts.Watcher() {
                            @Override
                            public void lookedAhead() {
                                progress.lookedAhead();
                            }

                            @Override
                            public void wentForward(ForwardResult reading) {
                                progress.wentForward(reading);
                            }

                            @Override
                            public void foundCosts(List<Table> firstOrder) {
                                progress.foundCosts(architecture.costs(firstOrder));
                            }
                        });
        Costs costs = architecture.costs(result.secondOrder());
        progress.correctedCosts(costs);
        return new Pass(result.reading(), costs);
    }

    /** Does a step with alpha; returns what was added to its loss, by name. */
    Map<String, Double> moveAlpha(DrawnGates gates, Map<CellKind, Table> costs, StepRates rates, Adam.Rule rule) {
        Map<String, Double> terms = new LinkedHashMap<>();
        clock.run(Work.OPTIMIZER, () -> terms.putAll(architecture.learn(gates, costs, rates, rule)));
        return terms;
    }

    /** The norm of the last pass's gradient of the weights. */
    double gradientNorm() {
        return sgd.gradientNorm();
    }

    void moveWeights(double rate, Sgd.Rule rule) {
        clock.run(Work.OPTIMIZER, () -> sgd.step(rate, rule));
    }

    /** All that was learned, with where the data stand. */
    Checkpoint.Learned learned(SearchData data) {
        return new Checkpoint.Learned(
                copyOf(net.parameters().values()),
                copyOf(sgd.buffer()),
                architecture.moments(),
                gateRandom.state(),
                data.trainPlace(),
                data.searchPlace());
    }

    /** @throws IllegalArgumentException if it was learned by another network */
    void requireFits(Checkpoint checkpoint) {
        Checkpoint.Learned learned = checkpoint.learned();
        Require.shape("weights", new long[] {learned.weights().length}, weights());
        Require.shape("momentum", new long[] {learned.momentum().length}, weights());
        architecture.requireFits(checkpoint.snapshot().cells(), learned.moments());
    }

    /** Goes on with what was learned before. */
    void restore(Checkpoint checkpoint) {
        Checkpoint.Learned learned = checkpoint.learned();
        architecture.restore(checkpoint.snapshot().cells(), learned.moments());
        gateRandom = SeededRandom.restored(learned.gateRandom());
        assign(net.parameters().values(), learned.weights());
        assign(sgd.buffer(), learned.momentum());
    }

    private static float[] copyOf(INDArray array) {
        float[] copy = new float[Math.toIntExact(array.length())];
        array.data().asNioFloat().get(0, copy);
        return copy;
    }

    private static void assign(INDArray array, float... values) {
        array.data().asNioFloat().put(0, values);
    }

    @Override
    public void close() {
        net.close();
        sgd.close();
        unrolled.ifPresent(UnrolledCosts::close);
    }
}
