package nascope.picture.look;

import java.awt.Color;

/** How well one colour is seen on another, by WCAG 2.1. */
public final class Contrast {
    /** What letters of ordinary size need (success criterion 1.4.3). */
    public static final double LEGIBLE = 4.5;

    private static final double FLARE = 0.05; // light that every screen reflects

    private Contrast() {}

    /** The contrast ratio, from 1 to 21. */
    public static double between(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + FLARE) / (darker + FLARE);
    }

    /** The relative luminance, from 0 to 1. */
    public static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
