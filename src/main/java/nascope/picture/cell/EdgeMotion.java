package nascope.picture.cell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nascope.space.CellKind;

/**
 * Lets the widths and colours of edges glide from what was shown to what is, so that edges are seen to grow and die. For
 * one picture and one thread.
 */
public final class EdgeMotion {
    /** How long edges are on their way. */
    private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private final Map<CellKind, Way> ways = new EnumMap<>(CellKind.class);
    private final Map<CellKind, List<EdgeStyle>> last = new EnumMap<>(CellKind.class); // shown

    /** A way between two looks of all edges of a kind of cell. */
    private record Way(List<EdgeStyle> from, List<EdgeStyle> to, long start) {
        double share(long nanos) {
            return Math.min(1, (double) (nanos - start) / NANOS);
        }

        List<EdgeStyle> at(long nanos) {
            double share = share(nanos);
            if (share >= 1) return to;
            List<EdgeStyle> between = new ArrayList<>();
            for (int edge = 0; edge < to.size(); edge++)
                between.add(from.get(edge).towards(to.get(edge), share));
            return between;
        }

        /** Whether it is seen to have gone on since a look that was shown; in the end it arrives exactly. */
        boolean goesOn(List<EdgeStyle> shown, long nanos) {
            if (shown.equals(to)) return false;
            return share(nanos) >= 1 || !looksLike(shown, at(nanos));
        }
    }

    /** What is shown next is shown at once. */
    public void jump() {
        ways.clear();
    }

    /**
     * Whether a picture now would look otherwise than the last one. Each costs as much as one of a step.
     *
     * @param nanos {@link System#nanoTime()}
     */
    public boolean moving(long nanos) {
        return ways.entrySet().stream()
                .anyMatch(way -> way.getValue().goesOn(last.getOrDefault(way.getKey(), List.of()), nanos));
    }

    /** How the edges look now if this is what they are to look like. */
    List<EdgeStyle> shown(CellKind kind, List<EdgeStyle> wanted, long nanos) {
        Way way = ways.get(kind);
        if (way == null || way.to().size() != wanted.size()) way = arrived(wanted, nanos);
        else if (!way.to().equals(wanted)) way = begin(way.at(nanos), wanted, nanos);
        ways.put(kind, way);
        List<EdgeStyle> shown = way.at(nanos);
        last.put(kind, shown);
        return shown;
    }

    /** Only what can be seen moves. */
    private static Way begin(List<EdgeStyle> now, List<EdgeStyle> wanted, long nanos) {
        return looksLike(now, wanted) ? arrived(wanted, nanos) : new Way(now, wanted, nanos);
    }

    private static boolean looksLike(List<EdgeStyle> some, List<EdgeStyle> others) {
        if (some.size() != others.size()) return false;
        for (int edge = 0; edge < some.size(); edge++) if (!some.get(edge).looksLike(others.get(edge))) return false;
        return true;
    }

    private static Way arrived(List<EdgeStyle> wanted, long nanos) {
        return new Way(wanted, wanted, nanos - NANOS);
    }
}
