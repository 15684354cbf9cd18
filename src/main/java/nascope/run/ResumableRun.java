package nascope.run;

import java.util.List;

/**
 * What a run leaves behind, and all that another needs to go on where it ended.
 *
 * @param timeline its branches with every step
 * @param checkpoints any of its checkpoints; the more there are, the quicker a step is reached
 */
public record ResumableRun(Timeline timeline, List<KeptCheckpoint> checkpoints) {
    /** Bytes of checkpoints that a run keeps in memory. */
    public static final long CHECKPOINT_BYTES = 64L << 20;

    public ResumableRun {
        checkpoints = List.copyOf(checkpoints);
    }

    /** Of a run that has not begun. */
    public static ResumableRun none() {
        return new ResumableRun(Timeline.start(), List.of());
    }
}
