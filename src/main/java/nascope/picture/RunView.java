package nascope.picture;

import java.util.List;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.all.Instruments;

/**
 * What of a run is in a picture.
 *
 * @param cells whether the cells are
 * @param instruments which of them, from above
 * @param film whether the film of the edges is
 */
public record RunView(boolean cells, List<Instrument> instruments, boolean film) {
    public RunView {
        if (!cells && instruments.isEmpty() && !film)
            throw new IllegalArgumentException(
                    "a picture of a run must show the cells, an instrument or the film, got none of them");
        instruments = List.copyOf(instruments);
    }

    /** The cells beside the first instruments, and the film below. */
    public static RunView all() {
        return new RunView(true, Instruments.FIRST, true);
    }
}
