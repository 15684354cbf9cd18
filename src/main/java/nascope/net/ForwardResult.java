package nascope.net;

/**
 * What a forward run measured, means over the batch.
 *
 * @param loss cross-entropy, in nats
 * @param entropy entropy of the predicted distribution, in nats
 * @param accuracy share of images whose largest logit is the right one
 * @param right the images that {@code accuracy} counts
 * @param wrong the others
 */
public record ForwardResult(double loss, double entropy, double accuracy, Part right, Part wrong) {
    /**
     * Some images of the batch.
     *
     * @param images how many they are
     * @param loss their mean cross-entropy, in nats; NaN where there is none
     * @param entropy mean entropy of their predicted distributions, in nats; NaN where there is none
     */
    public record Part(int images, double loss, double entropy) {}
}
