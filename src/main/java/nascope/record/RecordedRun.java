package nascope.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.base.InputException;
import nascope.run.Branch;
import nascope.run.KeptCheckpoint;
import nascope.run.Past;
import nascope.run.Timeline;
import nascope.search.Happening;

/**
 * A run as its folder tells it, to be looked at or gone on with.
 *
 * @param header where it comes from; its settings are those it began with
 * @param past its branches with every step, and checkpoints
 * @param warnings what a person should know: a record that was cut off, checkpoints that were left out
 */
public record RecordedRun(RunFolder folder, RunHeader header, Past past, List<String> warnings) {
    public RecordedRun {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a run.
     *
     * @throws InputException naming file, line, rule and what was found
     */
    public static RecordedRun read(RunFolder folder) {
        List<String> warnings = new ArrayList<>();
        try (RunReader reader = RunReader.open(folder.runFile())) {
            Timeline timeline = timeline(reader);
            reader.warning().ifPresent(warnings::add);
            if (timeline.current().newest() < 0)
                throw new InputException("%s: must hold at least one step, found none".formatted(folder.runFile()));
            CheckpointFolder.Contents contents = new CheckpointFolder(folder).read();
            warnings.addAll(contents.warnings());
            return new RecordedRun(
                    folder, reader.header(), new Past(timeline, fitting(contents.checkpoints(), timeline)), warnings);
        }
    }

    private static Timeline timeline(RunReader reader) {
        Timeline timeline = Timeline.start();
        for (Optional<Happening> next = reader.nextHappening(); next.isPresent(); next = reader.nextHappening()) {
            try {
                timeline = timeline.with(next.get());
            } catch (IllegalArgumentException e) {
                throw new InputException("%s: %s".formatted(reader.where(), e.getMessage()), e);
            }
        }
        return timeline;
    }

    /** Those of the steps that the run file tells of: its last lines may be lost, or a branch given up. */
    private static List<KeptCheckpoint> fitting(List<CheckpointFolder.Read> checkpoints, Timeline timeline) {
        List<KeptCheckpoint> fitting = new ArrayList<>();
        for (CheckpointFolder.Read read : checkpoints)
            for (Branch branch : timeline.branches())
                if (branch.id() == read.branch()
                        && read.checkpoint().step() <= branch.newest()
                        && read.checkpoint()
                                .snapshot()
                                .equals(branch.history().get(read.checkpoint().step())))
                    fitting.add(new KeptCheckpoint(branch.id(), read.checkpoint()));
        return fitting;
    }
}
