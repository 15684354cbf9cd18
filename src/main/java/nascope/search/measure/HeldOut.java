package nascope.search.measure;

import java.util.List;
import java.util.function.Supplier;
import nascope.base.Table;
import nascope.data.Batch;
import nascope.data.OrderedBatches;
import nascope.net.Computed;
import nascope.net.ForwardResult;
import nascope.net.Supernet;
import nascope.search.snapshot.Measures;

/** How well a network does on images that nobody learns from. A forward run changes nothing that learning reads. */
public final class HeldOut {
    private HeldOut() {}

    /**
     * Runs every batch through the network.
     *
     * @param gates one table a cell, shape (edges, candidates)
     * @return means over all images; as in every pass of a search, batch norms take each batch's own mean and variance
     */
    public static Measures measure(Supernet net, List<Table> gates, OrderedBatches images) {
        return measure(net, () -> gates, images);
    }

    /**
     * The same under other gates for every batch.
     *
     * @param gates asked before every batch
     */
    static Measures measure(Supernet net, Supplier<List<Table>> gates, OrderedBatches images) {
        Sum sum = new Sum();
        for (int number = 0; number < images.count(); number++) {
            Batch batch = images.at(number);
            sum.add(net.forward(batch.images(), batch.labels(), gates.get(), Computed.SELECTED_OPERATIONS));
        }
        return sum.means();
    }

    private static final class Sum {
        private final Part right = new Part();
        private final Part wrong = new Part();
        private int batches;
        private double loss;
        private double entropy;

        void add(ForwardResult batch) {
            batches++;
            loss += batch.loss();
            entropy += batch.entropy();
            right.add(batch.right());
            wrong.add(batch.wrong());
        }

        Measures means() {
            double accuracy = (double) right.images / (right.images + wrong.images);
            return new Measures(loss / batches, entropy / batches, accuracy, right.means(), wrong.means());
        }
    }

    private static final class Part {
        private int images;
        private double loss;
        private double entropy;

        void add(ForwardResult.Part part) {
            if (part.images() == 0) return; // whose means are NaN
            images += part.images();
            loss += part.images() * part.loss();
            entropy += part.images() * part.entropy();
        }

        Measures.Part means() {
            return new Measures.Part(loss / images, entropy / images);
        }
    }
}
