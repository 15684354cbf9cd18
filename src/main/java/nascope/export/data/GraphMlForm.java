package nascope.export.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import nascope.analysis.EdgeReading;
import nascope.export.RecordedBranch;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/** The wiring of a step as GraphML: how much of every edge is alive, what leads it, and every operation's probability. */
final class GraphMlForm implements DataForm {
    @Override
    public String mark() {
        return ".graphml";
    }

    @Override
    public void write(RecordedBranch branch, List<Integer> steps, OutputStream out) throws IOException {
        int step = steps.get(steps.size() - 1);
        XmlText.write(
                out,
                xml -> xml.element(
                        "graphml",
                        () -> {
                            key(xml, "cell", "node", "string");
                            key(xml, "kind", "node", "string");
                            key(xml, "alive", "edge", "double");
                            key(xml, "leader", "edge", "string");
                            for (Operation operation : branch.space().candidates())
                                key(xml, "p_" + operation.label(), "edge", "double");
                            xml.element(
                                    "graph", () -> cells(xml, branch, step), "id", "cells", "edgedefault", "directed");
                        },
                        "xmlns",
                        "http://graphml.graphdrawing.org/xmlns"));
    }

    private static void key(XmlText xml, String name, String of, String type) throws XMLStreamException {
        xml.empty("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
    }

    private static void cells(XmlText xml, RecordedBranch branch, int step) throws XMLStreamException {
        xml.element("desc", () -> xml.text(branch.provenance(step)));
        SearchSpace space = branch.space();
        for (CellKind kind : space.distinctKinds()) {
            for (CellGraph.Node node : CellGraph.nodes(space.topology()))
                xml.element(
                        "node",
                        () -> {
                            data(xml, "cell", kind.label());
                            data(xml, "kind", node.kind());
                        },
                        "id",
                        CellGraph.id(kind, node.number()));
            for (Edge edge : space.topology().edges()) edge(xml, branch, kind, edge, step);
            for (int node : CellGraph.joined(space.topology()))
                xml.element(
                        "edge",
                        () -> data(xml, "alive", "1"),
                        "source",
                        CellGraph.id(kind, node),
                        "target",
                        CellGraph.id(kind, CellGraph.output(space.topology())));
        }
    }

    private static void edge(XmlText xml, RecordedBranch branch, CellKind kind, Edge edge, int step)
            throws XMLStreamException {
        double[] row = branch.history().get(step).cell(kind).probability().row(edge.index());
        EdgeReading reading = EdgeReading.of(branch.space(), edge, row);
        List<Operation> candidates = branch.space().candidates();
        xml.element(
                "edge",
                () -> {
                    data(xml, "alive", Double.toString(reading.alive()));
                    data(xml, "leader", reading.leading().label());
                    for (int k = 0; k < row.length; k++)
                        data(xml, "p_" + candidates.get(k).label(), Double.toString(row[k]));
                },
                "source",
                CellGraph.id(kind, edge.source()),
                "target",
                CellGraph.id(kind, edge.target()));
    }

    private static void data(XmlText xml, String key, String value) throws XMLStreamException {
        xml.element("data", () -> xml.text(value), "key", key);
    }
}
