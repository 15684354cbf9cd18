package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nascope.run.Await;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.run.MoreSteps;
import nascope.run.RunHistory;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.StepRates;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is gone on with beyond its end, from its file and back into it. */
@Timeout(120)
class MoreStepsTest {
    private static final int END = 40;
    private static final int LATER = 60;

    @TempDir
    Path temporary;

    private RunFolder folder;

    @BeforeEach
    void nameAFolder() {
        folder = new RunFolder(temporary.resolve("run"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"snas single 1", "darts bi 2", "dsnas bi 1"})
    void theyComeOutOfTheFileAsTheyWentIntoItBitForBit(String search) throws Exception {
        SearchSettings settings = SmallSearches.of(search).with(Settings.STEPS, END);
        finish(settings);
        goOn(LATER);

        RecordedRun twice = RecordedRun.read(folder);
        RunHistory recorded = twice.past().timeline().current().history();
        assertThat(steps(recorded)).isEqualTo(straight(settings));
        try (SearchRun again = resume(twice)) { // there are no checkpoints: each step is done and compared
            Await.until("the end", () -> again.state().equals(new RunState.Paused(LATER)), () -> mustGoOn(again));
            again.play();
            assertThat(again.awaitEnd()).isEqualTo(new RunState.Finished(LATER));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exponential", "linear"})
    void schedulesAreThoseOfASearchOfTheNewLengthFromThereOn(String schedule) throws Exception {
        SearchSettings settings = SmallSearches.of("snas single 1")
                .with(Settings.STEPS, END)
                .withText(Settings.named("temperature-schedule"), schedule);
        finish(settings);
        goOn(LATER);
        RunHistory history =
                RecordedRun.read(folder).past().timeline().current().history();
        for (int step : new int[] {1, END, END + 1, LATER})
            assertThat(history.get(step).temperature())
                    .as("temperature of step %d", step)
                    .isEqualTo(StepRates.of(settings.with(Settings.STEPS, step > END ? LATER : END), step - 1)
                            .temperature());
        double end = settings.get(Settings.WEIGHT_RATE_END);
        assertThat(history.get(END).weightRate()).isEqualTo(end);
        assertThat(history.get(END + 1).weightRate()).isGreaterThan(2 * end);
        assertThat(history.get(END + 1).temperature())
                .isGreaterThan(history.get(END).temperature());
        assertThat(history.get(LATER).weightRate()).isEqualTo(end);
        assertThat(history.get(LATER).temperature()).isEqualTo(history.get(END).temperature());
    }

    @Test
    void aBranchFromTheLastStepCanGoOn() throws Exception {
        SearchSettings settings = SmallSearches.of("dsnas single 1").with(Settings.STEPS, END);
        finish(settings);
        goOn(LATER);
        try (SearchRun run = resume(RecordedRun.read(folder))) {
            assertThat(fork(run, END)).as("given what the line it left was").isEqualTo(LATER);
            run.play();
            assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(LATER));
            assertThat(steps(run.history()))
                    .isEqualTo(
                            steps(run.timeline().branch(Happening.FIRST_BRANCH).history()));
        }
        try (SearchRun run = resume(RecordedRun.read(folder))) {
            assertThat(fork(run, LATER)).as("its own").isEqualTo(LATER + MoreSteps.NUMBER);
            assertThat(fork(run, END - 10)).as("those it has").isEqualTo(END);
        }
    }

    @Test
    void theyAreTakenBackAsLongAsNoneIsDone() throws Exception {
        SearchSettings settings = SmallSearches.of("dsnas single 1").with(Settings.STEPS, END);
        finish(settings);
        try (SearchRun run = resume(RecordedRun.read(folder))) {
            run.change(settings.with(Settings.STEPS, END).with(Settings.NOISE, 0.25));
            run.intervene(MoreSteps.upTo(LATER));
            run.undo();
            awaitEvents(run, 3);
            assertThat(settingsOf(run, settings).get(Settings.STEPS)).isEqualTo(END);
            run.intervene(MoreSteps.upTo(LATER));
            run.step();
            Await.until("a step", () -> run.state().equals(new RunState.Paused(END + 1)), () -> mustGoOn(run));
            run.undo(); // the noise, as the length of 40 cannot come back
            awaitEvents(run, 5);
            assertThat(settingsOf(run, settings)).isEqualTo(settings.with(Settings.STEPS, LATER));
            assertThat(run.timeline().current().undoable()).isEmpty();
        }
        Branch read = RecordedRun.read(folder).past().timeline().current();
        assertThat(read.undoable()).isEmpty();
    }

    @Test
    void noSearchEndsBeforeWhatItHasDone() throws Exception {
        SearchSettings settings = SmallSearches.of("dsnas single 1").with(Settings.STEPS, END);
        finish(settings);
        try (SearchRun run = resume(RecordedRun.read(folder))) {
            run.intervene(MoreSteps.upTo(END - 1));
            Await.until("the refusal", () -> !run.troubles().isEmpty(), () -> {});
            assertThat(run.troubles()).containsExactly("steps must be at least 40, as so many are done, got 39");
        }
    }

    private void finish(SearchSettings settings) throws InterruptedException {
        try (SearchRun run =
                SearchRun.start(() -> SearchSession.open(settings), Recorder.ofNewRun(folder, Clock.systemUTC()))) {
            run.play();
            assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(END));
        }
        assertThat(folder.checkpoints()).doesNotExist();
    }

    private void goOn(int to) throws Exception {
        try (SearchRun run = resume(RecordedRun.read(folder))) {
            run.intervene(MoreSteps.upTo(to));
            run.play();
            assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(to));
        }
        assertThat(Files.readString(folder.genotypeFile())).contains("step " + to);
    }

