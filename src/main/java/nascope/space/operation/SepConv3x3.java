package nascope.space.operation;

import java.util.List;

/** Twice ReLU, depthwise convolution 3×3, pointwise convolution, batch norm. */
public record SepConv3x3() implements Operation {
    @Override
    public String label() {
        return "sep_conv_3x3";
    }

    @Override
    public String shortLabel() {
        return "sep 3×3";
    }

    @Override
    public Tint tint() {
        return Tint.ORANGE;
    }

    @Override
    public List<Layer> layers(int stride) {
        return Layer.separable(3, stride);
    }
}
