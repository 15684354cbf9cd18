package nascope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nascope.base.Plain;
import nascope.search.snapshot.SearchSnapshot;

/**
 * The branches of a run and which of them the search is on. Immutable, but that the history of the branch it is on
 * grows. It follows from what happened alone, so that a run that is read from a file has the timeline it had when it was
 * written.
 *
 * @param branches in the order in which they began
 * @param currentId the branch the search is on
 * @param nextId number of the next branch
 */
public record Timeline(List<Branch> branches, int currentId, int nextId) {
    public Timeline {
        branches = List.copyOf(branches);
    }

    /** A run in which nothing has happened. */
    public static Timeline start() {
        return start(new RunHistory());
    }

    /** A run in which nothing has happened, with a history that forgets. */
    static Timeline startOnward() {
        return start(RunHistory.ofNewestOnly());
    }

    private static Timeline start(RunHistory history) {
        return new Timeline(List.of(Branch.first(history)), Happening.FIRST_BRANCH, Happening.FIRST_BRANCH + 1);
    }

    /** About how much memory its histories take, in bytes. For the thread that makes it grow. */
    public long bytes() {
        return branches.stream().mapToLong(branch -> branch.history().bytes()).sum();
    }

    /** The branch the search is on. */
    public Branch current() {
        return branch(currentId);
    }

    /**
     * The branch of that number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Branch branch(int id) {
        for (Branch branch : branches) if (branch.id() == id) return branch;
        throw new IllegalArgumentException(Plain.text(
                "branch must be one of %s, got %d",
                branches.stream().map(branch -> Integer.toString(branch.id())).collect(Collectors.joining(", ")), id));
    }

    /**
     * The timeline after something happened. A step is appended to the history of the current branch, and so shows in
     * this timeline too.
     *
     * @throws IllegalArgumentException if it cannot have happened
     */
    public Timeline with(Happening happening) {
        return happening.match(new Next());
    }

    /** The timeline after each kind of happening. */
    private final class Next implements Happening.Cases<Timeline> {
        @Override
        public Timeline stepped(Happening.Stepped stepped) {
            int expected = current().newest() + 1;
            int step = stepped.snapshot().step();
            if (step != expected)
                throw new IllegalArgumentException(
                        Plain.text("step must be %d, the next of branch %d, got %d", expected, currentId, step));
            current().history().append(stepped.snapshot());
            return Timeline.this;
        }

        @Override
        public Timeline intervened(Happening.Intervened event) {
            if (event.step() != current().newest())
                throw new IllegalArgumentException(Plain.text(
                        "step must be %d, the newest of branch %d, got %d",
                        current().newest(), currentId, event.step()));
            return replaced(current().withEvent(event));
        }

        @Override
        public Timeline forked(Happening.Forked fork) {
            if (fork.branch() < nextId)
                throw new IllegalArgumentException(Plain.text(
                        "branch must be %d or above, as numbers are used once, got %d", nextId, fork.branch()));
            Branch parent = branch(fork.parent());
            if (fork.step() > parent.newest())
                throw new IllegalArgumentException(Plain.text(
                        "step must be from 0 to %d, the newest of branch %d, got %d",
                        parent.newest(), parent.id(), fork.step()));
            List<Branch> more = new ArrayList<>(branches);
            more.add(parent.fork(fork));
            return new Timeline(more, fork.branch(), fork.branch() + 1);
        }

        @Override
        public Timeline switched(Happening.Switched switched) {
            return new Timeline(branches, branch(switched.branch()).id(), nextId);
        }

        @Override
        public Timeline renamed(Happening.Renamed renamed) {
            return replaced(branch(renamed.branch()).withName(renamed.name()));
        }

        @Override
        public Timeline deleted(Happening.Deleted deleted) {
            return without(branch(deleted.branch()));
        }
    }

    /**
     * Takes another newest step in place of the one that is there, of which more became known; it shows in this timeline.
     * For the thread that makes it grow.
     *
     * @throws IllegalArgumentException if it is not the newest of the current branch
     */
    public void renew(SearchSnapshot newest) {
        int step = current().newest();
        if (newest.step() != step)
            throw new IllegalArgumentException(
                    Plain.text("step must be %d, the newest of branch %d, got %d", step, currentId, newest.step()));
        current().history().renew(newest);
    }

    private Timeline without(Branch branch) {
        if (branch.id() == Happening.FIRST_BRANCH)
            throw new IllegalArgumentException(
                    "branch must not be the first, which all others come from, got " + branch.id());
        if (branch.id() == currentId)
            throw new IllegalArgumentException("branch must not be the one the search is on, got " + branch.id());
        for (Branch other : branches)
            if (other.parent() == branch.id())
                throw new IllegalArgumentException(Plain.text(
                        "branch must be one that no other comes from, got %d, where branch %d began",
                        branch.id(), other.id()));
        List<Branch> fewer = new ArrayList<>(branches);
        fewer.remove(branch);
        return new Timeline(fewer, currentId, nextId);
    }

    private Timeline replaced(Branch changed) {
        List<Branch> others = new ArrayList<>(branches);
        others.replaceAll(branch -> branch.id() == changed.id() ? changed : branch);
        return new Timeline(others, currentId, nextId);
    }
}
