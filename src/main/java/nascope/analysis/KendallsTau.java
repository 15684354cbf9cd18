package nascope.analysis;

/** How far two orders of the same things agree (Kendall, "The treatment of ties in ranking problems", Biometrika, 1945: τ-b). */
public final class KendallsTau {
    private KendallsTau() {}

    /**
     * Of each two things, whether both orders have the same one first.
     *
     * @param a a number a thing; NaN leaves the thing out
     * @param b as many
     * @return 1 where the orders are the same, −1 where one is the other reversed, about 0 where they have nothing to do with
     *     each other; NaN where one of them does not order anything
     */
    public static double of(double[] a, double... b) {
        long agree = 0;
        long orderedByA = 0;
        long orderedByB = 0;
        for (int i = 0; i < a.length; i++)
            for (int j = i + 1; j < a.length; j++) {
                if (Double.isNaN(a[i] + b[i]) || Double.isNaN(a[j] + b[j])) continue;
                int byA = Double.compare(a[i], a[j]);
                int byB = Double.compare(b[i], b[j]);
                agree += (long) Integer.signum(byA) * Integer.signum(byB);
                if (byA != 0) orderedByA++;
                if (byB != 0) orderedByB++;
            }
        return agree / Math.sqrt((double) orderedByA * orderedByB);
    }
}
