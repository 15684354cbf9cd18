package nascope.importing;

import java.util.ArrayList;
import java.util.List;
import nascope.base.Texts;
import nascope.importing.dialect.Dialect;
import nascope.importing.dialect.Dialects;
import nascope.importing.line.LogLine;

/** Hands the lines of one log to the dialects. */
final class LogReading {
    private static final int GENERAL = 2; // dialects at the head of the list that belong to no program

    private static final String MARK = "\uFEFF"; // of the order of bytes

    private final List<Dialect.Reader> readers = new ArrayList<>();
    private final long[] taken = new long[Dialects.ALL.size()]; // lines, by dialect
    private final Remarks remarks = new Remarks();
    private final LogRuns runs;
    private String last = ""; // line with a stamp
    private long lines;
    private long doubled;

    /** @param run number of the run that is wanted, from 1; 0 for the longest */
    LogReading(int run) {
        runs = new LogRuns(remarks, run);
        for (Dialect dialect : Dialects.ALL) readers.add(dialect.open());
    }

    /** Takes the next line. */
    void take(long number, String text) {
        lines = number;
        LogLine line = LogLine.of(number == 1 && text.startsWith(MARK) ? text.substring(1) : text);
        if (line.stamped()) {
            if (text.equals(last)) { // several processes write into one file
                doubled++;
                return;
            }
            last = text;
        }
        runs.at(number);
        for (int i = 0; i < taken.length; i++)
            if (readers.get(i).take(line, runs)) {
                taken[i]++;
                return;
            }
    }

    void end() {
        for (Dialect.Reader reader : readers) reader.end(runs);
        runs.end();
        if (doubled > 0) remarks.add(Texts.text("importing.LogReading.doubled", doubled));
    }

    LogRuns runs() {
        return runs;
    }

    Remarks remarks() {
        return remarks;
    }

    long lines() {
        return lines;
    }

    private int likely() {
        int best = GENERAL;
        for (int i = GENERAL; i < taken.length; i++) if (taken[i] > taken[best]) best = i;
        return taken[best] > 0 ? best : taken[0] > 0 ? 0 : 1;
    }

    /** The program that most lines are of. */
    String program() {
        return Dialects.ALL.get(likely()).label();
    }

    /** All known orders of operations, those of the likely program first. */
    List<List<String>> orders() {
        List<List<String>> orders = new ArrayList<>(Dialects.ALL.get(likely()).orders());
        Dialects.ALL.forEach(dialect -> orders.addAll(dialect.orders()));
        return orders;
    }
}
