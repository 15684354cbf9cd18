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
import nascope.search.settings.Settings;

/**
 * A run as its folder tells it, to be looked at or gone on with.
 *
 * @param header where it comes from; its settings are those it began with
 * @param past its branches with every step, and checkpoints
 * @param length of the run file as it was read, in bytes
 * @param warnings what a person should know: that there is no step yet, a record that was cut off, checkpoints that were
 *     left out
 * @param damaged whether it ends before a record that cannot be read: it can be looked at and gone on with, but nothing may
 *     be written behind that
 */
public record RecordedRun(
        RunFolder folder, RunHeader header, ResumableRun past, long length, List<String> warnings, boolean damaged) {
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

    /**
     * Reads a run that may be long up to the first record that cannot be read, if there is a whole step before it.
     *
     * @param goOn told after every record how many bytes of the run file are read; says whether to read on
     * @throws CancellationException if it said no
     * @throws InputException naming file, line, rule and what was found, where no step is whole; also if the run does not
     *     fit into the memory
     */
    public static RecordedRun readWhatIsWhole(RunFolder folder, LongPredicate goOn) {
        return read(folder, Runtime.getRuntime().maxMemory() / SHARE, goOn, true);
    }

    /** @param most bytes that the run may take in memory */
    static RecordedRun read(RunFolder folder, long most, LongPredicate goOn) {
        return read(folder, most, goOn, false);
    }

    private static RecordedRun read(RunFolder folder, long most, LongPredicate goOn, boolean lenient) {
        folder.requireOwn();
        List<String> warnings = new ArrayList<>();
        try (RunReader reader = RunReader.open(folder.runFile())) {
            Told told = new Told(reader, most, lenient);
            Timeline timeline = told.read(goOn);
            told.damage().ifPresent(warnings::add);
            reader.warning().ifPresent(warnings::add);
            if (timeline.current().newest() < 0)
                warnings.add(Texts.text("record.RecordedRun.no-step-of-this-run", folder.runFile()));
            CheckpointFolder.Contents contents = new CheckpointFolder(folder).read(ResumableRun.CHECKPOINT_BYTES);
            warnings.addAll(contents.warnings());
            ResumableRun past = new ResumableRun(timeline, fitting(contents.checkpoints(), timeline));
            return new RecordedRun(
                    folder,
                    asLongAsItIs(reader.header(), timeline.current().newest()),
                    past,
                    reader.length(),
                    warnings,
                    told.damage().isPresent());
        }
    }

    /** Nobody knew how many steps there would be of a search that another program did, while it was followed. */
    private static RunHeader asLongAsItIs(RunHeader header, int newest) {
        if (header.settings().elsewhere().isEmpty()) return header;
        return new RunHeader(
                header.settings().with(Settings.STEPS, Math.max(1, newest)),
                header.data(),
                header.environment(),
                header.started());
    }

    /** What a file tells, record after record. */
    private static final class Told {
        private final RunReader reader;
        private final long most; // bytes of memory
        private final boolean lenient; // whether a record that cannot be read ends it
        private Timeline timeline = Timeline.start();
        private Optional<String> damage = Optional.empty();

        Told(RunReader reader, long most, boolean lenient) {
            this.reader = reader;
            this.most = most;
            this.lenient = lenient;
        }

        Timeline read(LongPredicate goOn) {
            long events = 0;
            for (Optional<Happening> next = next(); next.isPresent(); next = next()) {
                if (!(next.get() instanceof Happening.Stepped)) events += EVENT * reader.recordLength();
                if (timeline.bytes() + events > most) throw tooLong(reader.where(), most);
                if (!goOn.test(reader.length())) throw new CancellationException(reader.where());
            }
            return timeline;
        }

        /** Why it ends before the file does, in a sentence. */
        Optional<String> damage() {
            return damage;
        }

        /** Takes the next record over into the timeline. */
        private Optional<Happening> next() {
            try {
                Optional<Happening> next = reader.nextHappening();
                next.ifPresent(happening -> timeline = timeline.with(happening));
                return next;
            } catch (InputException e) {
                return endsHere(e);
            } catch (IllegalArgumentException e) {
                return endsHere(
                        new InputException(Texts.text("record.RecordedRun.s", reader.where(), e.getMessage()), e));
            }
        }

        private Optional<Happening> endsHere(InputException why) {
            int whole = timeline.current().newest();
            if (!lenient || whole < 0) throw why;
            damage = Optional.of(Texts.text("record.RecordedRun.the-whole-steps-before-it", why.getMessage(), whole));
            return Optional.empty();
        }
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
                                .agreesWith(
                                        branch.history().get(read.checkpoint().step())))
                    fitting.add(new KeptCheckpoint(branch.id(), read.checkpoint()));
        return fitting;
    }
}
