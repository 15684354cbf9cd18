package nascope.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PhrasesTest {
    private static final String ALL = "shared by 3 cells · DSNAS single-level · Fashion-MNIST 14×14, noise 2 · seed 1";

    private final SimpleStringProperty words = new SimpleStringProperty(ALL);
    private Phrases phrases;
    private HBox row;

    @Start
    void start(Stage stage) {
        phrases = new Phrases(words);
        row = new HBox(phrases);
        row.setManaged(false);
        stage.setScene(new Scene(new HBox(row), 900, 60));
        stage.show();
    }

    @Test
    void theLastPhrasesGoWholeWhereThereIsNoRoomAndComeBackWithIt(FxRobot robot) {
        robot.interact(() -> wide(900));
        assertThat(phrases.getText()).isEqualTo(ALL);
        robot.interact(() -> wide(300));
        assertThat(phrases.getText()).isEqualTo("shared by 3 cells · DSNAS single-level");
        assertThat(Explained.tip(phrases).orElseThrow().getText()).isEqualTo(ALL);
        assertThat(phrases.getAccessibleText()).isEqualTo(ALL);
        robot.interact(() -> wide(900));
        assertThat(phrases.getText()).isEqualTo(ALL);
    }

    @Test
    void otherWordsAreShownAsFarAsTheyFit(FxRobot robot) {
        robot.interact(() -> wide(160));
        robot.interact(() -> {
            words.set("at step 1,200, 1,300 before the newest");
            wide(160);
        });
        assertThat(phrases.getText()).isEqualTo("at step 1,200");
    }

    private void wide(double width) {
        row.resize(width, 30);
        row.layout();
    }
}
