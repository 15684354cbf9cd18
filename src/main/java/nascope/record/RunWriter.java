package nascope.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.search.Happening;
import nascope.search.SearchSnapshot;

/**
 * Writes a run file, line by line. A line goes to the operating system as a whole before {@link #append} returns, so that
 * a program killed at any time leaves whole lines. For one thread.
 */
public final class RunWriter implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    RunWriter(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Makes the folder if needed, and a new run file with its header.
     *
     * @throws InputException if there is a run already, or the file cannot be written
     */
    public static RunWriter create(RunFolder folder, RunHeader header) {
        folder.requireFree();
        folder.create();
        RunWriter writer = new RunWriter(folder.runFile(), open(folder.runFile()));
        try {
            writer.write(HeaderJson.write(header));
            return writer;
        } catch (InputException e) {
            writer.close();
            throw e;
        }
    }

    /**
     * Opens the file of a run to go on with it. A last line that was cut off is taken away.
     *
     * @throws InputException if there is none, or it cannot be written
     */
    public static RunWriter reopen(RunFolder folder) {
        Path file = folder.runFile();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            RunWriter writer = new RunWriter(file, channel);
            writer.endLastLine();
            return writer;
        } catch (IOException e) {
            throw new InputException("%s: cannot be opened: %s".formatted(file, IoReason.of(e)), e);
        }
    }

    /** A last line without an end gets one if readers take it for whole. */
    private void endLastLine() throws IOException {
        long start = endOfLastLine(channel);
        long length = channel.size() - start;
        boolean whole = length > 0 && length <= BoundedLines.LONGEST && isRecord(start, (int) length);
        if (!whole) channel.truncate(start);
        channel.position(channel.size());
        if (whole) channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
    }

    private boolean isRecord(long start, int length) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(length);
        while (line.hasRemaining() && channel.read(line, start + line.position()) >= 0) {
            // until the line is read
        }
        try {
            JsonText.parse(file.toString(), line.array());
            return true;
        } catch (InputException e) {
            return false;
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(1 << 16);
        for (long end = channel.size(); end > 0; end -= block.capacity()) {
            long start = Math.max(0, end - block.capacity());
            block.clear().limit((int) (end - start));
            while (block.hasRemaining() && channel.read(block, start + block.position()) >= 0) {
                // until the block is full
            }
            for (int i = block.position() - 1; i >= 0; i--) if (block.get(i) == '\n') return start + i + 1;
        }
        return 0;
    }

    /**
     * Appends a record.
     *
     * @throws InputException if it cannot be written, for example because the disk is full; the file then ends with the
     *     record before
     */
    public void append(Happening happening) {
        write(HappeningJson.write(happening));
    }

    /** Appends a step; see {@link #append(Happening)}. */
    public void append(SearchSnapshot snapshot) {
        append(new Happening.Stepped(snapshot));
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new InputException("%s: cannot be closed: %s".formatted(file, IoReason.of(e)), e);
        }
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new InputException("%s: cannot be made: %s".formatted(file, IoReason.of(e)), e);
        }
    }

    private void write(JsonNode node) {
        byte[] text = JsonText.bytes(node);
        byte[] line = Arrays.copyOf(text, text.length + 1);
        line[text.length] = '\n';
        long start = -1;
        try {
            start = channel.position();
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) channel.write(rest);
        } catch (IOException e) {
            takeBack(start);
            throw new InputException("%s: cannot be written to: %s".formatted(file, IoReason.of(e)), e);
        }
    }

    private void takeBack(long start) {
        try {
            if (start >= 0) channel.truncate(start);
        } catch (IOException e) {
            // the half line stays; readers ignore it and say so
        }
    }
}
