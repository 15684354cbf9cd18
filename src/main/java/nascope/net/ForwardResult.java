package nascope.net;

/**
 * What a forward run measured, means over the batch.
 *
 * @param loss cross-entropy, in nats
 * @param entropy entropy of the predicted distribution, in nats
 * @param accuracy share of images whose largest logit is the right one
 */
public record ForwardResult(double loss, double entropy, double accuracy) {}
