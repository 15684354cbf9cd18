package nascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

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
}
