package nascope.net.fused.rows;

import java.util.Collection;
import java.util.Set;
import nascope.base.Plain;

/**
 * Compares what stages declare with what they access, and fails where an access is not declared. A missing declaration
 * shows otherwise only where threads meet in the wrong order, once in many runs. Tests have it on; otherwise it does
 * nothing.
 */
public final class Audit {
    /** What a stage declares. */
    public record Declared(String stage, Set<Access> touched, Set<Access> gathered) {
        public static Declared of(String stage, Collection<Access> touched, Collection<Access> gathered) {
            return new Declared(stage, Set.copyOf(touched), Set.copyOf(gathered));
        }
    }

    private record Running(Declared declared, int block) {}

    /** Compares nothing. */
    public static final Audit OFF = new Audit(false);

    private final boolean on;

    @SuppressWarnings("ThreadLocalUsage") // each network has its own audit
    private final ThreadLocal<Running> running = new ThreadLocal<>(); // null between stages

    private Audit(boolean on) {
        this.on = on;
    }

    public static Audit on() {
        return new Audit(true);
    }

    public boolean isOn() {
        return on;
    }

    /** Runs a stage on one block. */
    public void run(Declared declared, int block, Runnable task) {
        running.set(new Running(declared, block));
        try {
            task.run();
        } finally {
            running.remove();
        }
    }

    /** Someone reads or writes numbers of a block. */
    public void touched(Access access, int block) {
        if (!on) return;
        Running stage = running.get();
        if (stage == null) return; // between stages the owner may do anything
        if (!stage.declared().touched().contains(access))
            throw new IllegalStateException(Plain.text(
                    "stage %s must declare that it touches %s", stage.declared().stage(), access));
        if (stage.block() != block)
            throw new IllegalStateException(Plain.text(
                    "stage %s must touch block %d alone of %s, touches block %d",
                    stage.declared().stage(), stage.block(), access, block));
    }

    /** Someone reads numbers of all blocks. */
    public void gathered(Access access) {
        if (!on) return;
        Running stage = running.get();
        if (stage != null && !stage.declared().gathered().contains(access))
            throw new IllegalStateException(Plain.text(
                    "stage %s must declare that it gathers %s", stage.declared().stage(), access));
    }
}
