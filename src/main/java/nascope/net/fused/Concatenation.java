package nascope.net.fused;

import java.util.List;
import nascope.net.Primitive;

/** The parts' channels one after another: the output shares the rows of the parts' values, so nothing is copied. */
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
        if (!out.hasGradient()) return;
        int channel = 0;
        for (FusedFeatureMap part : parts) {
            for (int c = 0; c < part.channels(); c++, channel++) passGradient(channel, part, c);
            part.gradientGiven();
        }
    }

    private void passGradient(int channel, FusedFeatureMap part, int partChannel) {
        for (int y = 0; y < out.height(); y++) {
            float[] g = out.gradient(channel, y);
            if (part.hasGradient()) Rows.add1(part.gradient(partChannel, y), 1, g);
            else System.arraycopy(g, 0, part.gradient(partChannel, y), 0, g.length);
        }
    }
}
