package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import nascope.run.Await;
import nascope.run.RunHistory;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that were recorded when less was recorded. */
@Timeout(120)
class OlderRunsTest {
    private static final SearchSettings SETTINGS =
            SmallSearches.of("dsnas single 1").with(Settings.CELLS, 2).with(Settings.STEPS, 400);
    private static final int RECORDED = CheckpointFolder.EVERY + 4;

    @TempDir
    Path temporary;

    /** The file was written by the program of that version. */
    @Test
    void aFileOfTheSecondVersionOpens() throws IOException {
        RunFolder folder = new RunFolder(temporary);
        try (InputStream file = OlderRunsTest.class.getResourceAsStream("/runs/version-2.jsonl")) {
            Files.copy(file, folder.runFile());
        }

        RecordedRun read = RecordedRun.read(folder);

        RunHistory history = read.past().timeline().current().history();
        assertThat(read.warnings()).isEmpty();
        assertThat(history.size()).isEqualTo(7);
        assertThat(history.get(6).training().loss()).isEqualTo(2.2590893725314953);
        assertThat(history.get(6).cell(CellKind.NORMAL).cost().at(0, 1)).isNotNaN();
        assertThat(history.get(6).cell(CellKind.NORMAL).costByCell()).isEmpty();
        assertThat(history.get(6).cost(read.header().space(), 0)).isEmpty();
    }

    /** Where a checkpoint of now is kept at a step of then, too. */
    @Test
    void aRunThatRecordedLessIsGoneBackInAndOnWith() throws IOException {
        RunFolder folder = new RunFolder(temporary);
        SearchRun first =
                SearchRun.start(() -> SearchSession.open(SETTINGS), Recorder.ofNewRun(folder, Clock.systemUTC()));
        for (int step = 0; step < RECORDED; step++) first.step();
        awaitStep(first, RECORDED);
        first.close();
        String old = Files.readString(folder.runFile())
                .replaceAll(",\"cost_by_cell\":\\[\\[\\[.*?]]]", "")
                .replaceAll(",\"(right|wrong)\":\\{.*?}", "");
        assertThat(old).doesNotContain("cost_by_cell", "right", "wrong");
        Files.writeString(folder.runFile(), old.replaceFirst("\"version\":3", "\"version\":2"));

        RecordedRun read = RecordedRun.read(folder);
        assertThat(read.past().checkpoints()).isNotEmpty(); // they tell more than the file, and no other thing
        SearchRun again = SearchRun.resume(() -> SearchSession.open(SETTINGS), read.past(), Recorder.goingOn(read));
        again.step();
        awaitStep(again, RECORDED + 1);
        again.continueFrom(1, 3);
        awaitStep(again, 3);
        again.step();
        awaitStep(again, 4);
        again.close();

        assertThat(again.troubles()).isEmpty();
        SearchSnapshot last = again.timeline().branch(1).history().get(RECORDED + 1);
        assertThat(last.cell(CellKind.NORMAL).costByCell()).hasSize(2);
        assertThat(last.training().tellsApart()).isTrue();
        RecordedRun later = RecordedRun.read(folder);
        assertThat(later.warnings()).isEmpty();
        assertThat(later.past().timeline().branches()).hasSize(2);
        assertThat(costsKnown(later.past().timeline().branch(1).history())).containsExactly(RECORDED + 1);
    }

    private static void awaitStep(SearchRun run, int step) {
        Await.until("step " + step, () -> run.state().equals(new RunState.Paused(step)), () -> {});
    }

    private static List<Integer> costsKnown(RunHistory history) {
        return IntStream.range(0, history.size())
                .filter(step ->
                        !history.get(step).cell(CellKind.NORMAL).costByCell().isEmpty())
                .boxed()
                .toList();
    }
}
