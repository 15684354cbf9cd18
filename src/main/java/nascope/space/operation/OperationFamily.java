package nascope.space.operation;

import java.util.Arrays;
import java.util.List;

/** What kind of thing an operation does: lets nothing through, lets all through, pools, or has weights that learn. */
public enum OperationFamily {
    PARAMETRIC,
    POOLING,
    SKIP,
    NONE;

    /** The family of an operation. */
    public static OperationFamily of(Operation operation) {
        if (!operation.connects()) return NONE;
        List<Layer> layers = operation.layers(1);
        if (layers.isEmpty()) return SKIP;
        return layers.stream().anyMatch(OperationFamily::learns) ? PARAMETRIC : POOLING;
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
