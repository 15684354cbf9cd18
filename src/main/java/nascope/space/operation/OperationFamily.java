package nascope.space.operation;

import java.util.Arrays;
import java.util.List;
import nascope.base.Texts;

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

    /** Such as {@code pooling}. */
    public String label() {
        return switch (this) {
            case PARAMETRIC -> Texts.text("space.operation.OperationFamily.with-weights");
            case POOLING -> Texts.text("space.operation.OperationFamily.pooling");
            case SKIP -> Texts.text("space.operation.OperationFamily.skip");
            case NONE -> Texts.text("space.operation.OperationFamily.none");
        };
    }
}
