package nascope.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import nascope.record.RunFolder;
import nascope.search.settings.SearchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsFolderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-03T04:05:06Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void liesWhereTheSystemKeepsWhatProgramsWriteForAPerson() {
        assertThat(path("Linux", Map.of())).isEqualTo(Path.of("/home/me/.local/share/nascope/runs"));
        assertThat(path("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/nascope/runs"));
        assertThat(path("Mac OS X", Map.of())).isEqualTo(Path.of("/home/me/Library/Application Support/NAScope/runs"));
        assertThat(path("Windows 11", Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/roaming/NAScope/runs"));
        assertThat(path("Windows 11", Map.of())).isEqualTo(Path.of("/home/me/AppData/Roaming/NAScope/runs"));
    }

    @Test
    void aSystemPropertyNamesAnother() {
        Map<String, String> properties =
                Map.of("os.name", "Linux", "user.home", "/home/me", RunsFolder.PROPERTY, "/elsewhere");
        assertThat(RunsFolder.path(properties::get, name -> null)).isEqualTo(Path.of("/elsewhere"));
    }

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

    private static Path path(String system, Map<String, String> environment) {
        Map<String, String> properties = Map.of("os.name", system, "user.home", "/home/me");
        return RunsFolder.path(properties::get, environment::get);
    }
}
