package nascope.search;

import nascope.net.fused.FusedKernels;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.TimedKernels;
import nascope.net.kernel.WorkClock;
import nascope.net.nd4j.Nd4jKernels;
import nascope.net.nd4j.Nd4jThreads;
import nascope.search.settings.KernelKind;
import org.nd4j.linalg.api.buffer.DataType;

/** Makes the kernels that a setting names, on all processors. */
public final class KernelChoice {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private KernelChoice() {}

    /**
     * Kernels for a batch size.
     *
     * @param width of the images, in pixels
     * @param clock measures the primitives
     * @throws nascope.base.InputException if the processor does not know the instructions of ND4J's native build
     */
    public static Kernels kernels(KernelKind kind, int batch, int width, WorkClock clock) {
        NativeBuild.requireProcessor(); // before ND4J is used
        if (kind == KernelKind.FUSED) {
            Nd4jThreads.use(1);
            return new FusedKernels(batch, width, PROCESSORS, clock);
        }
        Nd4jThreads.use(PROCESSORS);
        Kernels kernels = new Nd4jKernels(batch, DataType.FLOAT);
        return clock == WorkClock.NONE ? kernels : new TimedKernels(kernels, clock);
    }

    /** Threads that wait for primitives to be computed, or compute them. */
    public static int threads(KernelKind kind) {
        return kind == KernelKind.FUSED ? PROCESSORS : 1;
    }
}
