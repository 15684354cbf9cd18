package nascope.space.operation;

import java.util.List;

/** Twice ReLU, depthwise convolution 7×7, pointwise convolution, batch norm. */
public record SepConv7x7() implements Operation {
    @Override
    public String label() {
        return "sep_conv_7x7";
    }

    @Override
    public String shortLabel() {
        return "sep 7×7";
    }

    @Override
    public Tint tint() {
        return new Tint(0x803000, 0xFFF3A0);
    }

    @Override
    public List<Layer> layers(int stride) {
        return Layer.separable(7, stride);
    }
}
