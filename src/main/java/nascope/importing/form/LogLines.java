package nascope.importing.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Lines of a log, one at a time, none of them longer than {@value #LONGEST} bytes. A carriage return ends a line too, as
 * progress bars write over themselves with it, but does not count as one. Colour codes are left out.
 */
public final class LogLines {
    /** Bytes of a line that are read; the rest of a longer one is left out. */
    static final int LONGEST = 1 << 20;

    private static final Pattern ESCAPES =
            Pattern.compile("\u001B(\\[[0-9;?]*[ -/]*[@-~]|\\][^\u0007]*\u0007|[@-Z\\\\-_])");
    private static final int ESCAPE = 27;

    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] kept = new byte[1 << 12]; // a line that began in an earlier chunk
    private int length; // of what is kept
    private boolean long_; // whether the line was too long
    private boolean plain; // whether the line holds ASCII alone
    private boolean escapes;
    private boolean afterReturn; // whether the last line ended with a carriage return
    private long number; // of the line that comes next
    private long read;
    private String text = "";
    private boolean whole;

    public LogLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false where none is left. */
    public boolean next() throws IOException {
        length = 0;
        long_ = false;
        plain = true;
        escapes = false;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            if (afterReturn && chunk[at] == '\n') { // the end of a line of Windows, which was told
                at++;
                read++;
                afterReturn = false;
                number++;
                any = false;
                continue;
            }
            afterReturn = false;
            int from = at;
            byte sign = 0;
            while (at < end) {
                sign = chunk[at];
                if (sign < ' ') { // or not of ASCII
                    if (sign == '\n' || sign == '\r') break;
                    if (sign == ESCAPE) escapes = true;
                    if (sign < 0) plain = false;
                }
                at++;
            }
            if (at == end) {
                keep(from);
                continue;
            }
            read += at - from + 1;
            text = length == 0 && at - from <= LONGEST ? decoded(chunk, from, at - from) : joined(from);
            at++;
            whole = true;
            if (sign == '\n') number++;
            else afterReturn = true;
            return true;
        }
        if (!any || (length == 0 && !long_)) return false;
        text = decoded(kept, 0, length);
        whole = false;
        number++;
        return true;
    }

    private String joined(int from) {
        long before = read;
        keep(from);
        read = before;
        return decoded(kept, 0, length);
    }

    private void keep(int from) {
        int more = Math.min(at - from, LONGEST - length);
        if (more < at - from) long_ = true;
        if (length + more > kept.length) kept = Arrays.copyOf(kept, Math.max(2 * kept.length, length + more));
        System.arraycopy(chunk, from, kept, length, more);
        length += more;
        read += at - from;
    }

    private String decoded(byte[] bytes, int from, int count) {
        String decoded = new String(bytes, from, count, plain ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return escapes ? ESCAPES.matcher(decoded).replaceAll("") : decoded;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }

    /** Gives up the line that has begun: the stream begins anew. */
    public void anew() {
        length = 0;
        number = 0;
        read = 0;
        afterReturn = false;
    }

    /** The line, without its end. */
    public String text() {
        return text;
    }

    /** Its number, from 1. */
    public long number() {
        return afterReturn ? number + 1 : number;
    }

    /** Whether it had an end: the last line of a file that is being written may be half of one. */
    public boolean whole() {
        return whole;
    }

    /** Whether its end was left out. */
    public boolean cut() {
        return long_;
    }

    /** Bytes read so far. */
    public long read() {
        return read;
    }
}
