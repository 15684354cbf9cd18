package nascope.app.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nascope.base.Softmax;
import nascope.search.method.SearchMethod;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.TrainingMode;
import nascope.space.Operation;

/**
 * How a step moved alpha of one edge: the formulas of the method, and below them the numbers of that step, recorded or
 * computed from what is recorded by the very code that the search uses.
 */
final class FormulaText {
    private static final String LINE = "%-9s %8s %6s %6s %9s %8s";

    private final SearchSettings settings;
    private final StepRecord step;
    private final CellEdge edge;
    private final CellSnapshot cell; // after the step
    private final SearchMethod method;
    private final int[] open; // columns

    private FormulaText(SearchSettings settings, StepRecord step, CellEdge edge) {
        this.settings = settings;
        this.step = step;
        this.edge = edge;
        cell = step.after().cells().get(edge.kind());
        method = SearchMethod.of(settings);
        open = cell.constraints().of(edge.index()).open(settings.space().candidates());
    }

    static String of(SearchSettings settings, StepRecord step, CellEdge edge) {
        return new FormulaText(settings, step, edge).text();
    }

    private String text() {
        if (step.before() == null) return "The first step will show here how alpha moves.";
        String random = step.after().teaching().randomGates() ? "z = one-hot, drawn uniformly (random gates)" : gates();
        StringBuilder text = new StringBuilder(
                        "Step %,d\n".formatted(step.after().step()))
                .append(random)
                .append('\n')
                .append(gradientFormula())
                .append('\n')
                .append(learning())
                .append("\n\n")
                .append(LINE.formatted("operation", "α before", "p", "z", "gradient", "Δα"));
        double[] before = step.before().cells().get(edge.kind()).alpha().row(edge.index());
        double[] after = cell.alpha().row(edge.index());
        double[] gradient = gradient(narrow(before));
        double[] probability = probability(before);
        for (int i = 0; i < open.length; i++) {
            int k = open[i];
            text.append('\n')
                    .append(LINE.formatted(
                            settings.space().candidates().get(k).shortLabel(),
                            Figures.number("%+.3f", before[k]),
                            Figures.number("%.3f", probability[i]),
                            Figures.number("%.3f", cell.gate().at(edge.index(), k)),
                            Figures.number("%+.5f", gradient[i]),
                            Figures.number("%+.4f", after[k] - before[k])));
        }
        return text.append(closed())
                .append("\nΔα is the change since step ")
                .append(String.format(Locale.ROOT, "%,d", step.before().step()))
                .append(", learned or set by hand.")
                .toString();
    }

    private String gates() {
        return switch (settings.get(Settings.METHOD)) {
            case DARTS -> "p = softmax(α),  z = p";
            case SNAS -> "p = softmax(α),  z = softmax((α + Gumbel)/τ),  τ = " + figure("%.3f", temperature());
            case DSNAS -> "p = softmax(α),  z = one operation, drawn from p";
        };
    }

    private String gradientFormula() {
        double[] gates = narrow(cell.gate().row(edge.index()));
        double[] costs = narrow(cell.cost().row(edge.index()));
        return switch (settings.get(Settings.METHOD)) {
            case DARTS -> "gradient = z (c − Σ z·c),  Σ z·c = " + figure("%+.5f", expected(gates, costs));
            case SNAS -> "gradient = z (c − Σ z·c)/τ,  Σ z·c = " + figure("%+.5f", expected(gates, costs));
            case DSNAS ->
                "gradient = R (z − p),  R = cost of the drawn one, within ±%s, = %s"
                        .formatted(
                                settings.text(Settings.COST_LIMIT), figure("%+.5f", clamped(expected(gates, costs))));
        };
    }

    private String learning() {
        TrainingMode teaching = step.after().teaching();
        if (open.length < 2) return "α stands still: there is nothing to choose";
        if (teaching.alphaFrozen()) return "α stands still: it is frozen";
        if (teaching.randomGates()) return "α stands still: random gates do not depend on it";
        if (!teaching.alphaLearns()) return "α stands still: this step taught the weights alone";
        return "Adam: α ← α − η m/(√v + ε),  η = %s\n      m, v: running means of gradient + %s α, and of its square"
                .formatted(Double.toString(step.after().alphaRate()), settings.text(Settings.ALPHA_DECAY));
    }

    private String closed() {
        List<Operation> candidates = settings.space().candidates();
        if (open.length == candidates.size()) return "";
        EdgeConstraint constraint = cell.constraints().of(edge.index());
        return "\nclosed (gate, p and gradient 0): "
                + String.join(
                        ", ",
                        candidates.stream()
                                .filter(operation -> !constraint.leavesOpen(operation))
                                .map(Operation::shortLabel)
                                .toList());
    }

    private double[] gradient(double... before) {
        double[] gates = narrow(cell.gate().row(edge.index()));
        double[] unknown = new double[open.length];
        Arrays.fill(unknown, Double.NaN);
        if (open.length < 2 || Arrays.stream(gates).sum() == 0) return unknown;
        return method.gradient(before, gates, narrow(cell.cost().row(edge.index())), temperature());
    }

    private double[] probability(double... before) {
        if (open.length == 0) return new double[0];
        return Softmax.of(narrow(before));
    }

    private static double expected(double[] gates, double... costs) {
        double sum = 0;
        for (int k = 0; k < gates.length; k++) if (gates[k] != 0) sum += gates[k] * costs[k];
        return sum;
    }

    private double clamped(double cost) {
        double limit = settings.get(Settings.COST_LIMIT);
        return Math.max(-limit, Math.min(limit, cost));
    }

    private double temperature() {
        return step.after().temperature();
    }

    private double[] narrow(double... row) {
        return Arrays.stream(open).mapToDouble(k -> row[k]).toArray();
    }

    private static String figure(String format, double value) {
        return Figures.number(format, value);
    }
}
