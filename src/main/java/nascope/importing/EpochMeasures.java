package nascope.importing;

import nascope.base.Texts;
import nascope.importing.dialect.Told.Measure;
import nascope.search.snapshot.Measures;

/**
 * What was measured in epochs. Most programs write accuracies per cent, some as shares: an accuracy of at most 1 per cent
 * beside a loss that no network has which is wrong that often is a share.
 */
final class EpochMeasures {
    private static final double MOST_PER_CENT = 0.01;
    private static final double LOSS_OF_CHANCE = 4.5; // nats; one of 100 classes by chance has 4.6

    private final Remarks remarks;
    private boolean said; // that accuracies are shares

    EpochMeasures(Remarks remarks) {
        this.remarks = remarks;
    }

    /** A loss and an accuracy of an epoch, as far as they were logged. */
    Measures of(LoggedEpoch epoch, Measure loss, Measure accuracy) {
        double value = epoch.measure(loss);
        double share = epoch.measure(accuracy);
        if (Double.isNaN(value) && Double.isNaN(share)) return Measures.NONE;
        double beside = Double.isNaN(value) ? epoch.measure(Measure.TRAINING_LOSS) : value;
        if (share > 0 && share <= MOST_PER_CENT && beside < LOSS_OF_CHANCE) {
            share *= 1 / MOST_PER_CENT;
            if (!said) remarks.add(Texts.text("importing.EpochMeasures.shares"));
            said = true;
        }
        return new Measures(value, Double.NaN, share);
    }
}
