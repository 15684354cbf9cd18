package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepRateTest {
    private static final long SECOND = 1_000_000_000L;

    private final StepRate rate = new StepRate(Duration.ofSeconds(2));

    @Test
    void isUnknownBeforeTheSecondStep() {
        rate.mark(0, 1);
        rate.mark(SECOND, 1);
        assertThat(rate.perSecond()).isNaN();
        assertThat(rate.secondsFor(10)).isNaN();
    }

    @Test
    void countsStepsOverTheTimeBetweenThem() {
        rate.mark(0, 1);
        rate.mark(SECOND, 51);
        assertThat(rate.perSecond()).isCloseTo(50, within(1e-9));
        assertThat(rate.secondsFor(100)).isCloseTo(2, within(1e-9));
    }

    @Test
    void forgetsWhatLiesBeforeTheWindow() {
        rate.mark(0, 0);
        for (int second = 1; second <= 6; second++) rate.mark(second * SECOND, 1000 + 10 * second);
        assertThat(rate.perSecond()).isCloseTo(10, within(1e-9));
    }

    @Test
    void keepsTwoMarksHoweverSlowTheSteps() {
        rate.mark(0, 1);
        rate.mark(10 * SECOND, 2);
        rate.mark(20 * SECOND, 3);
        assertThat(rate.perSecond()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void leavesPausesOut() {
        rate.mark(0, 1);
        rate.mark(SECOND, 2);
        rate.restart();
        rate.mark(100 * SECOND, 3);
        rate.mark(101 * SECOND, 8);
        assertThat(rate.perSecond()).isCloseTo(5, within(1e-9));
    }
}
