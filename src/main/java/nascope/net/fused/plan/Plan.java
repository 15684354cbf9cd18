package nascope.net.fused.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import nascope.base.Require;
import nascope.net.fused.rows.Access;
import nascope.net.fused.rows.Audit;
import nascope.net.fused.rows.Scratch;
import nascope.net.kernel.WorkClock;
import org.jspecify.annotations.Nullable;

/**
 * Stages that were asked for and wait to be carried out together.
 *
 * <p>A stage needs of the stages before it either the numbers of its own block, or sums over all blocks (a batch norm's).
 * Only the latter make threads wait for each other: stages are put into levels, the threads meet between levels, and
 * within a level a thread does all stages of its blocks one after another, while their numbers are in its cache. A
 * block's numbers hardly ever travel from one processor to another, which takes longer than computing them.
 */
public final class Plan {
    private final Team team;
    private final WorkClock clock;
    private final int blocks;
    private final Team.Task blockTask = this::runBlock;
    private final List<List<Stage>> levels = new ArrayList<>();
    private final List<Runnable> endings = new ArrayList<>();
    private final List<Access> touched = new ArrayList<>(); // by the stage that is being added
    private final List<Access> gathered = new ArrayList<>();
    private final Audit audit;
    private final IdentityHashMap<Stage, Audit.Declared> declared =
            new IdentityHashMap<>(); // only where the audit is on
    private int number; // counts plans
    private int used; // levels of this plan; the rest is kept for later ones
    private int running; // the level that is carried out
    private @Nullable Stage adding; // null before the first
    private int level; // of the stage that is being added

    public Plan(Team team, int blocks, WorkClock clock, Audit audit) {
        this.team = team;
        this.blocks = blocks;
        this.clock = clock;
        this.audit = audit;
    }

    /** Begins to add a stage; what it touches follows, then {@link #add}. */
    public Plan next(Stage stage) {
        adding = stage;
        level = 0;
        return this;
    }

    /** Reads or writes numbers of its own block. */
    public Plan touches(Access numbers) {
        level = Math.max(level, numbers.levelToTouch(number));
        touched.add(numbers);
        return this;
    }

    /** Reads numbers of all blocks. */
    public Plan gathers(Access numbers) {
        level = Math.max(level, numbers.levelToGather(number));
        gathered.add(numbers);
        return this;
    }

    public void add() {
        Stage stage = Objects.requireNonNull(adding, "next must begin a stage before it is added");
        for (int t = 0; t < touched.size(); t++) touched.get(t).touch(number, level);
        for (int g = 0; g < gathered.size(); g++) gathered.get(g).gather(number, level);
        if (audit.isOn()) declared.put(stage, Audit.Declared.of(stage.name(), touched, gathered));
        touched.clear();
        gathered.clear();
        while (levels.size() <= level) levels.add(new ArrayList<>());
        used = Math.max(used, level + 1);
        levels.get(level).add(stage);
    }

    /** Has the owner's thread do something after all stages. */
    public void ending(Runnable task) {
        endings.add(task);
    }

    /** Does all that was added, and forgets it. */
    public void carryOut() {
        try {
            for (running = 0; running < used; running++) team.run(blocks, blockTask);
            for (int e = 0; e < endings.size(); e++) endings.get(e).run();
        } finally {
            for (int l = 0; l < used; l++) levels.get(l).clear();
            endings.clear();
            declared.clear();
            used = 0;
            number++;
        }
    }

    private void runBlock(int block, Scratch scratch) {
        List<Stage> stages = levels.get(running);
        for (int s = 0; s < stages.size(); s++) {
            Stage stage = stages.get(s);
            if (audit.isOn())
                audit.run(Require.entry("declared", declared, stage), block, () -> run(stage, block, scratch));
            else run(stage, block, scratch);
        }
    }

    private void run(Stage stage, int block, Scratch scratch) {
        if (clock == WorkClock.NONE) stage.task().run(block, scratch);
        else clock.run(stage.work(), () -> stage.task().run(block, scratch));
    }
}
