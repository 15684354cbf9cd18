package nascope.app.inspector;

import java.util.List;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.search.snapshot.CellSnapshot;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * What the edges of one node cost.
 *
 * @param title such as {@code Node 2}
 * @param state what kind of node it is
 * @param incoming as text, a line an edge; empty if none leads to it
 * @param outgoing as text, a line an edge; empty if none starts at it
 */
public record NodeInspection(String title, String state, String incoming, String outgoing) implements Inspection {
    private static final String LINE = "%-6s %8s %8s";

    /**
     * Reads a node.
     *
     * @param cell the state
     * @param meanCosts of the cell's operations
     * @param node the number after the last stands for the output
     */
    static NodeInspection of(SearchSpace space, CellKind kind, CellSnapshot cell, Table meanCosts, int node) {
        CellTopology topology = space.topology();
        List<Edge> edges = topology.edges();
        boolean output = node == topology.nodeCount();
        String title = output
                ? Texts.text("app.inspector.NodeInspection.output")
                : Texts.text("app.inspector.NodeInspection.node") + node;
        String state = output
                ? joined(topology)
                : node < topology.inputs()
                        ? Texts.text("app.inspector.NodeInspection.input-node-output-of-the")
                                + (node == 0
                                        ? Texts.text("app.inspector.NodeInspection.the-last")
                                        : Texts.text("app.inspector.NodeInspection.this-one"))
                        : Texts.text("app.inspector.NodeInspection.intermediate-node-the-sum-of");
        if (space.distinctKinds().size() > 1)
            state += " · " + kind.label() + Texts.text("app.inspector.NodeInspection.cell");
        return new NodeInspection(
                title,
                state,
                table(edges.stream().filter(edge -> edge.target() == node).toList(), cell, meanCosts),
                table(edges.stream().filter(edge -> edge.source() == node).toList(), cell, meanCosts));
    }

    private static String joined(CellTopology topology) {
        return topology.joinsAll()
                ? Texts.text("app.inspector.NodeInspection.all-intermediate-nodes-side-by")
                : Texts.text("app.inspector.NodeInspection.of-the-intermediate-nodes-only", topology.joinedText());
    }

    private static String table(List<Edge> edges, CellSnapshot cell, Table meanCosts) {
        if (edges.isEmpty()) return "";
        StringBuilder text = new StringBuilder(Numbers.text(
                LINE,
                Texts.text("app.inspector.NodeInspection.edge"),
                "Σ z·c",
                Texts.text("app.inspector.NodeInspection.p-mean")));
        double now = 0;
        double mean = 0;
        for (Edge edge : edges) {
            int e = edge.index();
            double gated = weighted(cell.gate().row(e), cell.cost().row(e));
            double expected = weighted(cell.probability().row(e), meanCosts.row(e));
            text.append('\n').append(Numbers.text(LINE, edge.label(), figure(gated), figure(expected)));
            now += gated;
            mean += expected;
        }
        return text.append('\n')
                .append(Numbers.text(LINE, Texts.text("app.inspector.NodeInspection.all"), figure(now), figure(mean)))
                .toString();
    }

    private static String figure(double value) {
        return Figures.number("%+.4f", value);
    }

    /** Σ of weight times cost over what was computed; NaN before the first step. */
    private static double weighted(double[] weights, double... costs) {
        double sum = 0;
        for (int k = 0; k < costs.length; k++) {
            if (Double.isNaN(weights[k])) return Double.NaN;
            if (weights[k] != 0 && !Double.isNaN(costs[k])) sum += weights[k] * costs[k];
        }
        return sum;
    }
}
