package nascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import nascope.record.Preset;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** In the least window no words end in dots, in no preset: at its newest step, in the past and at its end. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class NothingCutOffTest {
    private final SmallWindow window = new SmallWindow(FakeSearch::new, SmallWindow.LONG);

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    static List<Preset> presets() {
        return Preset.all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void atAnyTime(Preset preset, FxRobot robot) throws Exception {
        robot.interact(() -> window.live().begin(preset.settings()));
        SmallWindow.await(() -> window.latestStep() > 2);
        assertThat(cutOff(robot)).as("while it searches").isEmpty();
        window.awaitEnd(robot);
        assertThat(cutOff(robot)).as("at its end").isEmpty();
        robot.interact(() -> window.model().timeline().write("1000"));
        robot.interact(() -> {});
        assertThat(cutOff(robot)).as("in the past").isEmpty();
    }

    private List<String> cutOff(FxRobot robot) {
        return robot.from(window.view()).lookup(Labeled.class::isInstance).queryAllAs(Labeled.class).stream()
                .filter(NothingCutOffTest::shows)
                .filter(label -> label.lookup(".text") instanceof Text shown
                        && shown.getText().endsWith("...")
                        && !label.getText().endsWith("..."))
                .map(label -> label.getId() + ": " + label.getText())
                .toList();
    }

    private static boolean shows(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }
}
