package nascope.record.glance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.Texts;
import nascope.record.RunFolder;
import nascope.record.RunReader;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;

/** Some steps of a run here and there, for small pictures: the rest of its file is not read. */
public final class RunSamples {
    private static final int CHUNK = 1 << 14; // bytes read at once

    private RunSamples() {}

    /**
     * Steps at even distances in the file, in ascending order: of the line that was written to last, as far as they show it.
     *
     * @param space of the run
     * @param most of them
     * @throws InputException if the file cannot be read
     */
    public static List<SearchSnapshot> read(RunFolder folder, SearchSpace space, int most) {
        folder.requireOwn();
        Deque<SearchSnapshot> line = new ArrayDeque<>();
        try (FileChannel file =
                FileChannel.open(folder.runFile(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            long size = file.size();
            for (int i = 0; i < most; i++) {
                Optional<SearchSnapshot> step = after(file, size * i / most, space);
                if (step.isEmpty()) continue;
                while (!line.isEmpty() && line.getLast().step() >= step.get().step())
                    line.removeLast(); // another line goes on from there, or it is the same step
                line.addLast(step.get());
            }
        } catch (IOException e) {
            throw new InputException(
                    Texts.text("record.glance.RunSummary.cannot-be-read-s", folder.runFile(), IoReason.of(e)), e);
        }
        return List.copyOf(line);
    }

    /** The step in the first line that begins behind a place; empty if there is no whole one, or no step in it. */
    private static Optional<SearchSnapshot> after(FileChannel file, long place, SearchSpace space) throws IOException {
        byte[] bytes = new byte[0];
        int start = -1; // of the line in the bytes
        while (bytes.length <= 2 * RunReader.LONGEST_LINE) {
            byte[] more = read(file, place + bytes.length);
            if (more.length == 0) return Optional.empty();
            int known = bytes.length;
            bytes = Arrays.copyOf(bytes, known + more.length);
            System.arraycopy(more, 0, bytes, known, more.length);
            if (start < 0) start = behindLine(bytes, 0);
            int end = start < 0 ? -1 : behindLine(bytes, start);
            if (end >= 0) return RunReader.stepIn(Arrays.copyOfRange(bytes, start, end - 1), space);
        }
        return Optional.empty();
    }

    private static byte[] read(FileChannel file, long place) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        while (buffer.hasRemaining() && file.read(buffer, place + buffer.position()) >= 0) {
            // until it is full
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** Where the line ends that an index is in; −1 if that is not in the bytes. */
    private static int behindLine(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) if (bytes[i] == '\n') return i + 1;
        return -1;
    }
}
