package nascope.net.fused;

import nascope.net.Kernels;
import nascope.net.KernelsContract;

class FusedKernelsTest extends KernelsContract {
    @Override
    protected Kernels kernels(int batch) {
        return new FusedKernels(batch, 2);
    }
}
