package nascope.picture.look;

import java.awt.Color;
import nascope.space.operation.Operation;
import nascope.space.operation.Tint;

/**
 * The colours of a picture. Lines have the colours of Okabe and Ito's palette ("Color universal design", 2008), which eyes
 * blind to red or green can tell apart; operations bring their own ({@link Operation#tint}).
 *
 * @param page behind the panels
 * @param panel behind cell and charts
 * @param border of panels and labels
 * @param text of titles and values
 * @param muted of captions and axes
 * @param grid lines of the charts
 * @param accent of what the person points at, and of the cursor
 * @param wall of a pipe, what an edge could be
 * @param connection from intermediate nodes to the output
 * @param equal an edge whose operations are all equal
 * @param inputNode fill of nodes 0 and 1
 * @param intermediateNode fill of the other nodes
 * @param outputNode fill of the output
 * @param onNode writing on input and intermediate nodes
 * @param onOutput writing on the output
 * @param wide line of what concerns input edges, or width
 * @param deep line of what concerns intermediate edges, or depth
 * @param gauge line of L − H
 * @param dying area where edges die
 * @param growing area where edges grow
 * @param negative numbers below 0
 * @param positive numbers above 0
 * @param dark whether the panel is dark
 */
public record Theme(
        Color page,
        Color panel,
        Color border,
        Color text,
        Color muted,
        Color grid,
        Color accent,
        Color wall,
        Color connection,
        Color equal,
        Color inputNode,
        Color intermediateNode,
        Color outputNode,
        Color onNode,
        Color onOutput,
        Color wide,
        Color deep,
        Color gauge,
        Color dying,
        Color growing,
        Color negative,
        Color positive,
        boolean dark) {
    private static final int LEGIBLE_STEPS = 20; // from a colour to that of text
    private static final double REACHED = 0.45; // of the way from the area's colour to that of lines

    private static final Color SKY_BLUE = new Color(Tint.SKY_BLUE.dark());
    private static final Color GREEN = new Color(Tint.GREEN.light());
    private static final Color BLUE = new Color(Tint.BLUE.light());
    private static final Color VERMILLION = new Color(Tint.VERMILLION.light());

    public static final Theme LIGHT = new Theme(
            new Color(0xF6F7F9),
            new Color(0xFFFFFF),
            new Color(0xDADDE2),
            new Color(0x1F2328),
            new Color(0x656D76),
            new Color(0xECEEF1),
            new Color(0x0969DA),
            new Color(0xE9ECF0),
            new Color(0xDADDE2),
            new Color(0xB4B9C0),
            new Color(0x2E8B57),
            new Color(0x1F6FB2),
            new Color(0xE8B500),
            new Color(0xFFFFFF),
            new Color(0x1F2328),
            GREEN,
            VERMILLION,
            new Color(0x1F2328),
            new Color(0xFBE9E4),
            new Color(0xE6F3EC),
            BLUE,
            VERMILLION,
            false);

    public static final Theme DARK = new Theme(
            new Color(0x0F1318),
            new Color(0x171C22),
            new Color(0x2B323B),
            new Color(0xE6EAEE),
            new Color(0x9AA4AF),
            new Color(0x222931),
            new Color(0x58A6FF),
            new Color(0x262E37),
            new Color(0x2B323B),
            new Color(0x59616B),
            new Color(0x2E8B57),
            new Color(0x1F6FB2),
            new Color(0xE8B500),
            new Color(0xFFFFFF),
            new Color(0x1F2328),
            GREEN,
            VERMILLION,
            new Color(0xE6EAEE),
            new Color(0x3A211C),
            new Color(0x17302A),
            SKY_BLUE,
            VERMILLION,
            true);

    /** The colour of an operation. */
    public Color of(Operation operation) {
        return new Color(dark ? operation.tint().dark() : operation.tint().light());
    }

    /** The colour of a line or area as letters on the panel have it: nearer to that of text, until they can be read. */
    public Color legible(Color color) {
        Color letters = color;
        for (int step = 1; step < LEGIBLE_STEPS && Contrast.between(letters, panel) < Contrast.LEGIBLE; step++)
            letters = between(color, text, (double) step / LEGIBLE_STEPS);
        return letters;
    }

    /** What the area where edges die is filled with as far as a line reaches into it. */
    public Color dyingReached() {
        return between(dying, VERMILLION, REACHED);
    }

    /** The same of the area where edges grow. */
    public Color growingReached() {
        return between(growing, GREEN, REACHED);
    }

    /** A colour faded into the panel, without transparency, so that crossings do not shine through. */
    public Color faded(Color color, double share) {
        return between(color, panel, share);
    }

    /** The colour a share of the way from one to another. */
    public static Color between(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    /** How far apart two colours are: the sum over red, green and blue, 0 to 765. */
    public static int distance(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue());
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
