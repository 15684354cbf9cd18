package nascope.picture.strip;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nascope.analysis.EdgeFilm;
import nascope.picture.chart.TimeScale;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** The film of a run of which only some steps are known, small and without words. */
public final class SmallStrip {
    private static final int FRAMES = 960; // of the film, however many steps the run has

    private SmallStrip() {}

    /**
     * Paints it into an area, panel and all.
     *
     * @param samples steps in ascending order, at least one; each stands for those until the next
     * @param steps of the whole run
     */
    public static void paint(
            Graphics2D g, Rectangle2D area, SearchSpace space, List<SearchSnapshot> samples, int steps, Theme theme) {
        int last = Math.max(1, samples.get(samples.size() - 1).step());
        Map<CellKind, FilmSummary> films = new EnumMap<>(CellKind.class);
        for (CellKind kind : space.distinctKinds()) films.put(kind, film(space, kind, samples, last));
        double frames = FRAMES * Math.max(1.0, (double) steps / last);
        g.setColor(theme.panel());
        g.fill(area);
        new StripPainter()
                .paint(
                        g,
                        area,
                        space,
                        StripLayout.of(space, List.copyOf(space.distinctKinds()), area.getY(), area.getHeight()),
                        new TimeScale(area.getX(), area.getMaxX(), 0, frames),
                        films,
                        theme);
    }

    private static FilmSummary film(SearchSpace space, CellKind kind, List<SearchSnapshot> samples, int last) {
        EdgeFilm film = new EdgeFilm(space, kind);
        int sample = 0;
        for (int frame = 0; frame <= FRAMES; frame++) {
            double step = (double) last * frame / FRAMES;
            while (sample + 1 < samples.size() && samples.get(sample + 1).step() <= step) sample++;
            film.append(at(frame, samples.get(sample)));
        }
        FilmSummary summary = new FilmSummary(film, space.candidates().size());
        summary.follow(Integer.MAX_VALUE);
        return summary;
    }

    private static SearchSnapshot at(int step, SearchSnapshot sample) {
        return new SearchSnapshot(
                step,
                sample.epoch(),
                sample.training(),
                sample.search(),
                sample.weightRate(),
                sample.alphaRate(),
                sample.temperature(),
                sample.cells());
    }
}
