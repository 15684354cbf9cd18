package nascope.analysis.event.state;

/** Whether an edge lives, and what became of that with the newest step. For one thread. */
public final class EdgeFate {
    private boolean known; // a step was taken in
    private boolean lived; // none did not lead at one step at least
    private boolean dead; // none took over, and the edge is not back
    private boolean back;
    private boolean died;
    private boolean awoke;
    private boolean returned;
    private double mostNone;

    /**
     * Takes the next step in.
     *
     * @param noneLeads whether {@code none} leads the edge
     * @param isBack whether it is back, as {@link nascope.analysis.story.Condition.Back} has it
     * @param none p(none)
     */
    void next(boolean noneLeads, boolean isBack, double none) {
        back = isBack;
        awoke = known && !lived && !noneLeads;
        lived |= !noneLeads;
        died = noneLeads && lived && !dead;
        returned = dead && back;
        dead = died || (dead && !back);
        mostNone = died ? none : Math.max(mostNone, none);
        known = true;
    }

    /** Whether {@code none} took over with the newest step, on an edge that lived. */
    public boolean died() {
        return died;
    }

    /** Whether {@code none}, which led from the first step on, lost the lead with the newest. */
    public boolean awoke() {
        return awoke;
    }

    /** Whether the edge died and is back with the newest step. */
    public boolean returned() {
        return returned;
    }

    /** Whether {@code none} took the edge over once and has lost it. */
    public boolean isBack() {
        return back;
    }

    /** The most that {@code none} had since the edge died. */
    public double mostNone() {
        return mostNone;
    }
}
