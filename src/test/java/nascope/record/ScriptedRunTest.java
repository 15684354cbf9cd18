package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nascope.run.Await;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.search.Intervention;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.operation.MaxPool3x3;
import nascope.space.operation.Operation;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script does is what a hand does, once on every line of a run. */
@Timeout(120)
class ScriptedRunTest {
    private static final int END = 16;

    private static final String SCRIPT = """
            at 0 drop 0->3
            at 0 pin 1->2 skip_connect
            at 3 forbid * max_pool_3x3
            at 4 forbid intermediate skip_connect
            at 5 change alpha-lr 0.1
            at 6 random_gates
            at 8 random_gates off
            at 9 freeze_alpha
            at 10 freeze_alpha off
            at 10 shift_none input -1
            at 11 set_alpha 1->3 0,0,1,0,0.5
            at 12 teach weights
            at 13 restore *
            """;

    private static final Operation POOL = new MaxPool3x3();
    private static final Operation SKIP = new SkipConnect();

    @TempDir
    Path temporary;

    /** The same, by hand. */
    private static Map<Integer, List<Intervention>> hand() {
        Map<Integer, List<Intervention>> hand = new LinkedHashMap<>();
        hand.put(0, List.of(Intervention.drop(edge(2)), Intervention.pin(edge(1), SKIP)));
        hand.put(3, forbidden(0, 3, 4));
        hand.put(4, List.of(Intervention.forbid(edge(4), Set.of(POOL, SKIP))));
        hand.put(5, List.of(Intervention.ChangeSetting.of(Settings.ALPHA_RATE, 0.1)));
        hand.put(6, List.of(new Intervention.RandomGates(true)));
        hand.put(8, List.of(new Intervention.RandomGates(false)));
        hand.put(9, List.of(new Intervention.FreezeAlpha(true)));
        hand.put(
                10,
                List.of(
                        new Intervention.FreezeAlpha(false),
                        new Intervention.ShiftNone(edge(0), -1),
                        new Intervention.ShiftNone(edge(1), -1),
                        new Intervention.ShiftNone(edge(2), -1),
                        new Intervention.ShiftNone(edge(3), -1)));
        hand.put(11, List.of(new Intervention.SetAlpha(edge(3), List.of(0.0, 0.0, 1.0, 0.0, 0.5))));
        hand.put(12, List.of(new Intervention.Teach(TrainingMode.Target.WEIGHTS)));
        List<Intervention> restored = new ArrayList<>();
        for (int edge = 0; edge < 5; edge++) restored.add(Intervention.restore(edge(edge)));
        hand.put(13, restored);
        return hand;
    }

    private static List<Intervention> forbidden(int... edges) {
        List<Intervention> forbidden = new ArrayList<>();
        for (int edge : edges) forbidden.add(Intervention.forbid(edge(edge), Set.of(POOL)));
        return forbidden;
    }

    private static CellEdge edge(int index) {
        return new CellEdge(CellKind.NORMAL, index);
    }

    private static SearchSettings plain(String search) {
        return SmallSearches.of(search).with(Settings.STEPS, END);
    }

    private static SearchSettings scripted(String search) {
        return plain(search).withText(Settings.INTERVENTIONS, SCRIPT).checked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dsnas single 1", "darts bi 2", "snas single 1"})
    void aScriptedRunIsTheRunOfAHandRecordByRecord(String search) throws Exception {
        runToTheEnd(scripted(search), folder("script"));
        doByHand(plain(search), folder("hand"));

        List<String> records = records(folder("script"));
        assertThat(records).isEqualTo(records(folder("hand")));
        assertThat(records.stream().filter(line -> line.startsWith("{\"intervention\"")))
                .hasSize(hand().values().stream().mapToInt(List::size).sum());
    }

    private static void doByHand(SearchSettings settings, RunFolder folder) throws InterruptedException {
        try (SearchRun run = start(settings, folder)) {
            Map<Integer, List<Intervention>> hand = hand();
            for (int step = 0; step < END; step++) {
                pausedAt(run, step);
                hand.getOrDefault(step, List.of()).forEach(run::intervene);
                run.step();
            }
            assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(END));
            assertThat(run.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 9, 10, 15})
    void aBranchDoesTheRestOfTheScriptOnce(int from) throws Exception {
        SearchSettings settings = scripted("dsnas single 1");
        runToTheEnd(settings, folder("run"));
        try (SearchRun run = resume(folder("run"))) {
            pausedAt(run, END);
            int branches = run.timeline().branches().size();
            run.continueFrom(Happening.FIRST_BRANCH, from);
            Await.until("the branch", () -> run.timeline().branches().size() > branches, () -> mustGoOn(run));
            pausedAt(run, from);
            run.play();
            assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(END));
            assertSameLine(run.timeline().current(), run.timeline().branch(Happening.FIRST_BRANCH));
            assertThat(run.timeline().current().firstDeed(settings))
                    .as("what tells the branch from others")
                    .isEmpty();
        }
        List<Branch> branches =
                RecordedRun.read(folder("run")).past().timeline().branches();
        assertSameLine(branches.get(1), branches.get(0));
    }

