package nascope.net.fused;

import nascope.net.KernelsContract;
import nascope.net.fused.rows.Audit;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.WorkClock;

class FusedKernelsTest extends KernelsContract {
    private static final int WIDE = 128; // so wide that a batch is cut into blocks of one image

    @Override
    protected Kernels kernels(int batch) {
        return new FusedKernels(batch, batch % 2 == 0 ? WIDE : 1, 2, WorkClock.NONE, Audit.on());
    }
}
