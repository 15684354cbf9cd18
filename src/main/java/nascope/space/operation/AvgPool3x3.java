package nascope.space.operation;

import java.util.List;

/** Mean of a 3×3 window without its padding, then a batch norm. */
public record AvgPool3x3() implements Operation {
    @Override
    public String label() {
        return "avg_pool_3x3";
    }

    @Override
    public String shortLabel() {
        return "avg pool";
    }

    @Override
    public Tint tint() {
        return Tint.BLUE;
    }

    @Override
    public List<Layer> layers(int stride) {
        return List.of(new Layer.AveragePool(stride), new Layer.BatchNorm());
    }
}
