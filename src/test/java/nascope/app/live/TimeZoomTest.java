package nascope.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.beans.property.SimpleIntegerProperty;
import nascope.app.Frames;
import nascope.app.live.TimeZoom.Span;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeZoomTest {
    private static final SearchSettings SETTINGS = SearchSettings.standard().with(Settings.STEPS, 100);

    private final LiveSearch live = new LiveSearch(FakeSearch::new, SETTINGS);
    private final Cursor cursor = live.steps().cursor();
    private final SimpleIntegerProperty steps = new SimpleIntegerProperty(100);
    private final TimeZoom zoom = new TimeZoom(steps, cursor);

    @BeforeEach
    void run() {
        live.begin(SETTINGS);
        Frames.until(live, () -> live.stateProperty().get().ended());
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void theStepItIsAboutStaysWhereItIs() {
        zoom.zoom(0.5, 40);
        assertThat(span()).isEqualTo(new Span(20, 70));
        assertThat(zoom.zoomed()).isTrue();
        assertThat(zoom.scale(0, 100).xOf(40)).isEqualTo(40);
        zoom.zoom(2, 40);
        assertThat(span()).isEqualTo(new Span(0, 100));
        assertThat(zoom.zoomed()).isFalse();
    }

    @Test
    void nothingBeforeTheFirstAndBehindTheLastStepIsShown() {
        zoom.zoom(0.5, 90);
        zoom.pan(1000);
        assertThat(span()).isEqualTo(new Span(50, 100));
        zoom.pan(-1000);
        assertThat(span()).isEqualTo(new Span(0, 50));
        zoom.zoom(1e9, 10);
        assertThat(span()).isEqualTo(new Span(0, 100));
        zoom.zoom(1e-9, 10);
        assertThat(span().length()).isEqualTo(10);
    }

    @Test
    void whatLiesBetweenTwoStepsIsShownWhicheverComesFirst() {
        zoom.show(70, 20);
        assertThat(span()).isEqualTo(new Span(20, 70));
        zoom.show(50, 51);
        assertThat(span()).as("ten steps at least").isEqualTo(new Span(45.5, 55.5));
        zoom.show(100, 99);
        assertThat(span()).isEqualTo(new Span(90, 100));
        zoom.show(0, 100);
        assertThat(zoom.zoomed()).isFalse();
    }

    @Test
    void aWheelAcrossMovesAndUpShowsLess() {
        zoom.scroll(0, 40, zoom.scale(0, 200), 100);
        assertThat(span().length()).isCloseTo(80, within(1e-9));
        assertThat(span().first()).isCloseTo(10, within(1e-9));
        zoom.scroll(-25, 0, zoom.scale(0, 200), 100);
        assertThat(span().first()).isCloseTo(20, within(1e-9));
    }

    @Test
    void theCursorStaysInSightWhereItWas() {
        stand(50);
        zoom.in();
        assertThat(span()).isEqualTo(new Span(25, 75));
        stand(80);
        assertThat(span()).isEqualTo(new Span(35, 85));
        stand(20);
        assertThat(span()).isEqualTo(new Span(15, 65));
    }

    @Test
    void whoLooksElsewhereIsLeftThere() {
        stand(50);
        zoom.in();
        zoom.later();
        zoom.later();
        zoom.later();
        assertThat(span()).isEqualTo(new Span(50, 100));
        zoom.zoom(0.5, 100);
        assertThat(span()).isEqualTo(new Span(75, 100));
        stand(51);
        assertThat(span()).isEqualTo(new Span(75, 100));
    }

    @Test
    void aRunOfAnotherLengthIsShownWhole() {
        zoom.zoom(0.5, 50);
        steps.set(300);
        assertThat(span()).isEqualTo(new Span(0, 300));
    }

    private void stand(int step) {
        cursor.moveTo(step);
        live.steps().showCursor();
    }

    private Span span() {
        return zoom.spanProperty().get();
    }
}
