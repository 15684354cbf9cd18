package nascope.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TipTest {
    private final List<KeyCode> seen = new ArrayList<>();
    private Button button;
    private Tip tip;

    @Start
    void show(Stage stage) {
        tip = new Tip("what the button does");
        button = new Button("OK");
        Scene scene = new Scene(new StackPane(button), 300, 200);
        scene.setOnKeyPressed(event -> seen.add(event.getCode()));
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void escapeClosesAnOpenTipAndStillDoesWhatItIsForInTheWindow(FxRobot robot) {
        robot.interact(() -> tip.show(button, 20, 20));
        robot.type(KeyCode.ESCAPE);
        assertThat(tip.isShowing()).isFalse();
        assertThat(seen).containsExactly(KeyCode.ESCAPE);
    }
}
