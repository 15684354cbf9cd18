package nascope.cli;

import java.io.PrintWriter;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import nascope.base.Texts;

/** Shows how far a long file is read: a bar on a terminal, a line a tenth elsewhere; nothing of what takes no second. */
final class ReadingProgress implements LongPredicate {
    private static final int BAR = 30; // characters
    private static final long PATIENCE = 700_000_000; // nanoseconds before anything is shown
    private static final long REDRAW = 100_000_000;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final long total; // bytes; 0 where not known
    private final long begun;
    private long lastDrawn;
    private long lastTenth;
    private boolean drawn;

    ReadingProgress(PrintWriter err, boolean terminal, LongSupplier nanoTime, long total) {
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.total = total;
        begun = nanoTime.getAsLong();
        lastDrawn = begun;
    }

    /** Told how many bytes are read; goes on in any case. */
    @Override
    public boolean test(long bytes) {
        long now = nanoTime.getAsLong();
        if (total == 0 || now - begun < PATIENCE || now - lastDrawn < REDRAW) return true;
        long share = Math.min(100, 100 * bytes / total);
        String text = Texts.text("cli.ImportCommand.reading", share, total >> 20);
        if (terminal) {
            int filled = (int) (BAR * share / 100);
            err.print("\r[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] " + text);
            drawn = true;
        } else if (share / 10 > lastTenth) {
            lastTenth = share / 10;
            err.println(text);
        }
        lastDrawn = now;
        err.flush();
        return true;
    }

    /** Told how many steps are written, which goes fast. */
    void written(long steps) {
        if (steps % 10_000 == 0 && terminal) {
            err.print("\r" + Texts.text("cli.ImportCommand.writing", steps));
            err.flush();
            drawn = true;
        }
    }

    /** Ends the line. */
    void end() {
        if (drawn) err.println();
        drawn = false;
        err.flush();
    }
}
