package nascope.search;

import nascope.net.Kernels;
import nascope.net.fused.FusedKernels;
import nascope.net.nd4j.Nd4jKernels;
import org.nd4j.linalg.api.buffer.DataType;

/** Who computes the network's primitives, in single precision. */
public enum KernelKind {
    /** Hand-written loops on all processors. */
    FUSED("fused") {
        @Override
        public Kernels kernels(int batch) {
            return new FusedKernels(batch, Runtime.getRuntime().availableProcessors());
        }
    },
    /** ND4J operations. */
    ND4J("nd4j") {
        @Override
        public Kernels kernels(int batch) {
            return new Nd4jKernels(batch, DataType.FLOAT);
        }
    };

    private final String label;

    KernelKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Kernels for a batch size. */
    public abstract Kernels kernels(int batch);
}
