package nascope.net.nd4j;

import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastAddOp;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastMulOp;
import org.nd4j.linalg.api.ops.impl.reduce.same.Sum;
import org.nd4j.linalg.api.ops.impl.reduce3.Dot;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.Axpy;
import org.nd4j.linalg.factory.Nd4j;

/** The ND4J calls that several primitives make, all with preallocated results, and their scratch arrays. */
final class Ops implements AutoCloseable {
    private static final int CHANNEL = 1;
    private static final int[] ALL_BUT_CHANNEL = {0, 2, 3};

    private final DataType type;
    private final Map<String, INDArray> scratch = new HashMap<>();

    Ops(DataType type) {
        this.type = type;
    }

    DataType type() {
        return type;
    }

    /** Runs a native operation by name. */
    static void run(String name, INDArray[] in, INDArray[] out, int... integers) {
        DynamicCustomOp.DynamicCustomOpsBuilder builder =
                DynamicCustomOp.builder(name).addInputs(in).addOutputs(out);
        if (integers.length > 0) builder.addIntegerArguments(integers);
        Nd4j.exec(builder.build());
    }

    /** An array for a result that is used up at once; one a purpose and shape. */
    INDArray scratch(String purpose, long... shape) {
        return scratch.computeIfAbsent(purpose + java.util.Arrays.toString(shape), key -> Nd4j.zeros(type, shape));
    }

    /** result = map · factors, a factor a channel. */
    static void timesChannels(INDArray map, INDArray factors, INDArray result) {
        Nd4j.exec(new BroadcastMulOp(map, factors, result, CHANNEL));
    }

    /** result = map + terms, a term a channel. */
    static void plusChannels(INDArray map, INDArray terms, INDArray result) {
        Nd4j.exec(new BroadcastAddOp(map, terms, result, CHANNEL));
    }

    /** result = Σ map, a sum a channel. */
    static void sumChannels(INDArray map, INDArray result) {
        Nd4j.exec(new Sum(map, result, false, ALL_BUT_CHANNEL));
    }

    /** result = Σ a · b, a sum a channel. */
    static void dotChannels(INDArray a, INDArray b, INDArray result) {
        Nd4j.exec(new Dot(a, b, result, ALL_BUT_CHANNEL));
    }

    /** y += factor · x, over all elements. */
    static void addScaled(double factor, INDArray x, INDArray y) {
        Nd4j.exec(new Axpy(x, y, y, factor));
    }

    @Override
    public void close() {
        scratch.values().forEach(INDArray::close);
    }
}
