package nascope.base;

import java.util.random.RandomGenerator;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The SplitMix64 generator (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). Its
 * whole state is one number, so that a checkpoint can hold it; the JDK's own generators keep theirs hidden. What it draws
 * from its bits is written out or a pinned library's, so that every release of Java draws the same.
 */
public final class SeededRandom implements RandomGenerator {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private static final int LAYERS = 253; // of the ziggurat; a sample whose lowest byte is above lies outside of them

    private final ZigguratSampler.NormalizedGaussian gaussian =
            ZigguratSampler.NormalizedGaussian.of(this::firstAgainThenNext);

    private long state;
    private long first; // of the Gaussian that is being drawn
    private boolean firstTaken = true;

    private SeededRandom(long state) {
        this.state = state;
    }

    /** A generator for one purpose; another purpose of the same seed draws other numbers. */
    public static SeededRandom of(long seed, String purpose) {
        return new SeededRandom(mix(seed) ^ mix(GOLDEN_GAMMA * purpose.hashCode()));
    }

    /** A generator that goes on from a {@link #state()}. */
    public static SeededRandom restored(long state) {
        return new SeededRandom(state);
    }

    /** All there is to know about what comes next. */
    public long state() {
        return state;
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> Integer.SIZE);
    }

    /** From 0 to {@code bound} − 1, all with equal chance: numbers of the last, incomplete round are drawn again. */
    @Override
    public int nextInt(int bound) {
        if (bound < 1) throw new IllegalArgumentException(Plain.text("bound must be above 0, got %d", bound));
        int drawn = nextInt();
        if (Integer.bitCount(bound) == 1) return drawn & (bound - 1);
        int positive = drawn >>> 1;
        int within = positive % bound;
        while (positive - within + (bound - 1) < 0) {
            positive = nextInt() >>> 1;
            within = positive % bound;
        }
        return within;
    }

    /** From 0 on and below 1, in steps of 2⁻⁵³. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /**
     * Of mean 0 and standard deviation 1, by the modified ziggurat (McFarland, "A modified ziggurat algorithm for
     * generating exponentially and normally distributed pseudorandom numbers", 2016). Outside of the layers the sign is
     * the other one than the library's, as it was when Java 17 drew these numbers: runs of then replay.
     */
    @Override
    public double nextGaussian() {
        first = nextLong();
        firstTaken = false;
        double drawn = gaussian.sample();
        return (first & 0xFF) < LAYERS ? drawn : -drawn;
    }

    private long firstAgainThenNext() {
        if (firstTaken) return nextLong();
        firstTaken = true;
        return first;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
