package nascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** Counts the objects of the program that something still holds. */
public final class LiveObjects {
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(nascope\\.\\S+).*");
    private static final Pattern BYTES = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");
    /** What is held weakly takes more than one collection, and a busy machine a while to end threads. */
    private static final long LIMIT_SECONDS = 40;

    private LiveObjects() {}

    /** How many there are of each class, after a collection of all garbage. */
    public static Map<String, Integer> count() {
        Map<String, Integer> counts = new TreeMap<>();
        histogram()
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> counts.merge(line.group(2), Integer.parseInt(line.group(1)), Integer::sum));
        return counts;
    }

    /**
     * Bytes of what something still holds, after a collection of all garbage.
     *
     * @param arrays of the arrays of numbers, which are pixels for the most part, or else of all other objects
     */
    public static long bytes(boolean arrays) {
        return histogram()
                .lines()
                .map(BYTES::matcher)
                .filter(Matcher::matches)
                .filter(line -> line.group(2).matches("\\[[IBF]") == arrays)
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }

    /**
     * Collects garbage until no class has so many objects more than before, and fails if some still have.
     *
     * @param number of what was left since then; what is on show may have a few objects more or less
     * @param of the packages that are looked at, as the beginning of classes' names
     */
    public static void assertFewerMore(int number, Map<String, Integer> before, String of) {
        long limit = limit();
        Map<String, Integer> more = more(number, before, of);
        while (!more.isEmpty() && System.nanoTime() < limit) more = more(number, before, of);
        assertThat(more).as("objects that something still holds").isEmpty();
    }

    /** Collects garbage until there are at most so many objects of a class, and fails if there still are more. */
    public static void assertAtMost(int number, Class<?> type) {
        long limit = limit();
        int alive = count().getOrDefault(type.getName(), 0);
        while (alive > number && System.nanoTime() < limit) alive = count().getOrDefault(type.getName(), 0);
        assertThat(alive).as("live objects of %s", type).isLessThanOrEqualTo(number);
    }

    private static long limit() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    }

    private static Map<String, Integer> more(int number, Map<String, Integer> before, String of) {
        Map<String, Integer> more = count();
        more.keySet().removeIf(type -> !type.startsWith(of));
        more.replaceAll((type, now) -> now - before.getOrDefault(type, 0));
        more.values().removeIf(growth -> growth < number);
        return more;
    }

    /** Objects and bytes of each class, after a collection of all garbage, as {@code jcmd PID GC.class_histogram} has them. */
    static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }
}
