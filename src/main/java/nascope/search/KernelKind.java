package nascope.search;

import nascope.net.Kernels;
import nascope.net.TimedKernels;
import nascope.net.WorkClock;
import nascope.net.fused.FusedKernels;
import nascope.net.nd4j.Nd4jKernels;
import nascope.net.nd4j.Nd4jThreads;
import org.nd4j.linalg.api.buffer.DataType;

/** Who computes the network's primitives, in single precision. */
public enum KernelKind {
    /** Hand-written loops on all processors. */
    FUSED("fused") {
        @Override
        public Kernels kernels(int batch, int width, WorkClock clock) {
            Nd4jThreads.use(1);
            return new FusedKernels(batch, width, PROCESSORS, clock);
        }
    },
    /** ND4J operations. */
    ND4J("nd4j") {
        @Override
        public Kernels kernels(int batch, int width, WorkClock clock) {
            Nd4jThreads.use(PROCESSORS);
            Kernels kernels = new Nd4jKernels(batch, DataType.FLOAT);
            return clock == WorkClock.NONE ? kernels : new TimedKernels(kernels, clock);
        }
    };

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final String label;

    KernelKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Threads that wait for primitives to be computed, or compute them. */
    int threads() {
        return this == FUSED ? PROCESSORS : 1;
    }

    /**
     * Kernels for a batch size.
     *
     * @param width of the images, in pixels
     * @param clock measures the primitives
     */
    public abstract Kernels kernels(int batch, int width, WorkClock clock);
}
