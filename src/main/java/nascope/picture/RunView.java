package nascope.picture;

import java.util.List;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.all.Instruments;

/**
 * What of a run is in a picture.
 *
 * @param cells whether the cells are
 * @param instruments which of them, from above
 */
public record RunView(boolean cells, List<Instrument> instruments) {
    public RunView {
        if (!cells && instruments.isEmpty())
            throw new IllegalArgumentException("a picture of a run must show the cells or an instrument, got neither");
        instruments = List.copyOf(instruments);
    }

    /** The cells beside the first instruments. */
    public static RunView all() {
        return new RunView(true, Instruments.FIRST);
    }
}
