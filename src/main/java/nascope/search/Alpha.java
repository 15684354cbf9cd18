package nascope.search;

import java.util.random.RandomGenerator;
import nascope.base.Table;
import nascope.optim.Adam;
import nascope.space.SearchSpace;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The logits of one kind of cell, shape (edges, candidates), with their optimizer. */
final class Alpha implements AutoCloseable {
    private final INDArray logits;
    private final Adam adam;

    private Alpha(double[][] start) {
        logits = Nd4j.createFromArray(start).castTo(DataType.DOUBLE);
        adam = new Adam(logits);
    }

    /** Alpha where a search starts. */
    static Alpha start(SearchSpace space, SearchSettings settings, RandomGenerator random) {
        double spread = settings.get(Settings.ALPHA_SPREAD);
        double lead = noneLead(settings);
        double[][] start =
                new double[space.topology().edgeCount()][space.candidates().size()];
        for (double[] row : start) {
            for (int k = 0; k < row.length; k++) row[k] = spread * random.nextGaussian();
            if (lead != 0) row[space.noneColumn()] += lead;
        }
        return new Alpha(start);
    }

    private static double noneLead(SearchSettings settings) {
        return switch (settings.get(Settings.ALPHA_START)) {
            case UNIFORM -> 0;
            case NONE_LEADS -> settings.get(Settings.ALPHA_LEAD);
            case EDGES_LEAD -> -settings.get(Settings.ALPHA_LEAD);
        };
    }

    Table table() {
        return Table.copyOf(logits.toDoubleMatrix());
    }

    /** @param gradient shape (edges, candidates) */
    void learn(Table gradient, double rate, Adam.Rule rule) {
        try (INDArray array = Nd4j.createFromArray(gradient.toRows())) {
            adam.step(array, rate, rule);
        }
    }

    @Override
    public void close() {
        logits.close();
        adam.close();
    }
}
