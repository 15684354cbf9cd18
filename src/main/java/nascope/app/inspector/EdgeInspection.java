package nascope.app.inspector;

import java.util.ArrayList;
import java.util.List;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.picture.cell.ConstraintWords;
import nascope.picture.look.Numbers;
import nascope.search.method.Share;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.Edge;
import nascope.space.OperationSize;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * The numbers of one edge.
 *
 * @param edge which
 * @param title such as {@code Edge 0→2}
 * @param state such as {@code input edge · pinned to skip}
 * @param share what p is for the method
 * @param constraint what a person decided about it
 * @param rows one a candidate, in the order of alpha's columns
 * @param noneLogOdds log-odds of {@code none} against the other open operations; NaN if there is nothing to weigh
 * @param sentence why alpha moved as it did in the step; empty before the first
 * @param formula how alpha came here, with the numbers of the step in it
 */
public record EdgeInspection(
        CellEdge edge,
        String title,
        String state,
        Share share,
        EdgeConstraint constraint,
        List<Row> rows,
        double noneLogOdds,
        String sentence,
        String formula)
        implements Inspection {
    /** The names of the numbers in {@link Row#text()}. */
    public static final String COLUMNS = Texts.text("app.inspector.EdgeInspection.p-gate-cost-mean");

    private static final double SELDOM = 0.1; // of the steps

    public EdgeInspection {
        rows = List.copyOf(rows);
    }

    /**
     * One operation.
     *
     * @param operation which
     * @param open whether the edge may carry it
     * @param alpha logit
     * @param probability softmax of alpha over the open operations
     * @param gate of the step
     * @param cost ∂L/∂z of the step, summed over the cells of the kind; NaN where it was not computed
     * @param meanCost over those of the last {@value StepRecord#WINDOW} steps that computed it
     * @param recent probability after each of the last {@value StepRecord#WINDOW} steps, oldest first
     * @param size of its copies in all cells of the kind
     */
    public record Row(
            Operation operation,
            boolean open,
            double alpha,
            double probability,
            double gate,
            double cost,
            double meanCost,
            List<Double> recent,
            OperationSize size) {
        public Row {
            recent = List.copyOf(recent);
        }

        /** What changes with the step, below {@link #COLUMNS} if the font has letters of one width. */
        public String text() {
            return Numbers.text(
                    "%5s %4s %7s %7s",
                    Figures.number("%.3f", probability),
                    Figures.number("%.2f", gate),
                    Figures.number("%+.4f", cost),
                    Figures.number("%+.4f", meanCost));
        }

        /** All numbers, a line each, with what they are. */
        public String all() {
            return Numbers.text(
                    Texts.text("app.inspector.EdgeInspection.s-alpha-s-p-s"),
                    operation.label(),
                    alphaText(),
                    Figures.number("%.3f", probability),
                    Figures.number("%.2f", gate),
                    Figures.number("%+.4f", cost),
                    Figures.number("%+.4f", meanCost),
                    StepRecord.WINDOW,
                    Figures.count(size.parameters()),
                    Figures.count(size.multiplyAdds()));
        }

        /** Such as {@code +0.012}. */
        public String alphaText() {
            return Figures.number("%+.3f", alpha);
        }
    }

    /**
     * Reads an edge.
     *
     * @param settings with which the step was done
     * @param now the state, with what a person did since the step
     * @param step the step that led to it
     */
    static EdgeInspection of(SearchSettings settings, SearchSnapshot now, StepRecord step, CellEdge edge) {
        SearchSpace space = settings.space();
        Edge place = space.topology().edges().get(edge.index());
        CellSnapshot cell = now.cell(edge.kind());
        EdgeConstraint constraint = cell.constraints().of(edge.index());
        List<Row> rows = rows(settings, cell, step, edge);
        String kind = place.fromInput()
                ? Texts.text("app.inspector.EdgeInspection.input-edge")
                : Texts.text("app.inspector.EdgeInspection.intermediate-edge");
        return new EdgeInspection(
                edge,
                Texts.text("app.inspector.EdgeInspection.edge") + place.label(),
                kind + " · " + ConstraintWords.of(constraint) + seldom(step, edge, space.noneColumn()),
                settings.share(),
                constraint,
                rows,
                noneLogOdds(rows),
                AlphaSentence.of(settings, step, edge),
                FormulaText.of(settings, step, edge));
    }

    /** An edge on which none is nearly always drawn learns next to nothing. */
    private static String seldom(StepRecord step, CellEdge edge, int none) {
        double asked = step.asked(edge, none);
        return step.recent().size() == StepRecord.WINDOW && asked < SELDOM
                ? Numbers.text(Texts.text("app.inspector.EdgeInspection.seldom-sampled-d-of-steps"), 100 * asked)
                : "";
    }

    private static List<Row> rows(SearchSettings settings, CellSnapshot cell, StepRecord step, CellEdge edge) {
        Table meanCosts = step.meanCosts(edge.kind());
        SearchSpace space = settings.space();
        Edge place = space.topology().edges().get(edge.index());
        EdgeConstraint constraint = cell.constraints().of(edge.index());
        double[] probability = cell.probability().row(edge.index());
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < probability.length; k++) {
            Operation operation = space.candidates().get(k);
            rows.add(new Row(
                    operation,
                    constraint.leavesOpen(operation),
                    cell.alpha().at(edge.index(), k),
                    probability[k],
                    cell.gate().at(edge.index(), k),
                    cell.cost().at(edge.index(), k),
                    meanCosts.at(edge.index(), k),
                    step.probabilities(edge, k),
                    OperationSize.of(space, edge.kind(), place, operation, settings.get(Settings.IMAGE_SIZE))));
        }
        return rows;
    }

    private static double noneLogOdds(List<Row> rows) {
        double none = Double.NaN;
        double others = 0;
        for (Row row : rows) {
            if (!row.open()) continue;
            if (!row.operation().connects()) none = row.alpha();
            else others += Math.exp(row.alpha());
        }
        return others == 0 ? Double.NaN : none - Math.log(others);
    }
}
