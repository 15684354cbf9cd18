package nascope.picture.cell;

import java.util.ArrayList;
import java.util.List;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * The numbers behind one edge, as shown when the person points at it.
 *
 * @param title such as {@code edge 0→2}, with what a person decided about it
 * @param rows one an operation, in the order of the candidates
 */
public record EdgeTip(String title, List<Row> rows) {
    private static final String NOT_COMPUTED = "–";

    /**
     * The numbers of one operation, formatted.
     *
     * @param operation short label
     * @param alpha logit, with its sign
     * @param probability softmax of alpha
     * @param gate z of the last step
     * @param cost ∂L/∂z of the last step, summed over the cells of the kind; a dash where it was not computed
     */
    public record Row(String operation, String alpha, String probability, String gate, String cost) {}

    public EdgeTip {
        rows = List.copyOf(rows);
    }

    public static EdgeTip of(SearchSpace space, CellSnapshot cell, Edge edge) {
        double[] probabilities = cell.probability().row(edge.index());
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < probabilities.length; k++) {
            Operation operation = space.candidates().get(k);
            rows.add(new Row(
                    operation.shortLabel(),
                    number("%+.3f", cell.alpha().at(edge.index(), k)),
                    number("%.3f", probabilities[k]),
                    number("%.3f", cell.gate().at(edge.index(), k)),
                    number("%+.4f", cell.cost().at(edge.index(), k))));
        }
        EdgeConstraint constraint = cell.constraints().of(edge.index());
        return new EdgeTip(
                ConstraintWords.after(Texts.text("picture.cell.EdgeTip.edge") + edge.label(), constraint), rows);
    }

    /** Title, names of the columns and rows, one a line, in columns if the font has letters of one width. */
    public String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        append(
                text,
                new Row(
                        Texts.text("picture.cell.EdgeTip.operation"),
                        Texts.text("picture.cell.EdgeTip.alpha"),
                        "p",
                        Texts.text("picture.cell.EdgeTip.gate"),
                        Texts.text("picture.cell.EdgeTip.cost")));
        rows.forEach(row -> append(text.append('\n'), row));
        return text.toString();
    }

    private static void append(StringBuilder text, Row row) {
        text.append(Numbers.text(
                "%-9s %8s %6s %6s %8s", row.operation(), row.alpha(), row.probability(), row.gate(), row.cost()));
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? NOT_COMPUTED : Numbers.text(format, value).replace('-', '−');
    }
}
