package nascope.app.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpeedScaleTest {
    @Test
    void leadsFromOneStepASecondToNoLimit() {
        assertThat(SpeedScale.stepsPerSecond(SpeedScale.LEAST)).isEqualTo(1);
        assertThat(SpeedScale.stepsPerSecond(SpeedScale.MOST)).isInfinite();
    }

    @Test
    void growsByTheSameFactorOverTheSameWay() {
        double third = SpeedScale.stepsPerSecond(1.0 / 3);
        assertThat(SpeedScale.stepsPerSecond(2.0 / 3)).isCloseTo(third * third, within(1e-9));
    }

    @Test
    void saysTheSpeed() {
        assertThat(SpeedScale.text(0)).isEqualTo("1.0/s");
        assertThat(SpeedScale.text(0.5)).isEqualTo("32/s");
        assertThat(SpeedScale.text(1)).isEqualTo("max");
    }
}
