package nascope.search.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nascope.base.NumberArray;

/**
 * What a network has learned, as PyTorch's {@code state_dict} has it, and how it answers to a few images.
 *
 * @param imageChannels 1 grey, 3 colour
 * @param imageSize side of the images, in pixels
 * @param classes outputs of the classifier
 * @param arrays by name, in the order of the network
 * @param sample one batch and the answer to it
 */
public record TrainedNetwork(
        int imageChannels, int imageSize, int classes, Map<String, NumberArray> arrays, Sample sample) {
    public TrainedNetwork {
        arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    }

    /**
     * A batch and what the network makes of it while batch norms take mean and variance of that batch.
     *
     * @param images (batch, channels, size, size)
     * @param labels (batch)
     * @param logits (batch, classes)
     */
    public record Sample(NumberArray images, NumberArray labels, NumberArray logits) {}
}
