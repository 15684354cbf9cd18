package nascope.space.operation;

import java.util.List;

/** No connection: the edge contributes nothing. */
public record None() implements Operation {
    @Override
    public String label() {
        return "none";
    }

    @Override
    public String shortLabel() {
        return "none";
    }

    @Override
    public Tint tint() {
        return Tint.same(0x9AA0A6);
    }

    @Override
    public List<Layer> layers(int stride) {
        return List.of();
    }

    @Override
    public boolean connects() {
        return false;
    }
}
