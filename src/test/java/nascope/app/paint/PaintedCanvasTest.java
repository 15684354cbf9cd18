package nascope.app.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PaintedCanvasTest {
    private final PaintedCanvas canvas = new PaintedCanvas(PaintedCanvasTest::paint);
    private final Scale scale = new Scale();

    @Start
    void show(Stage stage) {
        StackPane content = new StackPane(canvas);
        content.getTransforms().add(scale);
        stage.setScene(new Scene(content, 100, 100));
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void whatIsClippedIsClippedThereHoweverLargeTheWindowIsDrawn(double percent, FxRobot robot) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> {
            scale.setX(percent);
            scale.setY(percent);
            canvas.paintIfStale();
            image[0] = canvas.getScene().getRoot().snapshot(null, null);
        });
        assertThat(red(image[0], 22 * percent)).isTrue();
        assertThat(red(image[0], 38 * percent)).isTrue();
        assertThat(red(image[0], 18 * percent)).as("outside of the inner one").isFalse();
        assertThat(red(image[0], 42 * percent)).as("outside of the outer one").isFalse();
    }

    @Test
    void pixelsAreHeldOnlyInAWindow(FxRobot robot) {
        WritableImage[] image = new WritableImage[1];
        StackPane place = (StackPane) canvas.getParent();
        robot.interact(() -> {
            canvas.paintIfStale();
            place.getChildren().clear();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.getChildrenUnmodifiable()).isEmpty();
        assertThat(canvas.paintIfStale()).isFalse();

        robot.interact(() -> {
            place.getChildren().add(canvas);
            place.applyCss();
            place.layout();
            assertThat(canvas.paintIfStale()).isTrue();
            image[0] = canvas.getScene().getRoot().snapshot(null, null);
        });
        assertThat(red(image[0], 30)).isTrue();
    }

    @Test
    void whatOnlyMovesIsNotPaintedAgain(FxRobot robot) {
        StackPane place = (StackPane) canvas.getParent();
        robot.interact(() -> {
            canvas.paintIfStale();
            place.getChildren().clear();
            place.getChildren().add(canvas);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> assertThat(canvas.paintIfStale()).isFalse());
    }

    /** Two clips, one within the other, as charts have them. */
    private static void paint(Graphics2D g, Rectangle2D area) {
        g.setColor(Color.WHITE);
        g.fill(area);
        Shape whole = g.getClip();
        g.clip(new Rectangle2D.Double(10, 10, 30, 30));
        g.clip(new Rectangle2D.Double(20, 20, 60, 60));
        g.setColor(Color.RED);
        g.fill(area);
        g.setClip(whole);
    }

    private static boolean red(WritableImage image, double at) {
        return image.getPixelReader().getColor((int) at, (int) at).getGreen() < 0.5;
    }
}
