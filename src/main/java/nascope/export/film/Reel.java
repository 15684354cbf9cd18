package nascope.export.film;

import java.util.List;
import java.util.stream.IntStream;
import nascope.export.picture.Plate;

/**
 * Pictures in a row. What paints them may only go forwards, so that each round begins anew.
 *
 * @param frames how many there are
 * @param perSecond how many of them are shown in a second
 * @param cover says how large all are, and what they are of
 * @param rounds begins a round
 */
public record Reel(int frames, double perSecond, Plate cover, Rounds rounds) {
    private static final int MOST_SAMPLES = 8;

    public Reel {
        if (frames < 1) throw new IllegalArgumentException("a film must have at least 1 frame, got " + frames);
    }

    /** Begins to show the frames from the first. */
    @FunctionalInterface
    public interface Rounds {
        Round begin();
    }

    /** Shows frames, in order; some may be left out. */
    @FunctionalInterface
    public interface Round {
        /** The picture of a frame, to be painted before the next is asked for. */
        Plate frame(int number);
    }

    /** How long a frame is shown, in milliseconds. */
    public long millis() {
        return Math.max(1, Math.round(1000 / perSecond));
    }

    /** Numbers of a few frames from the first to the last, in order, among which any colour is likely to be. */
    public List<Integer> samples() {
        int samples = Math.min(MOST_SAMPLES, frames);
        return IntStream.range(0, samples)
                .map(i -> samples == 1 ? 0 : (int) ((long) i * (frames - 1) / (samples - 1)))
                .boxed()
                .toList();
    }
}
