package nascope.search.measure;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nascope.base.Table;
import nascope.data.OrderedBatches;
import nascope.net.Supernet;
import nascope.search.snapshot.CutOut;
import nascope.search.snapshot.Measures;
import nascope.space.GenotypeRule;

/** What the cell would be worth if it were cut out now. A forward run changes nothing that learning reads. */
public final class CutOutMeasure {
    /** Images of the sample at most: an accuracy is then known to about 0.02. */
    public static final int IMAGES = 512;

    private CutOutMeasure() {}

    /**
     * Runs the images through the network as it is and as each rule would cut it out.
     *
     * @param searched gates of the search, one table a cell; asked before every batch
     * @param cutOut gates by a rule
     */
    public static CutOut run(
            Supernet net,
            Supplier<List<Table>> searched,
            Function<GenotypeRule, List<Table>> cutOut,
            OrderedBatches images) {
        return new CutOut(
                result(HeldOut.measure(net, searched, images)),
                result(HeldOut.measure(net, cutOut.apply(GenotypeRule.EVERY_EDGE), images)),
                result(HeldOut.measure(net, cutOut.apply(GenotypeRule.TWO_STRONGEST), images)));
    }

    private static CutOut.Result result(Measures measures) {
        return new CutOut.Result(measures.loss(), measures.accuracy());
    }
}
