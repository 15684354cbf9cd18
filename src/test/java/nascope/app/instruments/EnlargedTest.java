package nascope.app.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnlargedTest {
    @ParameterizedTest
    @CsvSource({"600, 300, 1", "840, 900, 1.2", "1400, 520, 1.3", "3000, 2000, 1.6"})
    void anInstrumentFillsTheRoomAndIsLargerTheMoreThereIs(double width, double height, double times) {
        Region instrument = new Region();
        Enlarged enlarged = new Enlarged();
        enlarged.show(Optional.of(instrument));
        enlarged.resize(width, height);
        enlarged.layout();

        Bounds seen = instrument.localToScene(instrument.getLayoutBounds());
        assertThat(seen.getWidth()).isCloseTo(width, within(1.0));
        assertThat(seen.getHeight()).isCloseTo(height, within(1.0));
        assertThat(instrument.getLocalToSceneTransform().getMxx()).isCloseTo(times, within(1e-9));
    }
}
