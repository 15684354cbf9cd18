package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import nascope.analysis.event.Event;
import nascope.base.InputException;
import nascope.record.table.EventTable;
import nascope.run.Await;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.run.ResumableRun;
import nascope.run.RunHistory;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.run.told.EventLog;
import nascope.run.told.HandEvents;
import nascope.search.FakeSearch;
import nascope.search.Intervention;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.operation.Labels;
import nascope.space.operation.None;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RecordedRunTest {
    private static final SearchSettings SETTINGS =
            SmallSearches.of("dsnas single 1").with(Settings.STEPS, 2000);
    private static final CellEdge EDGE = new CellEdge(CellKind.NORMAL, 1);
    private static final Map<Integer, Intervention> SCRIPT = Map.of(
            0,
            Intervention.pin(new CellEdge(CellKind.NORMAL, 0), new SkipConnect()),
            2,
            Intervention.forbid(EDGE, Set.of(new SkipConnect(), new None())),
            3,
            new Intervention.ShiftNone(EDGE, 0.1),
            5,
            Intervention.ChangeSetting.of(Settings.NOISE, 0.1),
            6,
            Intervention.drop(EDGE),
            7,
            new Intervention.Teach(TrainingMode.Target.WEIGHTS),
            8,
            new Intervention.FreezeAlpha(true),
            9,
            new Intervention.RandomGates(true),
            11,
            new Intervention.SetAlpha(EDGE, List.of(0.1, 0.2, 0.3, 0.4, 0.5)),
            12,
            Intervention.restore(EDGE));

    @TempDir
    Path temporary;

    private RunFolder folder;

    @BeforeEach
    void nameAFolder() {
        folder = new RunFolder(temporary.resolve("run"));
    }

    @Test
    void aRunComesBackWithEverythingThatHappened() {
        SearchRun before = recordBranches();

        RecordedRun read = RecordedRun.read(folder);

        assertThat(read.header().settings()).isEqualTo(SETTINGS);
        assertThat(read.warnings()).isEmpty();
        assertSame(read.past(), before.past());
    }

    @Test
    void readingTellsHowFarItIsAndCanBeStopped() throws Exception {
        recordBranches();
        List<Long> told = new ArrayList<>();
        RecordedRun.read(folder, told::add);
        assertThat(told).isSorted().endsWith(Files.size(folder.runFile()));
        List<Long> shorter = new ArrayList<>();
        assertThatThrownBy(() -> RecordedRun.read(folder, bytes -> shorter.add(bytes) && shorter.size() < 3))
                .isInstanceOf(CancellationException.class);
        assertThat(shorter).isEqualTo(told.subList(0, 3));
    }

    @Test
    void aReopenedRunGoesOnAsIfItHadNeverEnded() throws Exception {
        recordBranches();
        RecordedRun read = RecordedRun.read(folder);
        SearchRun resumed = SearchRun.resume(
                () -> SearchSession.open(read.header().settings()), read.past(), Recorder.goingOn(read));
        goTo(resumed, 20, Map.of());
        resumed.close();
        assertThat(resumed.troubles()).isEmpty();

        RunFolder whole = new RunFolder(temporary.resolve("whole"));
        SearchRun straight = start(whole);
        goTo(straight, 20, SCRIPT);
        straight.close();
        assertSame(RecordedRun.read(folder).past(), resumed.past());
        assertSame(resumed.history(), straight.history(), 21);
        assertThat(Files.readString(folder.genotypeFile())).isEqualTo(Files.readString(whole.genotypeFile()));
    }

    @Test
    void aReopenedRunKnowsHowFarUndoHadCome() {
        SearchRun run = start(folder);
        goTo(run, 3, Map.of());
        run.intervene(Intervention.drop(EDGE));
        run.intervene(Intervention.restore(EDGE)); // just what takes the drop back, but no undo
        Await.until("two events", () -> events(run) == 2, () -> {});
        run.undo();
        Await.until("the undo", () -> events(run) == 3, () -> {});
        run.close();

        Branch line = RecordedRun.read(folder).past().timeline().current();

        assertThat(line.events().get(2).takesBack()).isTrue();
        assertThat(line.undoable().orElseThrow().intervention()).isEqualTo(Intervention.drop(EDGE));
        assertThat(run.history().size()).isEqualTo(4);
    }

    private static int events(SearchRun run) {
        return run.timeline().current().events().size();
    }

    @Test
    void checkpointsSaveTheWayFromTheStart() {
        SearchRun run = start(folder);
        goTo(run, 2 * CheckpointFolder.EVERY + 5, Map.of(300, Intervention.drop(EDGE)));
        run.close();
        RecordedRun read = RecordedRun.read(folder);
        assertThat(read.past().checkpoints())
                .extracting(kept -> kept.checkpoint().step())
                .containsExactlyInAnyOrder(CheckpointFolder.EVERY, 2 * CheckpointFolder.EVERY);

        SearchRun resumed = SearchRun.resume(() -> SearchSession.open(SETTINGS), read.past());
        goTo(resumed, 2 * CheckpointFolder.EVERY + 10, Map.of());
        resumed.close();
        assertThat(resumed.troubles()).isEmpty();
    }

    @Test
    void aFileCutAnywhereOpensAndGoesOn() throws IOException {
        recordBranches();
        byte[] whole = Files.readAllBytes(folder.runFile());
        List<String> lines = Files.readAllLines(folder.runFile());
        int firstTwoLines = lines.get(0).length() + lines.get(1).length() + 2;
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            int end = firstTwoLines + random.nextInt(whole.length - firstTwoLines);
            if (i % 4 == 0) while (whole[end] != '\n') end--; // only the end of the line is lost
            Files.write(folder.runFile(), Arrays.copyOf(whole, end));
            RecordedRun read = RecordedRun.read(folder);
            try (RunWriter writer = RunWriter.reopen(folder, end)) {
                writer.append(new Happening.Renamed(1, "found again"));
            }
            assertThat(RecordedRun.read(folder).past().timeline().branch(1).name())
                    .isEqualTo("found again");
            assertSame(
                    RecordedRun.read(folder).past().timeline().current().history(),
                    read.past().timeline().current().history(),
                    read.past().timeline().current().newest() + 1);
        }
    }

    @Test
    void aRunThatWasKilledBeforeItsFirstStepBeginsInItsFolder() throws Exception {
        recordBranches();
        String header = Files.readAllLines(folder.runFile()).get(0);
        for (String killed : List.of(header, header + "\n", header + "\n{\"step\": 0, \"tr")) {
            Files.writeString(folder.runFile(), killed);
            RecordedRun read = RecordedRun.read(folder);
            SearchRun begun = SearchRun.resume(
                    () -> SearchSession.open(read.header().settings()), read.past(), Recorder.goingOn(read));
            goTo(begun, 3, SCRIPT);
            begun.close();
            assertThat(begun.troubles()).isEmpty();
            assertSame(RecordedRun.read(folder).past(), begun.past());
            assertThat(RecordedRun.read(folder).warnings()).isEmpty();
        }
    }

    @Test
    void damagedAndForeignCheckpointsAreLeftOutWithAWarning() throws IOException {
        SearchRun run = start(folder);
        goTo(run, CheckpointFolder.EVERY + 1, Map.of());
        run.close();
        Path good = folder.checkpoints().resolve("branch-1-step-%d.checkpoint".formatted(CheckpointFolder.EVERY));
        Path damaged = folder.checkpoints().resolve("branch-1-step-100.checkpoint");
        byte[] bytes = Files.readAllBytes(good);
        bytes[bytes.length / 2]++;
        Files.write(damaged, bytes);
        Files.writeString(folder.checkpoints().resolve("part"), "half");
        Files.copy(good, folder.checkpoints().resolve("branch-2-step-250.checkpoint")); // there is no branch 2

        RecordedRun read = RecordedRun.read(folder);

        assertThat(read.past().checkpoints()).hasSize(1);
        assertThat(read.warnings())
                .containsExactly(damaged + ": must be a whole checkpoint, found one that does not match its checksum");
    }

    @Test
    void checkpointsOfAnEarlierVersionAreLeftOutAndTheirStepsComputedAgain() throws IOException {
        SearchRun run = start(folder);
        goTo(run, CheckpointFolder.EVERY + 1, Map.of());
        run.close();
        Path earlier = folder.checkpoints().resolve("branch-1-step-%d.checkpoint".formatted(CheckpointFolder.EVERY));
        byte[] bytes = Files.readAllBytes(earlier);
        ByteBuffer.wrap(bytes).putInt(Integer.BYTES, 1);
        Files.write(earlier, bytes);

        RecordedRun read = RecordedRun.read(folder);
        assertThat(read.past().checkpoints()).isEmpty();
        assertThat(read.warnings())
                .containsExactly(
                        earlier + ": must be a checkpoint of version 4, found version 1; its steps are computed again");

        SearchRun resumed = SearchRun.resume(() -> SearchSession.open(SETTINGS), read.past());
        goTo(resumed, CheckpointFolder.EVERY + 3, Map.of());
        resumed.close();
        assertThat(resumed.troubles()).isEmpty();
        assertThat(resumed.history().get(CheckpointFolder.EVERY + 1))
                .isEqualTo(run.history().get(CheckpointFolder.EVERY + 1));
    }

    @Test
    void whenARecordingFailsItStopsAndTheSearchGoesOn() throws Exception {
        SearchSettings longer = SETTINGS.with(Settings.STEPS, CheckpointFolder.EVERY + 20);
        SearchRun run = SearchRun.start(() -> new FakeSearch(longer), Recorder.ofNewRun(folder, Clock.systemUTC()));
        Await.until("the start", () -> run.state() instanceof RunState.Paused, () -> {});
        Files.createFile(folder.checkpoints()); // where a folder should be
        run.play();
        assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(CheckpointFolder.EVERY + 20));
        assertThat(run.troubles()).hasSize(1);
        assertThat(run.troubles().get(0)).startsWith(folder.checkpoints() + "").contains(": cannot be written: ");
        RecordedRun read = RecordedRun.read(folder);
        assertThat(read.past().timeline().current().newest()).isEqualTo(CheckpointFolder.EVERY);
    }

    @Test
    void noMoreCheckpointsAreReadThanFitTogether() {
        CheckpointFolder checkpoints = new CheckpointFolder(folder);
        FakeSearch search = new FakeSearch(SETTINGS);
        for (int step = 1; step <= 8 * CheckpointFolder.EVERY; step++)
            if (search.step().step() % CheckpointFolder.EVERY == 0) checkpoints.write(1, search.checkpoint());
        long size = search.checkpoint().toBytes().length;

        assertThat(stepsRead(checkpoints, 3 * size)).containsExactly(8, 4, 6);
        assertThat(stepsRead(checkpoints, 1)).containsExactly(8);
    }

    /** In units of the distance between two. */
    private static List<Integer> stepsRead(CheckpointFolder folder, long most) {
        CheckpointFolder.Contents contents = folder.read(most);
        assertThat(contents.warnings()).isEmpty();
        return contents.checkpoints().stream()
                .map(read -> read.checkpoint().step() / CheckpointFolder.EVERY)
                .toList();
    }

    @Test
    void oldCheckpointsAreThinnedOut() throws IOException {
        CheckpointFolder checkpoints = new CheckpointFolder(folder);
        FakeSearch search = new FakeSearch(SETTINGS);
        for (int step = 1; step <= 80 * CheckpointFolder.EVERY; step++)
            if (search.step().step() % CheckpointFolder.EVERY == 0) checkpoints.write(1, search.checkpoint());

        try (var files = Files.list(folder.checkpoints())) {
            assertThat(files.count()).isBetween(10L, 4L * 7);
        }
    }

    @Test
    void aRecordThatCannotHaveHappenedIsNamed() throws IOException {
        recordBranches();
        String text = Files.readString(folder.runFile());
        int lines = (int) text.lines().count();

        assertRefused(
                text + "{\"delete\":1}\n",
                lines + 1,
                "branch must not be the first, which all others come from, got 1");
        assertRefused(text + "{\"switch\":9}\n", lines + 1, "switch must be a branch of the run, found 9");
        assertRefused(
                text + "{\"fork\":9,\"name\":\"x\",\"parent\":1,\"after\":900}\n",
                lines + 1,
                "step must be from 0 to 14, the newest of branch 1, got 900");
        assertRefused(text + "{\"rename\":1,\"name\":\" \"}\n", lines + 1, "name must have 1 to 80 characters, got 0");
        assertRefused(
                text + "{\"intervention\":{\"do\":\"dance\"},\"after\":3,\"undo\":{}}\n",
                lines + 1,
                "intervention.do must be one of restore, drop, pin, forbid, shift_none, set_alpha, freeze_alpha,"
                        + " random_gates, teach, change, found \"dance\"");
        assertRefused(
                text
                        + "{\"intervention\":{\"do\":\"change\",\"setting\":\"cells\",\"value\":\"2\"},\"after\":3,\"undo\":{}}\n",
                lines + 1,
                "setting must be one that may change in the run, got cells = 2");
        assertRefused(
                text
                        + "{\"intervention\":{\"do\":\"pin\",\"cell\":\"normal\",\"edge\":1,\"operation\":\"conv\"},\"after\":3,\"undo\":{}}\n",
                lines + 1,
                "operation must be one of " + Labels.all() + ", got conv");
    }

    private void assertRefused(String text, int line, String message) throws IOException {
        RunFolder broken = new RunFolder(temporary.resolve("broken"));
        Files.createDirectories(broken.path());
        Files.writeString(broken.runFile(), text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        assertThatThrownBy(() -> RecordedRun.read(broken))
                .isInstanceOf(InputException.class)
                .hasMessage("%s, line %d: %s".formatted(broken.runFile(), line, message));
    }

    @Test
    void whatHappenedIsThatOfTheBranchItIsOn() throws IOException {
        SearchRun run = recordBranches();
        List<Event> events = EventLog.of(SETTINGS, run.timeline().current()).all();

        assertThat(events)
                .filteredOn(event -> event.kind().equals(HandEvents.MEDDLED))
                .isNotEmpty();
        assertThat(Files.readString(folder.eventsFile())).isEqualTo(EventTable.of(events));
    }

    /** A run to step 14, a branch from step 10 to 16 that does what the first did, and a name. */
    private SearchRun recordBranches() {
        SearchRun run = start(folder);
        goTo(run, 14, SCRIPT);
        run.continueFrom(1, 10);
        Await.until("the fork", () -> run.timeline().currentId() == 2, () -> {});
        run.rename(2, "again");
        goTo(run, 16, SCRIPT);
        run.close();
        assertThat(run.troubles()).isEmpty();
        return run;
    }

    private static SearchRun start(RunFolder folder) {
        return SearchRun.start(() -> SearchSession.open(SETTINGS), Recorder.ofNewRun(folder, Clock.systemUTC()));
    }

    private static void goTo(SearchRun run, int step, Map<Integer, Intervention> script) {
        Await.until("paused", () -> run.state() instanceof RunState.Paused, () -> mustRun(run));
        for (int from = ((RunState.Paused) run.state()).step(); from < step; from++) {
            if (script.containsKey(from)) {
                awaitPause(run, from);
                run.intervene(script.get(from));
            }
            run.step();
            if (script.containsKey(from + 1)) awaitPause(run, from + 1);
        }
        awaitPause(run, step);
    }

    private static void awaitPause(SearchRun run, int step) {
        RunState paused = new RunState.Paused(step);
        Await.until("step " + step, () -> run.state().equals(paused), () -> mustRun(run));
    }

    private static void mustRun(SearchRun run) {
        assertThat(run.state().ended()).as("ended: %s", run.state()).isFalse();
        assertThat(run.troubles()).isEmpty();
    }

    private static void assertSame(ResumableRun actual, ResumableRun expected) {
        assertThat(actual.timeline().currentId()).isEqualTo(expected.timeline().currentId());
        assertThat(actual.timeline().branches())
                .hasSameSizeAs(expected.timeline().branches());
        for (int k = 0; k < actual.timeline().branches().size(); k++) {
            var one = actual.timeline().branches().get(k);
            var other = expected.timeline().branches().get(k);
            assertThat(one.name()).isEqualTo(other.name());
            assertThat(one.events()).isEqualTo(other.events());
            assertThat(one.newest()).isEqualTo(other.newest());
            assertSame(one.history(), other.history(), one.newest() + 1);
        }
    }

    private static void assertSame(RunHistory actual, RunHistory expected, int size) {
        for (int step = 0; step < size; step++)
            assertThat(actual.get(step)).as("step %d", step).isEqualTo(expected.get(step));
    }
}
