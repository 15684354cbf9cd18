package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.app.inspector.MeddlingViewModel;
import nascope.app.live.LiveSearch;
import nascope.app.runs.RunsFolder;
import nascope.importing.Logs;
import nascope.search.FakeSearch;
import nascope.search.method.Share;
import nascope.search.settings.SearchSettings;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The log of a search that another program did is opened, looked at by key, and not gone on with. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class ImportedRunTest {
    @TempDir
    private Path path;

    private SmallWindow window;
    private LiveSearch live;

    @Start
    void start(Stage stage) {
        window = new SmallWindow(
                FakeSearch::new,
                SmallWindow.LONG,
                Optional.of(new RunsFolder(path.resolve("runs"), Clock.systemUTC())));
        live = window.live();
        live.speed().limit(50); // leaves the machine to the window
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyKeyOfLookingWorksWhereNumbersAreMissing(FxRobot robot) throws Exception {
        open(
                "epoch 0 lr 0.1\n" + Logs.tensor(Logs.table(14, 8, 0)) + Logs.tensor(Logs.table(14, 8, 1))
                        + "epoch 1 lr 0.1\n" + Logs.tensor(Logs.table(14, 8, 2)) + Logs.tensor(Logs.table(14, 8, 3)),
                1);

        look(robot);

        assertThat(live.settings().space().distinctKinds()).containsExactly(CellKind.NORMAL, CellKind.REDUCTION);
        assertThat(live.settings().share())
                .as("the log does not say what was done with it")
                .isEqualTo(Share.UNKNOWN);
    }

    @Test
    void genotypesAloneAreLookedAt(FxRobot robot) throws Exception {
        open(
                "epoch 0 lr 0.1\ngenotype = " + Logs.GENOTYPE + "\nepoch 1 lr 0.1\ngenotype = "
                        + Logs.GENOTYPE.replace("dil_conv_5x5", "my_conv") + "\n",
                1);

        look(robot);
    }

    @Test
    void aCellOfOneInputIsLookedAt(FxRobot robot) throws Exception {
        open(
                "[000-002] evaluate : loss=1.9, accuracy@1=33.33%\n" + Logs.tensor(Logs.table(6, 5, 0))
                        + "[001-002] evaluate : loss=1.8, accuracy@1=34.33%\n" + Logs.tensor(Logs.table(6, 5, 3)),
                1);

        look(robot);

        assertThat(live.settings().space().topology()).isEqualTo(CellTopology.NAS_BENCH_201);
    }

    @Test
    void itCannotBeGoneOnWithAndSaysSo(FxRobot robot) throws Exception {
        open(Logs.tensor(Logs.table(5, 8, 0)) + Logs.tensor(Logs.table(5, 8, 1)), 0);

        for (Runnable attempt : new Runnable[] {
            () -> robot.push(KeyCode.SHIFT, KeyCode.S), () -> robot.type(KeyCode.B), () -> robot.type(KeyCode.R)
        }) {
            robot.interact(live::dismissTrouble);
            attempt.run();
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(live.troubleProperty().get()).contains("ran elsewhere");
            assertThat(live.settings().elsewhere()).isPresent();
        }
    }

    @Test
    void itCannotBeMeddledWithInThePastEither(FxRobot robot) throws Exception {
        open(
                "epoch 0 lr 0.1\n" + Logs.tensor(Logs.table(5, 8, 0)) + "epoch 1 lr 0.1\n"
                        + Logs.tensor(Logs.table(5, 8, 1)),
                1);

        robot.type(KeyCode.HOME, KeyCode.E);
        WaitForAsyncUtils.waitForFxEvents();

        MeddlingViewModel meddling = window.model().inspector().meddling();
        assertThat(meddling.possibleProperty().get()).isFalse();
        assertThat(meddling.noteProperty().get()).contains("ran elsewhere");
    }

    @Test
    void anotherSearchBeginsAfterIt(FxRobot robot) throws Exception {
        open(Logs.tensor(Logs.table(5, 8, 0)), 0);

        robot.interact(() -> live.begin(SearchSettings.standard()));

        await(() -> live.settings().elsewhere().isEmpty() && window.latestStep() > 3);
    }

    @Test
    void aFileThatIsNoLogIsRefusedInWords(FxRobot robot) throws Exception {
        Path file = Files.writeString(path.resolve("poem.txt"), "roses\nviolets\n");
        robot.interact(() -> window.model().runs().openAny(file));
        await(() -> live.troubleProperty().get().contains("is no log of a search"));
        assertThat(live.settings().elsewhere()).isEmpty();
    }

    private void open(String log, int newest) throws Exception {
        Path file = Files.writeString(path.resolve("log.txt"), log);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.model().runs().openAny(file));
        await(() -> live.settings().elsewhere().isPresent() && window.latestStep() == newest);
    }

    /** Goes through time, selects edges, flips all pages of instruments, and shows what came out of it. */
    private void look(FxRobot robot) {
        robot.type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.END, KeyCode.LEFT);
        robot.type(KeyCode.E, KeyCode.V, KeyCode.M, KeyCode.V, KeyCode.T);
        for (int page = 0; page < 8; page++) robot.type(KeyCode.PAGE_DOWN);
        robot.type(KeyCode.F9, KeyCode.F9, KeyCode.K, KeyCode.K, KeyCode.H, KeyCode.H);
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        robot.type(KeyCode.ESCAPE);
        robot.push(KeyCode.SHORTCUT, KeyCode.G);
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(live.troubleProperty().get()).isEmpty();
    }
}
