package nascope.search;

import java.util.Arrays;
import nascope.base.Table;
import nascope.base.Texts;

/** Ends a step whose numbers have run away, before anything learns from them. */
final class FiniteNumbers {
    private FiniteNumbers() {}

    /**
     * Looks at the loss and at every cost that was computed.
     *
     * @param step that the pass belongs to
     * @throws SearchFailure if one is not finite
     */
    static void require(int step, Pass pass) {
        require(step, "loss", pass.reading().loss());
        for (Table costs : pass.costs().sums().values())
            require(step, Texts.text("search.FiniteNumbers.cost-of-a-gate"), largest(costs));
    }

    /** @throws SearchFailure if the number is not finite */
    static void require(int step, String what, double value) {
        if (Double.isFinite(value)) return;
        throw new SearchFailure(Texts.text("search.FiniteNumbers.in-step-d-the-s", step, what, value));
    }

    /** The largest absolute cost; costs that were not computed are NaN and left out. */
    private static double largest(Table costs) {
        return Arrays.stream(costs.toRows())
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .filter(cost -> !Double.isNaN(cost))
                .max()
                .orElse(0);
    }
}
