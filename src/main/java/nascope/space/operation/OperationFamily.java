package nascope.space.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What kind of thing an operation does: lets nothing through, lets all through, pools, or has weights that learn. */
public enum OperationFamily {
    PARAMETRIC,
    POOLING,
    SKIP,
    NONE;

    /** The family of an operation. */
    public static OperationFamily of(Operation operation) {
        if (!operation.connects()) return NONE;
        if (operation instanceof ForeignOperation foreign) return byName(foreign.label());
        List<Layer> layers = operation.layers(1);
        if (layers.isEmpty()) return SKIP;
        return layers.stream().anyMatch(OperationFamily::learns) ? PARAMETRIC : POOLING;
    }

    /** Of an operation that is known by its name alone. */
    private static OperationFamily byName(String label) {
        String name = label.toLowerCase(Locale.ROOT);
        if (name.contains("pool")) return POOLING;
        return name.contains("skip") || name.contains("identity") ? SKIP : PARAMETRIC;
    }

    private static boolean learns(Layer layer) {
        return layer instanceof Layer.Depthwise
                || layer instanceof Layer.Pointwise
                || layer instanceof Layer.Convolution;
    }

    /** The families that some operations belong to. */
    public static List<OperationFamily> of(List<Operation> operations) {
        return Arrays.stream(values())
                .filter(family -> operations.stream().anyMatch(family::holds))
                .toList();
    }

    public boolean holds(Operation operation) {
        return of(operation) == this;
    }
}
