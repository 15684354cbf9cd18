package nascope.analysis.event.state;

import java.util.Arrays;
import nascope.analysis.MeanCost;

/** What an edge cost in the last {@value Hysteresis#MEAN_STEPS} steps. */
public final class RecentCosts {
    private final double[] values = new double[Hysteresis.MEAN_STEPS]; // NaN where a step measured none
    private int next;
    private double sum;
    private int side; // of 0: 1 above, −1 below, 0 unknown
    private int steps; // on end on that side

    public RecentCosts() {
        Arrays.fill(values, Double.NaN);
    }

    void add(double cost) {
        sum += known(cost) - known(values[next]);
        values[next] = cost;
        next = (next + 1) % values.length;
        if (next == 0) sum = Arrays.stream(values).map(RecentCosts::known).sum(); // rounding does not pile up
        int now = (int) Math.signum(sum);
        steps = now == side ? steps + 1 : 1;
        side = now;
    }

    private static double known(double cost) {
        return Double.isNaN(cost) ? 0 : cost;
    }

    public MeanCost mean() {
        return MeanCost.of(
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray());
    }

    public int stepsOnThisSide() {
        return steps;
    }
}
