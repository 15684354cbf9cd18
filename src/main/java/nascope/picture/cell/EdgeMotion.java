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
    }

    /** What is shown next is shown at once. */
    public void jump() {
        ways.clear();
    }

    /**
     * Whether edges are on their way.
     *
     * @param nanos {@link System#nanoTime()}
     */
    public boolean moving(long nanos) {
        return ways.values().stream().anyMatch(way -> way.share(nanos) < 1);
    }

    /** How the edges look now if this is what they are to look like. */
    List<EdgeStyle> shown(CellKind kind, List<EdgeStyle> wanted, long nanos) {
        Way way = ways.get(kind);
        if (way == null || way.to().size() != wanted.size()) way = arrived(wanted, nanos);
        else if (!way.to().equals(wanted)) way = begin(way.at(nanos), wanted, nanos);
        ways.put(kind, way);
        return way.at(nanos);
    }

    /** Only what can be seen moves: each picture on the way costs as much as one of a step. */
    private static Way begin(List<EdgeStyle> now, List<EdgeStyle> wanted, long nanos) {
        for (int edge = 0; edge < wanted.size(); edge++)
            if (!now.get(edge).looksLike(wanted.get(edge))) return new Way(now, wanted, nanos);
        return arrived(wanted, nanos);
    }

    private static Way arrived(List<EdgeStyle> wanted, long nanos) {
        return new Way(wanted, wanted, nanos - NANOS);
    }
}
