package nascope.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.base.Softmax;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.importing.dialect.Told.Measure;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Genotype;
import nascope.space.SearchSpace;
import nascope.space.Wiring;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import org.jspecify.annotations.Nullable;

/** Makes the steps of a run of what was read of one. */
final class StepMaker {
    private final FoundSpace found;
    private final Remarks remarks;
    private final EpochMeasures measures;
    private final SearchSpace space;
    private final CellTopology topology;
    private @Nullable LoggedEpoch before; // the last that was made a step of; null before the first
    private int made; // steps
    private boolean weighed; // whether it was said that edges weigh too

    /** @param found what was searched */
    StepMaker(FoundSpace found, Remarks remarks) {
        this.found = found;
        this.remarks = remarks;
        measures = new EpochMeasures(remarks);
        space = found.space();
        topology = space.topology();
    }

    FoundSpace found() {
        return found;
    }

    /** How many steps were made. */
    int made() {
        return made;
    }

    /** Gives up the steps from a number on: the next that is made has this number. */
    void backTo(int step) {
        made = step;
    }

    /** A step an epoch, from the first that wires a cell on. */
    List<SearchSnapshot> steps(LoggedRun run) {
        List<SearchSnapshot> steps = new ArrayList<>();
        run.epochs().forEach(epoch -> next(epoch).ifPresent(steps::add));
        return steps;
    }

    /** The step of the next epoch; empty as long as none has wired a cell. */
    Optional<SearchSnapshot> next(LoggedEpoch epoch) {
        Map<CellKind, CellSnapshot> cells = found.hasTables() ? ofTables(epoch) : ofGenotype(epoch);
        if (cells.size() < found.kinds().size()) {
            remarks.add(epoch.line(), Texts.text("importing.StepMaker.not-wired"));
            return Optional.empty();
        }
        before = epoch;
        return Optional.of(new SearchSnapshot(
                made++,
                epoch.number(),
                measures.of(epoch, Measure.TRAINING_LOSS, Measure.TRAINING_ACCURACY),
                measures.of(epoch, Measure.SEARCH_LOSS, Measure.SEARCH_ACCURACY),
                measures.of(epoch, Measure.HELD_OUT_LOSS, Measure.HELD_OUT_ACCURACY),
                Beside.NONE,
                epoch.measure(Measure.WEIGHT_RATE),
                Double.NaN,
                epoch.measure(Measure.TEMPERATURE),
                TrainingMode.STANDARD,
                Map.of(),
                cells));
    }

    /** The step of an epoch that was made a step of before, and of which more may be known since. */
    SearchSnapshot again(LoggedEpoch epoch, SearchSnapshot step) {
        int steps = made;
        made = step.step();
        SearchSnapshot more = next(epoch).orElse(step);
        made = steps;
        return more;
    }

    private Map<CellKind, CellSnapshot> ofTables(LoggedEpoch epoch) {
        if (before != null && epoch.carry(before)) carried(epoch);
        Map<CellKind, CellSnapshot> cells = new EnumMap<>(CellKind.class);
        for (CellKind kind : found.kinds()) cell(epoch, kind).ifPresent(cell -> cells.put(kind, cell));
        return cells;
    }

    private Map<CellKind, CellSnapshot> ofGenotype(LoggedEpoch epoch) {
        if (epoch.genotype().isEmpty() && before != null) {
            before.genotype().ifPresent(epoch::genotype);
            carried(epoch);
        }
        Map<CellKind, CellSnapshot> cells = new EnumMap<>(CellKind.class);
        epoch.genotype().ifPresent(genotype -> found.kinds().forEach(kind -> cells.put(kind, wired(genotype, kind))));
        return cells;
    }

    private void carried(LoggedEpoch epoch) {
        remarks.add(epoch.line(), Texts.text("importing.StepMaker.carried"));
    }

    private Optional<CellSnapshot> cell(LoggedEpoch epoch, CellKind kind) {
        Table probability = epoch.tables(true).get(kind);
        Table alpha = fitting(epoch.tables(false).get(kind), probability);
        List<Operation> names = found.columns(epoch.stage());
        Table shown = probability == null ? alpha : probability;
        if (shown == null) return Optional.empty();
        if (shown.rows() != topology.edgeCount() || shown.columns() != names.size()) {
            remarks.add(epoch.line(), Texts.text("importing.StepMaker.other-cell", shown.rows(), shown.columns()));
            return Optional.empty();
        }
        int width = space.candidates().size();
        double[][] logits = Table.filled(shown.rows(), width, Double.NaN).toRows();
        double[][] shares = new double[shown.rows()][width];
        for (int edge = 0; edge < shown.rows(); edge++) {
            double[] row = probability == null ? Softmax.of(shown.row(edge)) : shown.row(edge);
            for (int k = 0; k < row.length; k++) {
                int column = space.column(names.get(k));
                shares[edge][column] = Math.min(1, row[k]);
                if (alpha != null) logits[edge][column] = alpha.at(edge, k);
            }
        }
        weigh(epoch, kind, shares);
        return Optional.of(cell(logits, shares));
    }

    /** Where edges have weights of their own, what each operation weighs is its share times its edge's. */
    private void weigh(LoggedEpoch epoch, CellKind kind, double[][] shares) {
        double[] beta = epoch.beta().get(kind);
        int none = space.column(new None());
        if (beta == null || beta.length != shares.length || none < 0) return;
        double[] weight = EdgeWeights.of(topology, beta);
        for (int edge = 0; edge < shares.length; edge++) {
            double left = 1;
            for (int k = 0; k < shares[edge].length; k++) if (k != none) left -= shares[edge][k] *= weight[edge];
            shares[edge][none] = Math.max(0, left);
        }
        if (!weighed) remarks.add(Texts.text("importing.StepMaker.beta"));
        weighed = true;
    }

    /** Alpha, unless probabilities of another shape stand beside it. */
    private static @Nullable Table fitting(@Nullable Table alpha, @Nullable Table probability) {
        if (alpha == null || probability == null) return alpha;
        return alpha.rows() == probability.rows() && alpha.columns() == probability.columns() ? alpha : null;
    }

    private static CellSnapshot cell(double[][] logits, double[][] shares) {
        Table unknown = Table.filled(shares.length, shares[0].length, Double.NaN);
        return new CellSnapshot(Table.copyOf(logits), Table.copyOf(shares), unknown, unknown, Constraints.NONE);
    }

    /** A cell that is wired as a genotype says: sure of what is listed, and without the edges that are not. */
    private CellSnapshot wired(Genotype genotype, CellKind kind) {
        int width = space.candidates().size();
        double[][] logits =
                Table.filled(topology.edgeCount(), width, Double.NaN).toRows();
        double[][] shares = new double[topology.edgeCount()][width];
        Optional<Wiring> wiring =
                genotype.wiring(kind).filter(cell -> cell.topology().edgeCount() == shares.length);
        wiring.ifPresent(cell -> cell.choices().forEach(choice -> {
            long together = cell.choices().stream()
                    .filter(other -> other.edge().equals(choice.edge()))
                    .count();
            shares[choice.edge().index()][space.column(choice.operation())] += 1.0 / together;
        }));
        int none = space.column(new None());
        for (double[] edge : shares) {
            double sum = 0;
            for (double share : edge) sum += share;
            if (sum == 0 && none >= 0) edge[none] = 1;
        }
        return cell(logits, shares);
    }
}
