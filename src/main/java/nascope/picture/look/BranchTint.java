package nascope.picture.look;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/**
 * The colour of a branch, the same in timeline, charts and cell. They are those of Paul Tol's bright scheme ("Colour
 * schemes", 2021), which eyes blind to red or green can tell apart, darker or lighter until they stand out from the panel;
 * operations have another palette. The first branch has none.
 */
public final class BranchTint {
    private static final int FIRST = 1; // number of the branch that all others come from
    private static final List<Color> LIGHT = colors(0xAA3377, 0x228833, 0x4477AA, 0xC0392F, 0x2A8CA8, 0x8A7A12);
    private static final List<Color> DARK = colors(0xE07BB2, 0x5FC46F, 0x7FB0E6, 0xF58A7F, 0x66CCEE, 0xD9C74A);

    private BranchTint() {}

    /** The colour of the branch of a number, from 1 on; after some branches the colours come again. */
    public static Color of(int branch, Theme theme) {
        if (branch <= FIRST) return theme.muted();
        List<Color> colors = theme.dark() ? DARK : LIGHT;
        return colors.get((branch - FIRST - 1) % colors.size());
    }

    private static List<Color> colors(int... rgb) {
        return Arrays.stream(rgb).mapToObj(Color::new).toList();
    }
}
