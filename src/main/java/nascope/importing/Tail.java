package nascope.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that is still written, read as it grows: at its end it waits. Where the file is made shorter or written anew, or
 * another takes its place, it begins anew, with what the old one still held read first; where it is gone, it waits until
 * it comes back.
 */
public final class Tail extends InputStream {
    private static final long PAUSE = 100; // milliseconds between looks
    private static final int HEAD = 256; // bytes by which a file is known again

    private final Path file;
    private final BooleanSupplier idle;
    private final Runnable anew;
    private @Nullable FileChannel channel; // null while the file is not there
    private @Nullable Object key; // of the file that is open, where the system has one
    private long at;
    private long size; // when it was last seen
    private byte[] head = {}; // its first bytes, as far as they were read then

    /**
     * Nothing is read yet.
     *
     * @param idle asked whenever all is read: whether to wait on; the stream ends otherwise
     * @param anew called where the file begins anew
     */
    public Tail(Path file, BooleanSupplier idle, Runnable anew) {
        this.file = file;
        this.idle = idle;
        this.anew = anew;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        while (true) {
            Optional<BasicFileAttributes> now = attributes();
            if (channel == null || (now.isPresent() && wasCut(channel, now.get()))) reopen(now);
            int count = channel == null ? 0 : channel.read(ByteBuffer.wrap(target, from, length), at);
            if (count > 0) {
                at += count;
                return count;
            }
            if (channel != null && now.isPresent() && isAnother(now.get())) { // now that the old one is read to its end
                reopen(now);
                continue;
            }
            if (!idle.getAsBoolean()) return -1;
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return -1;
            }
        }
    }

    /** Empty while the file is not there: what was opened may still be read to its end. */
    private Optional<BasicFileAttributes> attributes() throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether another file took the place of the one that is open. */
    private boolean isAnother(BasicFileAttributes now) {
        return !Objects.equals(key, now.fileKey());
    }

    /** Whether the file was made shorter, or written anew from its beginning, since it was read. */
    private boolean wasCut(FileChannel open, BasicFileAttributes now) throws IOException {
        if (isAnother(now)) return false;
        if (now.size() < at) return true;
        if (now.size() == size) return false;
        size = now.size();
        byte[] begins = head(open);
        boolean same = Arrays.equals(Arrays.copyOf(begins, head.length), head);
        head = begins;
        return !same;
    }

    /** The first bytes, as many as there are and were read. */
    private byte[] head(FileChannel open) throws IOException {
        ByteBuffer begins = ByteBuffer.allocate((int) Math.min(at, HEAD));
        while (begins.hasRemaining() && open.read(begins, begins.position()) > 0) {
            // until they are read
        }
        return begins.array();
    }

    /** Opens what is there now, if anything is, and begins at its beginning. */
    private void reopen(Optional<BasicFileAttributes> now) throws IOException {
        if (now.isEmpty()) return;
        boolean first = channel == null && key == null;
        if (channel != null) channel.close();
        channel = FileChannel.open(file, StandardOpenOption.READ);
        key = now.get().fileKey();
        at = 0;
        size = 0;
        head = new byte[0];
        if (!first) anew.run();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) channel.close();
    }
}
