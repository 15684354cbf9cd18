package nascope.app.cell;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nascope.picture.cell.CellPicture.Hit;
import org.jspecify.annotations.Nullable;

/** Points an edge out by a halo that comes and goes, twice. */
final class Pulse {
    private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(2400);
    private static final int BEATS = 2;

    private @Nullable Hit edge; // null before the first
    private long start;
    private boolean shown = true; // that it is over

    /** @param hit null ends it */
    void begin(@Nullable Hit hit, long nanos) {
        edge = hit;
        start = nanos;
        shown = hit == null;
    }

    Optional<Hit> edge() {
        return Optional.ofNullable(edge);
    }

    /** How strong the halo is, 0 to 1. */
    double strength(long nanos) {
        double share = (double) (nanos - start) / NANOS;
        return share >= 1 ? 0 : Math.pow(Math.sin(Math.PI * BEATS * share), 2);
    }

    /** Whether there is more to be painted, at last a picture without it. */
    boolean goesOn(long nanos) {
        if (shown) return false;
        shown = nanos - start >= NANOS;
        return true;
    }
}
