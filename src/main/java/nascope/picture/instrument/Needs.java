package nascope.picture.instrument;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import nascope.base.Texts;
import nascope.search.snapshot.SearchSnapshot;

/**
 * What a run must have recorded for an instrument.
 *
 * @param words what it is, such as {@code alpha}
 * @param recorded whether a step that was done holds it
 */
public record Needs(String words, Predicate<SearchSnapshot> recorded) {
    /** Which no step is without. */
    public static final Needs ALPHA = new Needs("alpha", step -> true);

    /** Gates and costs of a step. */
    public static final Needs COSTS = new Needs(
            Texts.text("picture.instrument.Needs.costs-of-the-operations"),
            step -> step.cells().values().stream()
                    .anyMatch(cell -> IntStream.range(0, cell.alpha().rows())
                            .anyMatch(edge -> !Double.isNaN(cell.expectedCost(edge)))));

    public static final Needs LOSS_AND_ENTROPY = new Needs(
            Texts.text("picture.instrument.Needs.loss-and-entropy-of-the"),
            step -> !Double.isNaN(step.search().lossMinusEntropy()));
}
