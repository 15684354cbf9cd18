package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nascope.search.Intervention;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BranchingTest {
    private static final int FIRST = Happening.FIRST_BRANCH;
    private static final CellEdge EDGE = new CellEdge(CellKind.NORMAL, 1);
    private static final CellEdge OTHER = new CellEdge(CellKind.NORMAL, 4);

    /** What is done after which step. */
    private static final Map<Integer, Intervention> SCRIPT = new TreeMap<>(Map.of(
            0, Intervention.drop(OTHER),
            4, Intervention.forbid(EDGE, Set.of(new SkipConnect())),
            11, new Intervention.ShiftNone(EDGE, -1),
            15, Intervention.ChangeSetting.of(Settings.NOISE, 1.0),
            19, Intervention.restore(OTHER),
            23, Intervention.ChangeSetting.of(Settings.TRAIN_IMAGES, 60),
            26, new Intervention.RandomGates(true),
            29, new Intervention.RandomGates(false),
            31, new Intervention.Teach(TrainingMode.Target.ALPHA)));

    private SearchRun run;

    @AfterEach
    void end() {
        if (run != null) run.close();
        if (run != null) assertThat(run.troubles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "darts single 1",
                "darts bi 1",
                "darts bi 2",
                "snas single 1",
                "snas bi 1",
                "dsnas single 1",
                "dsnas bi 1"
            })
    void goingOnFromAnyStepGivesTheRecordedStepsAgain(String search) {
        SearchSettings settings = SmallSearches.of(search).with(Settings.STEPS, 1000);
        run = SearchRun.start(() -> SearchSession.open(settings));
        goTo(36, SCRIPT);
        RunHistory recorded = run.history();
        Random random = new Random(1);
        for (int i = 0; i < 6; i++) {
            int from = random.nextInt(36);
            int branch = forkAt(from);
            goTo(36, SCRIPT);
            assertSame(run.timeline().branch(branch).history(), recorded, 37);
        }
        assertThat(run.timeline().branch(FIRST).history()).isSameAs(recorded);
    }

    @Test
    void twentyRandomStepsOfALongRunAreReached() {
        SearchSettings settings = SmallSearches.of("dsnas single 1").with(Settings.STEPS, 4000);
        run = SearchRun.start(() -> SearchSession.open(settings));
        for (int step = 100; step <= 3000; step += 100) goTo(step, SCRIPT); // no wait longer than others
        RunHistory recorded = run.history();
        Random random = new Random(2);
        for (int i = 0; i < 20; i++) {
            int from = 40 + random.nextInt(2950);
            forkAt(from);
            goTo(from + 5, Map.of());
            assertSame(run.history(), recorded, from + 6);
        }
    }

    @Test
    void branchesGoTheirOwnWaysAndAreSwitchedTo() {
        run = begin();
        goTo(12, Map.of(3, Intervention.drop(EDGE)));
        SearchSnapshot end = run.history().last();
        int branch = forkAt(8);
        goTo(15, Map.of(8, Intervention.pin(EDGE, new SkipConnect())));
        SearchSnapshot branchEnd = run.history().last();
        run.intervene(new Intervention.FreezeAlpha(true));
        assertThat(branchEnd.cells().get(CellKind.NORMAL).gate().row(1)).containsExactly(0, 0, 1, 0, 0);

        switchTo(FIRST);
        assertThat(run.history().last()).isEqualTo(end);
        goTo(14, Map.of());
        assertThat(run.history().last().mode()).isEqualTo(TrainingMode.STANDARD);
        assertThat(run.timeline().branch(branch).history().last()).isEqualTo(branchEnd);

        switchTo(branch);
        goTo(16, Map.of());
        assertThat(run.history().last().mode().alphaFrozen()).isTrue(); // done after its newest step
        assertThat(run.timeline().current().events())
                .extracting(Happening.Intervened::step)
                .containsExactly(3, 8, 15);
    }

    @Test
    void aForkLeavesOutWhatWasDoneAfterItsStep() {
        run = begin();
        goTo(6, Map.of(4, Intervention.drop(EDGE)));
        forkAt(4);
        goTo(6, Map.of());
        assertThat(run.timeline().current().events()).isEmpty();
        assertThat(run.history().last().cells().get(CellKind.NORMAL).gate().row(1))
                .isNotEqualTo(new double[] {1, 0, 0, 0, 0});
    }

    @Test
    void aStepHasTheSettingsThatWereChangedBeforeItOnItsBranch() {
        run = begin();
        goTo(6, Map.of(2, rate(0.5), 4, new Intervention.ChangeSetting(Settings.named("cost-limit"), "1.0")));
        int branch = forkAt(3);
        goTo(5, Map.of(3, rate(0.25)));
        SearchSettings settings = settings();
        Branch first = run.timeline().branch(FIRST);
        Branch second = run.timeline().branch(branch);
        assertThat(first.settingsFor(settings, 0)).isEqualTo(settings);
        assertThat(first.settingsFor(settings, 2)).isEqualTo(settings);
        assertThat(first.settingsFor(settings, 3)).isEqualTo(settings.with(Settings.ALPHA_RATE, 0.5));
        assertThat(first.settingsFor(settings, 4)).isEqualTo(settings.with(Settings.ALPHA_RATE, 0.5));
        assertThat(first.settingsFor(settings, 5))
                .isEqualTo(settings.with(Settings.ALPHA_RATE, 0.5).withText(Settings.named("cost-limit"), "1.0"));
        assertThat(second.settingsFor(settings, 3)).isEqualTo(settings.with(Settings.ALPHA_RATE, 0.5));
        assertThat(second.settingsFor(settings, 6)).isEqualTo(settings.with(Settings.ALPHA_RATE, 0.25));
        for (int step = 1; step <= 6; step++)
            assertThat(first.history().get(step).alphaRate())
                    .as("rate of step %d", step)
                    .isEqualTo(first.settingsFor(settings, step).get(Settings.ALPHA_RATE));
    }

    private static Intervention rate(double alpha) {
        return Intervention.ChangeSetting.of(Settings.ALPHA_RATE, alpha);
    }

    @Test
    void branchesAreNamedAndDeleted() {
        run = begin();
        goTo(3, Map.of());
        int branch = forkAt(2);
        run.rename(branch, " without skip ");
        Await.until("the name", () -> run.timeline().branch(branch).name().equals("without skip"), () -> {});
        switchTo(FIRST);
        run.delete(branch);
        Await.until("the deletion", () -> run.timeline().branches().size() == 1, () -> {});
        assertThat(forkAt(1)).isEqualTo(3); // numbers are used once
    }

    @Test
    void anInterventionIsTakenBackByWhatItsEventTells() {
        run = begin();
        goTo(3, Map.of());
        run.intervene(Intervention.drop(EDGE));
        Await.until("the event", () -> run.timeline().current().events().size() == 1, () -> {});
        run.intervene(run.timeline().current().events().get(0).undo());
        goTo(8, Map.of());
        try (SearchRun untouched = begin()) {
            goTo(untouched, 8, Map.of());
            assertSame(run.history(), untouched.history(), 9);
        }
    }

    @Test
    void anotherRunGoesOnFromThePast() throws Exception {
        SearchRun before = begin();
        goTo(before, 20, SCRIPT);
        forkAt(before, 13);
        goTo(before, 17, SCRIPT);
        before.close();
        before.awaitEnd();
        assertThat(before.troubles()).isEmpty();
        for (List<KeptCheckpoint> checkpoints : List.of(before.past().checkpoints(), List.<KeptCheckpoint>of())) {
            try (SearchRun after = SearchRun.resume(
                            () -> SearchSession.open(settings()), new ResumableRun(copy(before), checkpoints));
                    SearchRun straight = begin()) {
                goTo(after, 30, SCRIPT);
                goTo(straight, 30, SCRIPT);
                assertSame(after.history(), straight.history(), 31);
                assertThat(after.timeline().branches()).hasSize(2);
            }
        }
    }

    @Test
    void aRunThatFinishedIsGoneBackInByResumingIt() throws Exception {
        SearchSettings brief = settings().with(Settings.STEPS, 15);
        SearchRun before = SearchRun.start(() -> SearchSession.open(brief));
        before.play();
        assertThat(before.awaitEnd()).isEqualTo(new RunState.Finished(15));

        run = SearchRun.resume(() -> SearchSession.open(brief), before.past());
        forkAt(9);
        run.play();
        assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(15));
        assertThat(run.timeline().currentId()).isEqualTo(2);
        assertSame(run.history(), before.history(), 16);
    }

    /** A timeline like that of a run, with histories of its own. */
    private static Timeline copy(SearchRun run) {
        Timeline copy = Timeline.start();
        Branch main = run.timeline().branch(FIRST);
        copy = tell(copy, main, 0, main.newest());
        Branch branch = run.timeline().current();
        copy = copy.with(new Happening.Forked(branch.id(), branch.name(), FIRST, branch.forkStep()));
        return tell(copy, branch, branch.forkStep() + 1, branch.newest());
    }

    private static Timeline tell(Timeline timeline, Branch line, int from, int to) {
        Timeline told = timeline;
        for (int step = from; step <= to; step++) {
            told = told.with(new Happening.Stepped(line.history().get(step)));
            for (Happening.Intervened event : line.events()) if (event.step() == step) told = told.with(event);
        }
        return told;
    }

    @Test
    void aPastThatDoesNotComeOutAsRecordedIsRefused() throws Exception {
        SearchRun before = begin();
        goTo(before, 5, Map.of());
        before.close();
        SearchSettings otherSeed = settings().with(Settings.SEED, 7L);
        try (SearchRun after =
                SearchRun.resume(() -> SearchSession.open(otherSeed), new ResumableRun(before.timeline(), List.of()))) {
            assertThat(after.awaitEnd())
                    .isEqualTo(new RunState.Failed(
                            5,
                            "Step 0 of main did not come out as it was recorded (loss NaN instead of NaN): program,"
                                    + " machine or images are not those of the record."));
        }
    }

    private static SearchSettings settings() {
        return SmallSearches.of("dsnas single 1").with(Settings.STEPS, 1000);
    }

    private static SearchRun begin() {
        return SearchRun.start(() -> SearchSession.open(settings()));
    }

    private int forkAt(int step) {
        return forkAt(run, step);
    }

    private static int forkAt(SearchRun run, int step) {
        int next = run.timeline().nextId();
        run.continueFrom(FIRST, step);
        Await.until("the fork", () -> run.timeline().nextId() > next, () -> mustNotHaveTrouble(run));
        return next;
    }

    private void switchTo(int branch) {
        run.switchTo(branch);
        Await.until("the switch", () -> run.timeline().currentId() == branch, this::mustNotHaveTrouble);
    }

    private void goTo(int step, Map<Integer, Intervention> script) {
        goTo(run, step, script);
    }

    /** Steps to a step, with the script's interventions where they belong. */
    private static void goTo(SearchRun run, int step, Map<Integer, Intervention> script) {
        Await.until("paused", () -> run.state() instanceof RunState.Paused, () -> mustNotHaveTrouble(run));
        int from = ((RunState.Paused) run.state()).step();
        for (int reached = from; reached < step; reached++) {
            Intervention intervention = script.get(reached);
            if (intervention != null) {
                RunState paused = new RunState.Paused(reached);
                Await.until("step " + reached, () -> run.state().equals(paused), () -> mustNotHaveTrouble(run));
                run.intervene(intervention);
            }
            run.step();
            if (script.containsKey(reached + 1)) {
                RunState paused = new RunState.Paused(reached + 1);
                Await.until("step " + reached, () -> run.state().equals(paused), () -> mustNotHaveTrouble(run));
            }
        }
        RunState paused = new RunState.Paused(step);
        Await.until("step " + step, () -> run.state().equals(paused), () -> mustNotHaveTrouble(run));
    }

    private void mustNotHaveTrouble() {
        mustNotHaveTrouble(run);
    }

    private static void mustNotHaveTrouble(SearchRun run) {
        assertThat(run.troubles()).isEmpty();
        assertThat(run.state().ended()).as("ended: %s", run.state()).isFalse();
    }

    private static void assertSame(RunHistory actual, RunHistory recorded, int size) {
        for (int step = 0; step < size; step++)
            assertThat(actual.get(step)).as("step %d", step).isEqualTo(recorded.get(step));
    }
}
