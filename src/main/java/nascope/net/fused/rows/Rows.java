package nascope.net.fused.rows;

/**
 * The loops that everything is made of, over whole rows of equal length. At most six arrays are read in a loop: more
 * are not vectorised (C2, JDK 17).
 */
public final class Rows {
    private Rows() {}

    /** y = Σ_k w_k · x_k over the terms, whose rows are in {@code x}; or y += that. */
    public static void combine(float[] y, boolean add, Terms terms, float[][][] x) {
        int count = terms.count();
        if (count == 0 && !add) java.util.Arrays.fill(y, 0);
        boolean adding = add;
        for (int k = 0; k < count; ) {
            int group = groupSize(count - k);
            if (adding) add(y, group, k, terms, x);
            else set(y, group, k, terms, x);
            adding = true;
            k += group;
        }
    }

    /** At most five, and groups of about one size: the fewer sweeps over y the better. */
    private static int groupSize(int left) {
        if (left <= 5) return left;
        return left <= 8 ? (left + 1) / 2 : 5;
    }

    private static void set(float[] y, int group, int k, Terms t, float[][][] x) {
        switch (group) {
            case 1 -> set1(y, t.weight(k), t.row(k, x));
            case 2 -> set2(y, t.weight(k), t.row(k, x), t.weight(k + 1), t.row(k + 1, x));
            case 3 ->
                set3(y, t.weight(k), t.row(k, x), t.weight(k + 1), t.row(k + 1, x), t.weight(k + 2), t.row(k + 2, x));
            case 4 ->
                set4(
                        y,
                        t.weight(k),
                        t.row(k, x),
                        t.weight(k + 1),
                        t.row(k + 1, x),
                        t.weight(k + 2),
                        t.row(k + 2, x),
                        t.weight(k + 3),
                        t.row(k + 3, x));
            default ->
                set5(
                        y,
                        t.weight(k),
                        t.row(k, x),
                        t.weight(k + 1),
                        t.row(k + 1, x),
                        t.weight(k + 2),
                        t.row(k + 2, x),
                        t.weight(k + 3),
                        t.row(k + 3, x),
                        t.weight(k + 4),
                        t.row(k + 4, x));
        }
    }

    private static void add(float[] y, int group, int k, Terms t, float[][][] x) {
        switch (group) {
            case 1 -> add1(y, t.weight(k), t.row(k, x));
            case 2 -> add2(y, t.weight(k), t.row(k, x), t.weight(k + 1), t.row(k + 1, x));
            case 3 ->
                add3(y, t.weight(k), t.row(k, x), t.weight(k + 1), t.row(k + 1, x), t.weight(k + 2), t.row(k + 2, x));
            case 4 ->
                add4(
                        y,
                        t.weight(k),
                        t.row(k, x),
                        t.weight(k + 1),
                        t.row(k + 1, x),
                        t.weight(k + 2),
                        t.row(k + 2, x),
                        t.weight(k + 3),
                        t.row(k + 3, x));
            default ->
                add5(
                        y,
                        t.weight(k),
                        t.row(k, x),
                        t.weight(k + 1),
                        t.row(k + 1, x),
                        t.weight(k + 2),
                        t.row(k + 2, x),
                        t.weight(k + 3),
                        t.row(k + 3, x),
                        t.weight(k + 4),
                        t.row(k + 4, x));
        }
    }

    /** y = Σ a · b over pairs of rows. */
    public static void products(float[] y, Pairs pairs, float[][] a, float[][] b) {
        int count = pairs.count();
        if (count == 0) java.util.Arrays.fill(y, 0);
        int k = count % 2;
        if (k == 1) product(y, a[pairs.left(0)], b[pairs.right(0)]);
        for (; k < count; k += 2) {
            float[] a0 = a[pairs.left(k)];
            float[] b0 = b[pairs.right(k)];
            float[] a1 = a[pairs.left(k + 1)];
            float[] b1 = b[pairs.right(k + 1)];
            if (k == 0) product2(y, a0, b0, a1, b1);
            else addProduct2(y, a0, b0, a1, b1);
        }
    }

