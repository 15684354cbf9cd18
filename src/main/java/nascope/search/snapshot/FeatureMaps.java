package nascope.search.snapshot;

import java.util.List;
import nascope.base.Table;

/**
 * The numbers of a layer for one image.
 *
 * @param channels one table a channel, shape (height, width), all of the same shape; at least one
 */
public record FeatureMaps(List<Table> channels) {
    public FeatureMaps {
        channels = List.copyOf(channels);
        if (channels.isEmpty()) throw new IllegalArgumentException("channels must hold at least one, got 0");
    }

    public int height() {
        return channels.get(0).rows();
    }

    public int width() {
        return channels.get(0).columns();
    }
}
