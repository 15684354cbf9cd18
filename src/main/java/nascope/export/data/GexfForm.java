package nascope.export.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import nascope.analysis.EdgeReading;
import nascope.base.Plain;
import nascope.export.RecordedBranch;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * The wiring over time as dynamic GEXF 1.2 (Gephi, NetworkX): time is the step; an edge's weight is how much of it is alive, its
 * leader the most probable operation, each from the step where it changed to where it changes again.
 */
final class GexfForm implements DataForm {
    private static final double CHANGE = 0.005; // of the weight, below which it stays what it was
    private static final String WEIGHT = "weight";
    private static final String LEADER = "leader";

    @Override
    public String mark() {
        return ".gexf";
    }

    @Override
    public void write(RecordedBranch branch, List<Integer> steps, OutputStream out) throws IOException {
        int last = steps.get(steps.size() - 1);
        XmlText.write(
                out,
                xml -> xml.element(
                        "gexf",
                        () -> {
                            xml.element("meta", () -> {
                                xml.element("creator", () -> xml.text("NAScope"));
                                xml.element("description", () -> xml.text(branch.provenance(last)));
                            });
                            xml.element(
                                    "graph",
                                    () -> graph(xml, branch, steps),
                                    "mode",
                                    "dynamic",
                                    "defaultedgetype",
                                    "directed",
                                    "timeformat",
                                    "double",
                                    "start",
                                    time(steps.get(0)),
                                    "end",
                                    time(last + 1));
                        },
                        "xmlns",
                        "http://www.gexf.net/1.2draft",
                        "version",
                        "1.2"));
    }

    private static void graph(XmlText xml, RecordedBranch branch, List<Integer> steps) throws XMLStreamException {
        SearchSpace space = branch.space();
        xml.element(
                "attributes",
                () -> {
                    xml.empty("attribute", "id", WEIGHT, "title", WEIGHT, "type", "double");
                    xml.empty("attribute", "id", LEADER, "title", LEADER, "type", "string");
                },
                "class",
                "edge",
                "mode",
                "dynamic");
        xml.element("nodes", () -> {
            for (CellKind kind : space.distinctKinds())
                for (CellGraph.Node node : CellGraph.nodes(space.topology())) {
                    String id = CellGraph.id(kind, node.number());
                    xml.empty("node", "id", id, "label", id);
                }
        });
        xml.element("edges", () -> {
            for (CellKind kind : space.distinctKinds()) {
                for (Edge edge : space.topology().edges())
                    xml.element(
                            "edge",
                            () -> xml.element("attvalues", () -> changes(xml, branch, steps, kind, edge)),
                            "id",
                            kind.label() + "_" + edge.index(),
                            "source",
                            CellGraph.id(kind, edge.source()),
                            "target",
                            CellGraph.id(kind, edge.target()));
                for (int node : CellGraph.joined(space.topology()))
                    xml.empty(
                            "edge",
                            "id",
                            kind.label() + "_out_" + node,
                            "source",
                            CellGraph.id(kind, node),
                            "target",
                            CellGraph.id(kind, CellGraph.output(space.topology())));
            }
        });
    }

    private static void changes(XmlText xml, RecordedBranch branch, List<Integer> steps, CellKind kind, Edge edge)
            throws XMLStreamException {
        Span weight = new Span(xml, WEIGHT);
        Span leader = new Span(xml, LEADER);
        double kept = Double.NaN;
        for (int step : steps) {
            double[] row = branch.history().get(step).cell(kind).probability().row(edge.index());
            EdgeReading reading = EdgeReading.of(branch.space(), edge, row);
            if (!(Math.abs(reading.alive() - kept) < CHANGE)) kept = reading.alive();
            weight.is(Plain.text("%.4f", kept), step);
            leader.is(reading.leading().label(), step);
        }
        int end = steps.get(steps.size() - 1) + 1;
        weight.end(end);
        leader.end(end);
    }

    /** A value for as long as it stays the same. */
    private static final class Span {
        private final XmlText xml;
        private final String attribute;
        private String value = "";
        private int start;

        Span(XmlText xml, String attribute) {
            this.xml = xml;
            this.attribute = attribute;
        }

        void is(String now, int step) throws XMLStreamException {
            if (now.equals(value)) return;
            end(step);
            value = now;
            start = step;
        }

        void end(int step) throws XMLStreamException {
            if (value.isEmpty()) return;
            xml.empty("attvalue", "for", attribute, "value", value, "start", time(start), "end", time(step));
        }
    }

    private static String time(int step) {
        return Plain.text("%.1f", (double) step);
    }
}
