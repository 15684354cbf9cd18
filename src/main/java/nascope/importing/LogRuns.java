package nascope.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nascope.base.Table;
import nascope.base.Texts;
import nascope.importing.dialect.Told;
import nascope.space.CellKind;
import nascope.space.Genotype;
import nascope.space.operation.Operations;
import org.jspecify.annotations.Nullable;

/**
 * Puts runs together of what dialects tell. Holds the epochs of the longest run so far, or of the one that is wanted, and
 * of the last two, as a run that begins may turn out to go on with the one before it.
 */
final class LogRuns implements Told {
    private final Remarks remarks;
    private final int wanted; // number of a run, from 1; 0 for the longest
    private final List<LoggedRun> runs = new ArrayList<>();
    private LoggedRun current = new LoggedRun(1);
    private final Set<String> marks = new HashSet<>(); // by which the current run was seen to begin
    private @Nullable LoggedEpoch open; // null between epochs
    private boolean marked; // whether a program began, and its first epoch is not told yet
    private long line;
    private long noSearch; // lines

    LogRuns(Remarks remarks, int wanted) {
        this.remarks = remarks;
        this.wanted = wanted;
    }

    /** What is told from here on stands in that line. */
    void at(long number) {
        line = number;
    }

    /** All runs, also those that came to nothing; the last is the one that is being read. */
    List<LoggedRun> runs() {
        List<LoggedRun> all = new ArrayList<>(runs);
        all.add(current);
        return all;
    }

    /** The run that is being read. */
    LoggedRun current() {
        return current;
    }

    long noSearchLines() {
        return noSearch;
    }

    /** The file has ended. */
    void end() {
        close();
    }

    /** The epoch that is being read; empty between epochs. */
    Optional<LoggedEpoch> unfinished() {
        return Optional.ofNullable(open);
    }

    @Override
    public void begins(String mark) {
        close();
        boolean again = !marks.add(mark);
        if (current.isEmpty() && !again) {
            marked = true;
            return;
        }
        if (current.isEmpty() && current.line() == line - 1) return; // two processes write one file
        next();
        marks.add(mark);
        marked = true;
    }

    private void next() {
        runs.add(current);
        forget();
        current = new LoggedRun(line);
        marks.clear();
    }

    /** Lets go of the epochs of runs that nobody will ask for. */
    private void forget() {
        LoggedRun best = chosen(runs);
        for (int i = 0; i < runs.size() - 1; i++)
            if (runs.get(i) != best) runs.get(i).forget();
    }

    /** The run that is wanted, or else the longest that searches; of those the last. */
    private LoggedRun chosen(List<LoggedRun> all) {
        if (wanted > 0 && wanted <= all.size()) return all.get(wanted - 1);
        LoggedRun best = all.get(0);
        for (LoggedRun run : all) if (run.atLeast(best)) best = run;
        return best;
    }

    LoggedRun chosen() {
        return chosen(runs());
    }

    @Override
    public void epoch(int number) {
        LoggedEpoch told = open;
        if (told != null && told.number() == number) return;
        if (told != null && told.number() == LoggedEpoch.UNKNOWN) {
            open = null;
            belongs(number);
            told.number(number);
            open = told;
            return;
        }
        close();
        belongs(number);
        open = new LoggedEpoch(line);
        open.number(number);
    }

    @Override
    public void epochBegins(int number) {
        LoggedEpoch told = open;
        boolean ofBefore = told != null && told.number() == LoggedEpoch.UNKNOWN && told.measured();
        int before = current.isEmpty() ? number - 1 : current.last();
        if (told != null && ofBefore && before >= 0) {
            told.number(before);
            close();
        }
        epoch(number);
        open().head(ofBefore);
    }

