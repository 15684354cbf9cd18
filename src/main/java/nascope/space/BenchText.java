package nascope.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;

/**
 * The text form of NAS-Bench-201: between plus signs a node each, {@code |operation~source|operation~source|} for every
 * edge into it; or a list of its six edges, {@code [('operation', 0), ('operation', 0), ('operation', 1), …]}.
 */
final class BenchText {
    private static final Pattern NODES =
            Pattern.compile("(\\|[\\w.+-]{1,60}~\\d{1,2})+\\|(\\+(\\|[\\w.+-]{1,60}~\\d{1,2})+\\|)+");
    private static final Pattern ENTRY = Pattern.compile("\\|([\\w.+-]{1,60})~(\\d{1,2})");
    private static final Pattern LIST = Pattern.compile(CellTopology.NAS_BENCH_201.edges().stream()
            .map(edge -> "\\(\\s*['\"]([\\w.+-]{1,60})['\"]\\s*,\\s*" + edge.source() + "\\s*\\)")
            .collect(Collectors.joining("\\s*,\\s*", "\\[\\s*", "\\s*\\]")));

    private BenchText() {}

    /** Where such a text begins; −1 if nowhere. */
    static int begins(String text, int from) {
        if (text.indexOf("|+|", from) >= 0) {
            Matcher nodes = NODES.matcher(text);
            if (nodes.find(from)) return nodes.start();
        }
        Matcher list = LIST.matcher(text);
        return text.indexOf("[(", from) >= 0 && list.find(from) ? list.start() : -1;
    }

    /** Where the last such text begins; −1 if nowhere. */
    static int last(String text) {
        int last = -1;
        for (Pattern form : List.of(NODES, LIST)) {
            Matcher found = form.matcher(text);
            while (found.find()) last = Math.max(last, found.start());
        }
        return last;
    }

    /**
     * Reads the text that begins at an index.
     *
     * @param alone whether nothing may come behind it
     * @throws nascope.base.InputException naming the character, the rule and what was found there
     */
    static Genotype read(String text, int from, boolean alone) {
        if (text.startsWith("[", from)) return listed(text, from);
        Matcher nodes = NODES.matcher(text);
        CellTopology topology = CellTopology.NAS_BENCH_201;
        if (!nodes.find(from)
                || !text.substring(from, nodes.start()).isBlank()
                || (alone && !text.substring(nodes.end()).isBlank()))
            throw GenotypeTokens.error(from + 1, Texts.text("space.BenchText.must-be"));
        List<Wiring.Choice> choices = new ArrayList<>();
        String[] parts = nodes.group().split("\\|\\+\\|", -1);
        if (parts.length != topology.nodes())
            throw GenotypeTokens.error(
                    nodes.start() + 1, Texts.text("space.BenchText.must-have-nodes", topology.nodes(), parts.length));
        for (int node = 0; node < parts.length; node++) {
            Matcher entry = ENTRY.matcher("|" + parts[node]);
            while (entry.find()) {
                int target = topology.inputs() + node;
                int source = Integer.parseInt(entry.group(2));
                if (source >= target)
                    throw GenotypeTokens.error(
                            nodes.start() + 1,
                            Texts.text("space.GenotypeEntries.input-of-node-d-must", target, target - 1, source));
                Operation operation = Operations.namedOrForeign(entry.group(1));
                choices.add(new Wiring.Choice(topology.edge(source, target), operation));
            }
        }
        return new Genotype(Map.of(CellKind.NORMAL, new Wiring(topology, choices)));
    }

    private static Genotype listed(String text, int from) {
        CellTopology topology = CellTopology.NAS_BENCH_201;
        Matcher list = LIST.matcher(text);
        if (!list.find(from) || list.start() != from)
            throw GenotypeTokens.error(from + 1, Texts.text("space.BenchText.must-be"));
        List<Wiring.Choice> choices = topology.edges().stream()
                .map(edge -> new Wiring.Choice(edge, Operations.namedOrForeign(list.group(edge.index() + 1))))
                .toList();
        return new Genotype(Map.of(CellKind.NORMAL, new Wiring(topology, choices)));
    }

    /** Writes a wiring; an edge that is not listed carries {@code none}. */
    static String write(Wiring wiring) {
        return wiring.topology().intermediateNodes().stream()
                .map(node -> wiring.topology().edgesInto(node).stream()
                        .map(edge -> Plain.text("%s~%d", on(wiring, edge), edge.source()))
                        .collect(Collectors.joining("|", "|", "|")))
                .collect(Collectors.joining("+"));
    }

    private static String on(Wiring wiring, Edge edge) {
        return wiring.choices().stream()
                .filter(choice -> choice.edge().equals(edge))
                .map(choice -> choice.operation().label())
                .findFirst()
                .orElse("none");
    }
}
