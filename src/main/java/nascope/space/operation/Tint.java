package nascope.space.operation;

/**
 * The colour of an operation, which has to differ from every other's for colour-blind eyes too. The constants are Okabe
 * and Ito's palette ("Color universal design", 2008), which was made for that.
 *
 * @param light on a light background, as 0xRRGGBB
 * @param dark on a dark background
 */
public record Tint(int light, int dark) {
    public static final Tint ORANGE = same(0xE69F00);
    public static final Tint SKY_BLUE = same(0x56B4E9);
    public static final Tint GREEN = same(0x009E73);
    public static final Tint BLUE = same(0x0072B2);
    public static final Tint VERMILLION = same(0xD55E00);
    public static final Tint PURPLE = same(0xCC79A7);

    /** One colour for both backgrounds. */
    public static Tint same(int rgb) {
        return new Tint(rgb, rgb);
    }
}
