package nascope.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import nascope.analysis.event.Event;
import nascope.base.InputException;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.picture.look.SettingWords;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.run.Branch;
import nascope.run.RunHistory;
import nascope.run.Timeline;
import nascope.run.told.EventLog;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.SearchSpace;

/**
 * The branch that a recorded run is on, from its first step to its newest.
 *
 * @param beginning settings the run began with
 * @param branch with at least one step
 * @param beside another branch of the run that pictures show beside it; empty for none
 */
public record RecordedBranch(SearchSettings beginning, Branch branch, Optional<Branch> beside) {
    public RecordedBranch {
        if (branch.newest() < 0) throw new IllegalArgumentException("a branch must have at least 1 step, got 0");
    }

    /** A branch alone. */
    public RecordedBranch(SearchSettings beginning, Branch branch) {
        this(beginning, branch, Optional.empty());
    }

    /** Told how far reading is. */
    @FunctionalInterface
    public interface Watch {
        /**
         * After every record.
         *
         * @param read bytes of the run file so far
         * @param of bytes of it
         * @return whether to read on
         */
        boolean goOn(long read, long of);
    }

    /**
     * Reads it.
     *
     * @param run folder of a run, or its run file
     * @throws CancellationException if the watch did not want to go on
     * @throws InputException naming file, line, rule and what was found, or that there is no step
     */
    public static RecordedBranch read(Path run, Watch watch) {
        RunFolder folder = RunFolder.of(run);
        long size = folder.runFile().toFile().length();
        return of(RecordedRun.read(folder, read -> watch.goOn(read, size)));
    }

    /**
     * The branch that a run is on.
     *
     * @throws InputException if there is no step
     */
    public static RecordedBranch of(RecordedRun recorded) {
        return of(recorded, Optional.empty(), Optional.empty());
    }

    /**
     * A branch of a run.
     *
     * @param wanted its name or number; empty for the one the run is on
     * @param beside name or number of one to be shown beside it
     * @throws InputException if there is none, or no step
     */
    public static RecordedBranch of(RecordedRun recorded, Optional<String> wanted, Optional<String> beside) {
        Timeline timeline = recorded.past().timeline();
        Branch branch = wanted.map(name -> named(timeline, name)).orElseGet(timeline::current);
        if (branch.newest() < 0)
            throw new InputException(Texts.text(
                    "export.RecordedBranch.no-step", recorded.folder().path()));
        return new RecordedBranch(recorded.header().settings(), branch, beside.map(name -> named(timeline, name)));
    }

    private static Branch named(Timeline timeline, String name) {
        for (Branch branch : timeline.branches())
            if (branch.name().equals(name) || Integer.toString(branch.id()).equals(name)) return branch;
        String all = timeline.branches().stream()
                .map(branch -> Plain.text("%d (%s)", branch.id(), branch.name()))
                .collect(Collectors.joining(", "));
        throw new InputException(Texts.text("export.RecordedBranch.no-such-branch", all, name));
    }

    /** Those of its newest step. */
    public SearchSettings settings() {
        return branch.settingsFor(beginning, branch.newest());
    }

    public RunHistory history() {
        return branch.history();
    }

    public SearchSpace space() {
        return beginning.space();
    }

    /** What happened in it. */
    public List<Event> events() {
        return EventLog.of(beginning, branch).all();
    }

    /** The number of its newest step. */
    public int newest() {
        return branch.newest();
    }

    /** Numbers of steps from the first on, so many apart, and in any case the last. */
    public static List<Integer> steps(int first, int last, int distance) {
        List<Integer> steps = new ArrayList<>();
        for (int step = first; step < last; step += distance) steps.add(step);
        steps.add(last);
        return steps;
    }

    /** How many steps the whole search has: the newest may be earlier. */
    public int steps() {
        return Math.max(settings().get(Settings.STEPS), newest());
    }

    /** Method, level, data and seed in a few words. */
    public String summary() {
        return SettingWords.summary(settings());
    }

    /** Where a picture of a step comes from, in words. */
    public String provenance(int step) {
        return summary() + " · " + Numbers.text(Texts.text("picture.RunPicture.step-d-of-d"), step, steps());
    }
}
