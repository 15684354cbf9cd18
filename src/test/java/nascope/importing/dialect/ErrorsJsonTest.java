package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nascope.importing.Logs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"train_acc\": [56.6, 37.3], \"train_loss\": [1.5, 1.1], \"valid_acc\": [46.1, 34.5]}",
                "[{\"seed\": 1}, {\"train_acc\": [43.4], \"valid_acc\": [53.9], \"runtime\": [12.5]}]"
            })
    void measuresWithoutAlphaAreNoRun(String text) {
        assertThatThrownBy(() -> Logs.read(text))
                .hasMessageContaining("no log of a search")
                .hasMessageContaining("line 1: ")
                .hasMessageContaining("beside");
    }

    @Test
    void aTableThatIsNotWholeIsNamedWhereNothingElseIsThere() {
        assertThatThrownBy(() -> Logs.read("hello\ntensor([[0.1, 0.2], [0.3\n"))
                .hasMessageContaining("line 2: a table");
    }

    @Test
    void otherJsonIsLeftToOthers() {
        assertThat(Heard.of(
                        new ErrorsJson(),
                        "{\"train_acc\": 1}",
                        "{\"valid_acc\": 1, \"runtime\": 2}",
                        "\"train_acc\" \"valid_acc\"",
                        "[]"))
                .containsOnly("-")
                .hasSize(4);
    }
}
