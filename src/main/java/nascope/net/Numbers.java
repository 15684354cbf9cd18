package nascope.net;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Copies few numbers between INDArrays of type FLOAT or DOUBLE and the heap, without an operation of ND4J. */
final class Numbers {
    private Numbers() {}

    /** Reads numbers of an array that is no view, from a place in its memory on. */
    static void read(INDArray from, int start, double[] into) {
        if (from.dataType() == DataType.DOUBLE) {
            from.data().asNioDouble().get(start, into);
            return;
        }
        FloatBuffer memory = from.data().asNioFloat();
        for (int i = 0; i < into.length; i++) into[i] = memory.get(start + i);
    }

    /** Writes numbers into an array that is no view, from a place in its memory on. */
    static void write(double[] from, INDArray into, int start) {
        if (into.dataType() == DataType.DOUBLE) {
            DoubleBuffer memory = into.data().asNioDouble();
            memory.put(start, from);
            return;
        }
        FloatBuffer memory = into.data().asNioFloat();
        for (int i = 0; i < from.length; i++) memory.put(start + i, (float) from[i]);
    }
}
