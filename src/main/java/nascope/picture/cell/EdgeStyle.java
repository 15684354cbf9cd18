package nascope.picture.cell;

import java.awt.BasicStroke;
import java.awt.Color;
import nascope.picture.cell.WidthScale.EdgeWidth;
import nascope.picture.look.Theme;
import nascope.search.snapshot.EdgeConstraint;

/**
 * How an edge is drawn: a pipe that is filled more or less.
 *
 * @param form of the pipe
 * @param color of what it is filled with
 * @param width of the filling, in px
 * @param wall width of the whole pipe, in px
 * @param hollow whether only the rims of the filling are drawn
 * @param sign 1 where the edge drains, −1 where it fills, 0 without a sign
 */
record EdgeStyle(Form form, Color color, float width, float wall, boolean hollow, int sign) {
    /** From this margin on, in probability, the leader has its full colour. */
    static final double FULL_COLOR = 0.1;

    private static final double PALEST = 0.62; // share of the panel in the colour of a leader that is not ahead
    private static final float RIM = 1.2f;

    /** What kind of pipe. */
    enum Form {
        /** Carries what leads. */
        OPEN,
        /** None leads: the wall is dashed. */
        NONE_LEADS,
        /** Taken away by hand. */
        DROPPED
    }

    static EdgeStyle of(EdgeLead lead, EdgeConstraint constraint, EdgeWidth width, CellLayout layout, Theme theme) {
        float wall = (float) layout.strokeWidth(1);
        if (constraint instanceof EdgeConstraint.Dropped)
            return new EdgeStyle(Form.DROPPED, theme.muted(), 0, wall, false, 0);
        return new EdgeStyle(
                lead.isNone() ? Form.NONE_LEADS : Form.OPEN,
                color(lead, theme),
                (float) layout.strokeWidth(width.share()),
                wall,
                width.shrank(),
                lead.sign());
    }

    /** Full only for a leader that is ahead; none's grey is what it is, as the pipe runs dry whatever is second. */
    private static Color color(EdgeLead lead, Theme theme) {
        if (lead.operation().isEmpty()) return theme.equal();
        Color full = theme.of(lead.operation().get());
        double ahead = Math.max(0, Math.min(1, lead.margin() / FULL_COLOR));
        return lead.isNone() ? full : theme.faded(full, PALEST * (1 - ahead));
    }

    static BasicStroke plain(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    /** Width of what a hollow filling leaves open; 0 where there is no room for it. */
    float inside() {
        return Math.max(0, width - 2 * RIM);
    }

    /** Faded into the background. */
    EdgeStyle steppedBack(Theme theme) {
        return new EdgeStyle(form, theme.faded(color, 0.7), width, wall, hollow, sign);
    }

    /**
     * The style on the way to another one: what can glide does, all else is that of the other already. What a person did
     * to the wiring shows at once.
     *
     * @param share of the way, 0 to 1
     */
    EdgeStyle towards(EdgeStyle other, double share) {
        if (share >= 1 || (form == Form.DROPPED) != (other.form == Form.DROPPED)) return other;
        return new EdgeStyle(
                other.form,
                Theme.between(color, other.color, share),
                (float) (width + share * (other.width - width)),
                other.wall,
                other.hollow,
                other.sign);
    }

    /** Whether the way to another style is so short that nobody would see it gone. */
    boolean looksLike(EdgeStyle other) {
        return Math.abs(width - other.width) < 0.5 && Theme.distance(color, other.color) < 12;
    }
}