    private static SearchRun resume(RecordedRun run) {
        SearchSettings beginning = run.header().settings();
        return SearchRun.resume(() -> SearchSession.open(beginning), run.past(), Recorder.goingOn(run));
    }

    /** Begins a branch of the first, and says what is its last step. */
    private static int fork(SearchRun run, int step) {
        int id = run.timeline().nextId();
        run.continueFrom(Happening.FIRST_BRANCH, step);
        Await.until("the branch", () -> run.timeline().currentId() == id, () -> mustGoOn(run));
        SearchSettings beginning = SmallSearches.of("dsnas single 1").with(Settings.STEPS, END);
        Await.until("steps", () -> !MoreSteps.noneLeft(settingsOf(run, beginning), step), () -> mustGoOn(run));
        return settingsOf(run, beginning).get(Settings.STEPS);
    }

    private static SearchSettings settingsOf(SearchRun run, SearchSettings beginning) {
        Branch branch = run.timeline().current();
        return branch.settingsFor(beginning, branch.newest() + 1);
    }

    private static void awaitEvents(SearchRun run, int count) {
        Await.until("what was done", () -> run.timeline().current().events().size() == count, () -> mustGoOn(run));
    }

    private static void mustGoOn(SearchRun run) {
        assertThat(run.troubles()).isEmpty();
        assertThat(run.state().ended()).as("ended: %s", run.state()).isFalse();
    }

    private static List<SearchSnapshot> straight(SearchSettings settings) {
        List<SearchSnapshot> steps = new ArrayList<>();
        try (SearchSession session = SearchSession.open(settings)) {
            steps.add(session.snapshot());
            while (steps.size() <= END) steps.add(session.step());
            session.intervene(MoreSteps.upTo(LATER));
            while (steps.size() <= LATER) steps.add(session.step());
        }
        return steps;
    }

    private static List<SearchSnapshot> steps(RunHistory history) {
        List<SearchSnapshot> steps = new ArrayList<>();
        for (int step = 0; step < history.size(); step++) steps.add(history.get(step));
        return steps;
    }
}
