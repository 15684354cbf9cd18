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
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.search.Intervention;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * What a person does to an edge, and to what trains in the next steps. While a past step is shown, it begins a branch
 * there.
 */
public final class MeddlingViewModel {
    /** By how much one boost or weakening moves the log-odds of {@code none}. */
    public static final double NUDGE = 0.5;

    private final LiveSearch live;
    private final CellViewModel cell;
    private final ReadOnlyObjectWrapper<TrainingMode> mode = new ReadOnlyObjectWrapper<>(TrainingMode.STANDARD);
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    public MeddlingViewModel(LiveSearch live, CellViewModel cell) {
        this.live = live;
        this.cell = cell;
        cell.snapshotProperty().addListener((property, before, now) -> follow());
        cell.selection().selectedProperty().addListener((property, before, now) -> follow());
        live.steps().latestProperty().addListener((property, before, now) -> follow());
        live.stateProperty().addListener((property, before, now) -> follow());
        live.steps().historyProperty().addListener((property, before, now) -> follow());
    }

    /** What the next step teaches, or what the step that is shown taught. */
    public ReadOnlyObjectProperty<TrainingMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** Whether the run can be meddled with: not at the newest step of one that has ended. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** Whether also an edge is selected. */
    public ReadOnlyBooleanProperty availableProperty() {
        return available.getReadOnlyProperty();
    }

    /** Why nothing can be done, or what becomes of what is done; empty otherwise. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    // -- commands on the selected edge

    public void drop() {
        onSelected(edge -> drop(List.of(edge)));
    }

    /** Takes drop, pin and forbid away. */
    public void restore() {
        onSelected(this::restore);
    }

    /** Fixes the edge to a candidate; of other operations nothing comes. */
    public void pin(Operation operation) {
        onSelected(edge -> pin(edge, operation));
    }

    /** Forbids a candidate, or allows it again. The last one that is open stays. */
    public void toggleForbidden(Operation operation) {
        onSelected(edge -> toggleForbidden(edge, operation));
    }

    public void boost() {
        shiftNone(-NUDGE);
    }

    public void weaken() {
        shiftNone(NUDGE);
    }

    /** Adds to the log-odds of {@code none} against the rest. */
    public void shiftNone(double logOdds) {
        if (refusesWithoutNone()) return;
        onSelected(edge -> shiftNone(edge, logOdds));
    }

    /**
     * Sets alpha of one operation; the others keep what they have.
     *
     * @param column of the candidate
     */
    public void setAlpha(int column, double value) {
        if (!allowed(value)) {
            refuse(Texts.text("app.inspector.MeddlingViewModel.alpha-must-be-a-number"));
            return;
        }
        onSelected(edge -> {
            double[] row = state(edge).alpha().row(edge.index());
            row[column] = value;
            intervene(List.of(
                    new Intervention.SetAlpha(edge, Arrays.stream(row).boxed().toList())));
        });
    }

    /**
     * The same with a number as a person writes it.
     *
     * @param column of the candidate
     * @return why it is refused; empty if it is not
     */
    public String setAlpha(int column, String text) {
        try {
            double value = Plain.number(text);
            if (allowed(value)) {
                setAlpha(column, value);
                return "";
            }
        } catch (NumberFormatException e) {
            // is refused below
        }
        return Texts.text("app.inspector.MeddlingViewModel.alpha-must-be-a-number");
    }

    private static boolean allowed(double alpha) {
        return Math.abs(alpha) <= Intervention.LARGEST_ALPHA;
    }

    // -- commands on any edge; on one that the run does not have, or before its first step, nothing happens

    /** Drops edges, those that are not dropped yet. */
    public void drop(List<CellEdge> edges) {
        intervene(edges.stream()
                .filter(this::isThere)
                .filter(edge -> !(constraintOf(edge) instanceof EdgeConstraint.Dropped))
                .<Intervention>map(edge -> new Intervention.Constrain(edge, new EdgeConstraint.Dropped()))
                .toList());
    }

    public void restore(CellEdge edge) {
        if (isThere(edge)) constrain(edge, EdgeConstraint.free());
    }

    public void pin(CellEdge edge, Operation operation) {
        if (isThere(edge) && live.settings().space().candidates().contains(operation))
            constrain(edge, new EdgeConstraint.Pinned(operation));
    }

