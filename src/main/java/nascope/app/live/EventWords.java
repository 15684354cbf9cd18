package nascope.app.live;

import java.util.Set;
import java.util.stream.Collectors;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.search.Intervention;
import nascope.search.settings.Settings;
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
        return intervention.match(new OfIntervention(space));
    }

    private record OfIntervention(SearchSpace space) implements Intervention.Cases<String> {
        @Override
        public String constrain(Intervention.Constrain constrain) {
            return edge(constrain.edge()) + " " + constrain.constraint().match(OfConstraint.WORDS);
        }

        @Override
        public String shiftNone(Intervention.ShiftNone shift) {
            return Numbers.text(
                    "%s %s by %s",
                    edge(shift.edge()),
                    shift.logOdds() < 0
                            ? Texts.text("app.live.EventWords.boosted")
                            : Texts.text("app.live.EventWords.weakened"),
                    number(Math.abs(shift.logOdds())));
        }

        @Override
        public String setAlpha(Intervention.SetAlpha set) {
            return Texts.text("app.live.EventWords.alpha-of")
                    + edge(set.edge())
                    + Texts.text("app.live.EventWords.set");
        }

        @Override
        public String freezeAlpha(Intervention.FreezeAlpha freeze) {
            return freeze.frozen()
                    ? Texts.text("app.live.EventWords.alpha-frozen")
                    : Texts.text("app.live.EventWords.alpha-learns-again");
        }

        @Override
        public String randomGates(Intervention.RandomGates gates) {
            return gates.on()
                    ? Texts.text("app.live.EventWords.gates-drawn-at-random")
                    : Texts.text("app.live.EventWords.gates-drawn-by-alpha-again");
        }

        @Override
        public String teach(Intervention.Teach teach) {
            return target(teach.target());
        }

        @Override
        public String changeSetting(Intervention.ChangeSetting change) {
            if (change.setting().equals(Settings.STEPS))
                return Texts.text(
                        "app.live.EventWords.goes-on-to-step", SettingWords.shown(change.setting(), change.value()));
            return Numbers.text(
                    Texts.text("app.live.EventWords.changed-to-s"),
                    change.setting().label(),
                    SettingWords.shown(change.setting(), change.value()));
        }

        private String edge(CellEdge edge) {
            String name = Texts.text("app.live.EventWords.edge")
                    + space.topology().edges().get(edge.index()).label();
            return space.distinctKinds().size() > 1 ? edge.kind().label() + " " + name : name;
        }
    }

    private static final class OfConstraint implements EdgeConstraint.Cases<String> {
        private static final OfConstraint WORDS = new OfConstraint();

        @Override
        public String free() {
            return Texts.text("app.live.EventWords.free-again");
        }

        @Override
        public String dropped() {
            return Texts.text("app.live.EventWords.dropped");
        }

        @Override
        public String pinned(Operation operation) {
            return Texts.text("app.live.EventWords.pinned-to") + operation.label();
        }

        @Override
        public String forbidden(Set<Operation> operations) {
            return Operations.inOrder(operations).stream()
                    .map(Operation::label)
                    .collect(Collectors.joining(" or ", Texts.text("app.live.EventWords.may-not-be"), ""));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String target(TrainingMode.Target target) {
        return switch (target) {
            case BOTH -> Texts.text("app.live.EventWords.weights-and-alpha-learn");
            case WEIGHTS -> Texts.text("app.live.EventWords.only-the-weights-learn");
            case ALPHA -> Texts.text("app.live.EventWords.only-alpha-learns");
        };
    }
}
