package nascope.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import nascope.base.Plain;
import nascope.base.SeededRandom;
import nascope.base.Table;
import nascope.net.Supernet;
import nascope.net.kernel.WorkClock;
import nascope.search.measure.CostPlan;
import nascope.search.measure.OperationCosts;
import nascope.search.measure.OperationStrengths;
import nascope.search.measure.SharpnessTime;
import nascope.search.network.GivenWeights;
import nascope.search.network.TrainedNetwork;
import nascope.search.settings.KernelKind;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Costs;
import nascope.search.snapshot.DataFingerprint;
import nascope.search.snapshot.DataUse;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.Genotype;
import nascope.space.SearchSpace;

/**
 * A search on the supernet. Each random purpose (weights, alpha's start, data order, gates) has a generator of its own,
 * so that the same settings and seed give the same trajectory, bit for bit.
 */
public final class SearchSession implements Search {
    private final SearchSpace space;
    private final SearchData data;
    private final Learning learning;
    private final Optional<GivenWeights> given; // empty where the seed drew them
    private final LastBatchInNet lastBatch;
    private SearchSettings settings;
    private TrainingMode mode = TrainingMode.STANDARD;
    private SearchSnapshot snapshot;

    private SearchSession(SearchSettings settings, SearchData data, Supernet net, WorkClock clock) {
        this.settings = settings;
        this.data = data;
        space = settings.space();
        lastBatch = new LastBatchInNet(space, net);
        learning = new Learning(settings, net, clock);
        String weights = settings.get(Settings.WEIGHTS);
        given = weights.equals(Settings.WEIGHTS.standard()) // drawn
                ? Optional.empty()
                : Optional.of(learning.beginWith(weights));
        Map<CellKind, CellSnapshot> cells = learning.architecture().cells(Map.of(), Costs.NONE);
        snapshot = StepRates.of(settings, 0)
                .snapshot(0, 0, Measures.NONE, Measures.NONE, Measures.NONE, Beside.NONE, mode, Map.of(), cells);
    }

    /**
     * Loads the data and builds the network.
     *
     * @throws nascope.base.InputException if the data cannot be used
     * @throws IllegalArgumentException if the settings do not fit together or do not fit the data
     */
    public static SearchSession open(SearchSettings settings) {
        return prepare(settings).get();
    }

    /**
     * Loads the data, on whatever thread; what is returned builds the network, on the thread that is to step it. So a
     * search whose data cannot be used is found out while another still runs.
     *
     * @throws nascope.base.InputException if the data cannot be used
     * @throws IllegalArgumentException if the settings do not fit together or do not fit the data
     */
    public static Supplier<SearchSession> prepare(SearchSettings settings) {
        SearchData data = SearchData.open(settings.checked());
        return () -> on(data, settings, WorkClock.NONE);
    }

