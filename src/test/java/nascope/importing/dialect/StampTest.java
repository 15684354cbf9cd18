package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What loggers put before a line is passed over, and nothing else. */
class StampTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-07-16 01:28:39,123 train 050",
                "2019_07_16_01_28_39 train 050",
                "2019/07/16 01:28:39 train 050",
                "2019-07-16T01:28:39.123 train 050",
                "07/16 01:28:39 PM train 050",
                "07/16 01:28:39 AM | train 050",
                "07/16/2019 01:28:39 train 050",
                "[07/16 01:28:39] nl.defaults.trainer INFO: train 050",
                "[2019-07-16 01:28:39] [INFO] train 050",
                "2019-07-16 01:28:39 | WARNING | train 050",
                "2019-07-16 01:28:39 root DEBUG - train 050",
                "2019-07-16 01:28:39 trainer INFO train 050",
                "2019-07-16 01:28:39,123 trainer INFO: train 050",
                "INFO:root:train 050",
                "INFO - train 050"
            })
    void stampLoggerAndLevelArePassedOver(String line) {
        assertThat(LogLine.of(line).said()).isEqualTo("train 050");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train 050 1.5",
                "short",
                "INFORMATION about it",
                "2019 epochs",
                "2019-07 is a month",
                "2019-07-16",
                "2019-07-16 noon it was",
                "2019-07-16 1:28:39 x",
                "07/16 is a day",
                "07-16 01:28:39",
                "07/x6 01:28:39",
                "[07/16 01:28:39 x",
                "[train 050]",
                "2x epochs of it",
                "20190716 012839 x"
            })
    void whatOnlyBeginsLikeAStampIsSaid(String line) {
        assertThat(LogLine.of(line).said()).isEqualTo(line);
    }

    @Test
    void aNegativeNumberBehindAStampKeepsItsSign() {
        assertThat(LogLine.of("[07/16 01:28:39] -0.5 1").said()).isEqualTo("-0.5 1");
        assertThat(LogLine.of("[07/16 01:28:39] -.5 1").said()).isEqualTo("-.5 1");
        assertThat(LogLine.of("[07/16 01:28:39] - 5").said()).isEqualTo("5");
    }

    @Test
    void aStampAloneSaysNothing() {
        assertThat(LogLine.of("07/16 01:28:39 PM").said()).isEmpty();
        assertThat(LogLine.of("2019-07-16 01:28:39,123").first()).isEqualTo(' ');
    }

    @Test
    void aWordBeforeNoLevelIsNoLogger() {
        assertThat(LogLine.of("[07/16 01:28:39] trainer says INFOS").said()).isEqualTo("trainer says INFOS");
        assertThat(LogLine.of("[07/16 01:28:39] " + "x".repeat(60) + " INFO: y").said())
                .startsWith("xxx");
    }
}
