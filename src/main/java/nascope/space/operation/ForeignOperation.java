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
    private static final int GOLDEN_RATIO = 0x9E3779B9; // of 2^32: spreads hues evenly, however alike the names
    private static final int LONGEST = 11; // letters that the labels of edges have room for

    @Override
    public String shortLabel() {
        String words = label.replace("_conv", "").replace('_', ' ').replaceAll("(\\d)x(\\d)", "$1×$2");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    /** A colour that follows from the name, so that it is the same in every picture. */
    @Override
    public Tint tint() {
        float hue = ((label.hashCode() * GOLDEN_RATIO) >>> 8) / (float) (1 << 24);
        return new Tint(Color.HSBtoRGB(hue, 0.45f, 0.55f) & 0xFFFFFF, Color.HSBtoRGB(hue, 0.35f, 0.85f) & 0xFFFFFF);
    }

    /** @throws UnsupportedOperationException always */
    @Override
    public List<Layer> layers(int stride) {
        throw new UnsupportedOperationException(Plain.text("%s is known by its name alone", label));
    }
}
