package nascope.net.fused.rows;

/**
 * When some numbers, kept by block, were last read or written in a plan, so that each stage comes after those that it
 * depends on. Whoever reads or writes the numbers says so, for the {@link Audit}.
 */
public final class Access {
    private final String numbers;
    private final Audit audit;
    private int plan = -1; // the plan that the levels are about
    private int touched; // level of the last stage that touched the numbers; -1 if none did
    private int gathered; // of the last one that gathered them

    /** @param numbers what they are, for messages */
    public Access(String numbers, Audit audit) {
        this.numbers = numbers;
        this.audit = audit;
    }

    /** The first level of a plan for a stage that touches the numbers: gathered numbers stay until all blocks are read. */
    public int levelToTouch(int currentPlan) {
        return plan == currentPlan ? Math.max(touched, gathered + 1) : 0;
    }

    /** The first level of a plan for a stage that gathers the numbers, when all blocks are written. */
    public int levelToGather(int currentPlan) {
        return plan == currentPlan ? touched + 1 : 0;
    }

    public void touch(int currentPlan, int level) {
        begin(currentPlan);
        touched = Math.max(touched, level);
    }

    public void gather(int currentPlan, int level) {
        begin(currentPlan);
        gathered = Math.max(gathered, level);
    }

    private void begin(int currentPlan) {
        if (plan == currentPlan) return;
        plan = currentPlan;
        touched = -1;
        gathered = -1;
    }

    /** To be called by whoever reads or writes the numbers of a block. */
    public void ofBlock(int block) {
        audit.touched(this, block);
    }

    /** To be called by whoever reads the numbers of all blocks. */
    public void ofAllBlocks() {
        audit.gathered(this);
    }

    @Override
    public String toString() {
        return numbers;
    }
}
