package nascope.record;

import java.nio.file.Path;
import java.util.Optional;
import nascope.base.InputException;
import nascope.search.SearchSnapshot;

/** Reads a run file record by record, holding one at a time. */
public final class RunReader implements AutoCloseable {
    private final BoundedLines lines;
    private final RunHeader header;
    private int lastStep = -1;
    private String warning;

    private RunReader(BoundedLines lines) {
        this.lines = lines;
        byte[] first = lines.next().orElse(new byte[0]);
        this.header = HeaderJson.read(JsonText.parse(lines.where(), first));
    }

    /**
     * Opens a run file and reads its header.
     *
     * @throws InputException if it is missing or no run file
     */
    public static RunReader open(Path file) {
        BoundedLines lines = new BoundedLines(file);
        try {
            return new RunReader(lines);
        } catch (InputException e) {
            lines.close();
            throw e;
        }
    }

    public RunHeader header() {
        return header;
    }

    /**
     * The next record, or nothing behind the last whole one.
     *
     * @throws InputException naming file, line, rule and what was found
     */
    public Optional<SearchSnapshot> next() {
        Optional<byte[]> line = lines.next();
        if (line.isEmpty()) return Optional.empty();
        JsonFields fields;
        try {
            fields = JsonText.parse(lines.where(), line.get());
        } catch (InputException e) {
            if (!lines.cutOff()) throw e;
            warning = "%s: the last record is cut off and was left out".formatted(lines.where());
            return Optional.empty();
        }
        SearchSnapshot snapshot = StepJson.read(fields, header.space());
        if (snapshot.step() <= lastStep)
            throw new InputException("%s: step must be above %d, that of the record before, found %d"
                    .formatted(fields.where(), lastStep, snapshot.step()));
        lastStep = snapshot.step();
        return Optional.of(snapshot);
    }

    /** What a person should know about the file once it is read to its end: whether its last record was cut off. */
    public Optional<String> warning() {
        return Optional.ofNullable(warning);
    }

    @Override
    public void close() {
        lines.close();
    }
}