    /**
     * Σ x[i]. Sums do not vectorise, additions of rows do: the row's second half is added to its first until little is
     * left, and the rest goes to several sums side by side.
     *
     * @param x used up
     * @param spare as long as x, used up
     */
    public static double fold(float[] x, float[] spare) {
        int left = x.length;
        while (left > 128 && left % 2 == 0) {
            left /= 2;
            System.arraycopy(x, left, spare, 0, left);
            addFirst(x, spare, left);
        }
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int i = 0;
        for (; i + 7 < left; i += 8) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
            e += x[i + 4];
            f += x[i + 5];
            g += x[i + 6];
            h += x[i + 7];
        }
        double sum = ((double) a + b + c + d) + ((double) e + f + g + h);
        for (; i < left; i++) sum += x[i];
        return sum;
    }

    private static void addFirst(float[] y, float[] x, int count) {
        for (int i = 0; i < count; i++) y[i] += x[i];
    }

    /** y = max(x, 0). */
    public static void rectify(float[] y, float[] x) {
        for (int i = 0; i < y.length; i++) y[i] = Math.max(x[i], 0f);
    }

    /** y = max(scale · x + shift, 0). */
    public static void rectify(float[] y, float scale, float[] x, float shift) {
        for (int i = 0; i < y.length; i++) y[i] = Math.max(scale * x[i] + shift, 0f);
    }

    /** y = scale · x + shift. */
    public static void affine(float[] y, float scale, float[] x, float shift) {
        for (int i = 0; i < y.length; i++) y[i] = scale * x[i] + shift;
    }

    /** y = y + shift. */
    public static void shift(float[] y, float shift) {
        for (int i = 0; i < y.length; i++) y[i] += shift;
    }

    /** y = a · g + b · x + c, or y += that. */
    public static void blend(float[] y, boolean add, float a, float[] g, float b, float[] x, float c) {
        if (add) for (int i = 0; i < y.length; i++) y[i] += a * g[i] + b * x[i] + c;
        else for (int i = 0; i < y.length; i++) y[i] = a * g[i] + b * x[i] + c;
    }

    /** g = g where {@code rectified} is above 0, else 0. A product with a mask, as a choice does not vectorise. */
    public static void mask(float[] g, float[] rectified) {
        for (int i = 0; i < g.length; i++) g[i] *= Math.min(1f, rectified[i] * 1e38f);
    }

    /** y = g where {@code rectified} is above 0, else 0; or y += that. */
    public static void masked(float[] y, boolean add, float[] g, float[] rectified) {
        if (add) for (int i = 0; i < y.length; i++) y[i] += g[i] * Math.min(1f, rectified[i] * 1e38f);
        else for (int i = 0; i < y.length; i++) y[i] = g[i] * Math.min(1f, rectified[i] * 1e38f);
    }

    /** sum += x − centre, squares += (x − centre)². */
    public static void moments(float[] sum, float[] squares, float[] x, float centre) {
        for (int i = 0; i < sum.length; i++) {
            float d = x[i] - centre;
            sum[i] += d;
            squares[i] += d * d;
        }
    }

    /** products += g · (x − centre). */
    public static void addCentredProduct(float[] products, float[] g, float[] x, float centre) {
        for (int i = 0; i < products.length; i++) products[i] += g[i] * (x[i] - centre);
    }

    /** y = a · b. */
    public static void product(float[] y, float[] a, float[] b) {
        for (int i = 0; i < y.length; i++) y[i] = a[i] * b[i];
    }

    /** y = a + b + c, or y += that. */
    public static void sum3(float[] y, boolean add, float[] a, float[] b, float[] c) {
        if (add) for (int i = 0; i < y.length; i++) y[i] += a[i] + b[i] + c[i];
        else for (int i = 0; i < y.length; i++) y[i] = a[i] + b[i] + c[i];
    }

    /** y = max(a, b, c). */
    public static void max3(float[] y, float[] a, float[] b, float[] c) {
        for (int i = 0; i < y.length; i++) y[i] = Math.max(Math.max(a[i], b[i]), c[i]);
    }

    /**
     * Gives a maximum's gradient to a candidate where it equals the maximum and no one before it did:
     * {@code left} is 1 where the gradient is still to be given, and becomes 0 where it is given.
     */
    public static void claim(float[] gradient, float[] left, float[] candidate, float[] maximum, float[] g) {
        for (int i = 0; i < gradient.length; i++) {
            float claimed = left[i] * (1f - Math.min(1f, (maximum[i] - candidate[i]) * 1e38f));
            gradient[i] += claimed * g[i];
            left[i] -= claimed;
        }
    }

    /**
     * y[x] = row[x + distance] over the pixels of a row of {@code batch} numbers a pixel; {@code border} beyond.
     *
     * @param distance in pixels
     */
    public static void shifted(float[] y, float[] row, int distance, int batch, float border) {
        int offset = Math.min(Math.abs(distance) * batch, row.length);
        int kept = row.length - offset;
        if (distance >= 0) {
            System.arraycopy(row, offset, y, 0, kept);
            java.util.Arrays.fill(y, kept, row.length, border);
        } else {
            System.arraycopy(row, 0, y, offset, kept);
            java.util.Arrays.fill(y, 0, offset, border);
        }
    }

    /** Every second pixel from the first: y[x] = row[2x], pixels of {@code batch} numbers. */
    public static void thinned(float[] y, float[] row, int batch) {
        for (int from = 0, to = 0; to < y.length; from += 2 * batch, to += batch)
            System.arraycopy(row, from, y, to, batch);
    }

    /** The reverse: y[2x] = row[x], another number between. */
    public static void spread(float[] y, float[] row, int batch, float between) {
        java.util.Arrays.fill(y, between);
        for (int from = 0, to = 0; from < row.length; from += batch, to += 2 * batch)
            System.arraycopy(row, from, y, to, batch);
    }

    public static void set1(float[] y, float w, float[] x) {
        for (int i = 0; i < y.length; i++) y[i] = w * x[i];
    }

    private static void set2(float[] y, float w0, float[] x0, float w1, float[] x1) {
        for (int i = 0; i < y.length; i++) y[i] = w0 * x0[i] + w1 * x1[i];
    }

    private static void set3(float[] y, float w0, float[] x0, float w1, float[] x1, float w2, float[] x2) {
        for (int i = 0; i < y.length; i++) y[i] = w0 * x0[i] + w1 * x1[i] + w2 * x2[i];
    }

    private static void set4(
            float[] y, float w0, float[] x0, float w1, float[] x1, float w2, float[] x2, float w3, float[] x3) {
        for (int i = 0; i < y.length; i++) y[i] = w0 * x0[i] + w1 * x1[i] + w2 * x2[i] + w3 * x3[i];
    }

    private static void set5(
            float[] y,
            float w0,
            float[] x0,
            float w1,
            float[] x1,
            float w2,
            float[] x2,
            float w3,
            float[] x3,
            float w4,
            float[] x4) {
        for (int i = 0; i < y.length; i++) y[i] = w0 * x0[i] + w1 * x1[i] + w2 * x2[i] + w3 * x3[i] + w4 * x4[i];
    }

    private static void add5(
            float[] y,
            float w0,
            float[] x0,
            float w1,
            float[] x1,
            float w2,
            float[] x2,
            float w3,
            float[] x3,
            float w4,
            float[] x4) {
        for (int i = 0; i < y.length; i++) y[i] += w0 * x0[i] + w1 * x1[i] + w2 * x2[i] + w3 * x3[i] + w4 * x4[i];
    }

    public static void add1(float[] y, float w, float[] x) {
        for (int i = 0; i < y.length; i++) y[i] += w * x[i];
    }

    private static void add2(float[] y, float w0, float[] x0, float w1, float[] x1) {
        for (int i = 0; i < y.length; i++) y[i] += w0 * x0[i] + w1 * x1[i];
    }

    private static void add3(float[] y, float w0, float[] x0, float w1, float[] x1, float w2, float[] x2) {
        for (int i = 0; i < y.length; i++) y[i] += w0 * x0[i] + w1 * x1[i] + w2 * x2[i];
    }

    private static void add4(
            float[] y, float w0, float[] x0, float w1, float[] x1, float w2, float[] x2, float w3, float[] x3) {
        for (int i = 0; i < y.length; i++) y[i] += w0 * x0[i] + w1 * x1[i] + w2 * x2[i] + w3 * x3[i];
    }

    private static void product2(float[] y, float[] a0, float[] b0, float[] a1, float[] b1) {
        for (int i = 0; i < y.length; i++) y[i] = a0[i] * b0[i] + a1[i] * b1[i];
    }

    private static void addProduct2(float[] y, float[] a0, float[] b0, float[] a1, float[] b1) {
        for (int i = 0; i < y.length; i++) y[i] += a0[i] * b0[i] + a1[i] * b1[i];
    }
}
