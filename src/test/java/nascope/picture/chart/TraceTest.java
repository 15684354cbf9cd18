package nascope.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    @Test
    void aShortLineKeepsEveryValue() {
        Trace trace = trace(3, 1, 2);
        assertThat(IntStream.range(0, trace.points()).map(trace::step)).containsExactly(0, 0, 1, 1, 2, 2, 2);
        assertThat(IntStream.range(0, trace.points()).mapToObj(trace::value))
                .containsExactly(3.0, 3.0, 1.0, 1.0, 2.0, 2.0, 2.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {511, 512, 513, 1024, 2501, 100_000})
    void aLongLineKeepsPeaksInFewPoints(int steps) {
        double[] values = new Random(steps).doubles(steps).toArray();
        values[steps / 3] = 7;
        values[steps / 2] = -7;
        Trace trace = trace(values);
        assertThat(trace.points()).isLessThanOrEqualTo(2 * Trace.COLUMNS + 1);
        assertThat(trace.points()).isGreaterThan(Trace.COLUMNS / 2);
        assertThat(valueAt(trace, steps / 3)).isEqualTo(7);
        assertThat(valueAt(trace, steps / 2)).isEqualTo(-7);
    }

    @Test
    void everyPointIsAValueOfItsStepAndStepsNeverGoBack() {
        double[] values = new Random(5).doubles(9_999).toArray();
        Trace trace = trace(values);
        for (int point = 0; point < trace.points(); point++) {
            assertThat(trace.value(point)).isEqualTo(values[trace.step(point)]);
            if (point > 0) assertThat(trace.step(point)).isGreaterThanOrEqualTo(trace.step(point - 1));
        }
    }

    @Test
    void theLineEndsAtTheLastValue() {
        Trace trace = trace(new Random(1).doubles(3_333).toArray());
        assertThat(trace.step(trace.points() - 1)).isEqualTo(3_332);
        assertThat(trace.value(trace.points() - 1)).isEqualTo(trace.last());
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() {
        assertThat(trace(Double.NaN).isEmpty()).isTrue();
        Trace trace = trace(Double.NaN, 4, Double.NaN, 6);
        assertThat(IntStream.range(0, trace.points()).map(trace::step)).containsExactly(1, 1, 3, 3, 3);
    }

    @Test
    void aPartHasEveryValueInSightAndTheNearestOnEitherSide() {
        double[] values = new Random(9).doubles(9_999).toArray();
        values[7] = Double.NaN;
        values[8] = Double.NaN;
        Points part = trace(values).between(8.5, 11.2);
        assertThat(IntStream.range(0, part.points()).map(part::step)).containsExactly(6, 9, 10, 11, 12);
        for (int point = 0; point < part.points(); point++)
            assertThat(part.value(point)).isEqualTo((float) values[part.step(point)]);
    }

    @Test
    void aLargePartKeepsItsPeaksInFewPoints() {
        double[] values = new Random(4).doubles(100_000).toArray();
        values[60_001] = 7;
        values[50_000] = -7;
        Trace trace = trace(values);
        Points part = trace.between(40_000, 70_000);
        assertThat(part.points()).isBetween(Trace.COLUMNS, 2 * Trace.COLUMNS + 4);
        assertThat(part.step(0)).isEqualTo(39_999);
        assertThat(part.step(part.points() - 1)).isEqualTo(70_001);
        assertThat(IntStream.range(0, part.points()).mapToObj(part::value)).contains(7.0, -7.0);
        for (int point = 1; point < part.points(); point++)
            assertThat(part.step(point)).isGreaterThan(part.step(point - 1));
        assertThat(trace.between(0, 99_999)).as("the whole").isSameAs(trace);
    }

    @Test
    void ofAPartBehindTheLineTheLastValueAloneIsLeft() {
        Points part = trace(1, 2, 3).between(5, 9);
        assertThat(part.points()).isEqualTo(1);
        assertThat(part.step(0)).isEqualTo(2);
    }

    @Test
    void tellsTheLastValueUpToAStep() {
        Trace trace = trace(4, Double.NaN, 6);
        assertThat(trace.until(1.9)).isEqualTo(4);
        assertThat(trace.until(2)).isEqualTo(6);
        assertThat(trace.until(50)).isEqualTo(6);
        assertThat(trace().until(3)).isNaN();
    }

    @Test
    void refusesAStepThatDoesNotComeAfterTheLast() {
        Trace trace = trace(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trace.append(1, 3))
                .withMessage("step must be a whole number from 2 to 2147483647, got 1");
    }

    private static Trace trace(double... values) {
        Trace trace = new Trace();
        for (int step = 0; step < values.length; step++) trace.append(step, values[step]);
        return trace;
    }

    private static double valueAt(Trace trace, int step) {
        for (int point = 0; point < trace.points(); point++) if (trace.step(point) == step) return trace.value(point);
        throw new AssertionError("no point at step " + step);
    }
}
