package nascope.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Compares gradients in double precision with central differences at a seeded sample of coordinates. */
public final class GradientCheck {
    /** Largest error, relative to the largest number of the gradient but to nothing below 0.01. */
    public static final double TOLERANCE = 1e-6;

    private static final double STEP = 1e-6; // so small that hardly any ReLU or maximum changes sides
    private static final double SMALLEST_SCALE = 1e-2; // rounding alone makes differences of about 1e-9

    private GradientCheck() {}

    /**
     * Checks the gradient of a random linear functional of the outputs at a random point.
     *
     * @param samples coordinates to check, shared evenly by the arrays
     */
    public static void run(Differentiable function, int samples, long seed) {
        Map<String, double[]> point = function.point(seed);
        Random random = new Random(seed);
        double[] functional =
                random.doubles(function.forward(point).length, -1, 1).toArray();
        Map<String, double[]> gradients = function.backward(functional);
        List<String> names = new ArrayList<>(gradients.keySet());
        Collections.shuffle(names, random);
        for (int i = 0; i < samples; i++) {
            String name = names.get(i % names.size());
            double[] gradient = gradients.get(name);
            int at = random.nextInt(gradient.length);
            double numeric = difference(function, point, name, at, functional);
            assertThat(gradient[at]).as("gradient of %s[%d]", name, at).isCloseTo(numeric, within(tolerance(gradient)));
        }
    }

    private static double tolerance(double[] gradient) {
        return TOLERANCE
                * Math.max(
                        SMALLEST_SCALE,
                        Arrays.stream(gradient).map(Math::abs).max().orElse(0));
    }

    private static double difference(
            Differentiable function, Map<String, double[]> point, String name, int at, double[] functional) {
        double[] above = function.forward(moved(point, name, at, STEP));
        double[] below = function.forward(moved(point, name, at, -STEP));
        double sum = 0;
        for (int k = 0; k < functional.length; k++) sum += functional[k] * (above[k] - below[k]);
        return sum / (2 * STEP);
    }

    private static Map<String, double[]> moved(Map<String, double[]> point, String name, int at, double step) {
        double[] values = point.get(name).clone();
        values[at] += step;
        Map<String, double[]> moved = new LinkedHashMap<>(point);
        moved.put(name, values);
        return moved;
    }
}
