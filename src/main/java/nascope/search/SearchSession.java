package nascope.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.base.Require;
import nascope.base.SeededRandom;
import nascope.base.Table;
import nascope.data.Batch;
import nascope.net.Gradients;
import nascope.net.Reading;
import nascope.net.Supernet;
import nascope.net.Work;
import nascope.net.WorkClock;
import nascope.optim.Adam;
import nascope.optim.Sgd;
import nascope.space.CellKind;
import nascope.space.Operation;
import nascope.space.SearchSpace;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A search on the supernet. Each random purpose (weights, alpha's start, data order, gates) has a generator of its own,
 * so that the same settings and seed give the same trajectory, bit for bit.
 */
public final class SearchSession implements Search {
    private final SearchSpace space;
    private final SearchData data;
    private final Supernet net;
    private final Sgd sgd;
    private final UnrolledCosts unrolled;
    private final Architecture architecture;
    private final WorkClock clock;
    private final LastBatch lastBatch;
    private SeededRandom gateRandom;
    private SearchSettings settings;
    private Teaching teaching = Teaching.STANDARD;
    private SearchSnapshot snapshot;

    private SearchSession(SearchSettings settings, SearchData data, Supernet net, WorkClock clock) {
        this.settings = settings;
        this.data = data;
        this.net = net;
        this.clock = clock;
        space = settings.space();
        lastBatch = new LastBatch(space, net);
        long seed = settings.get(Settings.SEED);
        net.parameters().initialise(SeededRandom.of(seed, "weights"));
        sgd = new Sgd(net.parameters().values(), net.parameters().gradients());
        unrolled = settings.get(Settings.ORDER) == 2 ? new UnrolledCosts(net) : null;
        architecture = new Architecture(space, settings, SeededRandom.of(seed, "alpha"));
        gateRandom = SeededRandom.of(seed, "gates");
        snapshot = start();
    }

    /**
     * Loads the data and builds the network.
     *
     * @throws nascope.base.InputException if the data cannot be used
     * @throws IllegalArgumentException if the settings do not fit together or do not fit the data
     */
    public static SearchSession open(SearchSettings settings) {
        return on(SearchData.open(settings.checked()), settings, WorkClock.NONE);
    }

    /** @param clock measures the network's primitives and the optimizers */
    static SearchSession on(SearchData data, SearchSettings settings, WorkClock clock) {
        return new SearchSession(settings, data, data.network(settings, clock), clock);
    }

    @Override
    public SearchSettings settings() {
        return settings;
    }

    @Override
    public SearchSpace space() {
        return space;
    }

    @Override
    public DataFingerprint data() {
        return data.fingerprint();
    }

    @Override
    public SearchSnapshot snapshot() {
        return snapshot;
    }

    /** Number of weights of the network, alpha not counted. */
    int parameters() {
        return net.parameters().size();
    }

    @Override
    public SearchSnapshot step() {
        return step(Optional.empty());
    }

    @Override
    public SearchSnapshot step(PhaseListener listener) {
        return step(Optional.of(listener));
    }

    private SearchSnapshot step(Optional<PhaseListener> listener) {
        StepRates rates = StepRates.of(settings, snapshot.step());
        StepProgress progress = new StepProgress(listener, snapshot, rates, teaching, data, architecture);
        snapshot =
                settings.get(Settings.LEVEL) == Level.SINGLE ? singleLevel(rates, progress) : biLevel(rates, progress);
        lastBatch.arrived();
        return snapshot;
    }

    /** One pass teaches alpha and weights. */
    private SearchSnapshot singleLevel(StepRates rates, StepProgress progress) {
        Map<CellKind, Table> gates = gates(rates);
        progress.sampled(Teaching.Target.BOTH, gates);
        Pass pass = Pass.run(net, data.nextForWeights(), gates, architecture, wanted(), progress);
        FiniteNumbers.require(snapshot.step() + 1, pass);
        learnAlpha(gates, pass.costs(), rates, progress);
        learnWeights(rates, progress);
        return taken(rates, pass.measures(), pass.measures(), gates, pass.costs());
    }

    /** A pass over the search batch teaches alpha, then one over the training batch the weights. */
    private SearchSnapshot biLevel(StepRates rates, StepProgress progress) {
        Map<CellKind, Table> gates = gates(rates);
        progress.sampled(Teaching.Target.ALPHA, gates);
        Batch train = data.nextForWeights();
        Batch search = data.nextForAlpha();
        Pass alphaPass = unrolled == null
                ? Pass.run(net, search, gates, architecture, Gradients.COSTS, progress)
                : unrolledPass(train, search, gates, rates, progress);
        FiniteNumbers.require(snapshot.step() + 1, alphaPass);
        learnAlpha(gates, alphaPass.costs(), rates, progress);
        Map<CellKind, Table> gatesForWeights = gates(rates);
        progress.sampled(Teaching.Target.WEIGHTS, gatesForWeights);
        Pass weightPass = Pass.run(net, train, gatesForWeights, architecture, wanted(), progress);
        FiniteNumbers.require(snapshot.step() + 1, weightPass);
        learnWeights(rates, progress);
        return taken(rates, weightPass.measures(), alphaPass.measures(), gates, alphaPass.costs());
    }

    private Pass unrolledPass(
            Batch train, Batch search, Map<CellKind, Table> gates, StepRates rates, StepProgress progress) {
        UnrolledCosts.Result result = unrolled.compute(
                train,
                search,
                architecture.byCell(gates),
                rates.weights(),
                sgd.buffer(),
                rule(),
                new UnrolledCosts.Watcher() {
                    @Override
                    public void lookedAhead() {
                        progress.lookedAhead();
                    }

                    @Override
                    public void wentForward(Reading reading) {
                        progress.wentForward(reading);
                    }

                    @Override
                    public void foundCosts(List<Table> firstOrder) {
                        progress.foundCosts(architecture.sumByKind(firstOrder));
                    }
                });
        Map<CellKind, Table> costs = architecture.sumByKind(result.secondOrder());
        progress.correctedCosts(costs);
        return new Pass(result.reading(), costs);
    }

    private Map<CellKind, Table> gates(StepRates rates) {
        return teaching.randomGates()
                ? architecture.randomGates(gateRandom)
                : architecture.gates(rates.method(), rates.temperature(), gateRandom);
    }

    private void learnAlpha(
            Map<CellKind, Table> gates, Map<CellKind, Table> costs, StepRates rates, StepProgress progress) {
        if (!teaching.alphaLearns()) return;
        Adam.Rule rule = new Adam.Rule(
                settings.get(Settings.ALPHA_BETA1),
                settings.get(Settings.ALPHA_BETA2),
                settings.get(Settings.ALPHA_DECAY));
        clock.run(
                Work.OPTIMIZER,
                () -> architecture.learn(gates, costs, rates.method(), rates.temperature(), rates.alpha(), rule));
        progress.alphaMoved();
    }

    /** What the pass that teaches the weights must find out. */
    private Gradients wanted() {
        return teaching.weightsLearn() ? Gradients.COSTS_AND_WEIGHTS : Gradients.COSTS;
    }

    private void learnWeights(StepRates rates, StepProgress progress) {
        if (!teaching.weightsLearn()) return;
        FiniteNumbers.require(snapshot.step() + 1, "gradient of the weights", sgd.gradientNorm());
        clock.run(Work.OPTIMIZER, () -> sgd.step(rates.weights(), rule()));
        progress.weightsMoved();
    }

    private Sgd.Rule rule() {
        return new Sgd.Rule(
                settings.get(Settings.MOMENTUM), settings.get(Settings.WEIGHT_DECAY), settings.get(Settings.CLIP));
    }

    private SearchSnapshot taken(
            StepRates rates,
            Measures training,
            Measures search,
            Map<CellKind, Table> gates,
            Map<CellKind, Table> costs) {
        return snapshot(snapshot.step() + 1, data.epoch(), training, search, rates, cells(gates, costs));
    }

    private SearchSnapshot start() {
        Map<CellKind, Table> unknown = new EnumMap<>(CellKind.class);
        architecture
                .logits()
                .forEach((kind, alpha) -> unknown.put(kind, Table.filled(alpha.rows(), alpha.columns(), Double.NaN)));
        StepRates rates = StepRates.of(settings, 0);
        return snapshot(0, 0, Measures.NONE, Measures.NONE, rates, cells(unknown, unknown));
    }

    private SearchSnapshot snapshot(
            int step,
            int epoch,
            Measures training,
            Measures search,
            StepRates rates,
            Map<CellKind, CellSnapshot> cells) {
        return new SearchSnapshot(
                step, epoch, training, search, rates.weights(), rates.alpha(), rates.temperature(), teaching, cells);
    }

    private Map<CellKind, CellSnapshot> cells(Map<CellKind, Table> gates, Map<CellKind, Table> costs) {
        Map<CellKind, CellSnapshot> cells = new EnumMap<>(CellKind.class);
        architecture
                .logits()
                .forEach((kind, alpha) -> cells.put(
                        kind,
                        new CellSnapshot(alpha, gates.get(kind), costs.get(kind), architecture.constraints(kind))));
        return cells;
    }

    @Override
    public Intervention intervene(Intervention intervention) {
        Intervention undo = apply(intervention);
        snapshot = meddledWith(snapshot);
        return undo;
    }

    private Intervention apply(Intervention intervention) {
        if (intervention instanceof Intervention.Constrain constrain)
            return architecture.constrain(constrain.edge(), constrain.constraint());
        if (intervention instanceof Intervention.ShiftNone shift)
            return architecture.shiftNone(shift.edge(), shift.logOdds());
        if (intervention instanceof Intervention.SetAlpha set)
            return architecture.setRow(
                    set.edge(),
                    set.values().stream().mapToDouble(Double::doubleValue).toArray());
        if (intervention instanceof Intervention.ChangeSetting change) return change(change);
        Teaching before = teaching;
        if (intervention instanceof Intervention.FreezeAlpha freeze) {
            teaching = new Teaching(before.target(), freeze.frozen(), before.randomGates());
            return new Intervention.FreezeAlpha(before.alphaFrozen());
        }
        if (intervention instanceof Intervention.RandomGates random) {
            teaching = new Teaching(before.target(), before.alphaFrozen(), random.on());
            return new Intervention.RandomGates(before.randomGates());
        }
        Intervention.Teach teach = (Intervention.Teach) intervention; // the last of the closed set
        teaching = new Teaching(teach.target(), before.alphaFrozen(), before.randomGates());
        return new Intervention.Teach(before.target());
    }

    private Intervention change(Intervention.ChangeSetting change) {
        SearchSettings changed = settings.withText(change.setting(), change.value());
        if (SearchData.differ(settings, changed)) data.change(changed);
        Intervention undo = new Intervention.ChangeSetting(change.setting(), settings.text(change.setting()));
        settings = changed;
        return undo;
    }

    /** The snapshot of the last step with what holds for the next. */
    private SearchSnapshot meddledWith(SearchSnapshot last) {
        Map<CellKind, Table> gates = new EnumMap<>(CellKind.class);
        Map<CellKind, Table> costs = new EnumMap<>(CellKind.class);
        last.cells().forEach((kind, cell) -> {
            gates.put(kind, cell.gate());
            costs.put(kind, cell.cost());
        });
        return new SearchSnapshot(
                last.step(),
                last.epoch(),
                last.training(),
                last.search(),
                last.weightRate(),
                last.alphaRate(),
                last.temperature(),
                teaching,
                cells(gates, costs));
    }

    @Override
    public List<NodeActivity> activity(CellKind kind, int node) {
        return lastBatch.activity(kind, node);
    }

    @Override
    public Optional<OperationMaps> operationMaps(int cell, int edge, Operation operation) {
        return lastBatch.operationMaps(cell, edge, operation);
    }

    @Override
    public Checkpoint checkpoint() {
        Checkpoint.Learned learned = new Checkpoint.Learned(
                copyOf(net.parameters().values()),
                copyOf(sgd.buffer()),
                architecture.moments(),
                gateRandom.state(),
                data.placeForWeights(),
                data.placeForAlpha());
        return new Checkpoint(settings, data(), snapshot, learned);
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        Intervention.between(settings, checkpoint.settings()); // refuses other settings
        Checkpoint.Learned learned = checkpoint.learned();
        if (!checkpoint.data().checksum().equals(data().checksum()))
            throw new IllegalArgumentException("checkpoint must be of images with checksum %s, got %s"
                    .formatted(data().checksum(), checkpoint.data().checksum()));
        Require.shape("weights", new long[] {learned.weights().length}, parameters());
        Require.shape("momentum", new long[] {learned.momentum().length}, parameters());
        architecture.requireFits(checkpoint.snapshot().cells(), learned.moments());
        if (SearchData.differ(settings, checkpoint.settings())) data.change(checkpoint.settings());
        data.goTo(learned.forWeights(), learned.forAlpha());
        settings = checkpoint.settings();
        snapshot = checkpoint.snapshot();
        teaching = snapshot.teaching();
        lastBatch.forgotten();
        architecture.restore(snapshot.cells(), learned.moments());
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
        data.close();
        sgd.close();
        if (unrolled != null) unrolled.close();
        net.close();
        if (settings.get(Settings.KERNELS) == KernelKind.ND4J) freeClosedArrays();
    }

    /**
     * ND4J 1.0.0-M2.1 gives the memory of an array back only when the garbage collector meets it, closed or not, and the
     * few objects on the heap give the collector no reason to run: without this each search whose feature maps are arrays
     * would add them to those of all searches before it. Other kernels have little off the heap, and a collection
     * of everything stops the window for as long as it takes.
     */
    private static void freeClosedArrays() {
        System.gc();
    }
}
