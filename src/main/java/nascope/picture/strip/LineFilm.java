package nascope.picture.strip;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nascope.analysis.EdgeFilm;
import nascope.analysis.EdgeStanding;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** The films of all cells of one line of steps, with their summaries. For one thread. */
public final class LineFilm {
    private final Map<CellKind, EdgeFilm> films = new EnumMap<>(CellKind.class);
    private final Map<CellKind, FilmSummary> summaries = new EnumMap<>(CellKind.class);

    /** A film of nothing yet. */
    public LineFilm(SearchSpace space) {
        for (CellKind kind : space.distinctKinds()) {
            EdgeFilm film = new EdgeFilm(space, kind);
            films.put(kind, film);
            summaries.put(kind, new FilmSummary(film, space.candidates().size()));
        }
    }

    /** Adds steps, which go on where the last ended. */
    public void append(List<SearchSnapshot> snapshots) {
        films.values().forEach(film -> snapshots.forEach(film::append));
    }

    /** How every edge of every kind of cell stands at a step. */
    public Map<CellKind, List<EdgeStanding>> standings(int step) {
        Map<CellKind, List<EdgeStanding>> standings = new EnumMap<>(CellKind.class);
        films.forEach((kind, film) -> standings.put(kind, film.standings(step)));
        return standings;
    }

    /** Whether there is a step. */
    boolean isEmpty() {
        return films.values().iterator().next().size() == 0;
    }

    /** All that was appended, by kind. */
    Map<CellKind, FilmSummary> summaries() {
        summaries.values().forEach(summary -> summary.follow(Integer.MAX_VALUE));
        return summaries;
    }
}
