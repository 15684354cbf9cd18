package nascope.net.kernel;

/**
 * A computation bound to the feature maps it reads and writes; made once by {@link Kernels}, run many times. Running it
 * may only note it down: {@link Kernels#finish} has everything carried out.
 */
public interface Primitive {
    /** Computes its output's values from its inputs' values. */
    void forward();

    /**
     * Sets or adds to the gradients of its inputs, and sets the gradients of its parameters, from the gradient of its
     * output. Needs the values of the last forward run. Does nothing if its output has no gradient.
     *
     * @param wanted whether the gradients of its parameters are wanted too
     */
    void backward(Gradients wanted);
}
