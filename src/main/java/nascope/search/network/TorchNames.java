package nascope.search.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nascope.base.NumberArray;
import nascope.base.Plain;
import nascope.net.kernel.Parameter;
import nascope.space.CellKind;
import nascope.space.Wiring;
import nascope.space.operation.Operation;

/**
 * What quark0/darts, and with it PyTorch, calls the arrays of the network, and how their sides are ordered there: the one
 * place that knows. Weights here are called by the operation, {@code cells.0._ops.3._ops.sep_conv_3x3.op.1.weight}; there
 * by its place among the candidates, {@code cells.0._ops.3._ops.4.op.1.weight}.
 */
public final class TorchNames {
    /** What is counted of batches; PyTorch needs it for other ways of averaging alone. */
    static final String COUNT = ".num_batches_tracked";

    public static final String MEAN = ".running_mean";
    public static final String VARIANCE = ".running_var";

    /** Of the classifier there; the one here has none. */
    static final String BIAS = "classifier.bias";

    private static final Pattern ON_EDGE = Pattern.compile("(cells\\.(\\d+)\\._ops\\.(\\d+))\\._ops\\.(\\w+)(\\..*)");

    /** Operations that are a sequence of layers there, without a module around it. */
    private static final Set<String> BARE = Set.of("max_pool_3x3", "avg_pool_3x3", "conv_7x1_1x7");

    private final List<String> labels; // of the candidates

    /** @param candidates of the search, in the order of alpha's columns */
    public TorchNames(List<Operation> candidates) {
        labels = candidates.stream().map(Operation::label).toList();
    }

    /** The name of alpha of a kind of cell. */
    public static String alpha(CellKind kind) {
        return kind == CellKind.NORMAL ? "alphas_normal" : "alphas_reduce";
    }

    /** The name there of a weight or a batch norm of the supernet. */
    public String of(String name) {
        Matcher onEdge = ON_EDGE.matcher(name);
        if (!onEdge.matches()) return name;
        return Plain.text(
                "%s._ops.%d%s",
                onEdge.group(1), labels.indexOf(onEdge.group(4)), inOperation(onEdge.group(4), onEdge.group(5)));
    }

    /**
     * The name in the cut-out network of a weight or a batch norm of the supernet: operations are numbered by their place
     * among those of the cell.
     *
     * @param choices what the edges of a cell carry, by its number
     * @return empty if it is cut off
     */
    static Optional<String> cutOut(String name, List<List<Wiring.Choice>> choices) {
        Matcher onEdge = ON_EDGE.matcher(name);
        if (!onEdge.matches()) return Optional.of(name);
        int cell = Integer.parseInt(onEdge.group(2));
        int edge = Integer.parseInt(onEdge.group(3));
        List<Wiring.Choice> there = choices.get(cell);
        return IntStream.range(0, there.size())
                .filter(k -> there.get(k).edge().index() == edge)
                .filter(k -> there.get(k).operation().label().equals(onEdge.group(4)))
                .mapToObj(k -> Plain.text("cells.%d._ops.%d%s", cell, k, inOperation(onEdge.group(4), onEdge.group(5))))
                .findFirst();
    }

    /**
     * What names the layer of an operation, behind the name of the operation: {@code .op.3}.
     *
     * @param place of the layer in the operation
     */
    public static String layer(Operation operation, int place) {
        return inOperation(operation.label(), ".op." + place);
    }

    private static String inOperation(String label, String part) {
        return BARE.contains(label) ? part.substring(".op".length()) : part;
    }

    /** The shape there of a weight. */
    public static List<Integer> shape(Parameter parameter) {
        int[] own = IntStream.range(0, parameter.shape().length)
                .map(side -> (int) parameter.shape()[side])
                .toArray();
        return parameter.role() == Parameter.Role.DEPTHWISE
                ? List.of(own[2], 1, own[0], own[1])
                : IntStream.of(own).boxed().toList();
    }

    /** A weight as it is there, of numbers in the order here; not modified. */
    static NumberArray toTorch(Parameter parameter, double... values) {
        int[] shape = shape(parameter).stream().mapToInt(Integer::intValue).toArray();
        return new NumberArray(shape, reordered(parameter, values, true));
    }

    /** The numbers of a weight in the order here, of those in the order there; not modified. */
    public static double[] toOwn(Parameter parameter, double... values) {
        return reordered(parameter, values, false);
    }

    /** A depthwise weight is (channels, 1, height, width) there and (height, width, channels, 1) here. */
    private static double[] reordered(Parameter parameter, double[] values, boolean toTorch) {
        if (parameter.role() != Parameter.Role.DEPTHWISE) return values.clone();
        int channels = (int) parameter.shape()[2];
        int taps = values.length / channels;
        double[] result = new double[values.length];
        for (int c = 0; c < channels; c++)
            for (int t = 0; t < taps; t++) {
                int there = c * taps + t;
                int here = t * channels + c;
                if (toTorch) result[there] = values[here];
                else result[here] = values[there];
            }
        return result;
    }

    /** Sides as messages have them, such as {@code (16, 1, 3, 3)}. */
    static String text(List<Integer> shape) {
        return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
