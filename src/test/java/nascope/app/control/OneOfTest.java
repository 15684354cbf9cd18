package nascope.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
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
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class OneOfTest {
    private OneOf<String> list;
    private StackPane pane;
    private final StringProperty bound = new SimpleStringProperty("b");
    private final List<String> seen = new ArrayList<>();

    @Start
    void show(Stage stage) {
        list = new OneOf<>();
        list.getItems().addAll("a", "b", "c");
        bound.addListener((property, before, now) -> seen.add(String.valueOf(now)));
        list.valueProperty().bindBidirectional(bound);
        pane = new StackPane(list);
        stage.setScene(new Scene(pane, 200, 100));
        stage.show();
    }

    @Test
    void nobodySeesItEmpty(FxRobot robot) {
        robot.interact(list::requestFocus);
        robot.interact(list::show);
        robot.push(KeyCode.SHIFT, KeyCode.SPACE); // empties the choice of JavaFX's own
        robot.interact(() -> list.getSelectionModel().clearSelection());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(seen).doesNotContain("null");
        assertThat(list.getValue()).isEqualTo("b");
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    }

    @Test
    void anotherIsChosenByKeyAndTold(FxRobot robot) {
        List<String> actions = new ArrayList<>();
        robot.interact(() -> {
            list.setOnAction(event -> actions.add(list.getValue()));
            list.requestFocus();
        });
        robot.type(KeyCode.DOWN);

        assertThat(list.getValue()).isEqualTo("c");
        assertThat(bound.get()).isEqualTo("c");
        assertThat(actions).containsExactly("c");
    }

    @Test
    void mayBeTakenAwayWhileItIsOpen(FxRobot robot) {
        robot.interact(() -> {
            list.requestFocus();
            list.show();
            assertThatCode(() -> pane.getChildren().clear()).doesNotThrowAnyException();
        });

        assertThat(list.isShowing()).isFalse();
    }

    @Test
    void anEmptyListHasNoChoice(FxRobot robot) {
        robot.interact(() -> {
            list.getItems().clear();
            list.setValue(null);
        });

        assertThat(list.getValue()).isNull();
    }
}
