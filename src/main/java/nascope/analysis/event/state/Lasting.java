package nascope.analysis.event.state;

/**
 * Whether something is so, steadied: the first time it is so at once, afterwards after so many steps on end, and it is over
 * after so many steps on end in which it was not.
 */
public final class Lasting {
    private final int steps;
    private boolean so;
    private boolean everSo;
    private int others; // steps on end that say otherwise

    public Lasting(int steps) {
        this.steps = steps;
    }

    /** Takes the next step in; says whether it changed with it. */
    public boolean changes(boolean now) {
        others = now == so ? 0 : others + 1;
        if (others == 0 || (everSo && others < steps)) return false;
        so = now;
        everSo = true;
        others = 0;
        return true;
    }

    public boolean isSo() {
        return so;
    }
}
