package nascope.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.Texts;
import nascope.run.Happening;
import nascope.search.snapshot.SearchSnapshot;

/**
 * Writes a run file, line by line. A line goes to the operating system as a whole before {@link #append} returns, so that
 * a program killed at any time leaves whole lines. For one thread.
 */
public final class RunWriter implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final RunLock lock;

    RunWriter(Path file, FileChannel channel, RunLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder if needed, and a new run file with its header.
     *
     * @throws InputException if there is a run already, or another is about to begin one, or the file cannot be written
     */
    public static RunWriter create(RunFolder folder, RunHeader header) {
        folder.requireFree();
        folder.create();
        RunWriter writer =
                open(folder, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            writer.write(HeaderJson.write(header));
            return writer;
        } catch (InputException e) {
            folder.deleteBegun();
            writer.close();
            throw e;
        }
    }

    /**
     * Opens the file of a run to go on with it. A last line that was cut off is taken away.
     *
     * @param length of the file, in bytes, when it was read
     * @throws InputException if there is none, or it cannot be written, or another writes to it or did so since
     */
    public static RunWriter reopen(RunFolder folder, long length) {
        RunWriter writer = open(folder, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            writer.requireLength(length);
            writer.endLastLine();
            return writer;
        } catch (IOException e) {
            writer.close();
            throw new InputException(
                    Texts.text("record.RunWriter.cannot-be-opened-s", folder.runFile(), IoReason.of(e)), e);
        } catch (InputException e) {
            writer.close();
            throw e;
        }
    }

    /**
     * Puts a new header in place of what the file of a run holds that came to no step: with blanks behind it, if it is
     * shorter, so that one writing does it and a program killed meanwhile leaves the one or the other.
     *
     * @param length of the file, in bytes, when it was read
     * @throws InputException if there is none, or it cannot be written, or another writes to it or did so since
     */
    static RunWriter beginAnew(RunFolder folder, long length, RunHeader header) {
        RunWriter writer = reopen(folder, length);
        try {
            byte[] text = JsonText.bytes(HeaderJson.write(header));
            byte[] padded = Arrays.copyOf(text, Math.max(text.length, Math.toIntExact(writer.channel.size()) - 1));
            Arrays.fill(padded, text.length, padded.length, (byte) ' ');
            writer.channel.position(0);
            writer.write(padded);
            return writer;
        } catch (IOException e) {
            writer.close();
            throw new InputException(
                    Texts.text("record.RunWriter.cannot-be-written-to-s", folder.runFile(), IoReason.of(e)), e);
        } catch (InputException e) {
            writer.close();
            throw e;
        }
    }

    private static RunWriter open(RunFolder folder, OpenOption... options) {
        folder.requireOwn();
        RunLock lock = RunLock.take(folder);
        try {
            return new RunWriter(folder.runFile(), FileChannel.open(folder.runFile(), options), lock);
        } catch (IOException e) {
            lock.close();
            throw new InputException(
                    Texts.text("record.RunWriter.cannot-be-opened-for-writing", folder.runFile(), IoReason.of(e)), e);
        }
    }

    /** Steps that another wrote since would be followed by steps that do not follow them. */
    private void requireLength(long length) throws IOException {
        if (channel.size() != length)
            throw new InputException(Texts.text("record.RunWriter.must-be-d-bytes-long", file, length, channel.size()));
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

    /** Bytes of the file. */
    long length() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new InputException(Texts.text("record.RunWriter.cannot-be-read-s", file, IoReason.of(e)), e);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try (lock) {
            channel.close();
        } catch (IOException e) {
            throw new InputException(Texts.text("record.RunWriter.cannot-be-closed-s", file, IoReason.of(e)), e);
        }
    }

    private void write(JsonNode node) {
        write(JsonText.bytes(node));
    }

    /** @param text a line without its end */
    private void write(byte... text) {
        byte[] line = Arrays.copyOf(text, text.length + 1);
        line[text.length] = '\n';
        long start = -1;
        try {
            start = channel.position();
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) channel.write(rest);
        } catch (IOException e) {
            takeBack(start);
            throw new InputException(Texts.text("record.RunWriter.cannot-be-written-to-s", file, IoReason.of(e)), e);
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
