package nascope.space.operation;

import java.awt.Color;
import java.util.List;
import nascope.base.Plain;

/**
 * An operation of another program's space, known by its name alone: it can be described and drawn, not computed.
 *
 * @param label as that program writes it
 */
public record ForeignOperation(String label) implements Operation {
    private static final float GOLDEN_RATIO = 0.618034f; // spreads hues evenly, whatever the names

    @Override
    public String shortLabel() {
        return label.replace('_', ' ');
    }

    /** A colour that follows from the name, so that it is the same in every picture. */
    @Override
    public Tint tint() {
        float hue = (label.hashCode() & 0xFFFF) * GOLDEN_RATIO;
        return new Tint(Color.HSBtoRGB(hue, 0.45f, 0.55f) & 0xFFFFFF, Color.HSBtoRGB(hue, 0.35f, 0.85f) & 0xFFFFFF);
    }

    /** @throws UnsupportedOperationException always */
    @Override
    public List<Layer> layers(int stride) {
        throw new UnsupportedOperationException(Plain.text("%s is known by its name alone", label));
    }
}
