package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search that these watch gives its intermediate edge to none. */
class EventsCommandTest {
    private static final String DEATH = "edge-dies,normal,2->3,none,";

    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void search() {
        run = folder.resolve("run");
        assertThat(execute("search", "--steps", "1000", "--out", run.toString()).code())
                .isZero();
    }

    @Test
    void theTableLiesBesideTheRunAndIsMadeAgainFromIt() throws IOException {
        String written = Files.readString(run.resolve("events.csv"));
        assertThat(written)
                .startsWith("step,kind,cell,edge,operation,value,sentence\r\n")
                .contains(DEATH);

        assertThat(execute("events", run.toString()).out()).isEqualTo(written.replace("\r\n", "\n"));
        assertThat(execute("events", run.resolve("run.jsonl").toString(), "--out", "-")
                        .out())
                .isEqualTo(written.replace("\r\n", "\n"));
        Path file = Files.writeString(folder.resolve("table.csv"), "old");
        assertThat(execute("events", run.toString(), "--out", file.toString()).out())
                .isEqualTo("written: " + file + "\n");
        assertThat(file).hasContent(written);
    }

    @Test
    void theStoryIsToldWhileItHappensInPlainLetters() {
        Path other = folder.resolve("other");
        Execution told = execute("search", "--steps", "1000", "--story", "--out", other.toString());
        List<String> lines = told.err()
                .lines()
                .filter(line -> line.contains("2->3: none leads"))
                .toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).matches("step \\d+: 2->3: none leads, 0\\.\\d\\d.*");
        assertThat(told.err().indexOf(lines.get(0))).isLessThan(told.err().indexOf("step 1000 of 1000"));
        assertThat(told.out()).doesNotContain("none leads");
    }

    @Test
    void aRunThatGoesOnTellsWhatComesAndWritesAll() throws IOException {
        Execution told = execute("search", "--steps", "1500", "--story", "--resume", "--out", run.toString());
        assertThat(told.err()).doesNotContain("2->3: none leads");
        Path whole = folder.resolve("whole");
        execute("search", "--steps", "1500", "--out", whole.toString());
        List<String> events = Files.readAllLines(run.resolve("events.csv"));
        assertThat(events).filteredOn(line -> line.contains(",hand,")).hasSize(1);
        assertThat(events)
                .filteredOn(line -> !line.contains(",hand,"))
                .isEqualTo(Files.readAllLines(whole.resolve("events.csv")));
    }

    @Test
    void whatIsNoRunIsRefused() {
        Execution refused = execute("events", folder.resolve("nothing").toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("nothing");
    }

    private static Execution execute(String... arguments) {
        return Execution.of(FakeSearch::new, arguments);
    }
}
