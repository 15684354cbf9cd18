package nascope.picture.chart;

import nascope.base.Plain;

/**
 * Where the steps of a part of a run lie from left to right.
 *
 * @param left px of the first step in sight
 * @param right px of the last, above {@code left}
 * @param first step in sight, which may lie between two
 * @param last step in sight, above {@code first}
 */
public record TimeScale(double left, double right, double first, double last) {
    private static final double NUMBER = 36; // px of a step's number

    public TimeScale {
        if (!(right > left))
            throw new IllegalArgumentException(Plain.text("right must be above %s, got %s", left, right));
        if (!(last > first))
            throw new IllegalArgumentException(Plain.text("last must be above %s, got %s", first, last));
    }

    /** The px of a step, also of one out of sight. */
    public double xOf(double step) {
        return left + (right - left) * (step - first) / (last - first);
    }

    /** What lies at a px, also out of sight and between two steps. */
    public double at(double x) {
        return first + (last - first) * (x - left) / (right - left);
    }

    /** The step in sight that is nearest to a px. */
    public int stepAt(double x) {
        double step = Math.rint(at(x));
        return (int) Math.max(Math.ceil(first), Math.min(step, Math.floor(last)));
    }

    /** Whether a step is in sight. */
    public boolean shows(double step) {
        return step >= first && step <= last;
    }

    public double stepsPerPixel() {
        return (last - first) / (right - left);
    }

    /** A round distance at which about five steps are numbered, or fewer where their numbers would touch. */
    public int roundDistance() {
        int distance = Axes.roundStep((int) Math.max(1, Math.rint(last - first)));
        while (distance < stepsPerPixel() * NUMBER) distance *= 2;
        return distance;
    }
}
