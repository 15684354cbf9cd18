package nascope.net;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import nascope.net.kernel.FeatureMap;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Mixture;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Parameters;
import nascope.net.kernel.Primitive;
import nascope.net.nd4j.DoubleMaps;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Holds a primitive, or some together, between inputs, weights and gates that a test sets and an output that it reads. */
final class Bench implements Differentiable {
    /** What lies on the bench. */
    interface Part {
        void forward(double[] gates);

        /** Returns the costs, one a gate. */
        double[] backward(double[] gates);
    }

    private final Kernels kernels;
    private final DataType type;
    private final Parameters parameters = new Parameters();
    private final Map<String, FeatureMap> inputs = new LinkedHashMap<>();
    private final Map<String, FeatureMap> inputsWithGradient = new LinkedHashMap<>();
    private Part part;
    private int gateCount;
    private FeatureMap output;
    private INDArray features; // the output where it is no feature map
    private INDArray featureGradient;
    private double[] gates;

    Bench(BenchCase benchCase, Kernels kernels, DataType type) {
        this.kernels = kernels;
        this.type = type;
        benchCase.plan().accept(this);
        parameters.allocate(type);
    }

    Kernels kernels() {
        return kernels;
    }

    Parameters parameters() {
        return parameters;
    }

    FeatureMap input(int channels, int height, int width) {
        FeatureMap map = imageInput(channels, height, width);
        inputsWithGradient.put("input " + (inputs.size() - 1), map);
        return map;
    }

    /** An input that gets no gradient. */
    FeatureMap imageInput(int channels, int height, int width) {
        FeatureMap map = kernels.featureMap(channels, height, width);
        inputs.put("input " + inputs.size(), map);
        return map;
    }

    Parameter weight(long... shape) {
        return parameters.add("weight " + parameters.all().size(), Parameter.Role.CONVOLUTION, 1, shape);
    }

    FeatureMap output(int channels, int height, int width) {
        return output(kernels.featureMap(channels, height, width));
    }

    FeatureMap output(FeatureMap map) {
        output = map;
        return map;
    }

    /** The output as two arrays of shape (batch, channels): values and gradient. */
    void features(int channels) {
        features = Nd4j.zeros(type, kernels.batch(), channels);
        featureGradient = Nd4j.zeros(type, kernels.batch(), channels);
    }

    INDArray featureValues() {
        return features;
    }

    INDArray featureGradient() {
        return featureGradient;
    }

    void place(Part placed, int placedGates) {
        part = placed;
        gateCount = placedGates;
    }

    void place(Primitive primitive) {
        Part withoutGates = new Part() {
            @Override
            public void forward(double[] none) {
                primitive.forward();
            }

            @Override
            public double[] backward(double[] none) {
                primitive.backward(Gradients.COSTS_AND_WEIGHTS);
                return none;
            }
        };
        place(withoutGates, 0);
    }

    /** A mixture, after and before what its summands need. */
    void place(Mixture mixture, int count, Primitive before) {
        boolean[] computed = new boolean[count];
        Arrays.fill(computed, true);
        Part mixed = new Part() {
            @Override
            public void forward(double[] weights) {
                before.forward();
                mixture.forward(weights);
            }

            @Override
            public double[] backward(double[] weights) {
                double[] costs = new double[count];
                mixture.backward(weights, computed, computed, costs);
                before.backward(Gradients.COSTS_AND_WEIGHTS);
                return costs;
            }
        };
        place(mixed, count);
    }

    /** Inputs away from 0, where ReLU has its kink; a third of several gates is 0. */
    @Override
    public Map<String, double[]> point(long seed) {
        Random random = new Random(seed);
        Map<String, double[]> point = new LinkedHashMap<>();
        inputs.forEach((name, map) -> {
            int size = size(map);
            double[] values = random.doubles(size, 0.2, 1.5).toArray();
            for (int i = 0; i < size; i++) if (random.nextBoolean()) values[i] = -values[i];
            point.put(name, values);
        });
        for (Parameter parameter : parameters.all())
            point.put(parameter.name(), random.doubles(parameter.size(), -1, 1).toArray());
        double[] drawn = random.doubles(gateCount, 0.1, 1).toArray();
        for (int k = 2; k < gateCount; k += 3) drawn[k] = 0;
        if (gateCount > 0) point.put("gates", drawn);
        return point;
    }

    @Override
    public double[] forward(Map<String, double[]> point) {
        inputs.forEach((name, map) -> load(point.get(name), map));
        for (Parameter parameter : parameters.all())
            parameter.value().assign(array(point.get(parameter.name()), parameter.shape()));
        gates = point.getOrDefault("gates", new double[0]);
        kernels.readParameters(parameters);
        part.forward(gates);
        return doubles(output == null ? features : kernels.values(output));
    }

    @Override
    public Map<String, double[]> backward(double[] outputGradient) {
        if (output == null) featureGradient.assign(array(outputGradient, features.shape()));
        else loadGradient(outputGradient, output);
        return backward();
    }

    /** Backward from the gradient that the output has, if any. */
    Map<String, double[]> backward() {
        kernels.clearGradients(parameters);
        double[] costs = part.backward(gates);
        kernels.writeGradients(parameters);
        Map<String, double[]> gradients = new LinkedHashMap<>();
        inputsWithGradient.forEach((name, map) -> gradients.put(name, doubles(kernels.gradient(map))));
        for (Parameter parameter : parameters.all())
            gradients.put(parameter.name(), doubles(parameter.gradient().dup()));
        if (gateCount > 0) gradients.put("gates", costs);
        return gradients;
    }

    /** Gives every input a gradient, as if another consumer had run backward already. */
    void giveInputGradients(double value) {
        inputsWithGradient.values().forEach(map -> {
            double[] gradient = new double[size(map)];
            Arrays.fill(gradient, value);
            loadGradient(gradient, map);
        });
    }

    boolean anyInputHasGradient() {
        return inputsWithGradient.values().stream().anyMatch(FeatureMap::hasGradient);
    }

    /** Whether an input has a gradient that wants none. */
    boolean anyImageHasGradient() {
        return inputs.values().stream().anyMatch(map -> map.hasGradient() && !inputsWithGradient.containsValue(map));
    }

    boolean outputIsMap() {
        return output != null;
    }

    private int size(FeatureMap map) {
        return kernels.batch() * map.channels() * map.height() * map.width();
    }

    private void load(double[] values, FeatureMap into) {
        if (type == DataType.DOUBLE) DoubleMaps.load(values, into);
        else kernels.load(rounded(values), into);
    }

    private void loadGradient(double[] gradient, FeatureMap into) {
        if (type == DataType.DOUBLE) DoubleMaps.loadGradient(gradient, into);
        else kernels.loadGradient(rounded(gradient), into);
    }

    private static float[] rounded(double[] values) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) rounded[i] = (float) values[i];
        return rounded;
    }

    private INDArray array(double[] values, long... shape) {
        return Nd4j.createFromArray(values).castTo(type).reshape(shape);
    }

    private static double[] doubles(INDArray array) {
        return array.dup('c').data().asDouble();
    }

    @Override
    public void close() {
        kernels.close();
        parameters.close();
    }
}
