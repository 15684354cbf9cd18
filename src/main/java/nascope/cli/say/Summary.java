package nascope.cli.say;

import java.io.PrintWriter;
import nascope.analysis.CellReading;
import nascope.analysis.EdgeReading;
import nascope.analysis.SelectedGenotype;
import nascope.analysis.WiringShape;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.Edge;
import nascope.space.GenotypeRule;
import nascope.space.GenotypeText;
import nascope.space.SearchSpace;

/** What came out of a search, in plain ASCII. */
public final class Summary {
    private Summary() {}

    /** Prints a reading of every kind of cell and the genotypes. */
    public static void print(PrintWriter out, SearchSpace space, SearchSnapshot snapshot) {
        snapshot.cells().forEach((kind, cell) -> {
            out.println(Texts.text("cli.say.Summary.cell-after-step-s", kind.label(), snapshot.step()));
            print(out, CellReading.of(space, cell));
        });
        for (GenotypeRule rule : GenotypeRule.values())
            out.println(
                    Plain.text("%s: %s", rule.label(), GenotypeText.write(SelectedGenotype.of(space, snapshot, rule))));
    }

    private static void print(PrintWriter out, CellReading cell) {
        out.println(Texts.text("cli.say.Summary.edge-p-none-leading-operation"));
        for (EdgeReading edge : cell.edges())
            out.println(Plain.text(
                    "  %s  %7.3f  %s %.3f",
                    label(edge.edge()),
                    1 - edge.alive(),
                    edge.probability() > 0 ? edge.leading().label() : "-",
                    edge.probability()));
        for (GenotypeRule rule : GenotypeRule.values())
            out.println(Plain.text("  %s: %s", rule.label(), shape(cell.shape(rule))));
    }

    /** Such as {@code width 2, depth 2, 4 input edges, 0 intermediate edges}. */
    public static String shape(WiringShape shape) {
        return Texts.text(
                "cli.say.Summary.width-2f-depth-d-input",
                shape.width(),
                shape.depth(),
                shape.inputEdges(),
                shape.intermediateEdges());
    }

    /** Such as {@code 0->2}. */
    public static String label(Edge edge) {
        return edge.source() + "->" + edge.target();
    }
}
