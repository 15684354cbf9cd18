package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathOptionTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\0b"})
    void whatIsNoPathIsRefusedWithASentence(String text) {
        for (String option : new String[] {"--out", "--settings"}) {
            Execution execution = Execution.of(FakeSearch::new, "search", option, text);
            assertThat(execution.code()).isEqualTo(2);
            assertThat(execution.err())
                    .startsWith("nascope: Invalid value for option '" + option + "': it ")
                    .doesNotContain("Exception", "java.")
                    .hasLineCount(1);
        }
    }

    @Test
    void pathsMayHaveAnyLetters() {
        Path run = folder.resolve("a place").resolve("with: 'odd' [names] %s #1");
        Execution execution = Execution.of(FakeSearch::new, "search", "--steps", "2", "--out", run.toString());
        assertThat(execution.code()).isZero();
        assertThat(run.resolve("genotype.txt")).isNotEmptyFile();
        assertThat(execution.out()).contains("written: " + run);
    }
}
