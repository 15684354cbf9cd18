package nascope.space;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nascope.base.Require;
import nascope.base.Texts;
import nascope.space.GenotypeTokens.Kind;
import nascope.space.GenotypeTokens.Token;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/**
 * Reads the grammar of a genotype, as Python prints it or as a JSON object; what the entries mean is
 * {@link GenotypeEntries}' business.
 */
final class GenotypeParser {
    private static final Map<CellKind, String> LISTS = Map.of(CellKind.NORMAL, "normal", CellKind.REDUCTION, "reduce");
    private static final int LARGEST_NUMBER = 99; // a node's; keeps range(…) short
    private static final Pattern OPERATION = Pattern.compile("[\\w.+-]{1,60}", Pattern.UNICODE_CHARACTER_CLASS);

    private final GenotypeTokens tokens;
    private final Map<String, GenotypeEntries> lists = new HashMap<>();
    private final Map<String, List<Integer>> concats = new HashMap<>();

    GenotypeParser(GenotypeTokens tokens) {
        this.tokens = tokens;
    }

    /** The genotype that the next tokens are; what comes behind it is not looked at. */
    Genotype genotype() {
        int start = tokens.peek().character();
        if (tokens.takeIf("{")) {
            separated("}", () -> field(Kind.QUOTED, ":"));
            return new Genotype(wirings(start));
        }
        Token first = tokens.expect(Kind.NAME, Texts.text("space.GenotypeParser.must-be-genotype-or-name"));
        if (tokens.takeIf("=")) first = tokens.expect(Kind.NAME, Texts.text("space.GenotypeParser.must-be-genotype"));
        if (!first.text().contains("enotype"))
            throw GenotypeTokens.unexpected(first, Texts.text("space.GenotypeParser.must-be-genotype"));
        start = tokens.peek().character();
        tokens.expect("(");
        separated(")", () -> field(Kind.NAME, "="));
        return new Genotype(wirings(start));
    }

    private Map<CellKind, Wiring> wirings(int start) {
        Map<CellKind, Wiring> wirings = new EnumMap<>(CellKind.class);
        for (CellKind kind : CellKind.values()) {
            String name = Require.entry("lists", LISTS, kind);
            if (kind == CellKind.REDUCTION && !lists.containsKey(name) && !concats.containsKey(name + "_concat"))
                continue; // a space with one kind of cell
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

    private void field(Kind kindOfName, String sign) {
        Token name = tokens.expect(kindOfName, Texts.text("space.GenotypeParser.must-be-normal-normal_concat-reduce"));
        boolean list = LISTS.containsValue(name.text());
        if (!list && !LISTS.containsValue(name.text().replaceFirst("_concat$", ""))) {
            tokens.expect(sign);
            skip(); // such as the layout of sharpDARTS
            return;
        }
        if (lists.containsKey(name.text()) || concats.containsKey(name.text()))
            throw GenotypeTokens.error(
                    name.character(), Texts.text("space.GenotypeParser.must-give-s-once-found", name.text()));
        tokens.expect(sign);
        if (list) lists.put(name.text(), entries(name));
        else concats.put(name.text(), concat());
    }

    /** Passes over the value of a field that is not the cell's. */
    private void skip() {
        int depth = 0;
        while (depth > 0
                || !(tokens.peek().is(",")
                        || tokens.peek().is(")")
                        || tokens.peek().is("}"))) {
            Token token = tokens.take();
            if (token.kind() == Kind.END)
                throw GenotypeTokens.unexpected(token, Texts.text("space.GenotypeParser.must-be-or", ")"));
            if (token.is("(") || token.is("[") || token.is("{")) depth++;
            if (token.is(")") || token.is("]") || token.is("}")) depth--;
        }
    }

    /** A list of entries, or a list with a list or tuple of entries for each node. */
    private GenotypeEntries entries(Token name) {
        List<GenotypeEntries.Entry> entries = new ArrayList<>();
        int[] nodes = {0};
        if (tokens.takeIf("None") || tokens.takeIf("null")) // a kind of cell that was not searched, as in GDAS' FRC
        return new GenotypeEntries(name, entries, 0);
        tokens.expect("[");
        separated("]", () -> {
            int start = tokens.peek().character();
            String close = opened();
            if (tokens.peek().kind() == Kind.QUOTED) {
                entries.add(entry(start, close, OptionalInt.empty()));
                return;
            }
            int node = CellTopology.INPUTS + nodes[0]++;
            separated(close, () -> {
                int inner = tokens.peek().character();
                entries.add(entry(inner, opened(), OptionalInt.of(node)));
            });
        });
        return new GenotypeEntries(name, entries, nodes[0]);
    }

    /** Takes an opening bracket; returns the one that closes it. */
    private String opened() {
        if (tokens.takeIf("[")) return "]";
        tokens.expect("(");
        return ")";
    }

    private GenotypeEntries.Entry entry(int start, String close, OptionalInt node) {
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
        tokens.expect(close);
        if (node.isEmpty()) return new GenotypeEntries.Entry(start, form, operation, second, third);
        int input = form == GenotypeEntries.Form.NODE_INPUT ? third : second;
        return new GenotypeEntries.Entry(start, GenotypeEntries.Form.LIST_A_NODE, operation, node.getAsInt(), input);
    }

    private Operation operation() {
        String rule = Texts.text("space.GenotypeParser.must-be-a-quoted-operation");
        Token label = tokens.expect(Kind.QUOTED, rule);
        if (!OPERATION.matcher(label.text()).matches()) throw GenotypeTokens.unexpected(label, rule);
        return Operations.namedOrForeign(label.text());
    }

    private List<Integer> concat() {
        if (tokens.takeIf("list")) { // list(range(2, 6))
            tokens.expect("(");
            List<Integer> nodes = concat();
            tokens.expect(")");
            return nodes;
        }
        if (tokens.takeIf("range")) {
            tokens.expect("(");
            int from = number();
            tokens.expect(",");
            int to = number();
            tokens.expect(")");
            return IntStream.range(from, to).boxed().toList();
        }
        List<Integer> nodes = new ArrayList<>();
        if (!tokens.peek().is("[") && !tokens.peek().is("("))
            throw GenotypeTokens.unexpected(tokens.peek(), Texts.text("space.GenotypeParser.must-be-node-or-range"));
        separated(opened(), () -> nodes.add(number()));
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
