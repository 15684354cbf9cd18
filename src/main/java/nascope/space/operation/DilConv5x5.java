package nascope.space.operation;

import java.util.List;

/** ReLU, depthwise convolution 5×5 with dilation 2, pointwise convolution, batch norm. */
public record DilConv5x5() implements Operation {
    @Override
    public String label() {
        return "dil_conv_5x5";
    }

    @Override
    public String shortLabel() {
        return "dil 5×5";
    }

    @Override
    public Tint tint() {
        return Tint.PURPLE;
    }

    @Override
    public List<Layer> layers(int stride) {
        return Layer.dilated(5, stride);
    }
}
