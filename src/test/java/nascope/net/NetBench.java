package nascope.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nascope.base.SeededRandom;
import nascope.base.Softmax;
import nascope.base.Table;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Parameter;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A supernet as a function of its weights (by name) and of the gates of each cell ({@code gates.CELL}); its output is the
 * loss of one batch, always the same.
 */
public final class NetBench implements Differentiable {
    private final NetCase netCase;
    private final Supernet net;
    private final DataType type;
    private final float[] images;
    private final int[] labels;
    private ForwardResult reading;
    private List<Table> gates;
    private List<Table> costs;

    /** @param kernels freed with the bench */
    public NetBench(NetCase netCase, Kernels kernels, DataType type) {
        this.netCase = netCase;
        this.type = type;
        net = new Supernet(netCase.space(), netCase.images(), netCase.classes(), kernels, type);
        Random random = new Random(1);
        ImageShape shape = netCase.images();
        images = new float[netCase.batch() * shape.channels() * shape.height() * shape.width()];
        for (int i = 0; i < images.length; i++) images[i] = (float) random.nextDouble(-2, 2);
        labels = random.ints(netCase.batch(), 0, netCase.classes()).toArray();
    }

    public Supernet net() {
        return net;
    }

    /** One an image. */
    int[] labels() {
        return labels.clone();
    }

    /** Of the last forward run. */
    public ForwardResult reading() {
        return reading;
    }

    /** Of the last forward run, one table a cell. */
    public List<Table> gates() {
        return gates;
    }

    /** Of the last backward run, one table a cell. */
    public List<Table> costs() {
        return costs;
    }

    /** Weights as a search draws them, soft gates. */
    @Override
    public Map<String, double[]> point(long seed) {
        Map<String, double[]> point = new LinkedHashMap<>();
        net.parameters().initialise(SeededRandom.of(seed, "weights"));
        for (Parameter parameter : net.parameters().all())
            point.put(parameter.name(), parameter.value().dup().data().asDouble());
        for (int cell = 0; cell < netCase.space().cells(); cell++) point.put("gates." + cell, softGates(seed + cell));
        return point;
    }

    private double[] softGates(long seed) {
        Random random = new Random(seed);
        int columns = netCase.space().candidates().size();
        List<double[]> rows = new ArrayList<>();
        for (int edge = 0; edge < netCase.space().topology().edgeCount(); edge++)
            rows.add(Softmax.of(random.doubles(columns, -1, 1).toArray()));
        return rows.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    @Override
    public double[] forward(Map<String, double[]> point) {
        return forward(point, Computed.EVERY_OPERATION);
    }

    double[] forward(Map<String, double[]> point, Computed computed) {
        for (Parameter parameter : net.parameters().all())
            parameter
                    .value()
                    .assign(Nd4j.createFromArray(point.get(parameter.name()))
                            .castTo(type)
                            .reshape(parameter.shape()));
        gates = new ArrayList<>();
        for (int cell = 0; cell < netCase.space().cells(); cell++) gates.add(table(point.get("gates." + cell)));
        reading = net.forward(images, labels, gates, computed);
        return new double[] {reading.loss()};
    }

    private Table table(double[] values) {
        int columns = netCase.space().candidates().size();
        double[][] rows = new double[values.length / columns][];
        for (int r = 0; r < rows.length; r++) rows[r] = Arrays.copyOfRange(values, r * columns, (r + 1) * columns);
        return Table.copyOf(rows);
    }

    @Override
    public Map<String, double[]> backward(double[] outputGradient) {
        costs = net.backward(Gradients.COSTS_AND_WEIGHTS);
        Map<String, double[]> gradients = new LinkedHashMap<>();
        for (Parameter parameter : net.parameters().all())
            gradients.put(
                    parameter.name(), scaled(parameter.gradient().dup().data().asDouble(), outputGradient[0]));
        for (int cell = 0; cell < costs.size(); cell++)
            gradients.put(
                    "gates." + cell,
                    scaled(
                            Arrays.stream(costs.get(cell).toRows())
                                    .flatMapToDouble(Arrays::stream)
                                    .toArray(),
                            outputGradient[0]));
        return gradients;
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    @Override
    public void close() {
        net.close();
    }
}
