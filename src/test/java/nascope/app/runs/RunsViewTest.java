package nascope.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import nascope.app.live.LiveSearch;
import nascope.picture.look.Theme;
import nascope.record.RunFolder;
import nascope.record.RunHeader;
import nascope.record.RunWriter;
import nascope.run.Await;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class RunsViewTest {
    private static final SearchSettings SETTINGS = SearchSettings.standard();

    @TempDir
    private Path path;

    private RunsViewModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        LiveSearch live = new LiveSearch(FakeSearch::new, SETTINGS);
        model = new RunsViewModel(
                live, Optional.of(new RunsFolder(path, Clock.systemUTC())), new SimpleObjectProperty<>(Theme.LIGHT));
        scene = new Scene(new RunsView(model), 900, 700);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aRunIsDeletedByKeysAlone(FxRobot robot) {
        RunFolder one = record("one");
        RunFolder other = record("other");
        robot.interact(() -> model.toggle());
        awaitRuns(robot, 2);
        RunFolder first = model.recentProperty().get().get(0).folder();

        type(robot, KeyCode.DELETE);
        assertThat(model.questionProperty().get()).isNotEmpty();
        assertThat(focused()).isEqualTo("keep-run");
        type(robot, KeyCode.ESCAPE);
        assertThat(model.questionProperty().get()).isEmpty();
        assertThat(model.shownProperty().get()).isTrue();
        assertThat(focused()).isEqualTo("runs-list");

        type(robot, KeyCode.DELETE);
        assertThat(focused()).isEqualTo("keep-run");
        type(robot, KeyCode.LEFT);
        assertThat(focused()).isEqualTo("delete-run");
        type(robot, KeyCode.SPACE);
        awaitRuns(robot, 1);
        assertThat(first.path()).doesNotExist();
        assertThat(List.of(one, other))
                .filteredOn(run -> !run.equals(first))
                .allSatisfy(run -> assertThat(run.runFile()).exists());
        type(robot, KeyCode.DELETE); // the run that is left is selected
        assertThat(model.questionProperty().get()).isNotEmpty();
    }

    /** As a window hands it to the scene: through the whole suite's one headless window keys were lost now and then. */
    private void type(FxRobot robot, KeyCode code) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED))
            robot.interact(() -> Event.fireEvent(
                    scene.getFocusOwner(), new KeyEvent(type, "", "", code, false, false, false, false)));
    }

    private String focused() {
        return scene.getFocusOwner().getId();
    }

    private void awaitRuns(FxRobot robot, int count) {
        Await.until(
                count + " runs",
                () -> model.recentProperty().get().size() == count,
                () -> robot.interact(model::onFrame));
    }

    private RunFolder record(String name) {
        RunFolder folder = new RunFolder(path.resolve(name));
        FakeSearch search = new FakeSearch(SETTINGS);
        try (RunWriter writer = RunWriter.create(folder, RunHeader.of(search, Instant.EPOCH))) {
            writer.append(search.snapshot());
            writer.append(search.step());
        }
        return folder;
    }
}
