package nascope.search;

import java.util.Map;
import java.util.Optional;
import nascope.base.Table;
import nascope.net.ForwardResult;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.Costs;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.StepPhase;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;

/** Notes how far a step has come, and tells a listener if there is one. Changes nothing of the step. */
final class StepProgress {
    private final Optional<PhaseListener> listener;
    private final SearchSnapshot before;
    private final StepRates rates;
    private final TrainingMode mode;
    private final SearchData data;
    private final Architecture architecture;

    private TrainingMode.Target learner = TrainingMode.Target.BOTH;
    private Map<CellKind, Table> gates = Map.of(); // of the pass on its way
    private Costs costs = Costs.NONE; // of the same pass
    private Measures training = Measures.NONE;
    private Measures search = Measures.NONE;
    private Measures heldOut = Measures.NONE;
    private Beside beside = Beside.NONE;

    StepProgress(
            Optional<PhaseListener> listener,
            SearchSnapshot before,
            StepRates rates,
            TrainingMode mode,
            SearchData data,
            Architecture architecture) {
        this.listener = listener;
        this.before = before;
        this.rates = rates;
        this.mode = mode;
        this.data = data;
        this.architecture = architecture;
    }

    /** Images that nobody learns from went through the network; no phase of learning. */
    void measured(Measures images) {
        heldOut = images;
    }

    /** Something else was measured that is no phase of learning. */
    void measured(Beside found) {
        beside = found;
    }

    /** A pass begins with its gates. */
    void sampled(TrainingMode.Target forWhom, Map<CellKind, Table> drawn) {
        learner = forWhom;
        gates = drawn;
        costs = Costs.NONE;
        tell(StepPhase.Kind.SAMPLE);
    }

    void lookedAhead() {
        tell(StepPhase.Kind.LOOK_AHEAD);
    }

    void wentForward(ForwardResult reading) {
        if (learner != TrainingMode.Target.ALPHA) training = Pass.measures(reading);
        if (learner != TrainingMode.Target.WEIGHTS) search = Pass.measures(reading);
        tell(StepPhase.Kind.FORWARD);
    }

    void foundCosts(Costs found) {
        costs = found;
        tell(StepPhase.Kind.COST);
    }

    void correctedCosts(Costs corrected) {
        costs = corrected;
        tell(StepPhase.Kind.CORRECTION);
    }

    void alphaMoved() {
        tell(StepPhase.Kind.ALPHA_MOVES);
    }

    void weightsMoved() {
        tell(StepPhase.Kind.WEIGHTS_MOVE);
    }

    private void tell(StepPhase.Kind kind) {
        listener.ifPresent(one -> one.done(new StepPhase(kind, learner, before, soFar())));
    }

    private SearchSnapshot soFar() {
        return rates.snapshot(
                before.step() + 1,
                data.epoch(),
                training,
                search,
                heldOut,
                beside,
                mode,
                Map.of(),
                architecture.cells(gates, costs));
    }
}
