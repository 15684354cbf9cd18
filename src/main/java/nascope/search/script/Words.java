package nascope.search.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nascope.base.Plain;
import nascope.base.Require;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** The words of an entry, taken from its beginning, the kind of cell from its end. */
final class Words {
    static final String IN = "in";
    static final String OFF = "off";

    private static final String ON = "on";
    private static final double LARGEST_ALPHA = 1e6; // as a hand may set it

    private final List<String> left;

    Words(String entry) {
        left = new ArrayList<>(List.of(entry.split("\\s+")));
    }

    /** A word is missing. */
    static final class TooFewException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
    }

    /** Those that were not taken. */
    List<String> left() {
        return left;
    }

    String next() {
        if (left.isEmpty()) throw new TooFewException();
        return left.remove(0);
    }

    int step() {
        String text = next();
        try {
            return Require.within("at", Integer.parseInt(text), 0, Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    Plain.text("at must be a whole number, the steps done before, got \"%s\"", text), e);
        }
    }

    ScriptedEdges edges() {
        Optional<CellKind> cell = cell();
        return new ScriptedEdges(next(), cell);
    }

    private Optional<CellKind> cell() {
        int in = left.size() - 2;
        if (in < 0 || !left.get(in).equals(IN)) return Optional.empty();
        CellKind kind = ScriptedEdges.kind(left.remove(in + 1));
        left.remove(in);
        return Optional.of(kind);
    }

    Operation operation() {
        return Operations.named(next());
    }

    Set<Operation> operations() {
        Set<Operation> operations = new LinkedHashSet<>();
        for (String label : next().split(",", -1)) operations.add(Operations.named(label));
        return operations;
    }

    double number() {
        return number(next());
    }

    List<Double> numbers() {
        return Arrays.stream(next().split(",", -1)).map(Words::number).toList();
    }

    private static double number(String text) {
        try {
            return Require.within("number", Double.parseDouble(text), -LARGEST_ALPHA, LARGEST_ALPHA);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Plain.text("number must be a number, got \"%s\"", text), e);
        }
    }

    /** On where nothing is said. */
    boolean on() {
        if (left.isEmpty()) return true;
        String word = next();
        if (word.equals(ON) || word.equals(OFF)) return word.equals(ON);
        throw new IllegalArgumentException(Plain.text("it must be on or off, got \"%s\"", word));
    }

    TrainingMode.Target target() {
        String label = next();
        return Arrays.stream(TrainingMode.Target.values())
                .filter(target -> target.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Plain.text(
                        "target must be one of %s, got \"%s\"",
                        Arrays.stream(TrainingMode.Target.values())
                                .map(TrainingMode.Target::label)
                                .collect(Collectors.joining(", ")),
                        label)));
    }
}
