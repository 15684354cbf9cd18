package nascope.app.live;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import nascope.analysis.EdgeFilm;
import nascope.analysis.event.watch.Chronicle;
import nascope.run.RunHistory;
import nascope.run.Timeline;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * What became of the edges on the lines of a run, and what happened: read off the histories of those lines that somebody asked for, over many
 * frames where they are long.
 */
public final class Films {
    private static final int AT_ONCE = 16; // steps between two looks at the clock

    private final SearchSpace space;
    private final int pace;
    private final IdentityHashMap<RunHistory, Map<CellKind, EdgeFilm>> films = new IdentityHashMap<>();
    private final IdentityHashMap<RunHistory, Chronicle> chronicles = new IdentityHashMap<>();

    /** @param pace about how many steps of the search a record stands for */
    Films(SearchSpace space, int pace) {
        this.space = space;
        this.pace = pace;
    }

    /** The film of a line, which has as many of its first steps as were read so far; the same object every time. */
    public EdgeFilm of(RunHistory line, CellKind kind) {
        EdgeFilm film = films.computeIfAbsent(line, unread -> begin()).get(kind);
        if (film == null) throw new IllegalArgumentException("kind must be one of the search space's, got " + kind);
        return film;
    }

    /** What happened on a line, as far as it was read; the same object every time. Films are read first: they are seen. */
    public Chronicle chronicle(RunHistory line) {
        return chronicles.computeIfAbsent(line, unread -> new Chronicle(space, pace));
    }

    /**
     * Reads on.
     *
     * @param until {@link System#nanoTime()} to stop at
     * @return whether all is read
     */
    boolean read(long until) {
        boolean all = true;
        for (Map.Entry<RunHistory, Map<CellKind, EdgeFilm>> entry : films.entrySet())
            all &= read(entry.getKey(), entry.getValue(), until);
        if (all)
            for (Map.Entry<RunHistory, Chronicle> entry : chronicles.entrySet())
                all &= read(entry.getKey(), entry.getValue(), until);
        return all;
    }

    private static boolean read(RunHistory line, Chronicle chronicle, long until) {
        int known = line.size();
        while (chronicle.last() + 1 < known && System.nanoTime() - until < 0)
            for (int end = Math.min(known, chronicle.last() + 1 + AT_ONCE); chronicle.last() + 1 < end; )
                chronicle.next(line.get(chronicle.last() + 1));
        return chronicle.last() + 1 == known;
    }

    private static boolean read(RunHistory line, Map<CellKind, EdgeFilm> kinds, long until) {
        int known = line.size();
        int step = kinds.values().iterator().next().size();
        while (step < known) {
            for (int end = Math.min(known, step + AT_ONCE); step < end; step++) {
                SearchSnapshot snapshot = line.get(step);
                kinds.values().forEach(film -> film.append(snapshot));
            }
            if (System.nanoTime() - until >= 0) break;
        }
        return step == known;
    }

    /** Lets go of the films of lines that are given up. */
    void keep(Timeline run) {
        films.keySet().removeIf(line -> isGivenUp(line, run));
        chronicles.keySet().removeIf(line -> isGivenUp(line, run));
    }

    private static boolean isGivenUp(RunHistory line, Timeline run) {
        return run.branches().stream().noneMatch(branch -> branch.history() == line);
    }

    private Map<CellKind, EdgeFilm> begin() {
        Map<CellKind, EdgeFilm> kinds = new EnumMap<>(CellKind.class);
        space.distinctKinds().forEach(kind -> kinds.put(kind, new EdgeFilm(space, kind)));
        return kinds;
    }
}