    private static void assertSameLine(Branch branch, Branch main) {
        assertThat(branch.events()).isEqualTo(main.events());
        for (int step = 0; step <= END; step++)
            assertThat(branch.history().get(step))
                    .as("step %d", step)
                    .isEqualTo(main.history().get(step));
    }

    /** As if the program had been killed after each line of the file. */
    @Test
    void aRunThatIsGoneOnWithDoesWhatIsLeftOfTheScriptAndNoMore() throws Exception {
        runToTheEnd(scripted("dsnas single 1"), folder("whole"));
        List<String> whole = Files.readAllLines(folder("whole").runFile());
        for (int lines = 2; lines < whole.size(); lines++) {
            RunFolder cut = folder("cut " + lines);
            Files.createDirectories(cut.path());
            Files.writeString(cut.runFile(), String.join("\n", whole.subList(0, lines)) + "\n");
            try (SearchRun run = resume(cut)) {
                run.play();
                assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(END));
                assertThat(run.troubles()).isEmpty();
            }
            assertThat(Files.readAllLines(cut.runFile()))
                    .as("cut after %d lines", lines)
                    .isEqualTo(whole);
        }
    }

    @Test
    void aHandTakesBackWhatTheScriptDid() throws Exception {
        try (SearchRun run = start(scripted("dsnas single 1"), folder("run"))) {
            pausedAt(run, 0);
            Await.until("the script", () -> run.timeline().current().events().size() == 2, () -> mustGoOn(run));
            run.undo();
            run.step();
            pausedAt(run, 1);
            assertThat(run.history().last().cell(CellKind.NORMAL).constraints().byEdge())
                    .containsOnlyKeys(2);
        }
    }

    @Test
    void whatAHandHasMadeImpossibleIsRefusedAndTheRestIsDone() throws Exception {
        SearchSettings settings = plain("dsnas single 1")
                .withText(Settings.INTERVENTIONS, "at 2 forbid 0->2 max_pool_3x3; at 2 freeze_alpha");
        try (SearchRun run = start(settings, folder("run"))) {
            pausedAt(run, 0);
            List<Operation> others = new ArrayList<>(settings.space().candidates());
            others.remove(POOL);
            run.intervene(Intervention.forbid(edge(0), Set.copyOf(others)));
            run.play();
            assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(END));
            assertThat(run.troubles()).hasSize(1);
            assertThat(run.troubles().get(0)).containsIgnoringCase("operations must leave at least one candidate open");
            assertThat(run.history().last().mode().alphaFrozen()).isTrue();
        }
    }

    @Test
    void aSearchLikeTheOneOnShowBeginsBeforeTheScriptChangedSettings() throws Exception {
        SearchSettings settings = scripted("dsnas single 1");
        try (SearchRun run = start(settings, folder("run"))) {
            pausedAt(run, 0);
            run.intervene(Intervention.ChangeSetting.of(Settings.WEIGHT_RATE, 0.5));
            run.play();
            run.awaitEnd();
            Branch line = run.timeline().current();
            assertThat(line.firstDeed(settings).orElseThrow().intervention())
                    .isEqualTo(Intervention.ChangeSetting.of(Settings.WEIGHT_RATE, 0.5));
            assertThat(line.settingsFor(settings, END).get(Settings.ALPHA_RATE)).isEqualTo(0.1);
            assertThat(line.settingsToBegin(settings)).isEqualTo(settings.with(Settings.WEIGHT_RATE, 0.5));
        }
    }

    private static void runToTheEnd(SearchSettings settings, RunFolder folder) throws InterruptedException {
        try (SearchRun run = start(settings, folder)) {
            run.play();
            assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(END));
            assertThat(run.troubles()).isEmpty();
        }
    }

    private static SearchRun start(SearchSettings settings, RunFolder folder) {
        return SearchRun.start(() -> SearchSession.open(settings), Recorder.ofNewRun(folder, Clock.systemUTC()));
    }

    private static SearchRun resume(RunFolder folder) {
        RecordedRun recorded = RecordedRun.read(folder);
        return SearchRun.resume(
                () -> SearchSession.open(recorded.header().settings()), recorded.past(), Recorder.goingOn(recorded));
    }

    private static void pausedAt(SearchRun run, int step) {
        Await.until("step " + step, () -> run.state().equals(new RunState.Paused(step)), () -> mustGoOn(run));
    }

    private static void mustGoOn(SearchRun run) {
        assertThat(run.state()).isNotInstanceOf(RunState.Failed.class);
        assertThat(run.troubles()).isEmpty();
    }

    private static List<String> records(RunFolder folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.runFile(), StandardCharsets.UTF_8);
        return lines.subList(1, lines.size());
    }

    private RunFolder folder(String name) {
        return new RunFolder(temporary.resolve(name));
    }
}
