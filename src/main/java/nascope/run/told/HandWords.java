package nascope.run.told;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.search.Intervention;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.TrainingMode;
import nascope.setting.ValueKind;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** What a person did to a search, in plain words. */
public final class HandWords {
    private HandWords() {}

    /**
     * Such as {@code edge 0→3 dropped}.
     *
     * @param digits writes a number, which is given as in files, as whoever reads it does
     */
    public static String of(Intervention intervention, SearchSpace space, UnaryOperator<String> digits) {
        return intervention.match(new OfIntervention(space, digits));
    }

    private record OfIntervention(SearchSpace space, UnaryOperator<String> digits)
            implements Intervention.Cases<String> {
        @Override
        public String constrain(Intervention.Constrain constrain) {
            return edge(constrain.edge()) + " " + constrain.constraint().match(OfConstraint.WORDS);
        }

        @Override
        public String shiftNone(Intervention.ShiftNone shift) {
            return Plain.text(
                    "%s %s by %s",
                    edge(shift.edge()),
                    shift.logOdds() < 0
                            ? Texts.text("run.told.HandWords.boosted")
                            : Texts.text("run.told.HandWords.weakened"),
                    digits.apply(number(Math.abs(shift.logOdds()))));
        }

        @Override
        public String setAlpha(Intervention.SetAlpha set) {
            return Texts.text("run.told.HandWords.alpha-of") + edge(set.edge()) + Texts.text("run.told.HandWords.set");
        }

        @Override
        public String freezeAlpha(Intervention.FreezeAlpha freeze) {
            return freeze.frozen()
                    ? Texts.text("run.told.HandWords.alpha-frozen")
                    : Texts.text("run.told.HandWords.alpha-learns-again");
        }

        @Override
        public String randomGates(Intervention.RandomGates gates) {
            return gates.on()
                    ? Texts.text("run.told.HandWords.gates-drawn-at-random")
                    : Texts.text("run.told.HandWords.gates-drawn-by-alpha-again");
        }

        @Override
        public String teach(Intervention.Teach teach) {
            return target(teach.target());
        }

        @Override
        public String changeSetting(Intervention.ChangeSetting change) {
            if (change.setting().equals(Settings.STEPS))
                return Texts.text("run.told.HandWords.goes-on-to-step", shown(change));
            return Plain.text(
                    Texts.text("run.told.HandWords.changed-to-s"),
                    change.setting().label(),
                    shown(change));
        }

        private String shown(Intervention.ChangeSetting change) {
            ValueKind<?> kind = change.setting().kind();
            boolean number = kind instanceof ValueKind.Decimal || kind instanceof ValueKind.Whole;
            return number ? digits.apply(change.value()) : change.value();
        }

        private String edge(CellEdge edge) {
            String name = Texts.text("run.told.HandWords.edge")
                    + space.topology().edges().get(edge.index()).label();
            return space.distinctKinds().size() > 1 ? edge.kind().label() + " " + name : name;
        }
    }

    private static final class OfConstraint implements EdgeConstraint.Cases<String> {
        private static final OfConstraint WORDS = new OfConstraint();

        @Override
        public String free() {
            return Texts.text("run.told.HandWords.free-again");
        }

        @Override
        public String dropped() {
            return Texts.text("run.told.HandWords.dropped");
        }

        @Override
        public String pinned(Operation operation) {
            return Texts.text("run.told.HandWords.pinned-to") + operation.label();
        }

        @Override
        public String forbidden(Set<Operation> operations) {
            return Operations.inOrder(operations).stream()
                    .map(Operation::label)
                    .collect(Collectors.joining(" or ", Texts.text("run.told.HandWords.may-not-be"), ""));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String target(TrainingMode.Target target) {
        return switch (target) {
            case BOTH -> Texts.text("run.told.HandWords.weights-and-alpha-learn");
            case WEIGHTS -> Texts.text("run.told.HandWords.only-the-weights-learn");
            case ALPHA -> Texts.text("run.told.HandWords.only-alpha-learns");
        };
    }
}
