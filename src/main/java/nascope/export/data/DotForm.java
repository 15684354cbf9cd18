package nascope.export.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nascope.analysis.EdgeReading;
import nascope.base.Plain;
import nascope.export.RecordedBranch;
import nascope.picture.look.Theme;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/** The wiring of a step for Graphviz (DOT): an edge as thick as it is alive, in the colour of what leads it. */
final class DotForm implements DataForm {
    private static final double THICKEST = 6; // points

    @Override
    public String mark() {
        return ".dot";
    }

    @Override
    public void write(RecordedBranch branch, List<Integer> steps, OutputStream out) throws IOException {
        int step = steps.get(steps.size() - 1);
        StringBuilder text = new StringBuilder();
        text.append("// ").append(branch.provenance(step)).append("\ndigraph cells {\n  rankdir=LR;\n");
        for (CellKind kind : branch.space().distinctKinds())
            cell(
                    text,
                    branch.space(),
                    kind,
                    branch.history().get(step).cell(kind).probability()::row);
        out.write(text.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Tells an edge's probabilities. */
    private interface Rows {
        double[] of(int edge);
    }

    private static void cell(StringBuilder text, SearchSpace space, CellKind kind, Rows rows) {
        String name = kind.label();
        CellTopology topology = space.topology();
        text.append(Plain.text("  subgraph cluster_%s {\n    label=\"%s\";\n", name, name));
        for (int node = 0; node < topology.nodeCount(); node++)
            text.append(Plain.text("    %s_%d [label=\"%d\"];\n", name, node, node));
        if (!topology.endsAtNode()) text.append(Plain.text("    %s_out [label=\"out\"];\n", name));
        text.append("  }\n");
        for (Edge edge : topology.edges()) {
            EdgeReading reading = EdgeReading.of(space, edge, rows.of(edge.index()));
            Operation first = reading.leading();
            text.append(Plain.text(
                    "  %s_%d -> %s_%d [label=\"%s %.2f\", penwidth=%.2f, color=\"%s\", weight=%.4f];\n",
                    name,
                    edge.source(),
                    name,
                    edge.target(),
                    first.label(),
                    reading.probability(),
                    THICKEST * reading.alive(),
                    hex(first),
                    reading.alive()));
        }
        for (int node : CellGraph.joined(topology))
            text.append(Plain.text("  %s_%d -> %s_out [style=dotted];\n", name, node, name));
    }

    private static String hex(Operation operation) {
        return Plain.text("#%06x", Theme.LIGHT.of(operation).getRGB() & 0xffffff);
    }
}
