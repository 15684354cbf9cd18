package nascope.picture.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasuredValuesTest {
    private final MeasuredValues measured = new MeasuredValues();

    @Test
    void theMeanAtAStepIsThatOfTheLastFiftyMeasuredUpToIt() {
        for (int step = 0; step < 200; step++) measured.add(step, step % 2 == 0 ? step : Double.NaN);
        assertThat(measured.until(150).value()).isEqualTo((52 + 150) / 2.0); // 52, 54, … 150
        assertThat(measured.until(151).value()).isEqualTo((52 + 150) / 2.0);
        assertThat(measured.until(4).value()).isEqualTo(2);
        assertThat(measured.until(4).spread()).isCloseTo(2, within(1e-12));
    }

    @Test
    void stepsThatAreMissingWereNotMeasured() {
        measured.add(3, 1);
        measured.add(500, 5);
        assertThat(measured.until(2).value()).isNaN();
        assertThat(measured.until(400).value()).isEqualTo(1);
        assertThat(measured.until(500).value()).isEqualTo(3);
        assertThat(measured.until(501).value()).as("not there yet").isNaN();
    }
}
