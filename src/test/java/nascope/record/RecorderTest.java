package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nascope.run.Happening;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.Intervention;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.CellEdge;
import nascope.space.CellKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
    @TempDir
    Path temporary;

    private final FakeSearch search = new FakeSearch(SearchSettings.standard());
    private RunFolder folder;
    private Recorder recorder;

    @BeforeEach
    void open() {
        folder = new RunFolder(temporary.resolve("run"));
        recorder = Recorder.ofNewRun(folder, Clock.systemUTC());
        recorder.opened(search);
    }

    @Test
    void checkpointsLieOnTheBranchTheRunIsOn() throws IOException {
        recorder.happened(new Happening.Forked(2, "other", 1, 0), search.snapshot());
        steps(CheckpointFolder.EVERY);
        recorder.happened(new Happening.Switched(1), search.snapshot());
        steps(CheckpointFolder.EVERY);
        recorder.ended(new RunState.Closed());
        try (var files = Files.list(folder.checkpoints())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("branch-2-step-250.checkpoint", "branch-1-step-500.checkpoint");
        }
    }

    @Test
    void aRunThatFailedHasNoGenotype() {
        steps(1);
        recorder.ended(new RunState.Failed(1, "the loss is not a number"));
        assertThat(folder.genotypeFile()).doesNotExist();
        assertThat(RecordedRun.read(folder).past().timeline().current().newest())
                .isOne();
    }

    @Test
    void aRunThatWasClosedHasOne() {
        steps(1);
        recorder.ended(new RunState.Closed());
        assertThat(folder.genotypeFile()).isNotEmptyFile();
    }

    /** What was done after the step that a branch began at is not in its past. */
    @Test
    void aBranchTellsItsOwnPast() throws IOException {
        steps(10);
        meddle(10);
        steps(10);
        meddle(20);
        recorder.happened(new Happening.Forked(2, "other", 1, 20), search.snapshot());
        steps(10);
        meddle(30);
        recorder.ended(new RunState.Closed());
        assertThat(Files.readAllLines(folder.eventsFile()))
                .filteredOn(line -> line.contains(",hand,"))
                .containsExactly(
                        "10,hand,normal,0->2,,,Intervention: edge 0→2 dropped",
                        "30,hand,normal,0->2,,,Intervention: edge 0→2 dropped");
    }

    @Test
    void aRunThatFailedTellsWhatHappened() {
        steps(1);
        recorder.ended(new RunState.Failed(1, "the loss is not a number"));
        assertThat(folder.eventsFile()).isNotEmptyFile();
    }

    private void meddle(int step) {
        CellEdge edge = new CellEdge(CellKind.NORMAL, 0);
        recorder.happened(
                new Happening.Intervened(step, Intervention.drop(edge), Intervention.restore(edge)), search.snapshot());
    }

    private void steps(int count) {
        for (int step = 0; step < count; step++) recorder.stepped(search.step());
    }
}
