package nascope.net.nd4j;

import nascope.net.KernelsContract;
import nascope.net.kernel.Kernels;
import org.nd4j.linalg.api.buffer.DataType;

class Nd4jKernelsTest extends KernelsContract {
    @Override
    protected Kernels kernels(int batch) {
        return new Nd4jKernels(batch, DataType.FLOAT);
    }
}
