package nascope.app.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nascope.app.MouseAt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HeldSliderTest {
    private HeldSlider slider;

    @Start
    void show(Stage stage) {
        slider = new HeldSlider(0, 10, 5);
        stage.setScene(new Scene(new StackPane(slider), 300, 60));
        stage.show();
    }

    @Test
    void aDragThatNoPressBeganMovesNothing(FxRobot robot) {
        robot.interact(
                () -> assertThatCode(() -> fire(MouseEvent.MOUSE_DRAGGED, 80)).doesNotThrowAnyException());

        assertThat(slider.getValue()).isEqualTo(5);
    }

    @Test
    void itsThumbIsDraggedUntilItIsLetGo(FxRobot robot) {
        robot.interact(() -> {
            fire(MouseEvent.MOUSE_PRESSED, 0);
            fire(MouseEvent.MOUSE_DRAGGED, 60);
        });
        double dragged = slider.getValue();
        robot.interact(() -> {
            fire(MouseEvent.MOUSE_RELEASED, 60);
            fire(MouseEvent.MOUSE_DRAGGED, 90);
        });

        assertThat(dragged).isGreaterThan(5);
        assertThat(slider.getValue()).isEqualTo(dragged);
    }

    private void fire(EventType<MouseEvent> type, double x) {
        MouseAt.fire(slider.lookup(".thumb"), type, x, 5);
    }
}
