package nascope.search.network;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nascope.base.InputException;
import nascope.base.Npz;
import nascope.base.NumberArray;
import nascope.base.Plain;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.net.Supernet;
import nascope.net.kernel.Parameter;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Weights, and perhaps alpha, that a file gives a search to begin with, under the names of quark0/darts. The file must have
 * every weight of the network, in its shape, and nothing that the network has no place for; what batch norms have kept
 * there is not needed here, and the classifier's bias is left out.
 */
public final class GivenWeights {
    private static final int MOST_NAMES = 5; // in a sentence
    private static final Set<String> KEPT = Set.of(TorchNames.MEAN, TorchNames.VARIANCE, TorchNames.COUNT);

    private final Npz npz;
    private final SearchSpace space;
    private final TorchNames names;

    private GivenWeights(Npz npz, SearchSpace space) {
        this.npz = npz;
        this.space = space;
        names = new TorchNames(space.candidates());
    }

    /**
     * Reads a file and gives a network its weights.
     *
     * @param file an .npz file
     * @param net gets the weights
     * @throws InputException naming the arrays that are missing, have another shape or another place; the network is not
     *     changed then
     */
    public static GivenWeights read(String file, Supernet net) {
        GivenWeights given = new GivenWeights(Npz.read(path(file)), net.space());
        List<Parameter> parameters = net.parameters().all();
        given.requireAll(parameters);
        given.requireNoOther(parameters);
        for (Parameter parameter : parameters)
            given.requireShape(given.names.of(parameter.name()), TorchNames.shape(parameter));
        for (CellKind kind : given.kinds())
            given.requireShape(
                    TorchNames.alpha(kind),
                    List.of(
                            net.space().topology().edgeCount(),
                            net.space().candidates().size()));
        for (Parameter parameter : parameters) {
            double[] values = given.npz.array(given.names.of(parameter.name())).values();
            parameter
                    .value()
                    .assign(Nd4j.createFromArray(TorchNames.toOwn(parameter, values))
                            .reshape(parameter.shape()));
        }
        return given;
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new InputException(Texts.text("search.network.GivenWeights.no-path", file, e.getMessage()), e);
        }
    }

    /** Alpha, shape (edges, candidates), of every kind of cell; empty if the file has none. */
    public Map<CellKind, Table> alpha() {
        Map<CellKind, Table> tables = new EnumMap<>(CellKind.class);
        for (CellKind kind : kinds()) {
            NumberArray array = npz.array(TorchNames.alpha(kind));
            int columns = array.shape()[1];
            double[] values = array.values();
            double[][] rows = new double[array.shape()[0]][];
            for (int row = 0; row < rows.length; row++)
                rows[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
            tables.put(kind, Table.copyOf(rows));
        }
        return tables;
    }

    /** What was taken and what was left out, in a few words. */
    public String about() {
        boolean bias = npz.find(TorchNames.BIAS).stream()
                .flatMapToDouble(array -> Arrays.stream(array.values()))
                .anyMatch(value -> value != 0);
        String taken = kinds().isEmpty()
                ? Texts.text("search.network.GivenWeights.weights", npz.file())
                : Texts.text("search.network.GivenWeights.weights-and-alpha", npz.file());
        return bias ? taken + Texts.text("search.network.GivenWeights.without-bias") : taken;
    }

    /** The kinds of cells whose alpha it has: all, or none. */
    private Set<CellKind> kinds() {
        boolean some = space.distinctKinds().stream()
                .anyMatch(kind -> npz.find(TorchNames.alpha(kind)).isPresent());
        return some ? space.distinctKinds() : Set.of();
    }

    private void requireAll(List<Parameter> parameters) {
        List<String> missing = new ArrayList<>();
        for (Parameter parameter : parameters) missing.add(names.of(parameter.name()));
        for (CellKind kind : kinds()) missing.add(TorchNames.alpha(kind));
        missing.removeAll(npz.names());
        if (!missing.isEmpty())
            throw new InputException(
                    Texts.text("search.network.GivenWeights.missing", npz.file(), missing.size(), some(missing)));
    }

    private void requireNoOther(List<Parameter> parameters) {
        Set<String> other = new TreeSet<>(npz.names());
        for (Parameter parameter : parameters) other.remove(names.of(parameter.name()));
        for (CellKind kind : CellKind.values()) other.remove(TorchNames.alpha(kind)); // quark0's has both, always
        other.remove(TorchNames.BIAS);
        other.removeIf(name -> KEPT.stream().anyMatch(name::endsWith));
        if (!other.isEmpty())
            throw new InputException(Texts.text(
                    "search.network.GivenWeights.no-place", npz.file(), other.size(), some(List.copyOf(other))));
    }

    private void requireShape(String name, List<Integer> expected) {
        NumberArray array = npz.array(name);
        List<Integer> found = Arrays.stream(array.shape()).boxed().toList();
        if (!found.equals(expected))
            throw new InputException(Texts.text(
                    "search.network.GivenWeights.shape",
                    npz.file(),
                    name,
                    TorchNames.text(expected),
                    TorchNames.text(found)));
        for (double value : array.values())
            if (!Double.isFinite(value))
                throw new InputException(
                        Texts.text("search.network.GivenWeights.finite", npz.file(), name, Double.toString(value)));
    }

    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() <= MOST_NAMES ? first : Plain.text("%s, …", first);
    }
}
