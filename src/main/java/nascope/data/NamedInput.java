package nascope.data;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
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
final class NamedInput implements Closeable {
    private static final int CHUNK = 1 << 16;

    private final String name;
    private final InputStream bytes;
    private long position;

    private NamedInput(String name, InputStream raw) throws IOException {
        this.name = name;
        BufferedInputStream buffered = new BufferedInputStream(raw, CHUNK);
        bytes = isGzip(buffered) ? new GZIPInputStream(buffered, CHUNK) : buffered;
    }

    /** @throws InputException if the file cannot be opened */
    static NamedInput open(Path file) {
        return open(file.toString(), () -> Files.newInputStream(file));
    }

    /**
     * Opens a file of the program itself.
     *
     * @param resource absolute name on the class path
     */
    static NamedInput resource(String resource) {
        return open(resource, () -> {
            InputStream found = NamedInput.class.getResourceAsStream(resource);
            if (found == null) throw new IOException(Texts.text("data.NamedInput.it-is-missing-from"));
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

    /** What to say of a file or folder that is there but cannot be read. */
    static InputException unreadable(String name, IOException e) {
        String reason =
                e instanceof AccessDeniedException ? Texts.text("data.NamedInput.permission-denied") : e.getMessage();
        return new InputException(Texts.text("data.NamedInput.cannot-be-read-s", name, reason), e);
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

    String name() {
        return name;
    }

    /** Bytes read so far. */
    long position() {
        return position;
    }

    /**
     * Reads the next bytes. Memory is taken as they arrive, so a count that the file does not keep costs nothing.
     *
     * @param what what the bytes are, for the message
     * @return newly allocated, {@code count} long
     * @throws InputException if fewer are left
     */
    byte[] read(int count, String what) {
        byte[] read = new byte[Math.min(count, CHUNK)];
        int length = 0;
        while (length < count) {
            if (length == read.length) read = Arrays.copyOf(read, (int) Math.min(count, 2L * length));
            int more = readInto(read, length, read.length - length);
            if (more < 0)
                throw new InputException(Texts.text(
                        "data.NamedInput.truncated-expected-d-bytes-of", name, count, what, position, length));
            length += more;
        }
        position += count;
        return read;
    }

    /** Reads a big-endian number of 32 bits, without sign. */
    long readUnsignedInt(String what) {
        long value = 0;
        for (byte next : read(Integer.BYTES, what)) value = value << Byte.SIZE | Byte.toUnsignedInt(next);
        return value;
    }

    /** @throws InputException if bytes are left */
    void expectEnd() {
        if (readInto(new byte[1], 0, 1) > 0)
            throw new InputException(Texts.text("data.NamedInput.expected-the-end-after-byte", name, position));
    }

    private int readInto(byte[] target, int offset, int length) {
        try {
            return bytes.read(target, offset, length);
        } catch (EOFException e) {
            return -1; // a gzip stream that was cut off
        } catch (IOException e) {
            throw new InputException(
                    Texts.text("data.NamedInput.cannot-be-read-after-byte", name, position, e.getMessage()), e);
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
