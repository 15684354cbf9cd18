package nascope.app.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.TimeScale;
import nascope.picture.chart.ValueMark;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CursorLineTest {
    private static final double LEFT = 50; // px
    private static final double RIGHT = 170;

    private final CursorLine cursor =
            new CursorLine(step -> List.of(new ValueMark(30, 30, "−0.04 ± 0.14", Color.BLACK)));

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(cursor), 300, 100));
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 50, 60, 80, 100})
    void itsValueStaysBesideTheNumbersOfTheChart(int step, FxRobot robot) {
        robot.interact(() -> {
            cursor.over(Optional.of(new ChartPlace(new TimeScale(LEFT, RIGHT, 0, 100), 0, 80, List.of())));
            cursor.moveTo(step, false);
        });
        robot.interact(cursor::layout);
        Bounds value = robot.lookup(".chart-cursor-value").query().getBoundsInParent();
        assertThat(value.getMinX()).isGreaterThanOrEqualTo(LEFT);
        assertThat(value.getMaxX()).isLessThanOrEqualTo(RIGHT);
    }
}
