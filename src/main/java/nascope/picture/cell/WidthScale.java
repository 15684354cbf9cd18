package nascope.picture.cell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.analysis.CellReading;
import nascope.analysis.EdgeReading;
import nascope.base.Require;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.search.method.Share;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * What the width of an edge says. Of the same numbers each scale makes the same widths, whatever else is shown, so that
 * pictures can be compared.
 */
public sealed interface WidthScale {
    /** How wide an edge is. */
    EdgeWidth of(SearchSpace space, CellKind kind, EdgeReading reading);

    /** The number that the width stands for, such as {@code 0.88}, {@code 2.1×} or {@code −0.12}. */
    String value(SearchSpace space, CellKind kind, EdgeReading reading);

    /** What is measured, such as {@code 1 − p(none)}. */
    String title(SearchSpace space);

    /** The same in as few letters as will do. */
    String shortTitle(SearchSpace space);

    /** Widths with their numbers, the one that tells most first. */
    List<Sample> samples(SearchSpace space);

    /**
     * A width.
     *
     * @param share of the greatest, 0 to 1
     * @param shrank whether it is that of a loss, drawn hollow
     */
    record EdgeWidth(double share, boolean shrank) {}

    /** A width with the number it stands for. */
    record Sample(EdgeWidth width, String text) {}

    /**
     * The share alive, 1 − p(none), from 0 to 1, whoever leads.
     *
     * @param share what it is for the method of the run; empty where that is not known
     */
    record Absolute(Optional<Share> share) implements WidthScale {
        /** That of no method in particular. */
        public Absolute() {
            this(Optional.empty());
        }

        @Override
        public EdgeWidth of(SearchSpace space, CellKind kind, EdgeReading reading) {
            return new EdgeWidth(reading.alive(), false);
        }

        @Override
        public String value(SearchSpace space, CellKind kind, EdgeReading reading) {
            return Numbers.text("%.2f", reading.alive());
        }

        @Override
        public String title(SearchSpace space) {
            return share.map(what -> Texts.text("picture.cell.WidthScale.1-p-none-s-0-1", what.oneOf()))
                    .orElse(Texts.text("picture.cell.WidthScale.1-p-none-absolute-0"));
        }

        @Override
        public String shortTitle(SearchSpace space) {
            return Texts.text("picture.cell.WidthScale.1-p-none");
        }

        @Override
        public List<Sample> samples(SearchSpace space) {
            return List.of(sample(0.25, Numbers.of("0.25")), sample(0.5, Numbers.of("0.50")), sample(1, Numbers.of(1)));
        }
    }

    /**
     * The share alive in that of a uniform choice among k candidates, (1 − p(none))/(1 − 1/k): a pipe is full at the start
     * and shows what is left of it. What is alive above that, at most k/(k − 1) times as much, fills it no further. Where
     * {@code none} is no candidate all pipes are full.
     */
    record RelativeToUniform() implements WidthScale {
        @Override
        public EdgeWidth of(SearchSpace space, CellKind kind, EdgeReading reading) {
            return new EdgeWidth(Math.min(1, factor(space, reading)), false);
        }

        @Override
        public String value(SearchSpace space, CellKind kind, EdgeReading reading) {
            return Numbers.text("%.2f×", factor(space, reading));
        }

        @Override
        public String title(SearchSpace space) {
            return Numbers.text(Texts.text("picture.cell.WidthScale.1-p-none-relative"), candidates(space));
        }

        @Override
        public String shortTitle(SearchSpace space) {
            return Numbers.text(Texts.text("picture.cell.WidthScale.1-p-none-to-1-d"), candidates(space));
        }

        @Override
        public List<Sample> samples(SearchSpace space) {
            return List.of(
                    sample(1, "≥ " + Numbers.of(1) + "×"),
                    sample(0.5, Numbers.of("0.5") + "×"),
                    sample(0.25, Numbers.of("0.25") + "×"));
        }

        private static double factor(SearchSpace space, EdgeReading reading) {
            if (space.noneColumn() < 0) return reading.alive();
            return reading.alive() / (1 - 1.0 / candidates(space));
        }

        private static int candidates(SearchSpace space) {
            return space.candidates().size();
        }
    }

    /**
     * By how much the share alive changed since a step; hollow where it became less. Widths go with the root of the change:
     * so a change of a hundredth, which is most of what a few steps do, shows beside one of a half.
     *
     * @param step the step
     * @param alive share alive after that step, by edge
     */
    record ChangeSince(int step, Map<CellKind, List<Double>> alive) implements WidthScale {
        public ChangeSince {
            alive = Map.copyOf(new EnumMap<>(alive));
        }

        /** Changes from a state on. */
        public static ChangeSince of(SearchSpace space, SearchSnapshot mark) {
            Map<CellKind, List<Double>> alive = new EnumMap<>(CellKind.class);
            mark.cells()
                    .forEach((kind, cell) -> alive.put(
                            kind,
                            CellReading.edges(space, cell.probability()).stream()
                                    .map(EdgeReading::alive)
                                    .toList()));
            return new ChangeSince(mark.step(), alive);
        }

        @Override
        public EdgeWidth of(SearchSpace space, CellKind kind, EdgeReading reading) {
            double change = change(kind, reading);
            return new EdgeWidth(share(change), change < 0);
        }

        @Override
        public String value(SearchSpace space, CellKind kind, EdgeReading reading) {
            return Numbers.text("%+.2f", change(kind, reading)).replace('-', '−');
        }

        @Override
        public String title(SearchSpace space) {
            return Numbers.text(Texts.text("picture.cell.WidthScale.change-of-1-p-none"), step);
        }

        @Override
        public String shortTitle(SearchSpace space) {
            return Numbers.text(Texts.text("picture.cell.WidthScale.since-d"), step);
        }

        @Override
        public List<Sample> samples(SearchSpace space) {
            return List.of(
                    new Sample(new EdgeWidth(share(0.1), true), Numbers.of("−0.1")),
                    sample(share(0.01), Numbers.of("+0.01")),
                    sample(share(0.1), Numbers.of("+0.1")),
                    sample(1, Numbers.of("+1")));
        }

        private static double share(double change) {
            return Math.sqrt(Math.min(1, Math.abs(change)));
        }

        private double change(CellKind kind, EdgeReading reading) {
            return reading.alive()
                    - Require.entry("alive", alive, kind).get(reading.edge().index());
        }
    }

    private static Sample sample(double share, String text) {
        return new Sample(new EdgeWidth(share, false), text);
    }
}
