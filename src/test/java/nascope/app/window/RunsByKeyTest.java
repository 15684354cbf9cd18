package nascope.app.window;

import static nascope.app.window.SmallWindow.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.app.live.LiveSearch;
import nascope.app.runs.RunsFolder;
import nascope.app.runs.RunsViewModel;
import nascope.record.RunFolder;
import nascope.record.RunHeader;
import nascope.record.RunWriter;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Runs are opened and deleted by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class RunsByKeyTest {
    private static final SearchSettings OTHER = SearchSettings.standard().with(Settings.SEED, 7L);

    @TempDir
    private Path path;

    private SmallWindow window;
    private LiveSearch live;
    private RunsViewModel runs;

    @Start
    void start(Stage stage) {
        record("one");
        record("other");
        window = new SmallWindow(
                FakeSearch::new, SmallWindow.LONG, Optional.of(new RunsFolder(path, Clock.systemUTC())));
        live = window.live();
        runs = window.model().runs();
        live.speed().limit(50); // leaves the machine to the window
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void oneRunIsDeletedAndTheOtherOpened(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        await(() -> runs.recentProperty().get().size() == 2);
        RunFolder doomed = runs.recentProperty().get().get(1).folder();
        robot.type(KeyCode.DOWN, KeyCode.DELETE);
        window.press(robot, "keep-run", KeyCode.SPACE);
        assertThat(runs.questionProperty().get()).isEmpty();
        robot.type(KeyCode.DELETE);
        window.press(robot, "delete-run", KeyCode.SPACE);
        await(() -> runs.recentProperty().get().size() == 1);
        assertThat(doomed.path()).doesNotExist();
        robot.type(KeyCode.ENTER); // on the run that is left
        await(() -> live.settings().get(Settings.SEED) == 7 && window.latestStep() == 1);
        window.awaitPaused(1);
    }

    @Test
    void aRunIsNamedAndOpenedByTheButtons(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        await(() -> runs.recentProperty().get().size() == 2);
        window.press(robot, "rename-run", KeyCode.SPACE);
        robot.write("mine").type(KeyCode.ENTER);
        await(() -> runs.recentProperty().get().get(0).title().equals("mine"));
        robot.type(KeyCode.F2, KeyCode.ESCAPE);
        assertThat(runs.renamedProperty().get()).isNull();
        assertThat(runs.shownProperty().get()).isTrue();
        window.press(robot, "ask-delete-run", KeyCode.SPACE);
        assertThat(runs.questionProperty().get()).contains("mine");
        window.press(robot, "keep-run", KeyCode.SPACE);
        window.press(robot, "open-run", KeyCode.SPACE);
        await(() -> live.settings().get(Settings.SEED) == 7 && window.latestStep() == 1);
    }

    @Test
    void theListIsClosedByItsButtonAndByEscape(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        window.press(robot, "close-runs", KeyCode.SPACE);
        assertThat(runs.shownProperty().get()).isFalse();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O).type(KeyCode.ESCAPE);
        assertThat(runs.shownProperty().get()).isFalse();
    }

    private void record(String name) {
        FakeSearch search = new FakeSearch(OTHER);
        try (RunWriter writer =
                RunWriter.create(new RunFolder(path.resolve(name)), RunHeader.of(search, Instant.EPOCH))) {
            writer.append(search.snapshot());
            writer.append(search.step());
        }
    }
}
