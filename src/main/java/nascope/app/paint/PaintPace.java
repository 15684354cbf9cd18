package nascope.app.paint;

import java.util.concurrent.TimeUnit;

/**
 * In which frames the window paints. While the search computes as quickly as it can, the threads of its kernels wait for
 * each other, and what a picture takes from one of them is lost to all: edges glide in 20 pictures a second then.
 * Otherwise, as when a hand moves through the past, each frame is painted.
 */
public final class PaintPace {
    private static final long SHARED_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private long last; // when

    public PaintPace() {
        last = System.nanoTime() - SHARED_NANOS; // the first is due at once
    }

    /**
     * Whether this frame is painted; notes that it was.
     *
     * @param now {@link System#nanoTime()}
     * @param looks whether the window looked at the run for this frame, which is always painted
     * @param computes whether a search computes meanwhile
     */
    public boolean due(long now, boolean looks, boolean computes) {
        if (computes && !looks && now - last < SHARED_NANOS) return false;
        last = now;
        return true;
    }
}