    /** Finds the run that an epoch belongs to: the current one, the one before it, or one that begins here. */
    private void belongs(int number) {
        if (marked && current.isEmpty() && !runs.isEmpty()) {
            LoggedRun before = runs.get(runs.size() - 1);
            if (before.numbered() && number > before.first() && number <= before.last() + 1) {
                runs.remove(runs.size() - 1);
                current = before;
                resumes(number);
            }
        } else if (!current.isEmpty() && number < current.last()) {
            if (!current.numbered() || number <= current.first()) next();
            else resumes(number);
        }
        marked = false;
    }

    private void resumes(int number) {
        if (number > current.last()) remarks.add(line, Texts.text("importing.LogRuns.goes-on", number));
        else remarks.add(line, Texts.text("importing.LogRuns.goes-on-again", number, current.last()));
        current.dropFrom(number);
    }

    private LoggedEpoch open() {
        if (open == null) open = new LoggedEpoch(line);
        return open;
    }

    /** Ends the epoch that is being read. */
    private void close() {
        LoggedEpoch told = open;
        open = null;
        if (told == null || (!told.wires() && !told.measured())) return;
        current.add(told);
    }

    @Override
    public void table(Optional<CellKind> kind, double[][] rows, Values values) {
        int width = rows[0].length;
        if (width < 2 || !fits(rows.length)) {
            remarks.add(line, Texts.text("importing.LogRuns.no-cell", rows.length, width));
            return;
        }
        if (current.columns() != 0 && current.columns() != width) {
            if (open != null && open.hasTable()) { // another cell with operations of its own
                remarks.add(line, Texts.text("importing.LogRuns.other-operations", rows.length, width));
                return;
            }
            otherColumns(width);
        }
        current.columns(width);
        boolean probabilities =
                values == Values.BY_ROWS ? LoggedEpoch.areProbabilities(rows) : values == Values.PROBABILITY;
        if (values == Values.PROBABILITY && !LoggedEpoch.areProbabilities(rows)) {
            remarks.add(line, Texts.text("importing.LogRuns.no-probabilities"));
            return;
        }
        Table table = Table.copyOf(rows);
        if (open().takes(kind, table, probabilities)) return;
        close();
        open().takes(kind, table, probabilities);
    }

    @Override
    public void beta(Optional<CellKind> kind, double[] values) {
        if (!fits(values.length)) {
            remarks.add(line, Texts.text("importing.LogRuns.no-cell-of-beta", values.length));
            return;
        }
        open().beta(kind, values);
    }

    private void otherColumns(int width) {
        boolean stage = !current.names().get(current.stage()).isEmpty();
        close();
        remarks.add(line, Texts.text("importing.LogRuns.other-columns", width, current.columns()));
        if (stage) current.nextStage(List.of());
        else next();
    }

    /** Whether there is a cell of that many edges. */
    private static boolean fits(int rows) {
        return Spaces.topology(rows).isPresent();
    }

    @Override
    public void genotype(Genotype genotype) {
        Optional<Genotype> before = open().genotype();
        if (before.isPresent()) {
            if (before.get().equals(genotype)) return;
            if (open().number() == LoggedEpoch.UNKNOWN) close(); // otherwise the last of an epoch is its genotype
        }
        open().genotype(genotype);
    }

    @Override
    public void ends(Genotype genotype) {
        current.end(genotype);
    }

    @Override
    public void measured(Measure measure, double value) {
        open().measure(measure, value);
    }

    @Override
    public void columns(List<String> operations) {
        List<String> names = Arrays.asList(operations.toArray(new String[0]));
        if (Set.copyOf(names).size() < names.size()) {
            remarks.add(line, Texts.text("importing.LogRuns.same-name", names));
            return;
        }
        if (names.equals(current.names().get(current.stage()))) return;
        close();
        current.nextStage(names.stream()
                .map(name -> Operations.namedOrForeign(name).label())
                .toList());
    }

    @Override
    public void skipped(String why) {
        remarks.add(line, why);
    }

    @Override
    public void noSearch() {
        noSearch++;
    }
}
