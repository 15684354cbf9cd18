package nascope.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongPredicate;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.run.KeptCheckpoint;
import nascope.run.ResumableRun;
import nascope.run.Timeline;

/**
 * A run as its folder tells it, to be looked at or gone on with.
 *
 * @param header where it comes from; its settings are those it began with
 * @param past its branches with every step, and checkpoints
 * @param length of the run file as it was read, in bytes
 * @param warnings what a person should know: that there is no step yet, a record that was cut off, checkpoints that were
 *     left out
 */
public record RecordedRun(RunFolder folder, RunHeader header, ResumableRun past, long length, List<String> warnings) {
    /** Share of the memory that a run from a file may take; the window, the search and another run need the rest. */
    private static final int SHARE = 2;

    private static final int EVENT = 16; // bytes of memory for a byte in the file, at most

    public RecordedRun {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a run.
     *
     * @throws InputException naming file, line, rule and what was found; also if the run does not fit into the memory
     */
    public static RecordedRun read(RunFolder folder) {
        return read(folder, bytes -> true);
    }

    /**
     * Reads a run that may be long.
     *
     * @param goOn told after every record how many bytes of the run file are read; says whether to read on
     * @throws CancellationException if it said no
     * @throws InputException naming file, line, rule and what was found; also if the run does not fit into the memory
     */
    public static RecordedRun read(RunFolder folder, LongPredicate goOn) {
        return read(folder, Runtime.getRuntime().maxMemory() / SHARE, goOn);
    }

    /** @param most bytes that the run may take in memory */
    static RecordedRun read(RunFolder folder, long most, LongPredicate goOn) {
        folder.requireOwn();
        List<String> warnings = new ArrayList<>();
        try (RunReader reader = RunReader.open(folder.runFile())) {
            Timeline timeline = timeline(reader, most, goOn);
            reader.warning().ifPresent(warnings::add);
            if (timeline.current().newest() < 0)
                warnings.add(Texts.text("record.RecordedRun.no-step-of-this-run", folder.runFile()));
            CheckpointFolder.Contents contents = new CheckpointFolder(folder).read(ResumableRun.CHECKPOINT_BYTES);
            warnings.addAll(contents.warnings());
            ResumableRun past = new ResumableRun(timeline, fitting(contents.checkpoints(), timeline));
            return new RecordedRun(folder, reader.header(), past, reader.length(), warnings);
        }
    }

    private static Timeline timeline(RunReader reader, long most, LongPredicate goOn) {
        Timeline timeline = Timeline.start();
        long events = 0;
        for (Optional<Happening> next = reader.nextHappening(); next.isPresent(); next = reader.nextHappening()) {
            try {
                timeline = timeline.with(next.get());
            } catch (IllegalArgumentException e) {
                throw new InputException(Texts.text("record.RecordedRun.s", reader.where(), e.getMessage()), e);
            }
            if (!(next.get() instanceof Happening.Stepped)) events += EVENT * reader.recordLength();
            if (timeline.bytes() + events > most) throw tooLong(reader.where(), most);
            if (!goOn.test(reader.length())) throw new CancellationException(reader.where());
        }
        return timeline;
    }

    private static InputException tooLong(String where, long most) {
        return new InputException(Texts.text("record.RecordedRun.the-run-up-to-here", where, most >> 20));
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
