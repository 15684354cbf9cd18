package nascope.picture;

import java.util.List;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.Measured;
import nascope.picture.instrument.all.Instruments;

/**
 * What of a run is in a picture.
 *
 * @param cells whether the cells are
 * @param instruments which of them, from above
 * @param film whether the film of the edges is
 * @param measured what a person had measured beside the run, for instruments that show it
 */
public record RunView(boolean cells, List<Instrument> instruments, boolean film, List<Measured> measured) {
    public RunView {
        if (!cells && instruments.isEmpty() && !film)
            throw new IllegalArgumentException(
                    "a picture of a run must show the cells, an instrument or the film, got none of them");
        instruments = List.copyOf(instruments);
        measured = List.copyOf(measured);
    }

    /** A view of what the run recorded alone. */
    public RunView(boolean cells, List<Instrument> instruments, boolean film) {
        this(cells, instruments, film, List.of());
    }

    /** The same with what was measured beside it. */
    public RunView with(List<Measured> beside) {
        return new RunView(cells, instruments, film, beside);
    }

    /** The cells beside the first instruments, and the film below. */
    public static RunView all() {
        return new RunView(true, Instruments.FIRST, true);
    }
}
