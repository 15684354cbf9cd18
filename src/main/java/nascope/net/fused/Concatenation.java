package nascope.net.fused;

import java.util.List;
import nascope.net.Primitive;

/** The parts' channels one after another: the output shares the parts' rows, so nothing is copied. */
final class Concatenation implements Primitive {
    private final List<FusedFeatureMap> parts;
    private final FusedFeatureMap out;

    Concatenation(List<FusedFeatureMap> parts, FusedFeatureMap out) {
        this.parts = parts;
        this.out = out;
        int channel = 0;
        for (FusedFeatureMap part : parts) {
            out.adopt(channel, part);
            channel += part.channels();
        }
    }

    @Override
    public void forward() {
        out.written();
    }

    @Override
    public void backward() {
        if (out.hasGradient()) parts.forEach(FusedFeatureMap::gradientGiven);
    }
}
