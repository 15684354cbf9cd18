package nascope.record;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.OwnFile;
import nascope.base.Texts;
import nascope.base.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a run and the names of the files in it.
 *
 * @param path perhaps not there yet
 */
public record RunFolder(Path path) {
    /** What the run file is called. */
    public static final String RUN_FILE = "run.jsonl";

    /**
     * Of what a person names. Touches no file.
     *
     * @param path a run's folder, or the run file in it
     */
    public static RunFolder of(Path path) {
        @Nullable Path above = path.endsWith(RUN_FILE) ? path.toAbsolutePath().getParent() : null;
        return new RunFolder(above == null ? path : above);
    }

    /** The header and a record a step. */
    public Path runFile() {
        return path.resolve(RUN_FILE);
    }

    /** The architecture by both rules. */
    public Path genotypeFile() {
        return path.resolve("genotype.txt");
    }

    /** What happened in it, as a table; perhaps not there. */
    public Path eventsFile() {
        return path.resolve("events.csv");
    }

    /** What a person calls the run, on a line; perhaps not there. */
    public Path nameFile() {
        return path.resolve("name.txt");
    }

    /** Checkpoints, a file each. */
    public Path checkpoints() {
        return path.resolve("checkpoints");
    }

    /** Locked by whoever records the run, and empty. */
    Path lockFile() {
        return path.resolve("run.lock");
    }

    /**
     * Makes sure that all files of the run lie in its folder, so that whoever opens one of a stranger neither reads nor
     * writes over what lies elsewhere. Every writer makes sure again.
     *
     * @throws InputException naming the link
     */
    public void requireOwn() {
        OwnFile.require(runFile());
        OwnFile.require(genotypeFile());
        OwnFile.require(WholeFile.part(genotypeFile()));
        OwnFile.require(eventsFile());
        OwnFile.require(WholeFile.part(eventsFile()));
        OwnFile.require(lockFile());
        OwnFile.require(nameFile());
        new CheckpointFolder(this).requireOwn();
    }

    /** Bytes of the run's files. */
    public long size() {
        requireOwn();
        try {
            long size = new CheckpointFolder(this).size();
            for (Path file : new Path[] {runFile(), genotypeFile(), eventsFile()})
                if (Files.exists(file)) size += Files.size(file);
            return size;
        } catch (IOException e) {
            throw new InputException(Texts.text("record.RunFolder.cannot-be-read-s", path, IoReason.of(e)), e);
        }
    }

    /**
     * Deletes the run's files for good, the run file last, so that what is interrupted can be opened or deleted again.
     * Other files in the folder stay, and then the folder too.
     *
     * @throws InputException if the run is being recorded, or a file cannot be deleted
     */
    public void delete() {
        try {
            RunLock lock = RunLock.take(this);
            try (lock) {
                new CheckpointFolder(this).delete();
                Files.deleteIfExists(WholeFile.part(genotypeFile()));
                Files.deleteIfExists(genotypeFile());
                Files.deleteIfExists(WholeFile.part(eventsFile()));
                Files.deleteIfExists(eventsFile());
                Files.deleteIfExists(WholeFile.part(nameFile()));
                Files.deleteIfExists(nameFile());
                Files.deleteIfExists(runFile());
            }
            Files.deleteIfExists(lockFile());
            removeIfEmpty();
        } catch (IOException e) {
            throw new InputException(Texts.text("record.RunFolder.cannot-be-deleted-s", path, IoReason.of(e)), e);
        }
    }

    /**
     * Copies the run file to another place, in place of a file that may be there.
     *
     * @throws InputException if it cannot be read, or the copy cannot be written
     */
    public void copyRunFile(Path target) {
        Path file = OwnFile.require(runFile());
        if (target.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) return; // it is there
        WholeFile.replace(target, out -> Files.copy(file, out));
    }

    /** Takes away the files of a run that did not come to its first record, so that another can begin here. */
    void deleteBegun() {
        try {
            Files.deleteIfExists(runFile());
            Files.deleteIfExists(lockFile());
        } catch (IOException e) {
            // whoever began it knows already that nothing was written
        }
    }

    /**
     * Removes the folder of a run that was never recorded; whatever lies in it stays.
     *
     * @throws InputException if it is empty and cannot be removed
     */
    public void removeIfEmpty() {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
            // it holds what is not the run's
        } catch (IOException e) {
            throw new InputException(Texts.text("record.RunFolder.cannot-be-deleted-s", path, IoReason.of(e)), e);
        }
    }

    /**
     * Makes sure that a new run here would overwrite nothing. Touches no file.
     *
     * @throws InputException if there is a run already, or a file of the folder's name
     */
    public void requireFree() {
        if (Files.exists(path) && !Files.isDirectory(path))
            throw new InputException(Texts.text("record.RunFolder.must-be-a-folder-for", path));
        for (Path file : new Path[] {runFile(), genotypeFile(), eventsFile(), checkpoints()})
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                throw new InputException(Texts.text("record.RunFolder.already-exists-and-is-kept", file));
    }

    /**
     * Makes the folder if it is not there.
     *
     * @throws InputException if that cannot be done
     */
    void create() {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new InputException(Texts.text("record.RunFolder.the-folder-cannot-be-made", path, IoReason.of(e)), e);
        }
    }
}
