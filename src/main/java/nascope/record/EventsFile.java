package nascope.record;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nascope.analysis.event.Event;
import nascope.base.InputException;
import nascope.base.OwnFile;
import nascope.base.WholeFile;
import nascope.record.table.EventTable;
import nascope.run.Happening;
import nascope.run.told.EventLog;

/** What happened in a run, as a table beside its run file: on the line from the first step to the newest of the branch it is on. */
public final class EventsFile {
    private EventsFile() {}

    /**
     * Writes a new file.
     *
     * @throws InputException if there is one already or it cannot be written
     */
    static void write(RunFolder folder, List<Event> events) {
        WholeFile.create(OwnFile.require(folder.eventsFile()), text(events));
    }

    /**
     * Writes the file of a run that went on, in place of one that it may have.
     *
     * @throws InputException if it cannot be written
     */
    static void replace(RunFolder folder, List<Event> events) {
        WholeFile.replace(OwnFile.require(folder.eventsFile()), text(events));
    }

    /**
     * Writes the table to any file, in place of one that may be there.
     *
     * @throws InputException if it cannot be written
     */
    public static void write(Path file, List<Event> events) {
        WholeFile.replace(file, text(events));
    }

    private static WholeFile.Content text(List<Event> events) {
        byte[] bytes = EventTable.of(events).getBytes(StandardCharsets.UTF_8);
        return out -> out.write(bytes);
    }

    /**
     * Finds what happened in a run file, record after record, holding none of them.
     *
     * @throws InputException naming file, line, rule and what was found
     */
    public static List<Event> read(Path runFile) {
        Lineage lineage = new Lineage();
        try (RunReader reader = RunReader.open(runFile)) {
            EventLog log = new EventLog(reader.header().settings());
            each(reader, happening -> {
                lineage.take(happening);
                if (lineage.branched()) return;
                tell(log, happening);
            });
            if (!lineage.branched()) return log.all();
        }
        return readBranched(runFile, lineage);
    }

    /** Reads on the line of the branch the run is on, and leaves out all others. */
    private static List<Event> readBranched(Path runFile, Lineage lineage) {
        try (RunReader reader = RunReader.open(runFile)) {
            EventLog log = new EventLog(reader.header().settings());
            Lineage here = new Lineage();
            Map<Integer, Integer> limits = lineage.limits();
            each(reader, happening -> {
                here.take(happening);
                int limit = limits.getOrDefault(here.current, -1);
                boolean shared = happening instanceof Happening.Stepped stepped
                        ? stepped.snapshot().step() <= limit
                        : happening instanceof Happening.Intervened hand && hand.step() < limit;
                if (shared) tell(log, happening);
            });
            return log.all();
        }
    }

    private static void each(RunReader reader, Consumer<Happening> taker) {
        for (Optional<Happening> next = reader.nextHappening(); next.isPresent(); next = reader.nextHappening())
            taker.accept(next.get());
    }

    private static void tell(EventLog log, Happening happening) {
        if (happening instanceof Happening.Stepped stepped) log.stepped(stepped.snapshot());
        if (happening instanceof Happening.Intervened hand) log.intervened(hand);
    }

    /** Which branch came from which. */
    private static final class Lineage {
        private final Map<Integer, Happening.Forked> forks = new HashMap<>();
        private int current = Happening.FIRST_BRANCH;

        void take(Happening happening) {
            if (happening instanceof Happening.Forked fork) {
                forks.put(fork.branch(), fork);
                current = fork.branch();
            }
            if (happening instanceof Happening.Switched switched) current = switched.branch();
        }

        boolean branched() {
            return !forks.isEmpty();
        }

        /** The last step of each branch that the line to the current one's newest step goes through. */
        Map<Integer, Integer> limits() {
            Map<Integer, Integer> limits = new HashMap<>();
            int limit = Integer.MAX_VALUE;
            int branch = current;
            limits.put(branch, limit);
            for (Happening.Forked fork = forks.get(branch); fork != null; fork = forks.get(branch)) {
                branch = fork.parent();
                limit = Math.min(limit, fork.step());
                limits.put(branch, limit);
            }
            return limits;
        }
    }
}
