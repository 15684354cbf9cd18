package nascope.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nascope.picture.RunView;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.all.Instruments;

/** The views of a run by their names: {@code all}, {@code cell}, {@code charts}, {@code film-of-edges}, and each instrument by its id. */
public final class RunViews {
    /** The cells, the first instruments, and the film of the edges. */
    public static final String ALL = "all";
    /** The cells alone. */
    public static final String CELL = "cell";
    /** The first instruments alone. */
    public static final String CHARTS = "charts";

    /** The film of the edges alone. */
    public static final String FILM = "film-of-edges";

    private RunViews() {}

    /** All of them, those among them that show only what a person has measured in the window. */
    public static List<String> names() {
        return names(instrument -> true);
    }

    /** Those that can be drawn of a recording, which does not hold what was measured beside the run. */
    public static List<String> recorded() {
        return names(instrument -> instrument.asks().isEmpty());
    }

    private static List<String> names(Predicate<Instrument> which) {
        Stream<String> instruments = Instruments.ALL.stream().filter(which).map(Instrument::id);
        return Stream.concat(Stream.of(ALL, CELL, CHARTS, FILM), instruments).toList();
    }

    /** The view of a name; empty if there is none. */
    public static Optional<RunView> of(String name) {
        return switch (name) {
            case ALL -> Optional.of(RunView.all());
            case CELL -> Optional.of(new RunView(true, List.of(), false));
            case CHARTS -> Optional.of(new RunView(false, Instruments.FIRST, false));
            case FILM -> Optional.of(new RunView(false, List.of(), true));
            default ->
                Instruments.ALL.stream()
                        .filter(instrument -> instrument.id().equals(name))
                        .findFirst()
                        .map(instrument -> new RunView(false, List.of(instrument), false));
        };
    }
}
