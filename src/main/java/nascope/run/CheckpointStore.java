package nascope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nascope.search.Checkpoint;

/**
 * Checkpoints of a run within a budget of memory. When they become too many, the one goes whose neighbours lie closest
 * together for its age: so the distances between those that stay grow in proportion to their age, and any step is a short
 * way from a checkpoint, the newest the shortest. The first of all always stays.
 */
final class CheckpointStore {
    /** Steps from one checkpoint to the next, while there is room. */
    static final int EVERY = 50;

    private final long budget;
    private final Map<Integer, NavigableMap<Integer, Checkpoint>> byBranch = new TreeMap<>(); // then by step
    private long size;

    CheckpointStore(long budget) {
        this.budget = budget;
    }

    synchronized void keep(KeptCheckpoint kept) {
        Checkpoint checkpoint = kept.checkpoint();
        Checkpoint before = byBranch.computeIfAbsent(kept.branch(), branch -> new TreeMap<>())
                .put(checkpoint.step(), checkpoint);
        size += checkpoint.size() - (before == null ? 0 : before.size());
        while (size > budget && thinOut()) {
            // until it fits, or only the first is left
        }
    }

    private boolean thinOut() {
        NavigableMap<Integer, Checkpoint> line = null;
        int dispensable = 0;
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<Integer, NavigableMap<Integer, Checkpoint>> branch : byBranch.entrySet())
            for (int step : branch.getValue().keySet()) {
                if (branch.getKey() == Happening.FIRST_BRANCH && step == 0) continue;
                double loss = loss(branch.getValue(), step);
                if (loss >= least) continue;
                least = loss;
                line = branch.getValue();
                dispensable = step;
            }
        if (line == null) return false;
        size -= line.remove(dispensable).size();
        return true;
    }

    /** How far apart the neighbours of a checkpoint lie, in units of its age. */
    private static double loss(NavigableMap<Integer, Checkpoint> line, int step) {
        Integer before = line.lowerKey(step);
        Integer after = line.higherKey(step);
        int gap = (after == null ? step : after) - (before == null ? step : before);
        return gap / (line.lastKey() - step + 1.0);
    }

    /**
     * The nearest checkpoint from which a step of a branch can be reached; perhaps one of a branch it comes from.
     *
     * @throws IllegalArgumentException if there is none
     */
    synchronized Checkpoint nearest(Timeline timeline, int branch, int step) {
        int reach = step;
        Branch line = timeline.branch(branch);
        while (true) {
            NavigableMap<Integer, Checkpoint> own = byBranch.get(line.id());
            Map.Entry<Integer, Checkpoint> nearest = own == null ? null : own.floorEntry(reach);
            if (nearest != null) return nearest.getValue();
            if (line.id() == Happening.FIRST_BRANCH)
                throw new IllegalArgumentException("step must have a checkpoint before it, got " + step);
            reach = Math.min(reach, line.forkStep());
            line = timeline.branch(line.parent());
        }
    }

    synchronized void forget(int branch) {
        NavigableMap<Integer, Checkpoint> line = byBranch.remove(branch);
        if (line != null) for (Checkpoint checkpoint : line.values()) size -= checkpoint.size();
    }

    /** All that are kept, by branch and step. */
    synchronized List<KeptCheckpoint> all() {
        List<KeptCheckpoint> all = new ArrayList<>();
        byBranch.forEach(
                (branch, line) -> line.values().forEach(checkpoint -> all.add(new KeptCheckpoint(branch, checkpoint))));
        return all;
    }
}
