package nascope.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.OwnFile;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.base.WholeFile;
import nascope.search.Checkpoint;

/**
 * The checkpoints of a run on disk, a file each, dense near the newest step and sparse in the past. They save time and no
 * more: whatever is missing or damaged is done again from an earlier one, or from the start. A program killed at any time
 * leaves whole ones.
 */
public final class CheckpointFolder {
    /** Steps from one checkpoint to the next. */
    public static final int EVERY = 250;

    private static final int DENSE = 4; // checkpoints that stay at each distance
    private static final int LONGEST = 1 << 28; // bytes; the largest network has a fifth
    private static final int MOST = 1000; // files that are looked at
    private static final Pattern NAME = Pattern.compile("branch-(\\d{1,9})-step-(\\d{1,9})\\.checkpoint");

    /** Also what a killed program left half written, now and in earlier versions. */
    private static final Pattern OURS = Pattern.compile(NAME + "(\\.part)?|part");

    private final Path path;

    public CheckpointFolder(RunFolder folder) {
        path = folder.checkpoints();
    }

    /**
     * A checkpoint that was read.
     *
     * @param branch number of the branch it lies on
     */
    public record Read(int branch, Checkpoint checkpoint) {}

    /**
     * What the folder holds.
     *
     * @param checkpoints those that are whole
     * @param warnings why others were left out
     */
    public record Contents(List<Read> checkpoints, List<String> warnings) {}

    /**
     * Writes a checkpoint that was taken right after its step, and removes those that are too close together for their
     * age.
     *
     * @throws InputException if it cannot be written
     */
    public void write(int branch, Checkpoint checkpoint) {
        Path file = path.resolve(Plain.text("branch-%d-step-%d.checkpoint", branch, checkpoint.step()));
        byte[] bytes = checkpoint.toBytes();
        OwnFile.require(path);
        try {
            Files.createDirectories(path);
            WholeFile.replace(OwnFile.require(file), out -> out.write(bytes));
            for (Path other : files()) thinOut(other, branch, checkpoint.step());
        } catch (IOException e) {
            throw new InputException(
                    Texts.text("record.CheckpointFolder.cannot-be-written-s", file, IoReason.of(e)), e);
        }
    }

    /** A checkpoint whose number has k factors of 2 stays while fewer than {@value #DENSE} · 2^k others are younger. */
    private static void thinOut(Path file, int branch, int newest) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || Integer.parseInt(name.group(1)) != branch) return;
        int step = Integer.parseInt(name.group(2));
        int number = step / EVERY;
        if (number == 0 || step > newest) return;
        long stays = (long) DENSE << Integer.numberOfTrailingZeros(number);
        if (newest / EVERY - number >= stays) Files.deleteIfExists(file);
    }

    /**
     * Reads the checkpoints that are worth most and fit together into memory: the newest of every branch, then those that would stay the
     * longest.
     *
     * @param most bytes of their files; the first is read whatever its size
     */
    public Contents read(long most) {
        List<Read> checkpoints = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        int unusable = 0;
        try {
            long room = most;
            for (Named file : byWorth()) {
                long size = Files.size(file.path());
                if (size > room && room < most) continue;
                room -= size;
                try {
                    checkpoints.add(new Read(file.branch(), read(file.path())));
                } catch (InputException e) {
                    if (unusable++ == 0) warnings.add(e.getMessage()); // of an older program's all say the same
                }
            }
        } catch (IOException e) {
            warnings.add(Texts.text("record.CheckpointFolder.cannot-be-read-s", path, IoReason.of(e)));
        }
        if (unusable > 1) warnings.add(Texts.text("record.CheckpointFolder.others-too", unusable - 1));
        return new Contents(List.copyOf(checkpoints), List.copyOf(warnings));
    }

    private List<Named> byWorth() throws IOException {
        List<Named> named = new ArrayList<>();
        for (Path file : files()) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches())
                named.add(new Named(file, Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))));
        }
        Map<Integer, Integer> newest = new HashMap<>(); // step of every branch
        for (Named file : named) newest.merge(file.branch(), file.step(), Math::max);
        named.sort(Comparator.<Named>comparingInt(
                        file -> Objects.equals(newest.get(file.branch()), file.step()) ? 1 : 0)
                .thenComparing(Named::factorsOfTwo)
                .thenComparing(Named::step)
                .thenComparing(Named::branch)
                .reversed());
        return named;
    }

    /** A checkpoint's file and what its name says. */
    private record Named(Path path, int branch, int step) {
        int factorsOfTwo() {
            return Integer.numberOfTrailingZeros(step / EVERY);
        }
    }

    /** @throws InputException naming a link in place of the folder or of something in it */
    void requireOwn() {
        OwnFile.require(path);
        if (!Files.isDirectory(path)) return;
        int looked = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                if (looked++ == MOST) break; // no more are read
                OwnFile.require(entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // reading it will say so
        }
    }

    /** Bytes of all checkpoints. */
    long size() throws IOException {
        long size = 0;
        for (Path file : files()) size += Files.size(file);
        return size;
    }

    /** Deletes all checkpoints, and the folder if nothing else is in it. */
    void delete() throws IOException {
        OwnFile.require(path);
        if (!Files.isDirectory(path)) return;
        for (Path file : files())
            if (OURS.matcher(file.getFileName().toString()).matches()) Files.deleteIfExists(file);
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
            // it holds what is not the run's
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) return files;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                if (files.size() == MOST) break;
                if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) files.add(entry);
            }
        }
        files.sort(null);
        return files;
    }

    private static Checkpoint read(Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST)
                throw new InputException(Texts.text("record.CheckpointFolder.a-checkpoint-must-be-at", file, LONGEST));
            return Checkpoint.fromBytes(file.toString(), bytes);
        } catch (IOException e) {
            throw new InputException(Texts.text("record.CheckpointFolder.cannot-be-read-s", file, IoReason.of(e)), e);
        }
    }
}
