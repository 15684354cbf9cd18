package nascope.record;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nascope.base.InputException;
import nascope.base.Require;
import nascope.base.Texts;
import nascope.run.Happening;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/** Reads a run file record by record, holding one at a time. */
public final class RunReader implements AutoCloseable {
    /** Bytes that a line may have. */
    public static final int LONGEST_LINE = BoundedLines.LONGEST;

    private final BoundedLines lines;
    private final RunHeader header;
    private final Map<Integer, Integer> newest = new HashMap<>(); // step of every branch
    private int branch = Happening.FIRST_BRANCH;
    private @Nullable String warning; // null where there is none

    private RunReader(BoundedLines lines) {
        this.lines = lines;
        newest.put(branch, -1);
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

    /**
     * The step in a line that was taken out of a run file; empty if there is none, or the line is damaged: whoever opens the
     * run is told.
     *
     * @param line without its end, not modified
     */
    public static Optional<SearchSnapshot> stepIn(byte[] line, SearchSpace space) {
        try {
            Happening happening = HappeningJson.read(JsonText.parse("", line), space);
            return happening instanceof Happening.Stepped stepped ? Optional.of(stepped.snapshot()) : Optional.empty();
        } catch (InputException e) {
            return Optional.empty();
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
    public Optional<Happening> nextHappening() {
        Optional<byte[]> line = lines.next();
        if (line.isEmpty()) return Optional.empty();
        JsonFields fields;
        try {
            fields = JsonText.parse(lines.where(), line.get());
        } catch (InputException e) {
            if (!lines.cutOff()) throw e;
            warning = Texts.text("record.RunReader.the-last-record-is-cut", lines.where());
            return Optional.empty();
        }
        Happening happening = HappeningJson.read(fields, header.space());
        follow(happening, fields.where());
        return Optional.of(happening);
    }

    /**
     * The next step, whatever happened before it, or nothing behind the last whole one.
     *
     * @throws InputException naming file, line, rule and what was found
     */
    public Optional<SearchSnapshot> next() {
        while (true) {
            Optional<Happening> happening = nextHappening();
            if (happening.isEmpty()) return Optional.empty();
            if (happening.get() instanceof Happening.Stepped stepped) return Optional.of(stepped.snapshot());
        }
    }

    private void follow(Happening happening, String where) {
        int last = Require.entry("newest", newest, branch);
        if (happening instanceof Happening.Stepped stepped) {
            int step = stepped.snapshot().step();
            if (step <= last)
                throw new InputException(Texts.text("record.RunReader.step-must-be-above-d", where, last, step));
            newest.put(branch, step);
        } else if (happening instanceof Happening.Forked fork) {
            branch = fork.branch();
            newest.put(branch, fork.step());
        } else if (happening instanceof Happening.Switched switched) {
            if (!newest.containsKey(switched.branch()))
                throw new InputException(
                        Texts.text("record.RunReader.switch-must-be-a-branch", where, switched.branch()));
            branch = switched.branch();
        }
    }

    /** Bytes read so far; behind the last record the length of the file. */
    long length() {
        return lines.length();
    }

    /** Bytes of the last record. */
    long recordLength() {
        return lines.lineLength();
    }

    /** Names the file and the line of the last record. */
    public String where() {
        return lines.where();
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
