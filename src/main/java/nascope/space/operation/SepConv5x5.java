package nascope.space.operation;

import java.util.List;

/** Twice ReLU, depthwise convolution 5×5, pointwise convolution, batch norm. */
public record SepConv5x5() implements Operation {
    @Override
    public String label() {
        return "sep_conv_5x5";
    }

    @Override
    public String shortLabel() {
        return "sep 5×5";
    }

    @Override
    public Tint tint() {
        return Tint.VERMILLION;
    }

    @Override
    public List<Layer> layers(int stride) {
        return Layer.separable(5, stride);
    }
}
