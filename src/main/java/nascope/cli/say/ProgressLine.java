package nascope.cli.say;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.run.StepRate;

/** How far a job of several parts is: a line that is drawn over on a terminal, a few lines elsewhere. */
public final class ProgressLine {
    private static final long REDRAW = 100_000_000; // nanoseconds
    private static final int LINES = 10; // of each part

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private StepRate rate = new StepRate(); // of the part on its way
    private String shownPart = "";
    private long shownTenth;
    private long lastDrawn;
    private int lastLength; // of the line on the screen

    /**
     * Nothing is shown yet.
     *
     * @param terminal whether a line can be drawn over
     * @param nanoTime as {@link System#nanoTime()}
     */
    public ProgressLine(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    /**
     * Shows it if that is due.
     *
     * @param part what is being done; a new one begins at 0
     */
    public void show(String part, int done, int of) {
        long now = nanoTime.getAsLong();
        if (done == 0) begin(part);
        rate.mark(now, done);
        long tenth = (long) LINES * done / of;
        boolean begins = !part.equals(shownPart);
        if (!begins && (terminal ? now - lastDrawn < REDRAW : tenth == shownTenth)) return;
        shownPart = part;
        shownTenth = tenth;
        lastDrawn = now;
        String line = Plain.text("%s: %s/%s%s", part, done, of, left(of - done));
        if (terminal) err.print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
        else err.println(line);
        lastLength = terminal ? line.length() : 0;
        err.flush();
    }

    private void begin(String part) {
        if (part.equals(shownPart)) return; // it has just begun
        rate = new StepRate();
        end();
    }

    /** Ends the line, so that something else can be printed. */
    public void end() {
        if (lastLength > 0) err.println();
        lastLength = 0;
        err.flush();
    }

    private String left(int steps) {
        double seconds = rate.secondsFor(steps);
        return Double.isFinite(seconds) ? Texts.text("cli.say.ProgressLine.left", TimeWords.of(seconds)) : "";
    }
}
