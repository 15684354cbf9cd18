package nascope.picture.instrument.all;

import java.util.List;
import nascope.picture.instrument.Instrument;

/** The instruments there are. */
public final class Instruments {
    /** In the order in which they are shown. */
    public static final List<Instrument> ALL = List.of(
            new LossMinusEntropy(),
            new WidthVersusDepth(),
            new EdgesSelected(),
            new CostOfEdges(),
            new CostOverTime(),
            new CostsAtRest(),
            new Why(),
            new Balance(),
            new Alignment(),
            new WiringMap(),
            new Decisions(),
            new NumbersTable(),
            new PatternGauges(),
            new Settled(),
            new OperationsThatLead(),
            new Learning(),
            new SharpnessOfLoss(),
            new StrengthOfOperations());

    /** Those that a picture of a whole run has beside the cell. */
    public static final List<Instrument> FIRST = ALL.subList(0, 3);

    private Instruments() {}
}
