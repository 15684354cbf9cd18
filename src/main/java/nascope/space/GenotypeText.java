package nascope.space;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nascope.base.InputException;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.space.operation.None;

/**
 * DARTS' text form of a genotype: {@code Genotype(normal=[('sep_conv_3x3', 1), …], normal_concat=range(2, 6),
 * reduce=[…], reduce_concat=range(2, 6))}. An entry is an operation and the node its input comes from; entries go by
 * target node, two a node or one for every edge. A kind of cell that the network lacks has an empty list. The cells of
 * NAS-Bench-201 have a form of their own, {@code |nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|…|}.
 */
public final class GenotypeText {
    private static final int LONGEST = 1_000_000; // characters; a genotype needs about 1,000, logs that hold it more

    /** Where a genotype begins in a log or a program: as Python prints it, or as a JSON object. */
    private static final Pattern BEGIN =
            Pattern.compile("\\b\\w*[Gg]enotype\\w*\\s*\\(|\\{\\s*[\"'](normal|reduce)(_concat)?[\"']\\s*:");

    private static final Pattern ALONE = Pattern.compile("\\s*(#.*\\n\\s*)*(\\w+\\s*=\\s*)?");

    private GenotypeText() {}

    /**
     * Writes a genotype on one line. Where a node has another number of listed inputs than two, every edge of the cell
     * is listed, those that are not connected with {@code none}; where one carries two operations, a list a node.
     */
    public static String write(Genotype genotype) {
        Wiring any = genotype.wirings().values().iterator().next();
        if (any.topology().endsAtNode()) return BenchText.write(any);
        return Plain.text(
                "Genotype(%s, %s)",
                cell("normal", genotype.wiring(CellKind.NORMAL), any.topology()),
                cell("reduce", genotype.wiring(CellKind.REDUCTION), any.topology()));
    }

    /**
     * Reads a genotype, perhaps with a name before it as in {@code DARTS_V2 = Genotype(…)}, or as a JSON object with the
     * same four fields. Entries may also have the forms of GDAS, {@code (operation, input, value)}, and FairDARTS,
     * {@code (operation, node, input)}, and stand in a list or tuple for each node (pt.darts). In a longer text, such as
     * a line of a log, the last genotype is read.
     *
     * @throws InputException naming the character, the rule and what was found there
     */
    public static Genotype read(String text) {
        if (text.length() > LONGEST)
            throw new InputException(Texts.text("space.GenotypeText.genotype-text-must-be-at", LONGEST, text.length()));
        if (text.strip().startsWith("|")) return BenchText.read(text, 0, true);
        Matcher begin = BEGIN.matcher(text);
        int last = -1;
        while (begin.find()) last = begin.start();
        int bench = BenchText.last(text);
        if (bench > last) return BenchText.read(text, bench, false);
        boolean alone = last < 0 || ALONE.matcher(text.substring(0, last)).matches();
        GenotypeTokens tokens = new GenotypeTokens(text, alone ? 0 : last);
        Genotype genotype = new GenotypeParser(tokens).genotype();
        if (alone)
            tokens.expect(GenotypeTokens.Kind.END, Texts.text("space.GenotypeParser.must-end-after-the-genotype"));
        return genotype;
    }

    /** Where a genotype, of any form, begins in a text from an index on; −1 if none does. */
    public static int begins(String text, int from) {
        Matcher begin = BEGIN.matcher(text);
        int python = begin.find(from) ? begin.start() : -1;
        int bench = BenchText.begins(text, from);
        return bench >= 0 && (python < 0 || bench < python) ? bench : python;
    }

    /**
     * Reads the genotype that a text begins with; what comes behind it is not looked at.
     *
     * @throws InputException naming the character, the rule and what was found there
     */
    public static Genotype readFirst(String text) {
        return text.startsWith("|") || text.startsWith("[")
                ? BenchText.read(text, 0, false)
                : new GenotypeParser(new GenotypeTokens(text, 0)).genotype();
    }

    private static String cell(String name, Optional<Wiring> wiring, CellTopology otherwise) {
        CellTopology topology = wiring.map(Wiring::topology).orElse(otherwise);
        String entries = wiring.map(GenotypeText::entries).orElse("");
        String concat = topology.joinsAll()
                ? Plain.text("range(%s, %s)", CellTopology.INPUTS, topology.nodeCount())
                : topology.joined().toString();
        return Plain.text("%s=[%s], %s_concat=%s", name, entries, name, concat);
    }

    private static String entries(Wiring wiring) {
        if (twoANode(wiring)) return listed(wiring.choices());
        if (wiring.doubled().isEmpty()) return listed(everyEdge(wiring));
        return wiring.topology().intermediateNodes().stream()
                .map(node -> wiring.choices().stream()
                        .filter(choice -> choice.edge().target() == node)
                        .toList())
                .map(inputs -> "[" + listed(inputs) + "]")
                .collect(Collectors.joining(", "));
    }

    private static String listed(List<Wiring.Choice> choices) {
        return choices.stream()
                .map(choice -> Plain.text(
                        "('%s', %s)", choice.operation().label(), choice.edge().source()))
                .collect(Collectors.joining(", "));
    }

    private static boolean twoANode(Wiring wiring) {
        return wiring.choices().size() == 2 * wiring.topology().nodes()
                && wiring.choices().stream()
                        .collect(Collectors.groupingBy(choice -> choice.edge().target(), Collectors.counting()))
                        .values()
                        .stream()
                        .allMatch(inputs -> inputs == 2);
    }

    private static List<Wiring.Choice> everyEdge(Wiring wiring) {
        return wiring.topology().edges().stream()
                .map(edge -> wiring.choices().stream()
                        .filter(choice -> choice.edge().equals(edge))
                        .findAny()
                        .orElse(new Wiring.Choice(edge, new None())))
                .toList();
    }
}
