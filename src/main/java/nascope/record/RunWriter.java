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
     * Appends a record.
     *
     * @throws InputException if it cannot be written, for example because the disk is full; the file then ends with the
     *     record before
     */
    public void append(SearchSnapshot snapshot) {
        write(StepJson.write(snapshot));
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
            throw new InputException(
                    "%s: cannot be written to: %s; the run is kept up to the record before"
                            .formatted(file, IoReason.of(e)),
                    e);
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
