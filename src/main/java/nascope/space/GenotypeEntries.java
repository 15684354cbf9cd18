package nascope.space;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nascope.base.Texts;
import nascope.space.GenotypeTokens.Token;
import nascope.space.operation.Operation;

/**
 * The entries of one kind of cell in a genotype text, and the wiring they mean.
 *
 * @param name {@code normal} or {@code reduce}, where it stands in the text
 * @param entries in the order of the text
 * @param nodesListed how many nodes have a list of their own, in the form {@link Form#LIST_A_NODE}, otherwise 0
 */
record GenotypeEntries(Token name, List<Entry> entries, int nodesListed) {
    /** The forms of an entry that are in use. */
    enum Form {
        /** DARTS: the node follows from the place in the list. */
        INPUT(Texts.text("space.GenotypeEntries.operation-input")),
        /** GDAS: the same with the probability of the operation, which is not kept. */
        INPUT_VALUE(Texts.text("space.GenotypeEntries.operation-input-value")),
        /** FairDARTS: a node may have any number of inputs. */
        NODE_INPUT(Texts.text("space.GenotypeEntries.operation-node-input")),
        /** pt.darts and GDAS' cut-out cells: a list or tuple a node, of any number of inputs. */
        LIST_A_NODE(Texts.text("space.GenotypeEntries.a-list-a-node"));

        private final String label;

        Form(String label) {
            this.label = label;
        }
    }

    /**
     * One entry.
     *
     * @param character where it starts in the text, from 1
     * @param second first number of the entry; the node in the form {@link Form#LIST_A_NODE}
     * @param third second whole number of the entry in the forms that name a node, otherwise 0
     */
    record Entry(int character, Form form, Operation operation, int second, int third) {
        boolean namesNode() {
            return form == Form.NODE_INPUT || form == Form.LIST_A_NODE;
        }

        int input() {
            return namesNode() ? third : second;
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
     * @param concat the nodes whose concatenation is the cell's output
     * @throws nascope.base.InputException if the entries do not wire a cell
     */
    Wiring wiring(List<Integer> concat) {
        int nodes = switch (form()) {
            case INPUT, INPUT_VALUE -> nodesByCount(concat);
            case NODE_INPUT -> nodesOf(concat);
            case LIST_A_NODE -> nodesListed();
        };
        if (nodes < CellTopology.LEAST_NODES || nodes > CellTopology.MOST_NODES)
            throw GenotypeTokens.error(
                    name.character(),
                    Texts.text(
                            "space.GenotypeEntries.must-have-d-to-d-nodes",
                            name.text(),
                            CellTopology.LEAST_NODES,
                            CellTopology.MOST_NODES,
                            nodes));
        List<Integer> joinable = new CellTopology(nodes).joined();
        if (concat.isEmpty() || !joinable.containsAll(concat))
            throw GenotypeTokens.error(
                    name.character(),
                    Texts.text("space.GenotypeEntries._concat-must-hold-the-nodes", name.text(), joinable, concat));
        CellTopology joined = new CellTopology(nodes, concat);
        return new Wiring(joined, choices(joined));
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

    /** Nodes without inputs are not listed, but joined; nodes that are not joined are listed. */
    private int nodesOf(List<Integer> concat) {
        int last = Math.max(
                concat.stream().mapToInt(node -> node).max().orElse(0),
                entries.stream().mapToInt(Entry::second).max().orElse(0));
        return Math.max(CellTopology.LEAST_NODES, last + 1 - CellTopology.INPUTS);
    }

    /** 14 entries are every edge of four nodes or two inputs each of seven: the one whose last node is joined, if any. */
    private int nodesByCount(List<Integer> concat) {
        List<Integer> fitting = IntStream.rangeClosed(CellTopology.LEAST_NODES, CellTopology.MOST_NODES)
                .filter(nodes -> entries.size() == 2 * nodes || everyEdge(nodes))
                .boxed()
                .toList();
        if (fitting.isEmpty())
            throw GenotypeTokens.error(
                    name.character(),
                    Texts.text("space.GenotypeEntries.must-list-two-inputs-a", name.text(), entries.size()));
        int last = concat.stream().mapToInt(node -> node).max().orElse(0);
        return fitting.stream()
                .filter(nodes -> CellTopology.INPUTS + nodes - 1 == last)
                .findFirst()
                .orElse(fitting.get(0));
    }

    private boolean everyEdge(int nodes) {
        return entries.size() == new CellTopology(nodes).edgeCount();
    }

    private List<Wiring.Choice> choices(CellTopology topology) {
        boolean everyEdge = everyEdge(topology.nodes());
        List<Wiring.Choice> choices = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int byPlace =
                    everyEdge && !entry.namesNode() ? topology.edges().get(i).target() : CellTopology.INPUTS + i / 2;
            Edge edge = edge(topology, entry, entry.namesNode() ? entry.second() : byPlace);
            choices.add(new Wiring.Choice(edge, entry.operation()));
        }
        return choices;
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
