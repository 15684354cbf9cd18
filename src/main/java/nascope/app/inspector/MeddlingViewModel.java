package nascope.app.inspector;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nascope.app.cell.CellViewModel;
import nascope.app.live.LiveSearch;
import nascope.base.Texts;
import nascope.search.Intervention;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.operation.Operation;

/**
 * What a person does to the selected edge, and to what trains in the next steps. All of it happens at the newest step:
 * while a past one is shown, nothing does.
 */
public final class MeddlingViewModel {
    /** By how much one boost or weakening moves the log-odds of {@code none}. */
    public static final double NUDGE = 0.5;

    private final LiveSearch live;
    private final CellViewModel cell;
    private final ReadOnlyObjectWrapper<TrainingMode> mode = new ReadOnlyObjectWrapper<>(TrainingMode.STANDARD);
    private final ReadOnlyBooleanWrapper atTheNewest = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private String refusal = ""; // of the last command, if it was refused

    public MeddlingViewModel(LiveSearch live, CellViewModel cell) {
        this.live = live;
        this.cell = cell;
        cell.snapshotProperty().addListener((property, before, now) -> follow());
        cell.selection().selectedProperty().addListener((property, before, now) -> refuse(""));
        live.steps().latestProperty().addListener((property, before, now) -> follow());
        live.stateProperty().addListener((property, before, now) -> follow());
        live.steps().historyProperty().addListener((property, before, now) -> follow());
    }

    /** What the next step teaches, or what the step that is shown taught. */
    public ReadOnlyObjectProperty<TrainingMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** Whether the run can be meddled with: it has not ended, and its newest step is shown. */
    public ReadOnlyBooleanProperty atTheNewestProperty() {
        return atTheNewest.getReadOnlyProperty();
    }

    /** Whether also an edge is selected. */
    public ReadOnlyBooleanProperty availableProperty() {
        return available.getReadOnlyProperty();
    }

    /** Why nothing can be done, or why the last thing was not; empty otherwise. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    // -- commands on the selected edge

    public void drop() {
        onEdge(edge -> constrain(edge, new EdgeConstraint.Dropped()));
    }

    /** Takes drop, pin and forbid away. */
    public void restore() {
        onEdge(edge -> constrain(edge, EdgeConstraint.free()));
    }

    /** Fixes the edge to a candidate; of other operations nothing comes. */
    public void pin(Operation operation) {
        if (live.settings().space().candidates().contains(operation))
            onEdge(edge -> constrain(edge, new EdgeConstraint.Pinned(operation)));
    }

    /** Forbids a candidate, or allows it again. The last one that is open stays. */
    public void toggleForbidden(Operation operation) {
        if (live.settings().space().candidates().contains(operation)) onEdge(edge -> toggleForbidden(edge, operation));
    }

    public void boost() {
        shiftNone(-NUDGE);
    }

    public void weaken() {
        shiftNone(NUDGE);
    }

    /** Adds to the log-odds of {@code none} against the rest. */
    public void shiftNone(double logOdds) {
        if (live.settings().space().noneColumn() < 0) {
            refuse(Texts.text("app.inspector.MeddlingViewModel.none-is-no-candidate-of"));
            return;
        }
        onEdge(edge -> intervene(new Intervention.ShiftNone(edge, logOdds)));
    }

    /**
     * Sets alpha of one operation; the others keep what they have.
     *
     * @param column of the candidate
     */
    public void setAlpha(int column, double value) {
        if (!(Math.abs(value) <= Intervention.LARGEST_ALPHA)) {
            refuse(Texts.text("app.inspector.MeddlingViewModel.alpha-must-be-a-number"));
            return;
        }
        onEdge(edge -> {
            double[] row = latest(edge).alpha().row(edge.index());
            row[column] = value;
            intervene(new Intervention.SetAlpha(edge, Arrays.stream(row).boxed().toList()));
        });
    }

    // -- commands on what trains

    public void freezeAlpha(boolean frozen) {
        if (frozen != mode.get().alphaFrozen()) changeMode(new Intervention.FreezeAlpha(frozen));
    }

    public void randomGates(boolean on) {
        if (on != mode.get().randomGates()) changeMode(new Intervention.RandomGates(on));
    }

    public void teach(TrainingMode.Target target) {
        if (target != mode.get().target()) changeMode(new Intervention.Teach(target));
    }

    /** Both, then weights only, then alpha only, then both again. */
    public void teachNext() {
        List<TrainingMode.Target> targets = List.of(TrainingMode.Target.values());
        teach(targets.get((targets.indexOf(mode.get().target()) + 1) % targets.size()));
    }

    private void onEdge(Consumer<CellEdge> action) {
        refuse("");
        if (available.get()) action.accept(cell.selection().edge().orElseThrow());
    }

    private void constrain(CellEdge edge, EdgeConstraint constraint) {
        if (!constraint.equals(constraintOf(edge))) intervene(new Intervention.Constrain(edge, constraint));
    }

    private void toggleForbidden(CellEdge edge, Operation operation) {
        List<Operation> candidates = live.settings().space().candidates();
        EdgeConstraint before = constraintOf(edge);
        Set<Operation> closed = new HashSet<>();
        for (Operation candidate : candidates) if (!before.leavesOpen(candidate)) closed.add(candidate);
        if (!closed.remove(operation)) closed.add(operation);
        if (closed.size() == candidates.size())
            refuse(Texts.text("app.inspector.MeddlingViewModel.one-operation-must-stay-open"));
        else constrain(edge, closed.isEmpty() ? EdgeConstraint.free() : new EdgeConstraint.Forbidden(closed));
    }

    private void changeMode(Intervention intervention) {
        if (atTheNewest.get()) intervene(intervention);
    }

    private EdgeConstraint constraintOf(CellEdge edge) {
        return latest(edge).constraints().of(edge.index());
    }

    private void intervene(Intervention intervention) {
        live.command(run -> run.intervene(intervention));
    }

    private CellSnapshot latest(CellEdge edge) {
        return live.steps().latestProperty().get().cell(edge.kind());
    }

    /** Notes why a command does nothing, or that one is not refused. */
    private void refuse(String reason) {
        refusal = reason;
        follow();
    }

    private void follow() {
        SearchSnapshot shown = cell.snapshotProperty().get();
        SearchSnapshot latest = live.steps().latestProperty().get();
        mode.set(shown == null ? TrainingMode.STANDARD : shown.mode());
        boolean ended = live.stateProperty().get().ended();
        atTheNewest.set(!ended && shown != null && latest != null && shown.step() == latest.step());
        available.set(atTheNewest.get() && cell.selection().edge().isPresent());
        if (ended) note.set(Texts.text("app.inspector.MeddlingViewModel.the-run-has-ended-reset"));
        else if (shown != null && !atTheNewest.get())
            note.set(Texts.text("app.inspector.MeddlingViewModel.a-past-step-is-shown"));
        else note.set(refusal);
    }
}
