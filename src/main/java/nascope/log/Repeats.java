package nascope.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how often the same went wrong, so that what happens at every frame fills no file and asks no one twice. */
public final class Repeats {
    private static final int MOST = 100; // kinds; more are not told apart

    private final Map<String, Integer> times = new ConcurrentHashMap<>();

    /** How often something of its class was thrown at its place, this time included. */
    public int count(Throwable thrown) {
        String kind = kind(thrown);
        return times.merge(times.size() < MOST || times.containsKey(kind) ? kind : "", 1, Integer::sum);
    }

    private static String kind(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace(); // the Java machine leaves it out where it repeats itself
        return thrown.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    }
}
