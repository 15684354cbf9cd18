package nascope.net.fused;

/** When some numbers were last read or written in a plan, so that each stage comes after those that it depends on. */
final class Access {
    private int plan = -1; // the plan that the level is about
    private int level; // of the last stage that touched them

    /** The level of the last stage of a plan that touched the numbers; -1 if none did. */
    int level(int currentPlan) {
        return plan == currentPlan ? level : -1;
    }

    void touch(int currentPlan, int stageLevel) {
        level = Math.max(level(currentPlan), stageLevel);
        plan = currentPlan;
    }
}
