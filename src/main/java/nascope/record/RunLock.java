package nascope.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.OwnFile;
import nascope.base.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Lets one writer at a time into the folder of a run. The operating system takes the lock back when the program ends, in
 * whatever way. Where files cannot be locked, as on some network drives, programs do not see each other: a run that is
 * recorded without protection is better than one that is not recorded.
 *
 * <p>The lock lies on a file of its own, which stays: POSIX gives up all locks of a program on a file when the program
 * closes that file anywhere, and run files are read while they are written.
 */
final class RunLock implements AutoCloseable {
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet(); // by this program

    private final Path held;
    private final @Nullable FileChannel channel; // null where files cannot be locked

    private RunLock(Path held, @Nullable FileChannel channel) {
        this.held = held;
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder that is there.
     *
     * @throws InputException if another holds it
     */
    static RunLock take(RunFolder folder) {
        Path held = real(folder);
        if (!HELD.add(held)) throw taken(folder);
        try {
            return new RunLock(held, lock(folder));
        } catch (InputException e) {
            HELD.remove(held);
            throw e;
        }
    }

    private static @Nullable FileChannel lock(RunFolder folder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    OwnFile.require(folder.lockFile()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            FileLock lock = channel.tryLock();
            if (lock != null) return channel;
        } catch (IOException e) {
            close(channel);
            return null;
        }
        close(channel);
        throw taken(folder);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) channel.close();
        } catch (IOException e) {
            // nothing was written to it
        }
    }

    private static Path real(RunFolder folder) {
        try {
            return folder.path().toRealPath();
        } catch (IOException e) {
            throw new InputException(Texts.text("record.RunLock.cannot-be-opened-s", folder.path(), IoReason.of(e)), e);
        }
    }

    private static InputException taken(RunFolder folder) {
        return new InputException(Texts.text("record.RunLock.another-window-or-command-is", folder.path()));
    }

    @Override
    public void close() {
        close(channel);
        HELD.remove(held);
    }
}
