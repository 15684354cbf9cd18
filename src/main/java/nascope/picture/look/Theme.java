package nascope.picture.look;

import java.awt.Color;
import java.util.List;
import nascope.space.Operation;

/**
 * The colours of a picture. Operations and lines have the colours of Okabe and Ito's palette ("Color universal design",
 * 2008), which eyes blind to red or green can tell apart.
 *
 * @param page behind the panels
 * @param panel behind cell and charts
 * @param border of panels and labels
 * @param text of titles and values
 * @param muted of captions and axes
 * @param grid lines of the charts
 * @param accent of what the person points at, and of the cursor
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
 * @param operations colours of {@link Operation#ALL}, in that order
 */
public record Theme(
        Color page,
        Color panel,
        Color border,
        Color text,
        Color muted,
        Color grid,
        Color accent,
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
        List<Color> operations) {
    private static final Color ORANGE = new Color(0xE69F00);
    private static final Color SKY_BLUE = new Color(0x56B4E9);
    private static final Color GREEN = new Color(0x009E73);
    private static final Color BLUE = new Color(0x0072B2);
    private static final Color VERMILLION = new Color(0xD55E00);
    private static final Color PURPLE = new Color(0xCC79A7);
    private static final Color NONE = new Color(0x9AA0A6);

    public static final Theme LIGHT = new Theme(
            new Color(0xF6F7F9),
            new Color(0xFFFFFF),
            new Color(0xDADDE2),
            new Color(0x1F2328),
            new Color(0x656D76),
            new Color(0xECEEF1),
            new Color(0x0969DA),
            new Color(0xDADDE2),
            new Color(0xB4B9C0),
            new Color(0x2E8B57),
            new Color(0x1F6FB2),
            new Color(0xE8B500),
            new Color(0xFFFFFF),
            new Color(0x1F2328),
            GREEN,
            VERMILLION,
            BLUE,
            new Color(0xFBE9E4),
            new Color(0xE6F3EC),
            BLUE,
            VERMILLION,
            palette(new Color(0x3C4043)));

    public static final Theme DARK = new Theme(
            new Color(0x0F1318),
            new Color(0x171C22),
            new Color(0x2B323B),
            new Color(0xE6EAEE),
            new Color(0x9AA4AF),
            new Color(0x222931),
            new Color(0x58A6FF),
            new Color(0x2B323B),
            new Color(0x59616B),
            new Color(0x2E8B57),
            new Color(0x1F6FB2),
            new Color(0xE8B500),
            new Color(0xFFFFFF),
            new Color(0x1F2328),
            GREEN,
            VERMILLION,
            SKY_BLUE,
            new Color(0x3A211C),
            new Color(0x17302A),
            SKY_BLUE,
            VERMILLION,
            palette(new Color(0xC9D1D9)));

    public Theme {
        operations = List.copyOf(operations);
    }

    /** The colour of an operation. */
    public Color of(Operation operation) {
        return operations.get(Operation.ALL.indexOf(operation));
    }

    /** A colour faded into the panel, without transparency, so that crossings do not shine through. */
    public Color faded(Color color, double share) {
        return new Color(
                mix(color.getRed(), panel.getRed(), share),
                mix(color.getGreen(), panel.getGreen(), share),
                mix(color.getBlue(), panel.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** The order of {@link Operation#ALL}: none, max pool, avg pool, skip, sep 3×3, sep 5×5, dil 3×3, dil 5×5. */
    private static List<Color> palette(Color skip) {
        return List.of(NONE, SKY_BLUE, BLUE, skip, ORANGE, VERMILLION, GREEN, PURPLE);
    }
}