    /**
     * Begins a search on data that is already open.
     *
     * @param clock measures the network's primitives and the optimizers
     */
    public static SearchSession on(SearchData data, SearchSettings settings, WorkClock clock) {
        Supernet net = data.network(settings, clock);
        try {
            return new SearchSession(settings, data, net, clock);
        } catch (Throwable thrown) {
            net.close(); // whose threads would stay
            throw thrown;
        }
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
    public DataUse dataUse() {
        DataUse use = data.use();
        return given.map(weights -> new DataUse(use.about() + "; " + weights.about(), use.used()))
                .orElse(use);
    }

    @Override
    public SearchSnapshot snapshot() {
        return snapshot;
    }

    /** Number of weights of the network, alpha not counted. */
    public int parameters() {
        return learning.weights();
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
        StepProgress progress = new StepProgress(listener, snapshot, rates, mode, data, learning.architecture());
        snapshot = new SearchStep(learning, data, settings, mode, rates, progress, snapshot.step() + 1).run();
        lastBatch.arrived();
        return snapshot;
    }

    @Override
    public Intervention intervene(Intervention intervention) {
        Intervention undo = intervention.match(new Meddling());
        snapshot = meddledWith(snapshot);
        return undo;
    }

    /** Does what a person wants, and tells what takes it back. */
    private final class Meddling implements Intervention.Cases<Intervention> {
        private final TrainingMode before = mode;

        @Override
        public Intervention constrain(Intervention.Constrain constrain) {
            return learning.architecture().constrain(constrain.edge(), constrain.constraint());
        }

        @Override
        public Intervention shiftNone(Intervention.ShiftNone shift) {
            return learning.architecture().shiftNone(shift.edge(), shift.logOdds());
        }

        @Override
        public Intervention setAlpha(Intervention.SetAlpha set) {
            return learning.architecture()
                    .setRow(
                            set.edge(),
                            set.values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray());
        }

        @Override
        public Intervention freezeAlpha(Intervention.FreezeAlpha freeze) {
            mode = new TrainingMode(before.target(), freeze.frozen(), before.randomGates());
            return new Intervention.FreezeAlpha(before.alphaFrozen());
        }

        @Override
        public Intervention randomGates(Intervention.RandomGates random) {
            mode = new TrainingMode(before.target(), before.alphaFrozen(), random.on());
            return new Intervention.RandomGates(before.randomGates());
        }

        @Override
        public Intervention teach(Intervention.Teach teach) {
            mode = new TrainingMode(teach.target(), before.alphaFrozen(), before.randomGates());
            return new Intervention.Teach(before.target());
        }

        @Override
        public Intervention changeSetting(Intervention.ChangeSetting change) {
            SearchSettings changed = settings.withText(change.setting(), change.value());
            requireStepsLeft(changed);
            if (SearchData.differ(settings, changed)) data.change(changed);
            Intervention undo = new Intervention.ChangeSetting(change.setting(), settings.text(change.setting()));
            settings = changed;
            return undo;
        }
    }

    /** What is done cannot be undone by a search that should have been shorter. */
    private void requireStepsLeft(SearchSettings changed) {
        if (changed.get(Settings.STEPS) < snapshot.step())
            throw new IllegalArgumentException(Plain.text(
                    "%s must be at least %d, as so many are done, got %d",
                    Settings.STEPS.name(), snapshot.step(), changed.get(Settings.STEPS)));
    }

    /** The snapshot of the last step with what holds for the next. */
    private SearchSnapshot meddledWith(SearchSnapshot last) {
        Map<CellKind, Table> gates = new EnumMap<>(CellKind.class);
        last.cells().forEach((kind, cell) -> gates.put(kind, cell.gate()));
        return new SearchSnapshot(
                last.step(),
                last.epoch(),
                last.training(),
                last.search(),
                last.heldOut(),
                last.beside(),
                last.weightRate(),
                last.alphaRate(),
                last.temperature(),
                mode,
                last.terms(),
                learning.architecture().cells(gates, Costs.of(last)));
    }

    @Override
    public Optional<OperationCosts> measureCosts(CostPlan plan, IntPredicate goOn) {
        lastBatch.forgotten();
        long seed = settings.get(Settings.SEED);
        return learning.measureCosts(
                plan,
                StepRates.of(settings, snapshot.step()),
                SeededRandom.of(seed, "gates while costs are measured"),
                data.searchImages(SeededRandom.of(seed, "order of the images while costs are measured")),
                goOn);
    }

    @Override
    public Optional<OperationStrengths> measureStrength(int batches, DoublePredicate goOn) {
        lastBatch.forgotten();
        SeededRandom order =
                SeededRandom.of(settings.get(Settings.SEED), "order of the images while strength is measured");
        return learning.measureStrength(space, data.searchImages(order), batches, goOn);
    }

    @Override
    public Optional<TrainedNetwork> network(Optional<Genotype> cutOut, DoublePredicate goOn) {
        lastBatch.forgotten();
        return learning.network(cutOut, data.sample(settings.get(Settings.BATCH)), goOn);
    }

    @Override
    public Optional<SharpnessTime> sharpnessTime() {
        return learning.sharpnessTime();
    }

    @Override
    public LastBatch lastBatch() {
        return lastBatch;
    }

    @Override
    public Checkpoint checkpoint() {
        return new Checkpoint(settings, data(), snapshot, learning.learned(data));
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        Intervention.between(settings, checkpoint.settings()); // refuses other settings
        if (!checkpoint.data().checksum().equals(data().checksum()))
            throw new IllegalArgumentException(Plain.text(
                    "checkpoint must be of images with checksum %s, got %s",
                    data().checksum(), checkpoint.data().checksum()));
        learning.requireFits(checkpoint);
        if (SearchData.differ(settings, checkpoint.settings())) data.change(checkpoint.settings());
        data.goTo(checkpoint.learned().trainPlace(), checkpoint.learned().searchPlace());
        settings = checkpoint.settings();
        snapshot = checkpoint.snapshot();
        mode = snapshot.mode();
        lastBatch.forgotten();
        learning.restore(checkpoint);
    }

    @Override
    public void close() {
        learning.close();
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
