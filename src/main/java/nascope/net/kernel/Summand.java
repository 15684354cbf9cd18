package nascope.net.kernel;

/** What a {@link Mixture} can sum: a feature map as it is, or one normalised over the batch. */
public sealed interface Summand permits FeatureMap, Normalised {}
