package nascope.space.operation;

import java.util.List;

/** Largest value of a 3×3 window, then a batch norm. */
public record MaxPool3x3() implements Operation {
    @Override
    public String label() {
        return "max_pool_3x3";
    }

    @Override
    public String shortLabel() {
        return "max pool";
    }

    @Override
    public Tint tint() {
        return Tint.SKY_BLUE;
    }

    @Override
    public List<Layer> layers(int stride) {
        return List.of(new Layer.MaxPool(stride), new Layer.BatchNorm());
    }
}
