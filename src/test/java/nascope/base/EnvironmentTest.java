package nascope.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnvironmentTest {
    @Test
    void knowsWhatThisProgramRunsOn() {
        Environment here = Environment.here();

        assertThat(here.java()).endsWith(System.getProperty("java.runtime.version"));
        assertThat(here.nd4j()).startsWith("1.0.0");
        assertThat(here.cores()).isPositive();
        assertThat(here.os()).contains(System.getProperty("os.arch"));
        assertThat(here.cpu()).isNotBlank();
    }
}
