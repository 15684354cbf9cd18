package nascope.app.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PhaseScaleTest {
    @Test
    void leadsFromSixSecondsAPhaseToHalfASecond() {
        assertThat(PhaseScale.time(0)).isEqualTo(Duration.ofSeconds(6));
        assertThat(PhaseScale.time(1)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void findsThePositionOfATime() {
        assertThat(PhaseScale.position(Duration.ofSeconds(6))).isZero();
        assertThat(PhaseScale.position(PhaseScale.time(0.3))).isCloseTo(0.3, within(1e-3));
    }

    @Test
    void saysTheTime() {
        assertThat(PhaseScale.text(0)).isEqualTo("6.0 s");
        assertThat(PhaseScale.text(1)).isEqualTo("0.5 s");
    }
}
