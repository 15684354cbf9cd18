package nascope.space;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nascope.base.Texts;
import nascope.space.GenotypeTokens.Token;
import nascope.space.operation.Operation;

/**
 * The entries of one kind of cell in a genotype text, and the wiring they mean.
 *
 * @param name {@code normal} or {@code reduce}, where it stands in the text
 * @param entries in the order of the text
 */
record GenotypeEntries(Token name, List<Entry> entries) {
    /** The three forms of an entry that are in use. */
    enum Form {
        /** DARTS: the node follows from the place in the list. */
        INPUT(Texts.text("space.GenotypeEntries.operation-input")),
        /** GDAS: the same with the probability of the operation, which is not kept. */
        INPUT_VALUE(Texts.text("space.GenotypeEntries.operation-input-value")),
        /** FairDARTS: a node may have any number of inputs. */
        NODE_INPUT(Texts.text("space.GenotypeEntries.operation-node-input"));

        private final String label;

        Form(String label) {
            this.label = label;
        }
    }

    /**
     * One entry.
     *
     * @param character where it starts in the text, from 1
     * @param second first number of the entry
     * @param third second whole number of the entry in the form {@link Form#NODE_INPUT}, otherwise 0
     */
    record Entry(int character, Form form, Operation operation, int second, int third) {
        int input() {
            return form == Form.NODE_INPUT ? third : second;
        }
    }

    GenotypeEntries {
        entries = List.copyOf(entries);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * The wiring.
     *
     * @param concat the nodes whose concatenation is the cell's output: here always all intermediate ones
     * @throws nascope.base.InputException if the entries do not wire a cell
     */
    Wiring wiring(List<Integer> concat) {
        Form form = form();
        int nodes = form == Form.NODE_INPUT ? nodesOf(concat) : nodesByCount();
        List<Integer> expected = IntStream.range(CellTopology.INPUTS, CellTopology.INPUTS + nodes)
                .boxed()
                .toList();
        if (!expected.equals(concat.stream().sorted().toList()))
            throw GenotypeTokens.error(
                    name.character(),
                    Texts.text("space.GenotypeEntries._concat-must-hold-the-nodes", name.text(), expected, concat));
        return wiring(new CellTopology(nodes), form);
    }

    private Form form() {
        Form form = entries.get(0).form();
        for (Entry entry : entries)
            if (entry.form() != form)
                throw GenotypeTokens.error(
                        entry.character(),
                        Texts.text("space.GenotypeEntries.every-entry-must-have-the", form.label, entry.form().label));
        return form;
    }

    private static int nodesOf(List<Integer> concat) {
        return Math.max(CellTopology.LEAST_NODES, Math.min(CellTopology.MOST_NODES, concat.size()));
    }

    private int nodesByCount() {
        for (int nodes = CellTopology.LEAST_NODES; nodes <= CellTopology.MOST_NODES; nodes++)
            if (entries.size() == 2 * nodes || everyEdge(nodes)) return nodes;
        throw GenotypeTokens.error(
                name.character(),
                Texts.text("space.GenotypeEntries.must-list-two-inputs-a", name.text(), entries.size()));
    }

    private boolean everyEdge(int nodes) {
        return entries.size() == new CellTopology(nodes).edgeCount();
    }

    private Wiring wiring(CellTopology topology, Form form) {
        boolean everyEdge = everyEdge(topology.nodes());
        List<Wiring.Choice> choices = new ArrayList<>();
        Set<Edge> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int byPlace = everyEdge ? topology.edges().get(i).target() : CellTopology.INPUTS + i / 2;
            Edge edge = edge(topology, entry, form == Form.NODE_INPUT ? entry.second() : byPlace);
            if (!seen.add(edge))
                throw GenotypeTokens.error(
                        entry.character(),
                        Texts.text("space.GenotypeEntries.node-d-must-take-each", edge.target(), edge.source()));
            choices.add(new Wiring.Choice(edge, entry.operation()));
        }
        return new Wiring(topology, choices);
    }

    private static Edge edge(CellTopology topology, Entry entry, int node) {
        if (node < CellTopology.INPUTS || node >= topology.nodeCount())
            throw GenotypeTokens.error(
                    entry.character(),
                    Texts.text(
                            "space.GenotypeEntries.node-must-be-from-d",
                            CellTopology.INPUTS,
                            topology.nodeCount() - 1,
                            node));
        if (entry.input() >= node)
            throw GenotypeTokens.error(
                    entry.character(),
                    Texts.text("space.GenotypeEntries.input-of-node-d-must", node, node - 1, entry.input()));
        return topology.edge(entry.input(), node);
    }
}
