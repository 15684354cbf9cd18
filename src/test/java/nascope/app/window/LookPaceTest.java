package nascope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LookPaceTest {
    private final LookPace pace = new LookPace();

    @Test
    @DisplayName("the first look is due at once")
    void firstLook() {
        assertTrue(pace.due(System.nanoTime()));
    }

    @Test
    @DisplayName("looks that cost next to nothing come twenty times a second")
    void cheapLooks() {
        assertEquals(50, millisAfterLooksOf(0));
    }

    @Test
    @DisplayName("looks take a sixtieth of the time")
    void looksThatCost() {
        assertEquals(120, (double) millisAfterLooksOf(2), 1);
    }

    @Test
    @DisplayName("looks come three times a second, whatever they cost")
    void dearLooks() {
        assertEquals(333, millisAfterLooksOf(100));
    }

    @Test
    @DisplayName("one look that took long delays the next ones only a little")
    void oneSlowLook() {
        millisAfterLooksOf(1);
        pace.looked(0, TimeUnit.MILLISECONDS.toNanos(5));
        assertTrue(pace.due(TimeUnit.MILLISECONDS.toNanos(120)));
    }

    /** How long after many equal looks the next one is due. */
    private long millisAfterLooksOf(long millis) {
        for (int i = 0; i < 50; i++) pace.looked(0, TimeUnit.MILLISECONDS.toNanos(millis));
        long after = 0;
        while (!pace.due(TimeUnit.MILLISECONDS.toNanos(after))) after++;
        return after;
    }
}
