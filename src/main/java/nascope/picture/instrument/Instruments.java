package nascope.picture.instrument;

import java.util.List;

/** The instruments there are. */
public final class Instruments {
    /** In the order in which they are shown. */
    public static final List<Instrument> ALL =
            List.of(new LossMinusEntropy(), new WidthVersusDepth(), new EdgesSelected());

    private Instruments() {}
}
