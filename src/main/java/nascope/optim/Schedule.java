package nascope.optim;

/** How a number changes over the steps of a search. */
public final class Schedule {
    private Schedule() {}

    /**
     * Falls from one value to another along half a cosine (Loshchilov, Hutter, 2017).
     *
     * @param progress 0 at the first step, 1 at the last
     */
    public static double cosine(double first, double last, double progress) {
        return last + (first - last) * (1 + Math.cos(Math.PI * progress)) / 2;
    }

    /**
     * Goes from one value to another by the same factor every step.
     *
     * @param first above 0
     * @param last above 0
     * @param progress 0 at the first step, 1 at the last
     */
    public static double exponential(double first, double last, double progress) {
        return first * Math.pow(last / first, progress);
    }

    /**
     * Goes from one value to another by the same amount every step.
     *
     * @param progress 0 at the first step, 1 at the last
     */
    public static double linear(double first, double last, double progress) {
        return first + (last - first) * progress;
    }
}
