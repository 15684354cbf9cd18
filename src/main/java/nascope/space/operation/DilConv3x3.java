package nascope.space.operation;

import java.util.List;

/** ReLU, depthwise convolution 3×3 with dilation 2, pointwise convolution, batch norm. */
public record DilConv3x3() implements Operation {
    @Override
    public String label() {
        return "dil_conv_3x3";
    }

    @Override
    public String shortLabel() {
        return "dil 3×3";
    }

    @Override
    public Tint tint() {
        return Tint.GREEN;
    }

    @Override
    public List<Layer> layers(int stride) {
        return Layer.dilated(3, stride);
    }
}
