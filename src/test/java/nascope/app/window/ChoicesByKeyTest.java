package nascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.all.Instruments;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every way to look at an instrument, and every part of the network that it can be about, is chosen by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ChoicesByKeyTest {
    private final SmallWindow window = new SmallWindow(FakeSearch::new, SmallWindow.LONG);

    @Start
    void start(Stage stage) {
        window.live().speed().limit(20); // leaves the machine to the window
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void ofEveryInstrumentOnItsPage(FxRobot robot) throws Exception {
        SmallWindow.await(() -> window.latestStep() > 2);
        for (int place = 0; place < Instruments.ALL.size(); place++) {
            Instrument instrument = Instruments.ALL.get(place);
            int at = place;
            robot.interact(() -> window.model().instruments().pages().bring(at));
            choose(robot, "view-" + instrument.id(), instrument.views());
            choose(robot, "scope-" + instrument.id(), instrument.scopes());
        }
    }

    @Test
    void ofAnInstrumentWithAllTheRoom(FxRobot robot) throws Exception {
        SmallWindow.await(() -> window.latestStep() > 2);
        int place = Instruments.ALL.stream().map(Instrument::id).toList().indexOf("cost-of-edges");
        robot.interact(() -> window.model().instruments().pages().bring(place));
        window.press(robot, "enlarge-cost-of-edges", KeyCode.SPACE);
        assertThat(robot.lookup("#large-instrument").query().isVisible()).isTrue();
        choose(robot, "view-cost-of-edges", Instruments.ALL.get(place).views());
        choose(robot, "scope-cost-of-edges", Instruments.ALL.get(place).scopes());
    }

    private void choose(FxRobot robot, String id, List<String> names) {
        if (names.isEmpty()) return;
        window.tabTo(robot, id);
        ButtonBase choice = robot.lookup("#" + id).queryAs(ButtonBase.class);
        assertThat(choice.getAccessibleText()).as(id).isEqualTo(names.get(0));
        if (choice instanceof MenuButton) robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        else robot.type(KeyCode.SPACE);
        assertThat(choice.getAccessibleText()).as(id).isIn(names).isNotEqualTo(names.get(0));
    }
}
