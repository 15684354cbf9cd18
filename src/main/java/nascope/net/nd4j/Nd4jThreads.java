package nascope.net.nd4j;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The threads on which ND4J spreads an operation. */
public final class Nd4jThreads {
    private Nd4jThreads() {}

    /**
     * Has ND4J use so many threads from now on, in the whole program. Threads of its own that have nothing to do go on
     * looking for work for a while, and take a processor away from those who have.
     */
    public static void use(int threads) {
        Nd4j.getBackend(); // loads the native library that is told
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        Nd4j.factory().blas().setMaxThreads(threads);
    }
}
