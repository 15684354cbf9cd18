package nascope.search.settings;

/** Who computes the network's primitives, in single precision. */
public enum KernelKind {
    /** Hand-written loops on all processors. */
    FUSED("fused"),
    /** ND4J operations. */
    ND4J("nd4j");

    private final String label;

    KernelKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
