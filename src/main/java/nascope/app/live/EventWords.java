package nascope.app.live;

import java.util.Set;
import java.util.stream.Collectors;
import nascope.picture.look.Numbers;
import nascope.search.Intervention;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.TrainingMode;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** What a person did to a search, in plain words. */
public final class EventWords {
    private EventWords() {}

    /** Such as {@code edge 0→3 dropped}. */
    public static String of(Intervention intervention, SearchSpace space) {
        if (intervention instanceof Intervention.Constrain change)
            return edge(change.edge(), space) + " " + constraint(change.constraint());
        if (intervention instanceof Intervention.ShiftNone shift)
            return Numbers.text(
                    "%s %s by %s",
                    edge(shift.edge(), space),
                    shift.logOdds() < 0 ? "boosted" : "weakened",
                    number(Math.abs(shift.logOdds())));
        if (intervention instanceof Intervention.SetAlpha set) return "alpha of " + edge(set.edge(), space) + " set";
        if (intervention instanceof Intervention.FreezeAlpha freeze)
            return freeze.frozen() ? "alpha frozen" : "alpha learns again";
        if (intervention instanceof Intervention.RandomGates gates)
            return gates.on() ? "gates drawn at random" : "gates drawn by alpha again";
        if (intervention instanceof Intervention.Teach teach) return target(teach.target());
        Intervention.ChangeSetting change = (Intervention.ChangeSetting) intervention; // the last of the closed set
        return Numbers.text(
                "%s changed to %s", change.setting().label(), SettingWords.shown(change.setting(), change.value()));
    }

    private static String edge(CellEdge edge, SearchSpace space) {
        String name = "edge " + space.topology().edges().get(edge.index()).label();
        return space.distinctKinds().size() > 1 ? edge.kind().label() + " " + name : name;
    }

    private static String constraint(EdgeConstraint constraint) {
        if (constraint instanceof EdgeConstraint.Dropped) return "dropped";
        if (constraint instanceof EdgeConstraint.Pinned pinned)
            return "pinned to " + pinned.operation().label();
        if (constraint instanceof EdgeConstraint.Forbidden forbidden)
            return "may not be " + names(forbidden.operations());
        return "free again";
    }

    private static String names(Set<Operation> operations) {
        return Operations.inOrder(operations).stream().map(Operation::label).collect(Collectors.joining(" or "));
    }

    private static String number(double value) {
        return Numbers.of(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
    }

    private static String target(TrainingMode.Target target) {
        return switch (target) {
            case BOTH -> "weights and alpha learn";
            case WEIGHTS -> "only the weights learn";
            case ALPHA -> "only alpha learns";
        };
    }
}
