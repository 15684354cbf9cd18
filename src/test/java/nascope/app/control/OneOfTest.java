package nascope.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OneOfTest {
    private OneOf<String> box;
    private final StringProperty model = new SimpleStringProperty("first");

    @Start
    void show(Stage stage) {
        box = new OneOf<>();
        box.getItems().addAll("first", "second");
        box.valueProperty().bindBidirectional(model);
        stage.setScene(new Scene(new StackPane(box), 300, 200));
        stage.show();
    }

    @Test
    void aClickWithCtrlOnTheChosenOneChangesNothing(FxRobot robot) {
        robot.clickOn(box);
        robot.press(KeyCode.CONTROL);
        robot.clickOn(".list-cell:selected");
        robot.release(KeyCode.CONTROL);
        assertThat(box.getValue()).isEqualTo("first");
        assertThat(model.get()).isEqualTo("first");
    }

    @Test
    void anotherOneCanBeChosen(FxRobot robot) {
        robot.interact(() -> box.getSelectionModel().clearSelection());
        assertThat(model.get()).isEqualTo("first");
        robot.interact(() -> box.getSelectionModel().select("second"));
        assertThat(model.get()).isEqualTo("second");
    }
}
