package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nascope.base.InputException;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run has one writer at a time. */
@Timeout(60)
class RunLockTest {
    private static final SearchSettings SETTINGS = RecordingProcess.settings("2", "false");

    @TempDir
    private Path temporary;

    private RunFolder folder;
    private FakeSearch search;

    @BeforeEach
    void nameAFolder() {
        folder = new RunFolder(temporary.resolve("run"));
        search = new FakeSearch(SETTINGS);
    }

    @Test
    void aRunThatAnotherProcessRecordsCanBeReadButNotWritten() throws Exception {
        try (RecordingProcess other = RecordingProcess.start(folder, SETTINGS)) {
            other.next();
            RecordedRun read = RecordedRun.read(folder);
            assertTaken(() -> RunWriter.reopen(folder, read.length()));
            assertTaken(folder::delete);

            int announced = other.kill(); // the lock ends with the process
            RecordedRun again = RecordedRun.read(folder);
            assertThat(again.past().timeline().current().newest()).isGreaterThanOrEqualTo(announced);
            RunWriter.reopen(folder, again.length()).close();
        }
    }

    @Test
    void aRunThatThisProcessRecordsHasNoSecondWriterHoweverOftenItIsTried() {
        try (RunWriter writer = create()) {
            RunFolder sameFolder = new RunFolder(folder.path().resolve("..").resolve("run"));
            assertTaken(() -> RunWriter.reopen(folder, writer.length()));
            assertThatThrownBy(() -> RunWriter.reopen(sameFolder, writer.length()))
                    .isInstanceOf(InputException.class);
            assertTaken(() -> RunWriter.reopen(folder, writer.length()));
        }
    }

    @Test
    void anEndedRecordingLetsTheNextOneIn() {
        long length;
        try (RunWriter writer = create()) {
            length = writer.length();
        }
        try (RunWriter writer = RunWriter.reopen(folder, length)) {
            writer.append(search.step());
        }
        assertThat(RecordedRun.read(folder).past().timeline().current().newest())
                .isEqualTo(1);
    }

    @Test
    void stepsThatAnotherWroteSinceAreNotOverwritten() throws IOException {
        create().close();
        RecordedRun read = RecordedRun.read(folder);
        try (RunWriter other = RunWriter.reopen(folder, read.length())) {
            other.append(search.step());
        }
        byte[] before = Files.readAllBytes(folder.runFile());

        for (int attempt = 0; attempt < 2; attempt++) // the first gave the lock back
        assertThatThrownBy(() -> RunWriter.reopen(folder, read.length()))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "%s: must be %d bytes long, as when it was read, found %d: something else wrote to it;"
                                    + " open the run again",
                            folder.runFile(), read.length(), before.length);
        assertThat(folder.runFile()).hasBinaryContent(before);
    }

    @Test
    void whereFilesCannotBeLockedRunsAreRecordedAllTheSame() throws IOException {
        Files.createDirectories(folder.lockFile()); // a folder, so that there can be no lock
        create().close();
        assertThat(RecordedRun.read(folder).past().timeline().current().newest())
                .isZero();
    }

    private RunWriter create() {
        RunWriter writer = RunWriter.create(folder, RunHeader.of(search, Instant.EPOCH));
        writer.append(search.snapshot());
        return writer;
    }

    private void assertTaken(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOf(InputException.class)
                .hasMessage(folder.path() + ": another window or command is recording this run");
    }
}
