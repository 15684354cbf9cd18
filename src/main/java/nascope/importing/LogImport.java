package nascope.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.Texts;
import nascope.importing.Imported.RunInLog;
import nascope.importing.form.LogForm;
import nascope.importing.form.LogLines;
import nascope.search.settings.Elsewhere;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.Genotype;

/** Reads a log of a search that ran elsewhere; recognises it by what is in it. */
public final class LogImport {
    /** What stands for standard input where a file is named. */
    public static final String STANDARD_INPUT = "-";

    private static final int REMARKS = 3; // of what is refused

    /** Names of the columns that a person gave; empty where the log's are to be found. */
    private final List<String> order;

    private final int run;

    /**
     * How a log is to be read.
     *
     * @param order operations of the tables' columns; empty to find them out
     * @param run number of the run in it, from 1; 0 for the longest
     */
    public LogImport(List<String> order, int run) {
        this.order = List.copyOf(order);
        this.run = run;
    }

    /**
     * Reads a log.
     *
     * @param goOn told now and then how many bytes are read; says whether to read on
     * @throws CancellationException if it said no
     * @throws InputException if it cannot be read, or is no log of a search, or has no such run
     */
    public Imported read(Path file, LongPredicate goOn) {
        if (file.toString().equals(STANDARD_INPUT)) return ofStandardInput(goOn);
        if (Files.isDirectory(file)) throw new InputException(Texts.text("importing.LogImport.a-folder", file));
        String name = String.valueOf(file.getFileName());
        try {
            LogReading reading = new LogReading(run);
            if (NumPyTables.is(file)) {
                NumPyTables.tell(file, reading.runs());
                reading.end();
            } else {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                    readLines(in, reading, file.toString(), goOn);
                }
                AlphaBeside.attach(reading.runs().chosen(), file, reading.remarks());
            }
            return imported(reading, file.toString(), name);
        } catch (IOException e) {
            throw new InputException(Texts.text("importing.LogImport.cannot-be-read", file, IoReason.of(e)), e);
        }
    }

    private Imported ofStandardInput(LongPredicate goOn) {
        String name = Texts.text("importing.LogImport.standard-input");
        try {
            return read(System.in, name, name, goOn);
        } catch (IOException e) {
            throw new InputException(Texts.text("importing.LogImport.cannot-be-read", name, IoReason.of(e)), e);
        }
    }

    /**
     * Reads a log.
     *
     * @param in not closed
     * @param where what it is called in messages
     * @param name what it is called beside the run
     */
    Imported read(InputStream in, String where, String name, LongPredicate goOn) throws IOException {
        LogReading reading = new LogReading(run);
        readLines(in, reading, where, goOn);
        return imported(reading, where, name);
    }

    private static void readLines(InputStream in, LogReading reading, String where, LongPredicate goOn)
            throws IOException {
        long next = 0;
        LogLines lines = new LogLines(LogForm.lines(in));
        while (lines.next()) {
            reading.take(lines.number(), lines.text());
            if (lines.cut()) reading.remarks().add(lines.number(), Texts.text("importing.LogImport.long-line"));
            if (lines.read() < next) continue;
            next = lines.read() + (1 << 20);
            if (!goOn.test(lines.read())) throw new CancellationException(where);
        }
        reading.end();
    }

    private Imported imported(LogReading reading, String where, String name) {
        LogRuns logged = reading.runs();
        List<LoggedRun> all = new ArrayList<>(logged.runs());
        if (run > all.size())
            throw new InputException(Texts.text("importing.LogImport.no-such-run", where, all.size(), run));
        LoggedRun chosen = logged.chosen();
        requireSearch(chosen, logged, reading, where);
        Remarks remarks = reading.remarks();
        if (all.size() > 1)
            remarks.add(
                    Texts.text("importing.LogImport.several-runs", all.size(), all.indexOf(chosen) + 1, chosen.line()));
        StepMaker maker = new StepMaker(new FoundSpace(chosen, reading.orders(), order, Set.of(), remarks), remarks);
        List<SearchSnapshot> steps = maker.steps(chosen);
        if (steps.isEmpty())
            throw noSearch(Texts.text("importing.LogImport.no-whole-cell", where, chosen.count()), remarks);
        Elsewhere search =
                new Elsewhere(maker.found().space(), reading.program(), name, Elsewhere.EPOCH, remarks.sentences());
        return new Imported(
                search,
                steps,
                all.stream()
                        .map(one -> new RunInLog(one.line(), one.count(), one.columns()))
                        .toList(),
                all.indexOf(chosen) + 1,
                logged(chosen));
    }

    private static Map<String, Genotype> logged(LoggedRun run) {
        Map<String, Genotype> logged = new LinkedHashMap<>();
        for (int i = run.epochs().size() - 1; i >= 0 && logged.isEmpty(); i--) {
            LoggedEpoch epoch = run.epochs().get(i);
            epoch.genotype()
                    .ifPresent(genotype ->
                            logged.put(Texts.text("importing.LogImport.logged-in-epoch", epoch.number()), genotype));
        }
        run.end().ifPresent(genotype -> logged.put(Texts.text("importing.LogImport.logged-at-the-end"), genotype));
        return logged;
    }

    private void requireSearch(LoggedRun chosen, LogRuns logged, LogReading reading, String where) {
        long wired = chosen.epochs().stream().filter(LoggedEpoch::wires).count();
        boolean table = chosen.epochs().stream().anyMatch(LoggedEpoch::hasTable);
        // a training tells the genotype first, a search that tells one alone (P-DARTS) last
        boolean found = wired == 1 && chosen.epochs().get(chosen.count() - 1).wires();
        boolean fixed = !table && wired <= 1 && chosen.count() > 2 && !found;
        if (wired > 0 && !fixed) return;
        long measured = logged.runs().stream().mapToLong(LoggedRun::count).max().orElse(0);
        String what = measured > 0 || logged.noSearchLines() > 0
                ? Texts.text("importing.LogImport.no-search", where, reading.lines(), measured)
                : Texts.text("importing.LogImport.nothing-recognised", where, reading.lines());
        throw noSearch(what, reading.remarks());
    }

    private static InputException noSearch(String what, Remarks remarks) {
        return new InputException(what
                + remarks.sentences().stream()
                        .limit(REMARKS)
                        .map(remark -> "; " + remark)
                        .collect(Collectors.joining()));
    }
}
