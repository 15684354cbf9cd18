package nascope.space.operation;

import java.util.List;

/** ReLU, a convolution of a row of seven pixels, one of a column of seven, batch norm; as in NASNet and DARTS. */
public record Conv7x1And1x7() implements Operation {
    @Override
    public String label() {
        return "conv_7x1_1x7";
    }

    @Override
    public String shortLabel() {
        return "7×1 1×7";
    }

    @Override
    public Tint tint() {
        return new Tint(0x5B2BD6, 0x7B4FFF);
    }

    @Override
    public List<Layer> layers(int stride) {
        return List.of(
                new Layer.Relu(),
                new Layer.Convolution(1, 7, 1, stride),
                new Layer.Convolution(7, 1, stride, 1),
                new Layer.BatchNorm());
    }
}
