package nascope.app.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.search.method.SearchMethod;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.StepPhase;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * A phase of a step in words.
 *
 * @param title which, of which step and for whom
 * @param text what happens in it, with the numbers of this one
 */
record PhaseWords(String title, String text) {
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final SearchMethod.Figures FIGURES = new SearchMethod.Figures() {
        @Override
        public String with(String format, double value) {
            return Numbers.text(format, value);
        }

        @Override
        public String shortly(double value) {
            return number(value);
        }
    };

    static PhaseWords of(StepPhase phase, SearchSettings settings) {
        return new PhaseWords(title(phase, settings), text(phase, settings));
    }

    private static String title(StepPhase phase, SearchSettings settings) {
        String whom = switch (phase.learner()) {
            case BOTH -> "";
            case ALPHA -> Texts.text("app.cell.PhaseWords.pass-for-alpha-search-batch");
            case WEIGHTS -> Texts.text("app.cell.PhaseWords.pass-for-the-weights-training");
        };
        return Numbers.text(
                Texts.text("app.cell.PhaseWords.step-d-s"), phase.soFar().step(), name(phase, settings), whom);
    }

    private static String name(StepPhase phase, SearchSettings settings) {
        boolean draws = settings.get(Settings.METHOD).draws() || mode(phase).randomGates();
        return switch (phase.kind()) {
            case SAMPLE -> draws ? Texts.text("app.cell.PhaseWords.sample") : Texts.text("app.cell.PhaseWords.gates");
            case LOOK_AHEAD -> Texts.text("app.cell.PhaseWords.look-ahead");
            case FORWARD -> Texts.text("app.cell.PhaseWords.forward");
            case COST ->
                phase.learner() == TrainingMode.Target.WEIGHTS
                        ? Texts.text("app.cell.PhaseWords.back")
                        : Texts.text("app.cell.PhaseWords.cost");
            case CORRECTION -> Texts.text("app.cell.PhaseWords.correction");
            case ALPHA_MOVES -> Texts.text("app.cell.PhaseWords.alpha-moves");
            case WEIGHTS_MOVE -> Texts.text("app.cell.PhaseWords.weights-move");
        };
    }

    /** Short enough for two lines in the smallest window. */
    private static String text(StepPhase phase, SearchSettings settings) {
        return switch (phase.kind()) {
            case SAMPLE -> sample(phase, settings);
            case LOOK_AHEAD -> Texts.text("app.cell.PhaseWords.the-weights-go-one-step");
            case FORWARD -> Texts.text("app.cell.PhaseWords.the-batch-goes-where-gates") + measured(phase.measures());
            case COST -> cost(phase);
            case CORRECTION -> Texts.text("app.cell.PhaseWords.two-more-passes-at-weights");
            case ALPHA_MOVES ->
                Numbers.text(
                        Texts.text("app.cell.PhaseWords.adam-rate-s-s-triangle"),
                        number(phase.soFar().alphaRate()),
                        largestMove(phase, settings.space()));
            case WEIGHTS_MOVE ->
                Numbers.text(
                        Texts.text("app.cell.PhaseWords.sgd-rate-s-a-square"),
                        number(phase.soFar().weightRate()));
        };
    }

    private static String sample(StepPhase phase, SearchSettings settings) {
        if (mode(phase).randomGates()) return Texts.text("app.cell.PhaseWords.on-each-edge-one-open");
        return settings.get(Settings.METHOD)
                .sampleWords(new SearchMethod.Conditions(settings, phase.soFar().temperature()), FIGURES);
    }

    private static String cost(StepPhase phase) {
        TrainingMode mode = mode(phase);
        boolean learns = phase.learner() == TrainingMode.Target.ALPHA ? mode.alphaLearns() : mode.weightsLearn();
        String idle = learns ? "" : Texts.text("app.cell.PhaseWords.nothing-learns-from-it-now");
        return switch (phase.learner()) {
            case WEIGHTS ->
                learns
                        ? Texts.text("app.cell.PhaseWords.the-error-goes-back-the")
                        : Texts.text("app.cell.PhaseWords.the-error-goes-back-the-2") + idle;
            case ALPHA -> costs() + idle;
            case BOTH -> costs() + (learns ? Texts.text("app.cell.PhaseWords.weights-get-their-gradients") : "");
        };
    }

    private static String costs() {
        return Texts.text("app.cell.PhaseWords.the-error-goes-back-every");
    }

    private static String measured(Measures measures) {
        return Numbers.text(
                Texts.text("app.cell.PhaseWords.loss-l-3f-entropy-h"),
                measures.loss(),
                measures.entropy(),
                100 * measures.accuracy());
    }

    /** Such as {@code Most on 0→2: sep 3×3, p 0.1250 → 0.1261.} */
    private static String largestMove(StepPhase phase, SearchSpace space) {
        String move = "";
        double largest = 0;
        for (CellKind kind : space.distinctKinds()) {
            Table before = phase.before().cell(kind).probability();
            Table after = phase.soFar().cell(kind).probability();
            for (Edge edge : space.topology().edges())
                for (int k = 0; k < after.columns(); k++) {
                    double was = before.at(edge.index(), k);
                    double is = after.at(edge.index(), k);
                    if (Math.abs(is - was) <= largest) continue;
                    largest = Math.abs(is - was);
                    move = Numbers.text(
                            Texts.text("app.cell.PhaseWords.most-on-s-s-p"),
                            edge.label(),
                            space.candidates().get(k).shortLabel(),
                            was,
                            is);
                }
        }
        return move;
    }

    private static TrainingMode mode(StepPhase phase) {
        return phase.soFar().mode();
    }

    private static String number(double value) {
        return Numbers.of(BigDecimal.valueOf(value)
                .round(THREE_DIGITS)
                .stripTrailingZeros()
                .toPlainString());
    }
}
