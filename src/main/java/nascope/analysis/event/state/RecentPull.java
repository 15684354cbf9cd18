package nascope.analysis.event.state;

import java.util.Arrays;
import nascope.analysis.MeanCost;
import nascope.analysis.event.Said;
import nascope.base.Texts;

/**
 * L − H of the images that train alpha, over the last {@value Hysteresis#MEAN_STEPS} steps that measured it: the pull on all
 * edges of the last cell together. One batch scatters several times as far as the mean lies from 0.
 */
public final class RecentPull {
    private final double[] values = new double[Hysteresis.MEAN_STEPS];
    private int count;

    public void add(double lossMinusEntropy) {
        if (!Double.isNaN(lossMinusEntropy)) values[count++ % values.length] = lossMinusEntropy;
    }

    /** Whether it is of as many steps as it should. */
    public boolean known() {
        return count >= values.length;
    }

    /** Mean and standard error, in nats. */
    public MeanCost mean() {
        return MeanCost.of(Arrays.copyOf(values, Math.min(count, values.length)));
    }

    /** Such as {@code L − H is +0.11 ± 0.03}. */
    public Said words() {
        MeanCost now = mean();
        return Said.of(Texts.text("analysis.event.state.RecentPull.l-h-is"), now.mean(), now.error());
    }
}
