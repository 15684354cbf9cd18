package nascope.search.script;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nascope.base.Plain;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.operation.Operation;

/** Writes a deed as {@link DeedReader} reads it. */
final class DeedText implements Deed.Cases<String> {
    static final DeedText WRITER = new DeedText();

    private DeedText() {}

    @Override
    public String constrain(Deed.Constrain deed) {
        return deed.constraint().match(new OfConstraint(deed.edges()));
    }

    @Override
    public String shiftNone(Deed.ShiftNone deed) {
        return words(DeedReader.SHIFT, deed.edges(), number(deed.logOdds()));
    }

    @Override
    public String setAlpha(Deed.SetAlpha deed) {
        List<String> values = deed.values().stream().map(DeedText::number).toList();
        return words(DeedReader.SET, deed.edges(), String.join(",", values));
    }

    @Override
    public String freezeAlpha(Deed.FreezeAlpha deed) {
        return words(DeedReader.FREEZE, deed.frozen());
    }

    @Override
    public String randomGates(Deed.RandomGates deed) {
        return words(DeedReader.RANDOM, deed.on());
    }

    @Override
    public String teach(Deed.Teach deed) {
        return DeedReader.TEACH + " " + deed.target().label();
    }

    @Override
    public String change(Deed.Change deed) {
        return String.join(" ", DeedReader.CHANGE, deed.setting(), deed.value());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Plain.text("%.0f", value) : Double.toString(value);
    }

    private static String words(String word, boolean on) {
        return on ? word : word + " " + Words.OFF;
    }

    private static String words(String word, ScriptedEdges edges, String... what) {
        String kind =
                edges.cell().map(cell -> " " + Words.IN + " " + cell.label()).orElse("");
        return word + " " + edges.name() + (what.length == 0 ? "" : " " + what[0]) + kind;
    }

    private record OfConstraint(ScriptedEdges edges) implements EdgeConstraint.Cases<String> {
        @Override
        public String free() {
            return words(DeedReader.RESTORE, edges);
        }

        @Override
        public String dropped() {
            return words(DeedReader.DROP, edges);
        }

        @Override
        public String pinned(Operation operation) {
            return words(DeedReader.PIN, edges, operation.label());
        }

        @Override
        public String forbidden(Set<Operation> operations) {
            return words(
                    DeedReader.FORBID,
                    edges,
                    operations.stream()
                            .sorted(Comparator.comparing(Operation::label))
                            .map(Operation::label)
                            .collect(Collectors.joining(",")));
        }
    }
}
