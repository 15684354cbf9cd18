package nascope.picture.instrument;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import nascope.analysis.StepReading;
import nascope.base.Texts;
import nascope.search.snapshot.CutOut;
import nascope.search.snapshot.Sharpness;

/**
 * What a run must have recorded for an instrument.
 *
 * @param words what it is, such as {@code alpha}
 * @param recorded whether a step that was done holds it
 */
public record Needs(String words, Predicate<StepReading> recorded) {
    /** Which no step is without. */
    public static final Needs ALPHA = new Needs("alpha", step -> true);

    /** Gates and costs of the cells of a kind together. */
    public static final Needs COSTS = new Needs(
            Texts.text("picture.instrument.Needs.costs-of-the-operations"),
            step -> IntStream.range(0, step.edges())
                    .anyMatch(edge -> !Double.isNaN(step.cells().expectedCost(edge))));

    /** The same of each cell of the network. */
    public static final Needs COSTS_BY_CELL = new Needs(
            Texts.text("picture.instrument.Needs.costs-of-each-cell"),
            step -> IntStream.range(0, step.edges()).anyMatch(edge -> !Double.isNaN(step.expectedCost(0, edge))));

    public static final Needs CUT_OUT = new Needs(
            Texts.text("picture.instrument.Needs.accuracy-of-the-cell-cut"),
            step -> !step.snapshot().beside().cutOut().equals(CutOut.NONE));

    public static final Needs SHARPNESS = new Needs(
            Texts.text("picture.instrument.Needs.sharpness-of-the-search-loss"),
            step -> !step.snapshot().beside().sharpness().equals(Sharpness.NONE));

    public static final Needs LOSS_AND_ENTROPY = new Needs(
            Texts.text("picture.instrument.Needs.loss-and-entropy-of-the"),
            step -> !Double.isNaN(step.snapshot().search().lossMinusEntropy()));
}
