package nascope.space;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nascope.base.Require;
import nascope.base.Texts;
import nascope.space.GenotypeTokens.Kind;
import nascope.space.GenotypeTokens.Token;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/** Reads the grammar of a genotype text; what the entries mean is {@link GenotypeEntries}' business. */
final class GenotypeParser {
    private static final Map<CellKind, String> LISTS = Map.of(CellKind.NORMAL, "normal", CellKind.REDUCTION, "reduce");
    private static final int LARGEST_NUMBER = 99; // a node's; keeps range(…) short

    private final GenotypeTokens tokens;
    private final Map<String, GenotypeEntries> lists = new HashMap<>();
    private final Map<String, List<Integer>> concats = new HashMap<>();

    GenotypeParser(String text) {
        this.tokens = new GenotypeTokens(text);
    }

    Genotype genotype() {
        Token first = tokens.expect(Kind.NAME, Texts.text("space.GenotypeParser.must-be-genotype-or-name"));
        if (tokens.takeIf("=")) tokens.expect("Genotype");
        else if (!first.is("Genotype"))
            throw GenotypeTokens.unexpected(first, Texts.text("space.GenotypeParser.must-be-genotype"));
        int start = tokens.peek().character();
        tokens.expect("(");
        separated(")", this::field);
        tokens.expect(Kind.END, Texts.text("space.GenotypeParser.must-end-after-the-genotype"));
        return new Genotype(wirings(start));
    }

    private Map<CellKind, Wiring> wirings(int start) {
        Map<CellKind, Wiring> wirings = new EnumMap<>(CellKind.class);
        for (CellKind kind : CellKind.values()) {
            String name = Require.entry("lists", LISTS, kind);
            GenotypeEntries entries = required(lists, name, start);
            List<Integer> concat = required(concats, name + "_concat", start);
            if (!entries.isEmpty()) wirings.put(kind, entries.wiring(concat));
        }
        if (wirings.isEmpty())
            throw GenotypeTokens.error(start, Texts.text("space.GenotypeParser.normal-or-reduce-must-list"));
        return wirings;
    }

    private static <T> T required(Map<String, T> fields, String name, int start) {
        T value = fields.get(name);
        if (value != null) return value;
        throw GenotypeTokens.error(
                start, Texts.text("space.GenotypeParser.must-give-normal-normal_concat-reduce", name));
    }

    private void field() {
        Token name = tokens.expect(Kind.NAME, Texts.text("space.GenotypeParser.must-be-normal-normal_concat-reduce"));
        boolean list = LISTS.containsValue(name.text());
        if (!list && !LISTS.containsValue(name.text().replaceFirst("_concat$", "")))
            throw GenotypeTokens.unexpected(
                    name, Texts.text("space.GenotypeParser.must-be-normal-normal_concat-reduce"));
        if (lists.containsKey(name.text()) || concats.containsKey(name.text()))
            throw GenotypeTokens.error(
                    name.character(), Texts.text("space.GenotypeParser.must-give-s-once-found", name.text()));
        tokens.expect("=");
        if (list) lists.put(name.text(), entries(name));
        else concats.put(name.text(), concat());
    }

    private GenotypeEntries entries(Token name) {
        List<GenotypeEntries.Entry> entries = new ArrayList<>();
        tokens.expect("[");
        separated("]", () -> entries.add(entry()));
        return new GenotypeEntries(name, entries);
    }

    private GenotypeEntries.Entry entry() {
        int start = tokens.peek().character();
        tokens.expect("(");
        Operation operation = operation();
        tokens.expect(",");
        int second = number();
        GenotypeEntries.Form form = GenotypeEntries.Form.INPUT;
        int third = 0;
        if (tokens.takeIf(",")) {
            boolean value = tokens.peek().kind() == Kind.DECIMAL;
            form = value ? GenotypeEntries.Form.INPUT_VALUE : GenotypeEntries.Form.NODE_INPUT;
            if (value) tokens.take();
            else third = number();
        }
        tokens.expect(")");
        return new GenotypeEntries.Entry(start, form, operation, second, third);
    }

    private Operation operation() {
        Token label = tokens.expect(Kind.QUOTED, Texts.text("space.GenotypeParser.must-be-a-quoted-operation"));
        try {
            return Operations.named(label.text());
        } catch (IllegalArgumentException e) {
            throw GenotypeTokens.error(label.character(), e.getMessage());
        }
    }

    private List<Integer> concat() {
        if (tokens.takeIf("range")) {
            tokens.expect("(");
            int from = number();
            tokens.expect(",");
            int to = number();
            tokens.expect(")");
            return IntStream.range(from, to).boxed().toList();
        }
        List<Integer> nodes = new ArrayList<>();
        if (!tokens.takeIf("["))
            throw GenotypeTokens.unexpected(tokens.peek(), Texts.text("space.GenotypeParser.must-be-node-or-range"));
        separated("]", () -> nodes.add(number()));
        return nodes;
    }

    private int number() {
        String rule = Texts.text("space.GenotypeParser.must-be-a-whole-number", LARGEST_NUMBER);
        Token number = tokens.expect(Kind.WHOLE, rule);
        if (number.text().length() > 2) throw GenotypeTokens.unexpected(number, rule);
        return Integer.parseInt(number.text());
    }

    /** Reads items with commas between them, and perhaps one behind the last, up to a closing bracket. */
    private void separated(String close, Runnable item) {
        while (!tokens.takeIf(close)) {
            item.run();
            if (tokens.takeIf(",")) continue;
            if (tokens.takeIf(close)) return;
            throw GenotypeTokens.unexpected(tokens.peek(), Texts.text("space.GenotypeParser.must-be-or", close));
        }
    }
}
