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
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that is still written, read as it grows: at its end it waits. Where the file is made shorter or another takes its
 * place, it begins anew; where it is gone, it waits until it comes back.
 */
public final class Tail extends InputStream {
    private static final long PAUSE = 100; // milliseconds between looks

    private final Path file;
    private final BooleanSupplier idle;
    private final Runnable anew;
    private @Nullable FileChannel channel; // null while the file is not there
    private @Nullable Object key; // of the file that is open, where the system has one
    private long at;

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
            look();
            if (channel != null) {
                int count = channel.read(ByteBuffer.wrap(target, from, length), at);
                if (count > 0) {
                    at += count;
                    return count;
                }
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

    /** Opens the file if it is there and not open, or another. */
    private void look() throws IOException {
        BasicFileAttributes now;
        try {
            now = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return; // what was opened may still be read to its end
        }
        boolean other = channel != null && !Objects.equals(key, now.fileKey());
        boolean shorter = channel != null && !other && now.size() < at;
        if (channel != null && !other && !shorter) return;
        boolean first = channel == null && key == null;
        if (channel != null) channel.close();
        channel = FileChannel.open(file, StandardOpenOption.READ);
        key = now.fileKey();
        at = 0;
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
