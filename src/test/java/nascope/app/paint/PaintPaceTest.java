package nascope.app.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaintPaceTest {
    private final PaintPace pace = new PaintPace();

    @Test
    @DisplayName("the first frame is painted, whatever computes")
    void firstFrame() {
        assertTrue(pace.due(System.nanoTime(), false, true));
    }

    @Test
    @DisplayName("while a search computes 20 frames a second are painted")
    void framesBesideASearch() {
        assertEquals(20, paintedInASecond(false, true));
    }

    @Test
    @DisplayName("while none computes every frame is painted")
    void framesAlone() {
        assertEquals(100, paintedInASecond(false, false));
    }

    @Test
    @DisplayName("what the window found at the run is painted at once")
    void looks() {
        assertEquals(100, paintedInASecond(true, true));
    }

    /** Of a hundred frames. */
    private int paintedInASecond(boolean looks, boolean computes) {
        long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        int painted = 0;
        for (int frame = 0; frame < 100; frame++)
            if (pace.due(start + TimeUnit.MILLISECONDS.toNanos(10L * frame), looks, computes)) painted++;
        return painted;
    }
}
