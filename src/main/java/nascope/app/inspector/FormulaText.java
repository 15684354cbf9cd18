package nascope.app.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.search.StepRates;
import nascope.search.method.RecordedGradient;
import nascope.search.method.SearchMethod;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.operation.Operation;

/**
 * How a step moved alpha of one edge: the formulas of the method, and below them the numbers of that step, recorded or
 * computed from what is recorded by the very code that the search uses.
 */
final class FormulaText {
    private static final String LINE = "%-9s %8s %5s %5s %8s%s %7s";
    private static final String TERM = " %9s";
    private static final SearchMethod.Figures FIGURES = new SearchMethod.Figures() {
        @Override
        public String with(String format, double value) {
            return Figures.number(format, value);
        }

        @Override
        public String shortly(double value) {
            return Figures.number("%.3g", value);
        }
    };

    private final SearchSettings settings;
    private final StepRecord step;
    private final CellEdge edge;
    private final CellSnapshot cell; // after the step
    private final SearchMethod method;
    private final StepRates rates;
    private final SearchMethod.Conditions conditions;
    private final int[] open; // columns

    private FormulaText(SearchSettings settings, StepRecord step, CellEdge edge) {
        this.settings = settings;
        this.step = step;
        this.edge = edge;
        cell = step.after().cell(edge.kind());
        method = settings.get(Settings.METHOD);
        rates = StepRates.of(settings, Math.max(0, step.after().step() - 1));
        conditions = new SearchMethod.Conditions(settings, step.after().temperature());
        open = cell.constraints().of(edge.index()).open(settings.space().candidates());
    }

    static String of(SearchSettings settings, StepRecord step, CellEdge edge) {
        return settings.elsewhere().isPresent()
                ? Texts.text("app.inspector.FormulaText.not-logged")
                : new FormulaText(settings, step, edge).text();
    }

    private String text() {
        SearchSnapshot start = step.before();
        if (start == null) return Texts.text("app.inspector.FormulaText.the-first-step-will-show");
        boolean drawnUniformly = step.after().mode().randomGates();
        StringBuilder text = new StringBuilder(Numbers.text(
                        Texts.text("app.inspector.FormulaText.step-d"),
                        step.after().step()))
                .append(
                        drawnUniformly
                                ? Texts.text("app.inspector.FormulaText.z-one-hot-drawn-uniformly")
                                : method.gateFormula(conditions, FIGURES))
                .append('\n')
                .append(method.gradientFormula(
                        narrow(cell.gate().row(edge.index())),
                        narrow(cell.cost().row(edge.index())),
                        conditions,
                        FIGURES))
                .append(terms())
                .append('\n')
                .append(learning())
                .append("\n\n")
                .append(Numbers.text(
                        LINE,
                        Texts.text("app.inspector.FormulaText.operation"),
                        Texts.text("app.inspector.FormulaText.before"),
                        "p",
                        "z",
                        Texts.text("app.inspector.FormulaText.gradient"),
                        termHeadings(),
                        "Δα"));
        double[] before = start.cell(edge.kind()).alpha().row(edge.index());
        double[] after = cell.alpha().row(edge.index());
        RecordedGradient recorded = new RecordedGradient(settings.space(), start, step.after());
        double[] gradient = recorded.ofCosts(edge, method, conditions).orElseGet(this::unknown);
        List<double[]> ofTerms = rates.terms().stream()
                .map(term -> recorded.ofTerm(edge, term, conditions, rates.alphaProgress())
                        .orElseGet(this::unknown))
                .toList();
        double[] probability = open.length == 0 ? new double[0] : method.probability(narrow(before));
        for (int i = 0; i < open.length; i++) {
            int k = open[i];
            int row = i;
            String terms = ofTerms.stream()
                    .map(term -> Numbers.text(TERM, Figures.number("%+.5f", term[row])))
                    .collect(Collectors.joining());
            text.append('\n')
                    .append(Numbers.text(
                            LINE,
                            settings.space().candidates().get(k).shortLabel(),
                            Figures.number("%+.3f", before[k]),
                            Figures.number("%.3f", probability[i]),
                            Figures.number("%.3f", cell.gate().at(edge.index(), k)),
                            Figures.number("%+.5f", gradient[i]),
                            terms,
                            Figures.number("%+.4f", after[k] - before[k])));
        }
        return text.append(closed())
                .append(Texts.text("app.inspector.FormulaText.is-the-change-since-step"))
                .append(Numbers.text("%,d", start.step()))
                .append(Texts.text("app.inspector.FormulaText.learned-or-set-by-hand"))
                .toString();
    }

    /** What is added to alpha's loss, a line each. */
    private String terms() {
        return rates.terms().stream()
                .map(term -> Numbers.text(
                        "\n+ %s: %s = %s",
                        term.name(),
                        term.formula(settings, rates.alphaProgress()),
                        Figures.number("%+.5f", step.after().terms().getOrDefault(term.name(), Double.NaN))))
                .collect(Collectors.joining());
    }

    private String termHeadings() {
        return rates.terms().stream()
                .map(term -> Numbers.text(TERM, "+ " + term.name()))
                .collect(Collectors.joining());
    }

    private String learning() {
        return standsStill(step.after().mode(), rates, open.length)
                .orElseGet(() -> Numbers.text(
                        Texts.text("app.inspector.FormulaText.adam-m-v-s-m"),
                        Numbers.of(Double.toString(step.after().alphaRate())),
                        Numbers.of(settings.text(Settings.ALPHA_DECAY))));
    }

    /**
     * Why alpha stands still in a step; empty if it moves.
     *
     * @param open number of operations that the edge may carry
     */
    static Optional<String> standsStill(TrainingMode mode, StepRates rates, int open) {
        if (open < 2) return Optional.of(Texts.text("app.inspector.FormulaText.stands-still-there-is-nothing"));
        if (mode.alphaFrozen()) return Optional.of(Texts.text("app.inspector.FormulaText.stands-still-it-is-frozen"));
        if (mode.randomGates())
            return Optional.of(Texts.text("app.inspector.FormulaText.stands-still-random-gates-do"));
        if (rates.warmingUp()) return Optional.of(Texts.text("app.inspector.FormulaText.stands-still-it-waits-for"));
        return mode.alphaLearns()
                ? Optional.empty()
                : Optional.of(Texts.text("app.inspector.FormulaText.stands-still-this-step-taught"));
    }

    private String closed() {
        List<Operation> candidates = settings.space().candidates();
        if (open.length == candidates.size()) return "";
        EdgeConstraint constraint = cell.constraints().of(edge.index());
        return Texts.text("app.inspector.FormulaText.closed-gate-p-and-gradient")
                + String.join(
                        ", ",
                        candidates.stream()
                                .filter(operation -> !constraint.leavesOpen(operation))
                                .map(Operation::shortLabel)
                                .toList());
    }

    private double[] unknown() {
        double[] unknown = new double[open.length];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    private double[] narrow(double... row) {
        return Arrays.stream(open).mapToDouble(k -> row[k]).toArray();
    }
}
