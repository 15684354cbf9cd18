package nascope.data.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import nascope.base.InputException;
import nascope.base.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Bytes from outside, read from first to last, with the name that messages give them. Gzip is recognised by its magic
 * number, whatever the name says; positions count unpacked bytes.
 */
public final class NamedInput implements Closeable {
    private static final int CHUNK = 1 << 16;

    /** Most bytes that a packed byte may become, beyond the first {@link #FREE}: a file of images becomes tens. */
    private static final int MOST_EXPANSION = 250;

    private static final int FREE = 1 << 22;

    private final String name;
    private final InputStream bytes;
    private final @Nullable CountedInput packed; // null where nothing is packed
    private final byte[] ahead = new byte[CHUNK]; // read for lines, not handed out yet
    private int aheadAt;
    private int aheadEnd;
    private long unpacked;
    private long position;

    private NamedInput(String name, InputStream raw) throws IOException {
        this.name = name;
        CountedInput counted = new CountedInput(raw);
        BufferedInputStream buffered = new BufferedInputStream(counted, CHUNK);
        boolean gzip = isGzip(buffered);
        packed = gzip ? counted : null;
        bytes = gzip ? new GZIPInputStream(buffered, CHUNK) : buffered;
    }

    /**
     * Opens a file.
     *
     * @throws InputException if it cannot be opened
     */
    public static NamedInput open(Path file) {
        return open(file.toString(), () -> Files.newInputStream(file));
    }

    /**
     * Opens a file of the program itself.
     *
     * @param resource absolute name on the class path
     */
    public static NamedInput resource(String resource) {
        return open(resource, () -> {
            InputStream found = NamedInput.class.getResourceAsStream(resource);
            if (found == null) throw new IOException(Texts.text("data.input.NamedInput.it-is-missing-from"));
            return found;
        });
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static NamedInput open(String name, Opening opening) {
        InputStream raw = null;
        try {
            raw = opening.open();
            return new NamedInput(name, raw);
        } catch (IOException e) {
            InputException failure = unreadable(name, e);
            closeAfter(failure, raw);
            throw failure;
        }
    }

    /**
     * Checks that what is unpacked stays in proportion to what it is unpacked from.
     *
     * @throws InputException if it is a bomb
     */
    public static void requireExpansion(String name, long unpacked, long packed) {
        if (unpacked > FREE + MOST_EXPANSION * packed)
            throw new InputException(Texts.text("data.input.NamedInput.expands", name, MOST_EXPANSION));
    }

    /**
     * Bytes of a file.
     *
     * @throws InputException if it cannot be looked at
     */
    public static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** What to say of a file or folder that is there but cannot be read. */
    public static InputException unreadable(String name, IOException e) {
        String reason = e instanceof AccessDeniedException
                ? Texts.text("data.input.NamedInput.permission-denied")
                : e.getMessage();
        return new InputException(Texts.text("data.input.NamedInput.cannot-be-read-s", name, reason), e);
    }

    private static void closeAfter(InputException failure, @Nullable InputStream raw) {
        if (raw == null) return;
        try {
            raw.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static boolean isGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }

    public String name() {
        return name;
    }

    /** Bytes read so far. */
    public long position() {
        return position;
    }

    /**
     * Reads the next bytes. Memory is taken as they arrive, so a count that the file does not keep costs nothing.
     *
     * @param what what the bytes are, for the message
     * @return newly allocated, {@code count} long
     * @throws InputException if fewer are left
     */
    public byte[] read(int count, String what) {
        byte[] read = new byte[Math.min(count, CHUNK)];
        int length = 0;
        while (length < count) {
            if (length == read.length) read = Arrays.copyOf(read, (int) Math.min(count, 2L * length));
            int more = readInto(read, length, read.length - length);
            if (more < 0)
                throw new InputException(Texts.text(
                        "data.input.NamedInput.truncated-expected-d-bytes-of", name, count, what, position, length));
            length += more;
        }
        position += count;
        return read;
    }

    /**
     * Reads the next line, without what ends it.
     *
     * @return null at the end
     * @throws InputException if it is longer than {@code most} bytes
     */
    public byte @Nullable [] line(int most) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = readByte();
        if (next < 0) return null;
        while (next >= 0 && next != '\n') {
            if (line.size() == most)
                throw new InputException(Texts.text("data.input.NamedInput.line", name, position, most));
            line.write(next);
            next = readByte();
        }
        byte[] read = line.toByteArray();
        boolean windows = read.length > 0 && read[read.length - 1] == '\r';
        return windows ? Arrays.copyOf(read, read.length - 1) : read;
    }

    private int readByte() {
        if (aheadAt == aheadEnd) {
            aheadEnd = Math.max(0, readInto(ahead, 0, ahead.length));
            aheadAt = 0;
            if (aheadEnd == 0) return -1;
        }
        position++;
        return Byte.toUnsignedInt(ahead[aheadAt++]);
    }

    /** Reads a big-endian number of 32 bits, without sign. */
    public long readUnsignedInt(String what) {
        long value = 0;
        for (byte next : read(Integer.BYTES, what)) value = value << Byte.SIZE | Byte.toUnsignedInt(next);
        return value;
    }

    /**
     * Checks that all was read.
     *
     * @throws InputException if bytes are left
     */
    public void expectEnd() {
        if (readInto(new byte[1], 0, 1) > 0)
            throw new InputException(Texts.text("data.input.NamedInput.expected-the-end-after-byte", name, position));
    }

    private int readInto(byte[] target, int offset, int length) {
        if (aheadAt < aheadEnd) {
            int count = Math.min(length, aheadEnd - aheadAt);
            System.arraycopy(ahead, aheadAt, target, offset, count);
            aheadAt += count;
            return count;
        }
        try {
            int count = bytes.read(target, offset, length);
            unpacked += Math.max(0, count);
            if (packed != null) requireExpansion(name, unpacked, packed.count());
            return count;
        } catch (EOFException e) {
            return -1; // a gzip stream that was cut off
        } catch (IOException e) {
            throw new InputException(
                    Texts.text("data.input.NamedInput.cannot-be-read-after-byte", name, position, e.getMessage()), e);
        }
    }

    /** Counts what is read from it. */
    private static final class CountedInput extends FilterInputStream {
        private long count;

        CountedInput(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }
}
