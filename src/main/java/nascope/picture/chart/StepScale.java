package nascope.picture.chart;

import nascope.base.Require;

/**
 * Where the steps of a run lie from left to right.
 *
 * @param left px of step 0
 * @param right px of the last step
 * @param steps of the whole run, at least 1
 */
public record StepScale(double left, double right, int steps) {
    public StepScale {
        Require.within("steps", steps, 1, Integer.MAX_VALUE);
    }

    /** The px of a step. */
    public double xOf(int step) {
        return left + (right - left) * step / steps;
    }

    /** The step nearest to a px, from 0 to the last. */
    public int stepAt(double x) {
        if (!(right > left)) return 0;
        double share = Math.max(0, Math.min((x - left) / (right - left), 1));
        return (int) Math.round(share * steps);
    }

    /** A round distance at which about five steps are numbered. */
    public int roundDistance() {
        return Axes.roundStep(steps);
    }
}
