package nascope.net.kernel;

/** What a search step spends its time on. */
public enum Work {
    STEM("stem"),
    /** Over all channels, other than the stem's and 1×1. */
    CONVOLUTION("convolution"),
    DEPTHWISE("depthwise"),
    POINTWISE("pointwise"),
    BATCH_NORM("batch_norm"),
    POOLING("pooling"),
    /** ReLU, copies, the mean over the image. */
    ELEMENTWISE("elementwise"),
    /** The weighted sums that make nodes, with the costs. */
    MIXING("mixing"),
    OPTIMIZER("optimizer");

    private final String label;

    Work(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
