package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nascope.base.InputException;
import nascope.base.WholeFile;
import nascope.search.Checkpoint;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {
    @TempDir
    Path temporary;

    private RunFolder folder;
    private CheckpointFolder checkpoints;
    private Path file;
    private byte[] old;

    @BeforeEach
    void writeACheckpoint() throws IOException {
        folder = new RunFolder(temporary.resolve("run"));
        checkpoints = new CheckpointFolder(folder);
        checkpoints.write(1, new FakeSearch(SearchSettings.standard()).checkpoint());
        file = folder.checkpoints().resolve("branch-1-step-0.checkpoint");
        old = Files.readAllBytes(file);
    }

    @Test
    void aCheckpointIsNeverWrittenInPlace() throws IOException {
        Path before = Files.createLink(temporary.resolve("before"), file);

        checkpoints.write(1, another());

        assertThat(Files.readAllBytes(before)).isEqualTo(old);
        assertThat(Files.readAllBytes(file)).isEqualTo(another().toBytes()).isNotEqualTo(old);
        assertThat(folder.checkpoints()).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void ofManyThatCannotBeUsedOneIsNamedAndTheOthersAreCounted() throws IOException {
        for (int step = 0; step < 4; step++) {
            byte[] older = old.clone();
            older[7] = 2; // the version
            Files.write(folder.checkpoints().resolve("branch-1-step-" + step * 50 + ".checkpoint"), older);
        }

        assertThat(checkpoints.read(Long.MAX_VALUE).warnings())
                .satisfiesExactly(
                        first -> assertThat(first).contains("found version 2"),
                        others -> assertThat(others).startsWith("and 3 more checkpoints cannot be used"));
    }

    @Test
    void writingThatFailsLeavesTheOldCheckpoint() throws IOException {
        Files.createDirectories(WholeFile.part(file).resolve("in the way"));

        assertThatThrownBy(() -> checkpoints.write(1, another()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": cannot be written: ");

        assertThat(Files.readAllBytes(file)).isEqualTo(old);
    }

    @Test
    void whatAKilledProgramLeftIsNoCheckpointAndGoesWithTheRun() throws IOException {
        Files.write(WholeFile.part(file), new byte[9]);
        Files.write(folder.checkpoints().resolve("part"), new byte[9]); // so called by earlier versions
        Files.write(WholeFile.part(folder.genotypeFile()), new byte[9]);

        CheckpointFolder.Contents read = checkpoints.read(Long.MAX_VALUE);
        assertThat(read.checkpoints()).hasSize(1);
        assertThat(read.warnings()).isEmpty();
        folder.delete();
        assertThat(folder.path()).doesNotExist();
    }

    /** Of the same step as the one that is there. */
    private static Checkpoint another() {
        return new FakeSearch(SearchSettings.standard().withText(Settings.SEED, "9")).checkpoint();
    }
}
