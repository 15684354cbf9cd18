package nascope.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nascope.record.RunFolder;
import nascope.search.settings.SearchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsFolderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-03T04:05:06Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void everyRunHasAFolderOfItsOwnAlsoIfTwoWindowsBeginOneAtOnce() {
        assertThat(next(new RunsFolder(folder, CLOCK)).path()).isEqualTo(folder.resolve("2026-02-03T04-05-06"));
        assertThat(next(new RunsFolder(folder, CLOCK)).path()).isEqualTo(folder.resolve("2026-02-03T04-05-06-2"));
    }

    @Test
    void listsTheRunsWrittenToLast() throws IOException {
        RunsFolder runs = new RunsFolder(folder, CLOCK);
        write("a", 2);
        write("b", 3);
        write("c", 1);
        Files.createDirectory(folder.resolve("no-run"));
        assertThat(runs.newest(2))
                .extracting(run -> run.path().getFileName().toString())
                .containsExactly("b", "a");
        assertThat(new RunsFolder(folder.resolve("missing"), CLOCK).newest(5)).isEmpty();
    }

    private static RunFolder next(RunsFolder runs) {
        return runs.next(SearchSettings.standard()).orElseThrow();
    }

    private void write(String name, long seconds) throws IOException {
        RunFolder run = new RunFolder(folder.resolve(name));
        Files.createDirectory(run.path());
        Files.writeString(run.runFile(), "");
        Files.setLastModifiedTime(run.runFile(), FileTime.fromMillis(1000 * seconds));
    }
}
