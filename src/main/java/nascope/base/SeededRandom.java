package nascope.base;

import java.util.random.RandomGenerator;

/**
 * The SplitMix64 generator (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). Its
 * whole state is one number, so that a checkpoint can hold it; the JDK's own generators keep theirs hidden.
 */
public final class SeededRandom implements RandomGenerator {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

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

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
