package nascope.app.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import nascope.base.Table;
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
            case ALPHA -> " · pass for alpha, search batch";
            case WEIGHTS -> " · pass for the weights, training batch";
        };
        return Numbers.text("Step %,d · %s%s", phase.soFar().step(), name(phase, settings), whom);
    }

    private static String name(StepPhase phase, SearchSettings settings) {
        boolean draws = settings.get(Settings.METHOD).draws() || teaching(phase).randomGates();
        return switch (phase.kind()) {
            case SAMPLE -> draws ? "Sample" : "Gates";
            case LOOK_AHEAD -> "Look ahead";
            case FORWARD -> "Forward";
            case COST -> phase.learner() == TrainingMode.Target.WEIGHTS ? "Back" : "Cost";
            case CORRECTION -> "Correction";
            case ALPHA_MOVES -> "Alpha moves";
            case WEIGHTS_MOVE -> "Weights move";
        };
    }

    /** Short enough for two lines in the smallest window. */
    private static String text(StepPhase phase, SearchSettings settings) {
        return switch (phase.kind()) {
            case SAMPLE -> sample(phase, settings);
            case LOOK_AHEAD -> "The weights go one step ahead on the training batch; they are put back afterwards.";
            case FORWARD -> "The batch goes where gates are not 0. " + measured(phase.measures());
            case COST -> cost(phase);
            case CORRECTION ->
                "Two more passes, at weights a little to either side, take from the costs what the look ahead owes to alpha.";
            case ALPHA_MOVES ->
                Numbers.text(
                        "Adam, rate %s. %s Triangle up: the edge is more alive; down: less.",
                        number(phase.soFar().alphaRate()), largestMove(phase, settings.space()));
            case WEIGHTS_MOVE ->
                Numbers.text(
                        "SGD, rate %s. A square: weights of the edge got a gradient; all others only decay and keep their momentum.",
                        number(phase.soFar().weightRate()));
        };
    }

    private static String sample(StepPhase phase, SearchSettings settings) {
        if (teaching(phase).randomGates())
            return "On each edge one open operation is drawn, whatever alpha says. A bar: nothing goes through.";
        return settings.get(Settings.METHOD)
                .sampleWords(new SearchMethod.Conditions(settings, phase.soFar().temperature()), FIGURES);
    }

    private static String cost(StepPhase phase) {
        TrainingMode teaching = teaching(phase);
        boolean learns =
                phase.learner() == TrainingMode.Target.ALPHA ? teaching.alphaLearns() : teaching.weightsLearn();
        String idle = learns ? "" : " Nothing learns from it now.";
        return switch (phase.learner()) {
            case WEIGHTS ->
                learns
                        ? "The error goes back the same way: every weight it passes gets its gradient."
                        : "The error goes back the same way." + idle;
            case ALPHA -> costs() + idle;
            case BOTH -> costs() + (learns ? " Weights get their gradients." : "");
        };
    }

    private static String costs() {
        return "The error goes back: every gate gets its cost ∂L/∂z. Plus: the edge makes the loss larger; minus: smaller.";
    }

    private static String measured(Measures measures) {
        return Numbers.text(
                "Loss L %.3f, entropy H %.3f, accuracy %.0f %%.",
                measures.loss(), measures.entropy(), 100 * measures.accuracy());
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
                            "Most on %s: %s, p %.4f → %.4f.",
                            edge.label(), space.candidates().get(k).shortLabel(), was, is);
                }
        }
        return move;
    }

    private static TrainingMode teaching(StepPhase phase) {
        return phase.soFar().teaching();
    }

    private static String number(double value) {
        return Numbers.of(BigDecimal.valueOf(value)
                .round(THREE_DIGITS)
                .stripTrailingZeros()
                .toPlainString());
    }
}
