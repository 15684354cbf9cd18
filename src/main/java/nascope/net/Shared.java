package nascope.net;

import nascope.net.kernel.Gradients;
import nascope.net.kernel.Primitive;

/** A primitive that several operations need and that runs once in a pass, and only if one of them asks for it. */
final class Shared implements Primitive {
    private final Primitive primitive;
    private boolean done;

    Shared(Primitive primitive) {
        this.primitive = primitive;
    }

    /** Before each pass. */
    void begin() {
        done = false;
    }

    @Override
    public void forward() {
        if (done) return;
        primitive.forward();
        done = true;
    }

    @Override
    public void backward(Gradients wanted) {
        if (done) primitive.backward(wanted);
    }
}
