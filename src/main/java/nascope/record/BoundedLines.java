package nascope.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.OwnFile;
import nascope.base.Plain;
import nascope.base.Texts;

/** Lines of a file, one at a time, none of them longer than memory can bear. */
final class BoundedLines implements AutoCloseable {
    static final int LONGEST = 1 << 20; // bytes; the longest record, 2 kinds of 20 edges, has about 30,000

    private final Path file;
    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16]; // of the file, from at to end not yet in a line
    private int at;
    private int end;
    private int number;
    private long length; // of what was read
    private long start; // of the last line
    private boolean ended; // whether the last line had an end

    BoundedLines(Path file) {
        this.file = file;
        try {
            this.in = Files.newInputStream(OwnFile.require(file), LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new InputException(Texts.text("record.BoundedLines.cannot-be-opened-s", file, IoReason.of(e)), e);
        }
    }

    /** The next line's bytes without its end, or nothing behind the last. */
    Optional<byte[]> next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        number++;
        start = length;
        ended = false;
        while (!ended && (at < end || fill())) {
            int from = at;
            while (at < end && chunk[at] != '\n') at++;
            if (line.size() + at - from > LONGEST)
                throw new InputException(Texts.text("record.BoundedLines.must-be-at-most-d", where(), LONGEST));
            line.write(chunk, from, at - from);
            ended = at < end;
            if (ended) at++;
            length += at - from;
        }
        return ended || line.size() > 0 ? Optional.of(line.toByteArray()) : Optional.empty();
    }

    /** Reads on in the file; false at its end. */
    private boolean fill() {
        try {
            at = 0;
            end = Math.max(0, in.read(chunk));
            return end > 0;
        } catch (IOException e) {
            throw new InputException(Texts.text("record.BoundedLines.cannot-be-read-s", where(), IoReason.of(e)), e);
        }
    }

    /** Names the file and the last line, counted from 1. */
    String where() {
        return Plain.text("%s, line %d", file, number);
    }

    /** Bytes read so far, ends of lines among them. */
    long length() {
        return length;
    }

    /** Bytes of the last line, its end among them. */
    long lineLength() {
        return length - start;
    }

    /** Whether the last line was cut off before its end. */
    boolean cutOff() {
        return !ended;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new InputException(Texts.text("record.BoundedLines.cannot-be-closed-s", file, IoReason.of(e)), e);
        }
    }
}
