package nascope.importing.line;

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
                "INFO - train 050",
                "07-16 01:28:39 train 050",
                "16.07.2019 01:28:39 train 050",
                "20190716 01:28:39 train 050",
                "2019-07-16-01-28-39 train 050",
                "2019-07-16T01:28:39.123456Z train 050",
                "2019-07-16T01:28:39+0200 train 050",
                "[01:28:39] train 050",
                "01:28:39.123 INFO train 050",
                "Jul 16 01:28:39 train 050",
                "[Tue Jul 16 01:28:39 2019] train 050",
                "2019-07-16 01:28:39,123 - __main__ - INFO - train 050",
                "2019-07-16 01:28:39,123 - search:main - [INFO]: train 050",
                "2019-07-16 01:28:39.123 | INFO     | __main__:main:123 - train 050",
                "2019-07-16 01:28:39,123 train_search.py[line:90] INFO train 050",
                "2019-07-16 01:28:39,123 - train_search.py[line:90] - INFO: train 050",
                "[2019-07-16 01:28:39,123][__main__][INFO] - train 050",
                "[2019-07-16 01:28:39,123][train_search.py][INFO] train 050",
                "[2019-07-16 01:28:39,123] [MainThread  ] [INFO ]  train 050",
                "[07/16 01:28:39 nl.defaults.trainer]: train 050",
                "07/16 01:28:39 AM train_search.py:90 train 050",
                "I0716 01:28:39.123456 71 train_search.py:90] train 050",
                "INFO 2019-07-16 01:28:39,123 train 050",
                "[INFO] 2019-07-16 01:28:39 train 050",
                "[INFO]: train 050",
                "2019-07-16 01:28:39 (INFO) train 050",
                "WARNING:search:train 050",
                "[rank0]: train 050",
                "[rank1]:[2019-07-16 01:28:39,123] train 050",
                "0: 2019-07-16 01:28:39,123 train 050",
                "3: train 050",
                "(train pid=71) train 050",
                "(pid=71, ip=10.0.0.1) 2019-07-16 01:28:39,123 train 050",
                "[1,0]<stdout>:train 050",
                "12.3s 45 train 050",
                "12.3s\t45\ttrain 050"
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
                "07-16 noon",
                "[003-050] Search: 1.0",
                "[Search the 003-050-th epoch]",
                "0.1249 0.1252 0.1249",
                "0.123: 4",
                "Step:000 loss:2.35",
                "Epoch: 0 lr: 2.5e-02",
                "ERRORS: 5",
                "[0.1, 0.2, 0.3]",
                "[00:12<01:33, 5.2it/s]",
                "Marvel 05:06:07",
                "10.0 seconds 4 x",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[003-050] Search: loss=1.73",
                "[Search the 003-050-th epoch] LR=0.1",
                "Step:000 loss:2.35 acc1:7.31",
                "[0.1249, 0.1252]",
                "2>1: x",
                "  indented"
            })
    void whatStandsBehindAStampStays(String said) {
        assertThat(LogLine.of("[2019-07-16 01:28:39,123] " + said).said()).isEqualTo(said.strip());
        assertThat(LogLine.of("2019-07-16 01:28:39,123 - __main__ - INFO - " + said)
                        .said())
                .isEqualTo(said.strip());
    }

    @Test
    void aStampAloneSaysNothing() {
        assertThat(LogLine.of("07/16 01:28:39 PM").said()).isEmpty();
        assertThat(LogLine.of("2019-07-16 01:28:39,123").first()).isEqualTo(' ');
    }

    @Test
    void aWordBeforeNoLevelIsNoLogger() {
        assertThat(LogLine.of("[07/16 01:28:39] trainer says INFOS").said()).isEqualTo("trainer says INFOS");
        assertThat(LogLine.of("[07/16 01:28:39] " + "x".repeat(80) + " INFO: y").said())
                .startsWith("xxx");
    }
}
