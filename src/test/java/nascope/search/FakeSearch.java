package nascope.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import nascope.base.NumberArray;
import nascope.base.Table;
import nascope.data.Batches;
import nascope.search.measure.CostPlan;
import nascope.search.measure.OperationCosts;
import nascope.search.measure.OperationStrengths;
import nascope.search.network.TrainedNetwork;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.DataFingerprint;
import nascope.search.snapshot.DataUse;
import nascope.search.snapshot.FeatureMaps;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.NodeActivity;
import nascope.search.snapshot.OperationMaps;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.StepPhase;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.Genotype;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/** A search without a network, for tests of what only watches: intermediate edges lose to none, input edges win. */
public final class FakeSearch implements Search {
    /** The phases of its steps. */
    public static final List<StepPhase.Kind> PHASES = List.of(
            StepPhase.Kind.SAMPLE,
            StepPhase.Kind.FORWARD,
            StepPhase.Kind.COST,
            StepPhase.Kind.ALPHA_MOVES,
            StepPhase.Kind.WEIGHTS_MOVE);

    private SearchSettings settings;
    private final int failsAt;
    private int steps;

    public FakeSearch(SearchSettings settings) {
        this(settings, Integer.MAX_VALUE);
    }

    /** A search whose step of that number (1-based) fails. */
    public FakeSearch(SearchSettings settings, int failsAt) {
        this.settings = settings;
        this.failsAt = failsAt;
    }

    @Override
    public SearchSettings settings() {
        return settings;
    }

    @Override
    public SearchSpace space() {
        return settings.space();
    }

    @Override
    public DataFingerprint data() {
        return new DataFingerprint("no images", 0, "00");
    }

    @Override
    public SearchSnapshot step() {
        if (steps + 1 >= failsAt) throw new SearchFailure("the loss is not a number (NaN)");
        steps++;
        return snapshot();
    }

    @Override
    public SearchSnapshot step(PhaseListener listener) {
        SearchSnapshot before = snapshot();
        SearchSnapshot after = new FakeSearch(settings, failsAt).at(steps).step();
        for (StepPhase.Kind kind : PHASES) listener.done(new StepPhase(kind, TrainingMode.Target.BOTH, before, after));
        return step();
    }

    private FakeSearch at(int step) {
        steps = step;
        return this;
    }

    @Override
    public DataUse dataUse() {
        return new DataUse("made up", settings.get(Settings.TRAIN_IMAGES));
    }

    @Override
    public SearchSnapshot snapshot() {
        Measures measures = steps == 0 ? Measures.NONE : new Measures(2.3 / steps, 1.0, 0.5);
        Map<CellKind, CellSnapshot> cells = new EnumMap<>(CellKind.class);
        space().distinctKinds().forEach(kind -> cells.put(kind, cell()));
        return new SearchSnapshot(
                steps,
                steps == 0 ? 0 : 1 + steps / 100,
                measures,
                measures,
                settings.get(Settings.WEIGHT_RATE),
                settings.get(Settings.ALPHA_RATE),
                Double.NaN,
                cells);
    }

    @Override
    public Intervention intervene(Intervention intervention) {
        if (!(intervention instanceof Intervention.ChangeSetting change))
            throw new IllegalArgumentException("intervention must be a change of a setting, got " + intervention);
        Intervention undo = new Intervention.ChangeSetting(change.setting(), settings.text(change.setting()));
        SearchSettings changed = settings.withText(change.setting(), change.value());
        if (changed.get(Settings.STEPS) < steps)
            throw new IllegalArgumentException("steps must be at least " + steps + ", as so many are done");
        settings = changed;
        return undo;
    }

    /** A cell whose every operation cost the number of steps, with a deviation of 2. */
    @Override
    public Optional<OperationCosts> measureCosts(CostPlan plan, IntPredicate goOn) {
        for (int done = 0; done < plan.batches(); done++) if (!goOn.test(done)) return Optional.empty();
        int rows = space().topology().edgeCount();
        int columns = space().candidates().size();
        OperationCosts.OfCell cell = new OperationCosts.OfCell(
                Table.filled(rows, columns, plan.batches()),
                Table.filled(rows, columns, steps),
                Table.filled(rows, columns, 2));
        return Optional.of(new OperationCosts(Collections.nCopies(space().cells(), cell)));
    }

    /** Every operation is as strong as the number of its column. */
    @Override
    public Optional<OperationStrengths> measureStrength(int batches, DoublePredicate goOn) {
        if (!goOn.test(0)) return Optional.empty();
        double[][] rows =
                new double[space().topology().edgeCount()][space().candidates().size()];
        for (double[] row : rows) for (int k = 0; k < row.length; k++) row[k] = k;
        Table table = Table.copyOf(rows);
        Map<CellKind, OperationStrengths.OfKind> kinds = new EnumMap<>(CellKind.class);
        space().distinctKinds().forEach(kind -> kinds.put(kind, new OperationStrengths.OfKind(table, table, table)));
        return Optional.of(new OperationStrengths(kinds));
    }

    /** A network without weights. */
    @Override
    public Optional<TrainedNetwork> network(Optional<Genotype> cutOut, DoublePredicate goOn) {
        if (!goOn.test(0)) return Optional.empty();
        NumberArray image = new NumberArray(new int[] {1, 1, 1, 1}, new double[1]);
        NumberArray one = new NumberArray(new int[] {1}, new double[1]);
        NumberArray logits = new NumberArray(new int[] {1, 1}, new double[1]);
        return Optional.of(new TrainedNetwork(1, 1, 1, Map.of(), new TrainedNetwork.Sample(image, one, logits)));
    }

    @Override
    public LastBatch lastBatch() {
        return new LastBatch() {
            @Override
            public List<NodeActivity> activity(CellKind kind, int node) {
                return steps == 0 ? List.of() : List.of(new NodeActivity(0, node, steps, 0.5));
            }

            /** The number of the step before, that of the edge and the operation after. */
            @Override
            public Optional<OperationMaps> operationMaps(int cell, int edge, Operation operation) {
                if (steps == 0) return Optional.empty();
                double after = 10 * edge + space().candidates().indexOf(operation);
                return Optional.of(new OperationMaps(plane(cell), plane(steps), plane(after), true));
            }
        };
    }

    private static FeatureMaps plane(double value) {
        return new FeatureMaps(List.of(Table.filled(2, 2, value)));
    }

    @Override
    public Checkpoint checkpoint() {
        Batches.Place start = new Batches.Place(0, 0, 1);
        Checkpoint.Learned learned =
                new Checkpoint.Learned(new float[0], new float[0], new EnumMap<>(CellKind.class), 0, start, start);
        return new Checkpoint(settings, data(), snapshot(), learned);
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        settings = checkpoint.settings();
        steps = checkpoint.step();
    }

    @Override
    public void close() {}

    private CellSnapshot cell() {
        int columns = space().candidates().size();
        int none = space().noneColumn();
        double[][] alpha = new double[space().topology().edgeCount()][columns];
        for (Edge edge : space().topology().edges()) {
            for (int k = 0; k < columns; k++) alpha[edge.index()][k] = 1e-4 * steps * ((edge.index() + k) % columns);
            if (none >= 0) alpha[edge.index()][none] = 1e-3 * steps * (edge.fromInput() ? -1 : 1);
        }
        Table table = Table.copyOf(alpha);
        double unknown = steps == 0 ? Double.NaN : 0;
        return new CellSnapshot(
                table,
                Table.filled(table.rows(), columns, steps == 0 ? Double.NaN : 1.0 / columns),
                Table.filled(table.rows(), columns, unknown));
    }
}
