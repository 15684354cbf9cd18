package nascope.record.glance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.Texts;
import nascope.record.RunFolder;
import nascope.record.RunHeader;
import nascope.record.RunReader;
import nascope.search.snapshot.SearchSnapshot;

/**
 * What a run's file says at its beginning and its end, for lists of runs: the middle is not read.
 *
 * @param header where it comes from
 * @param last the last step that was written; empty if there is none near the end
 */
public record RunSummary(RunHeader header, Optional<SearchSnapshot> last) {
    private static final int TAIL = 4 * RunReader.LONGEST_LINE; // bytes in which the last step is looked for
    private static final int BLOCK = 1 << 16;

    /**
     * Reads header and last step.
     *
     * @throws InputException if the file is missing or no run file
     */
    public static RunSummary read(RunFolder folder) {
        folder.requireOwn();
        Path file = folder.runFile();
        RunHeader header;
        try (RunReader reader = RunReader.open(file)) {
            header = reader.header();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return new RunSummary(header, lastStep(channel, header));
        } catch (IOException e) {
            throw new InputException(Texts.text("record.glance.RunSummary.cannot-be-read-s", file, IoReason.of(e)), e);
        }
    }

    /** Looks at whole lines from the last backwards, and takes more of the file as long as none of them is a step. */
    private static Optional<SearchSnapshot> lastStep(FileChannel channel, RunHeader header) throws IOException {
        long size = channel.size();
        long most = Math.min(size, TAIL);
        for (long length = Math.min(most, BLOCK); ; length = Math.min(most, 2 * length)) {
            byte[] tail = bytes(channel, size - length, (int) length);
            int end = tail.length;
            while (end > 0) {
                int start = startOfLine(tail, end - 1);
                if (start < 0) break; // the line begins before the tail
                Optional<SearchSnapshot> step = RunReader.stepIn(Arrays.copyOfRange(tail, start, end), header.space());
                if (step.isPresent()) return step;
                end = start;
            }
            if (length == most) return Optional.empty();
        }
    }

    /** Where the line begins whose last byte, perhaps its end, is at an index; −1 if that is not in the bytes. */
    private static int startOfLine(byte[] bytes, int last) {
        for (int i = last - 1; i >= 0; i--) if (bytes[i] == '\n') return i + 1;
        return -1;
    }

    private static byte[] bytes(FileChannel channel, long start, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) >= 0) {
            // until it is full
        }
        return buffer.array();
    }
}
