package nascope.app.runs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nascope.app.live.RunPlace;
import nascope.base.ApplicationFolder;
import nascope.base.InputException;
import nascope.base.IoReason;
import nascope.base.Texts;
import nascope.record.RunFolder;
import nascope.search.settings.SearchSettings;

/** The folder in which the window records every run, each in a folder named by the time of its start. */
public final class RunsFolder implements RunPlace {
    /** The kind of the application folder; the system property {@code nascope.runs} names another. */
    private static final String KIND = "runs";

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT);

    private final Path path;
    private final Clock clock;

    public RunsFolder(Path path, Clock clock) {
        this.path = path;
        this.clock = clock;
    }

    /** The folder of this person on this machine. Touches no file. */
    public static RunsFolder ofThisMachine() {
        return new RunsFolder(ApplicationFolder.of(KIND), Clock.system(ZoneId.systemDefault()));
    }

    public Path path() {
        return path;
    }

    /** The folder, if it is there. */
    Optional<Path> ifThere() {
        return Optional.of(path).filter(Files::isDirectory);
    }

    /** An empty folder, made here so that no other window takes it. */
    @Override
    public Optional<RunFolder> next(SearchSettings settings) {
        String name = NAME.format(LocalDateTime.now(clock));
        Path free = path.resolve(name);
        for (int number = 2; !make(free); number++) free = path.resolve(name + "-" + number);
        return Optional.of(new RunFolder(free));
    }

    /** Says no if it is there already. What else is wrong with it the recording will tell. */
    private boolean make(Path folder) {
        try {
            Files.createDirectories(path);
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return !Files.isDirectory(path);
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * The runs written to last, newest first.
     *
     * @throws InputException if the folder is there and cannot be read
     */
    public List<RunFolder> newest(int most) {
        if (!Files.isDirectory(path)) return List.of();
        record Written(RunFolder folder, long millis) {}
        List<Written> all = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                RunFolder folder = new RunFolder(entry);
                if (Files.isRegularFile(folder.runFile(), LinkOption.NOFOLLOW_LINKS))
                    all.add(new Written(
                            folder, Files.getLastModifiedTime(folder.runFile()).toMillis()));
            }
        } catch (IOException e) {
            throw new InputException(Texts.text("app.runs.RunsFolder.cannot-be-read-s", path, IoReason.of(e)), e);
        }
        return all.stream()
                .sorted(Comparator.comparingLong(Written::millis).reversed())
                .limit(most)
                .map(Written::folder)
                .toList();
    }
}