    public void toggleForbidden(CellEdge edge, Operation operation) {
        List<Operation> candidates = live.settings().space().candidates();
        if (!isThere(edge) || !candidates.contains(operation)) return;
        EdgeConstraint before = constraintOf(edge);
        Set<Operation> closed = new HashSet<>();
        for (Operation candidate : candidates) if (!before.leavesOpen(candidate)) closed.add(candidate);
        if (!closed.remove(operation)) closed.add(operation);
        if (closed.size() == candidates.size())
            refuse(Texts.text("app.inspector.MeddlingViewModel.one-operation-must-stay-open"));
        else constrain(edge, closed.isEmpty() ? EdgeConstraint.free() : new EdgeConstraint.Forbidden(closed));
    }

    /** Adds to the log-odds of {@code none} against the rest; where that could do nothing, says why. */
    public void shiftNone(CellEdge edge, double logOdds) {
        if (!isThere(edge) || refusesWithoutNone()) return;
        EdgeConstraint constraint = constraintOf(edge);
        Operation none =
                live.settings().space().candidates().get(live.settings().space().noneColumn());
        if (constraint instanceof EdgeConstraint.Dropped)
            refuse(Texts.text("app.inspector.MeddlingViewModel.the-edge-is-dropped"));
        else if (constraint instanceof EdgeConstraint.Pinned pin)
            refuse(Texts.text(
                    "app.inspector.MeddlingViewModel.the-edge-is-pinned",
                    pin.operation().shortLabel()));
        else if (!constraint.leavesOpen(none)) refuse(Texts.text("app.inspector.MeddlingViewModel.none-is-forbidden"));
        else intervene(List.of(new Intervention.ShiftNone(edge, logOdds)));
    }

    /** What a person decided about an edge, where the window stands. */
    public EdgeConstraint constraintOf(CellEdge edge) {
        return state(edge).constraints().of(edge.index());
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

    private void onSelected(Consumer<CellEdge> action) {
        if (available.get()) action.accept(cell.selection().edge().orElseThrow());
    }

    private boolean refusesWithoutNone() {
        if (live.settings().space().noneColumn() >= 0) return false;
        refuse(Texts.text("app.inspector.MeddlingViewModel.none-is-no-candidate-of"));
        return true;
    }

    private void constrain(CellEdge edge, EdgeConstraint constraint) {
        if (!constraint.equals(constraintOf(edge))) intervene(List.of(new Intervention.Constrain(edge, constraint)));
    }

    private void changeMode(Intervention intervention) {
        intervene(List.of(intervention));
    }

    /** At the newest step, or in a branch that begins where the window stands. */
    private void intervene(List<Intervention> interventions) {
        if (!possible.get() || interventions.isEmpty()) return;
        if (inThePast()) {
            int branch = live.steps().timelineProperty().get().currentId();
            int step = cell.snapshotProperty().get().step();
            live.commandToBranches(run -> run.branch(branch, step, interventions));
        } else live.command(run -> interventions.forEach(run::intervene));
    }

    /** A gesture may begin before another run does, and end after it. */
    private boolean isThere(CellEdge edge) {
        SearchSpace space = live.settings().space();
        return live.steps().latestProperty().get() != null
                && space.distinctKinds().contains(edge.kind())
                && edge.index() < space.topology().edgeCount();
    }

    /** A cell where the window stands. */
    private CellSnapshot state(CellEdge edge) {
        SearchSnapshot now = inThePast()
                ? cell.snapshotProperty().get()
                : live.steps().latestProperty().get();
        return now.cell(edge.kind());
    }

    private boolean inThePast() {
        SearchSnapshot shown = cell.snapshotProperty().get();
        SearchSnapshot latest = live.steps().latestProperty().get();
        return shown != null && latest != null && shown.step() < latest.step();
    }

    /** Says why a command does nothing, where a person reads what went wrong. */
    private void refuse(String reason) {
        live.tell(reason);
    }

    private void follow() {
        SearchSnapshot shown = cell.snapshotProperty().get();
        SearchSnapshot latest = live.steps().latestProperty().get();
        mode.set(shown == null ? TrainingMode.STANDARD : shown.mode());
        boolean elsewhere = live.settings().elsewhere().isPresent();
        boolean over = elsewhere || (live.stateProperty().get().ended() && !inThePast());
        possible.set(!over && shown != null && latest != null);
        available.set(possible.get() && cell.selection().edge().isPresent());
        if (over)
            note.set(
                    elsewhere
                            ? Texts.text("app.inspector.MeddlingViewModel.ran-elsewhere")
                            : Texts.text("app.inspector.MeddlingViewModel.the-run-has-ended-reset"));
        else note.set(inThePast() ? Texts.text("app.inspector.MeddlingViewModel.a-past-step-is-shown") : "");
    }
}
