package nascope.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nascope.space.Genotype;
import org.jspecify.annotations.Nullable;

/** One run in a log, as it is read. */
final class LoggedRun {
    private final long line;
    private List<LoggedEpoch> epochs = new ArrayList<>();
    private int count; // of epochs, also where they are no longer held
    private int wired; // of these that say how the cell is wired
    private boolean searches; // whether it has a table, or more than one genotype
    private int first = LoggedEpoch.UNKNOWN; // number of the first epoch
    private int last = LoggedEpoch.UNKNOWN;
    private boolean several; // whether an epoch came several times
    private boolean numbered; // whether the log itself numbers its epochs
    private int columns; // of its tables; 0 where there is none
    private int stage;
    private final List<List<String>> names = new ArrayList<>(); // of the columns, by stage; empty where not told
    private @Nullable Genotype end;

    /** @param line number of the line it begins at */
    LoggedRun(long line) {
        this.line = line;
        names.add(List.of());
    }

    long line() {
        return line;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /**
     * Whether it is longer than another, or as long: by the epochs that say how the cell is wired. A search is longer than
     * what trains one genotype, however long that goes on.
     */
    boolean atLeast(LoggedRun other) {
        if (searches != other.searches) return searches;
        if (wired != other.wired) return wired > other.wired;
        return count >= other.count;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    int columns() {
        return columns;
    }

    /** Its tables have that many columns from here on: another stage, where they had another number. */
    void columns(int number) {
        columns = number;
    }

    int stage() {
        return stage;
    }

    /** Another stage begins, whose tables have these columns. */
    void nextStage(List<String> columnNames) {
        if (count > 0 || columns > 0) {
            stage++;
            names.add(columnNames);
        } else {
            names.set(stage, columnNames);
        }
        columns = 0;
    }

    List<List<String>> names() {
        return names;
    }

    List<LoggedEpoch> epochs() {
        return epochs;
    }

    /** The number that an epoch whose number is not told has: the next, or where they repeat the last. */
    int nextNumber() {
        return last == LoggedEpoch.UNKNOWN ? 0 : several ? last : last + 1;
    }

    /** Whether the log itself numbers its epochs. */
    boolean numbered() {
        return numbered;
    }

    void add(LoggedEpoch epoch) {
        if (epoch.number() == LoggedEpoch.UNKNOWN) epoch.number(nextNumber());
        else numbered = true;
        several |= epoch.number() == last;
        if (count == 0) first = epoch.number();
        last = epoch.number();
        epoch.stage(stage);
        epochs.add(epoch);
        count++;
        if (epoch.wires()) wired++;
        searches |= epoch.hasTable() || wired > 1;
    }

    /** Gives up the epochs from a number on, which the log tells again. */
    void dropFrom(int number) {
        epochs.removeIf(epoch -> epoch.number() >= number);
        count = epochs.size();
        wired = (int) epochs.stream().filter(LoggedEpoch::wires).count();
        last = count == 0 ? LoggedEpoch.UNKNOWN : epochs.get(count - 1).number();
    }

    /** A run of the same columns that has one epoch, which need not be of this run yet. */
    LoggedRun alone(LoggedEpoch epoch) {
        LoggedRun alone = new LoggedRun(line);
        alone.epochs.add(epoch);
        alone.count = 1;
        alone.stage = stage;
        alone.names.clear();
        alone.names.addAll(names);
        return alone;
    }

    /** Takes other epochs in place of its own, in order. */
    void replace(Collection<LoggedEpoch> others) {
        epochs = new ArrayList<>(others);
        count = epochs.size();
    }

    /** Lets go of what it holds, but for what lists of runs show. */
    void forget() {
        epochs = List.of();
    }

    /** The wiring that the program ended with, where it said so. */
    Optional<Genotype> end() {
        return Optional.ofNullable(end);
    }

    void end(Genotype genotype) {
        end = genotype;
    }
}
