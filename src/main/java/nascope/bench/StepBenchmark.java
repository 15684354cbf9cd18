package nascope.bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import nascope.base.SeededRandom;
import nascope.data.PreparedImages;
import nascope.net.kernel.Work;
import nascope.net.kernel.WorkClock;
import nascope.search.KernelChoice;
import nascope.search.SearchData;
import nascope.search.SearchSession;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.DataFingerprint;

/** Times search steps on random images. */
public final class StepBenchmark {
    private static final int CLASSES = 10;

    /** The compiler needs about this many steps of a small network to do its best; a large one is ready sooner. */
    private static final int WARM_UP_STEPS = 200;

    private static final double WARM_UP_SECONDS = 10;

    private StepBenchmark() {}

    /**
     * What was measured.
     *
     * @param medianMs median time of a step, in milliseconds
     * @param minMs shortest time of a step, in milliseconds
     * @param parameters number of weights, alpha not counted
     */
    public record Timing(double medianMs, double minMs, int parameters) {}

    /**
     * Where the time of all threads that compute and the memory go.
     *
     * @param shares of each kind of work in that time
     * @param overhead the rest: what one thread does alone while the others wait, and waiting
     * @param allocatedBytes heap allocated by a step, the measurement's own included
     * @param peakBytes most memory that the process had resident at once; empty where the system does not tell
     */
    public record Profile(Map<Work, Double> shares, double overhead, long allocatedBytes, OptionalLong peakBytes) {}

    /**
     * Times steps one by one, after a warm-up.
     *
     * @param imageChannels 1 or 3
     * @param steps how many to time
     */
    public static Timing run(SearchSettings settings, int imageChannels, int steps) {
        try (SearchSession session = session(settings.checked(), imageChannels, WorkClock.NONE)) {
            warmUp(session);
            double[] times = new double[steps];
            for (int step = 0; step < steps; step++) times[step] = stepTime(session);
            Arrays.sort(times);
            return new Timing(times[steps / 2], times[0], session.parameters());
        }
    }

    /** Measures the work of steps, after a warm-up; parameters as in {@link #run}. */
    public static Profile profile(SearchSettings settings, int imageChannels, int steps) {
        SearchSettings checked = settings.checked();
        WorkTimes work = new WorkTimes();
        try (SearchSession session = session(checked, imageChannels, work)) {
            warmUp(session);
            work.clear();
            long allocated = ProcessMemory.allocated();
            double total = 0;
            for (int step = 0; step < steps; step++) total += stepTime(session);
            allocated = ProcessMemory.allocated() - allocated;
            Map<Work, Double> shares = new EnumMap<>(Work.class);
            double threadTime = total * KernelChoice.threads(checked.get(Settings.KERNELS));
            work.milliseconds().forEach((kind, sum) -> shares.put(kind, sum / threadTime));
            double overhead =
                    1 - shares.values().stream().mapToDouble(share -> share).sum();
            return new Profile(shares, overhead, allocated / steps, ProcessMemory.peakResident());
        }
    }

    private static SearchSession session(SearchSettings settings, int imageChannels, WorkClock clock) {
        PreparedImages images = images(settings, imageChannels);
        DataFingerprint fingerprint = new DataFingerprint("random", images.count(), "");
        return SearchSession.on(SearchData.of(settings, images, fingerprint), settings, clock);
    }

    private static void warmUp(SearchSession session) {
        long start = System.nanoTime();
        for (int step = 0; step < WARM_UP_STEPS; step++) {
            session.step();
            if (step >= 2 && System.nanoTime() - start > WARM_UP_SECONDS * 1e9) return;
        }
    }

    private static double stepTime(SearchSession session) {
        long start = System.nanoTime();
        session.step();
        return (System.nanoTime() - start) / 1e6;
    }

    /** As many as two batches for the weights and two for alpha. */
    private static PreparedImages images(SearchSettings settings, int channels) {
        SeededRandom random = SeededRandom.of(settings.get(Settings.SEED), "benchmark images");
        int count = 4 * settings.get(Settings.BATCH);
        int size = settings.get(Settings.IMAGE_SIZE);
        float[] pixels = new float[count * channels * size * size];
        for (int i = 0; i < pixels.length; i++) pixels[i] = (float) random.nextGaussian();
        int[] labels = IntStream.range(0, count).map(image -> image % CLASSES).toArray();
        List<String> classes =
                IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
        return PreparedImages.of(channels, size, pixels, labels, classes);
    }
}
