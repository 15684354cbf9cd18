package nascope.space.operation;

import java.util.List;

/** The node's value as it is; a factorized reduce where the edge halves the image. */
public record SkipConnect() implements Operation {
    @Override
    public String label() {
        return "skip_connect";
    }

    @Override
    public String shortLabel() {
        return "skip";
    }

    @Override
    public Tint tint() {
        return new Tint(0x3C4043, 0xC9D1D9);
    }

    @Override
    public List<Layer> layers(int stride) {
        return stride == 1 ? List.of() : List.of(new Layer.Relu(), new Layer.FactorizedReduce(), new Layer.BatchNorm());
    }
}
