package nascope.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nascope.base.InputException;
import nascope.base.Npz;
import nascope.base.SeededRandom;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.data.Batch;
import nascope.net.Computed;
import nascope.net.ForwardResult;
import nascope.net.Supernet;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Parameter;
import nascope.optim.Sgd;
import nascope.search.UnrolledCosts;
import nascope.search.method.Methods;
import nascope.search.method.Sample;
import nascope.search.method.SearchMethod;
import nascope.search.settings.KernelKind;
import nascope.search.settings.SearchSettings;
import nascope.search.term.OpenEdge;
import nascope.space.CellKind;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Runs the engine on the weights and images of a reference file and measures how far its numbers are from the file's.
 * A file holds either one forward and backward pass or the second-order gradient of DARTS.
 */
public final class ReferenceCheck {
    /** Largest relative error of a pass: single precision against double. */
    public static final double PASS_LIMIT = 1e-3;

    /** Largest relative error of a second-order gradient, whose finite difference is noisy in single precision. */
    public static final double UNROLLED_LIMIT = 2e-2;

    private static final List<String> KINDS = List.of("normal", "reduce"); // of cells, as the files name them
    private static final SearchMethod DARTS = Methods.named("darts");
    private static final RandomGenerator NO_CHANCE = SeededRandom.of(0, "gates"); // DARTS draws nothing

    private final ReferenceFile file;
    private final Map<String, Double> errors = new LinkedHashMap<>();

    private ReferenceCheck(Npz npz, KernelKind kernels) {
        file = new ReferenceFile(npz, kernels);
    }

    /**
     * What a check found.
     *
     * @param file name of the file
     * @param errors the largest error of each quantity, relative to the largest absolute value of the array
     * @param limit largest error allowed
     */
    public record Result(String file, Map<String, Double> errors, double limit) {
        /** Whether every error is within the limit. */
        public boolean passed() {
            return failures().isEmpty();
        }

        /** The errors that are not within the limit, NaN among them. */
        public Map<String, Double> failures() {
            Map<String, Double> failures = new LinkedHashMap<>(errors);
            failures.values().removeIf(error -> error <= limit);
            return failures;
        }
    }

    /**
     * Checks a file.
     *
     * @throws InputException if an array is missing or has another size than the others ask for
     */
    public static Result run(Npz npz, KernelKind kernels) {
        ReferenceCheck check = new ReferenceCheck(npz, kernels);
        boolean unrolled = check.file.unrolled();
        try {
            if (unrolled) check.unrolled();
            else check.pass();
        } catch (IllegalArgumentException e) { // a number of nodes, a shape that the engine cannot have
            throw new InputException(Texts.text("check.ReferenceCheck.s", check.file.path(), e.getMessage()), e);
        }
        return new Result(check.file.name(), check.errors, unrolled ? UNROLLED_LIMIT : PASS_LIMIT);
    }

    private void pass() {
        try (Supernet net = file.network()) {
            List<Table> gates = new ArrayList<>();
            for (int cell = 0; cell < net.space().cells(); cell++) gates.add(file.table("z." + cell));
            ForwardResult reading = net.forward(file.images("x"), file.labels("y"), gates, Computed.EVERY_OPERATION);
            List<Table> costs = net.backward(Gradients.COSTS_AND_WEIGHTS);
            compare("logits", flat(net.logits()), file.values("logits"));
            compare("loss", new double[] {reading.loss()}, file.values("loss"));
            compare("entropy", new double[] {reading.entropy()}, file.values("entropy"));
            for (int cell = 0; cell < gates.size(); cell++)
                compare("costs", flat(costs.get(cell).toRows()), file.values("cost." + cell));
            for (String kind : KINDS)
                file.find("grad_alpha_" + kind)
                        .ifPresent(expected -> compare("alpha gradients", alphaGradient(net, kind, costs), expected));
            for (Parameter parameter : net.parameters().all())
                compare("weight gradients", parameter.gradient().dup().data().asDouble(), file.values("g", parameter));
        }
    }

    private void unrolled() {
        try (Supernet net = file.network();
                UnrolledCosts unrolled = new UnrolledCosts(net);
                INDArray buffer = momentumBuffer(net)) {
            Sgd.Rule rule = new Sgd.Rule(file.number("momentum"), file.number("weight_decay"), Double.MAX_VALUE);
            List<Table> gates = net.space().kinds().stream()
                    .map(kind -> softmax(file.table("alpha_" + name(kind))))
                    .toList();
            Batch train = new Batch(file.images("x_train"), file.labels("y_train"));
            Batch search = new Batch(file.images("x_search"), file.labels("y_search"));
            net.forward(search.images(), search.labels(), gates, Computed.SELECTED_OPERATIONS);
            List<Table> here = net.backward(Gradients.COSTS_AND_WEIGHTS);
            UnrolledCosts.Result ahead = unrolled.compute(train, search, gates, file.number("xi"), buffer, rule);
            compare("loss", new double[] {ahead.reading().loss()}, file.values("search_loss_unrolled"));
            for (String kind : KINDS) {
                compare("first order", alphaGradient(net, kind, here), file.values("first_order_" + kind));
                compare(
                        "second order",
                        alphaGradient(net, kind, ahead.secondOrder()),
                        file.values("second_order_" + kind));
            }
        }
    }

    private INDArray momentumBuffer(Supernet net) {
        float[] buffer = new float[net.parameters().size()];
        for (Parameter parameter : net.parameters().all()) {
            double[] values = file.values("buf", parameter);
            for (int i = 0; i < values.length; i++) buffer[parameter.offset() + i] = (float) values[i];
        }
        return Nd4j.createFromArray(buffer);
    }

    private static String name(CellKind kind) {
        return KINDS.get(kind == CellKind.NORMAL ? 0 : 1);
    }

    /** ∂L/∂α by DARTS' chain rule, the costs summed over the cells of the kind. */
    private double[] alphaGradient(Supernet net, String kind, List<Table> costs) {
        Table alpha = file.table("alpha_" + kind);
        Table sum = Table.filled(alpha.rows(), alpha.columns(), 0);
        for (int cell = 0; cell < costs.size(); cell++)
            if (name(net.space().kinds().get(cell)).equals(kind)) sum = sum.plus(costs.get(cell));
        List<OpenEdge> edges = Arrays.stream(alpha.toRows())
                .map(row -> new OpenEdge(
                        kind.equals(name(CellKind.NORMAL)) ? CellKind.NORMAL : CellKind.REDUCTION,
                        net.space().candidates(),
                        row))
                .toList();
        Sample sample =
                DARTS.draw(edges, new SearchMethod.Conditions(SearchSettings.standard(), Double.NaN), NO_CHANCE);
        return flat(sample.gradient(List.of(sum.toRows())).toArray(double[][]::new));
    }

    /** Keeps the largest error of a quantity; where the file has only zeros, the error is absolute. */
    private void compare(String quantity, double[] actual, double[] expected) {
        double largest = 0;
        double difference = actual.length == expected.length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(actual.length, expected.length); i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            double apart = Math.abs(actual[i] - expected[i]);
            difference = apart <= difference ? difference : apart; // NaN counts as larger
        }
        errors.merge(quantity, largest > 0 ? difference / largest : difference, Math::max);
    }

    private static Table softmax(Table alpha) {
        double[][] rows = alpha.toRows();
        for (int edge = 0; edge < rows.length; edge++) rows[edge] = DARTS.probability(rows[edge]);
        return Table.copyOf(rows);
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(java.util.Arrays::stream).toArray();
    }
}
