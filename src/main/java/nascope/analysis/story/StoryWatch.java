package nascope.analysis.story;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import nascope.analysis.EdgeFilm;
import nascope.space.SearchSpace;

/** When each of some conditions first came true on one line of a run, as far as its film is read. For one thread. */
public final class StoryWatch {
    private static final int NOT_YET = -1;

    private final EdgeFilm film;
    private final List<Condition.Watch> watches;
    private final int[] first;
    private int seen; // steps

    /** Begins at the film's first step. */
    public StoryWatch(SearchSpace space, EdgeFilm film, List<Condition> conditions) {
        this.film = film;
        watches = conditions.stream().map(condition -> condition.watch(space)).toList();
        first = new int[watches.size()];
        Arrays.fill(first, NOT_YET);
    }

    /** Takes in what the film has by now. */
    public void readOn() {
        for (; seen < film.size(); seen++)
            for (int i = 0; i < first.length; i++)
                if (first[i] == NOT_YET && watches.get(i).next(film.at(seen))) first[i] = seen;
    }

    /** The first step after which a condition held; empty if it has not yet. */
    public OptionalInt first(int condition) {
        return first[condition] == NOT_YET ? OptionalInt.empty() : OptionalInt.of(first[condition]);
    }
}
