package nascope.picture.strip;

import java.util.Map;
import java.util.stream.Collectors;
import nascope.analysis.EdgeFilm;
import nascope.base.Table;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** Films that were made up. */
public final class Reels {
    private Reels() {}

    /** How probable every candidate of an edge is. */
    @FunctionalInterface
    public interface Story {
        double[] probabilities(int step, int edge);
    }

    /** The same for all kinds of cells. */
    public static EdgeFilm film(SearchSpace space, CellKind kind, int steps, Story story) {
        EdgeFilm film = new EdgeFilm(space, kind);
        for (int step = 0; step < steps; step++) film.append(snapshot(space, step, story));
        return film;
    }

    /** Summaries of all that films tell. */
    static Map<CellKind, FilmSummary> summaries(SearchSpace space, int steps, Story story) {
        return space.distinctKinds().stream()
                .collect(Collectors.toMap(kind -> kind, kind -> summary(space, film(space, kind, steps, story))));
    }

    private static FilmSummary summary(SearchSpace space, EdgeFilm film) {
        FilmSummary summary = new FilmSummary(film, space.candidates().size());
        summary.follow(Integer.MAX_VALUE);
        return summary;
    }

    /** {@code none} as probable as given, another operation for all that is left. */
    static double[] led(SearchSpace space, double none, int leader) {
        double[] row = new double[space.candidates().size()];
        row[leader] = 1 - none;
        row[space.noneColumn()] += none;
        return row;
    }

    private static SearchSnapshot snapshot(SearchSpace space, int step, Story story) {
        double[][] rows = new double[space.topology().edgeCount()][];
        for (int edge = 0; edge < rows.length; edge++) rows[edge] = story.probabilities(step, edge);
        Table same = Table.copyOf(rows);
        CellSnapshot cell = new CellSnapshot(same, same, same, same, Constraints.NONE);
        Measures none = Measures.NONE;
        return new SearchSnapshot(
                step,
                1,
                none,
                none,
                0.1,
                0.1,
                Double.NaN,
                space.distinctKinds().stream().collect(Collectors.toMap(kind -> kind, kind -> cell)));
    }
}
