package nascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** Counts the objects of the program that something still holds. */
public final class LiveObjects {
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(nascope\\.\\S+).*");
    private static final int MOST_COLLECTIONS = 20; // what is held weakly or waits for its end takes more than one

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
     * Collects garbage until no class has so many objects more than before, and fails if some still have.
     *
     * @param number of what was left since then; what is on show may have a few objects more or less
     */
    public static void assertFewerMore(int number, Map<String, Integer> before) {
        Map<String, Integer> more = more(number, before);
        for (int i = 1; i < MOST_COLLECTIONS && !more.isEmpty(); i++) more = more(number, before);
        assertThat(more).as("objects that something still holds").isEmpty();
    }

    private static Map<String, Integer> more(int number, Map<String, Integer> before) {
        Map<String, Integer> more = count();
        more.replaceAll((type, now) -> now - before.getOrDefault(type, 0));
        more.values().removeIf(growth -> growth < number);
        return more;
    }

    private static String histogram() {
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
