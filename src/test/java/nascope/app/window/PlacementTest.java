package nascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class PlacementTest {
    @Test
    void hasTheUsualSizeInTheMiddleOfALargeScreen() {
        assertThat(Placement.within(new Rectangle2D(0, 0, 1920, 1080))).isEqualTo(new Placement(240, 90, 1440, 900));
    }

    @Test
    void isNoLargerThanWhatASmallScreenShows() {
        assertThat(Placement.within(new Rectangle2D(0, 0, 1280, 720))).isEqualTo(new Placement(0, 0, 1280, 720));
        assertThat(Placement.within(new Rectangle2D(0, 0, 1366, 768))).isEqualTo(new Placement(0, 0, 1366, 768));
        assertThat(Placement.within(new Rectangle2D(0, 0, 1024, 600))).isEqualTo(new Placement(0, 0, 1024, 600));
    }

    @Test
    void keepsClearOfPanelsAndStaysOnItsScreen() { // a panel of 32 px above, on the right one of two screens
        Placement placement = Placement.within(new Rectangle2D(1280, 32, 1280, 688));

        assertThat(placement).isEqualTo(new Placement(1280, 32, 1280, 688));
    }

    @Test
    void staysWhereItWasOnAScreenThatIsThere() {
        List<Rectangle2D> two = List.of(new Rectangle2D(0, 0, 1280, 720), new Rectangle2D(1280, 0, 1920, 1080));
        Placement before = new Placement(1400, 100, 1500, 950);

        assertThat(before.onOneOf(two)).contains(before);
        assertThat(new Placement(1200, 60, 1100, 1080).onOneOf(two)).contains(new Placement(1280, 0, 1100, 1080));
    }

    @Test
    void isForgottenWithItsScreen() {
        List<Rectangle2D> one = List.of(new Rectangle2D(0, 0, 1280, 720));

        assertThat(new Placement(1400, 100, 1500, 950).onOneOf(one)).isEmpty();
        assertThat(new Placement(100, -300, 1100, 700).onOneOf(one)).isEmpty();
        assertThat(new Placement(100, 900, 1100, 700).onOneOf(one)).isEmpty();
    }
}
