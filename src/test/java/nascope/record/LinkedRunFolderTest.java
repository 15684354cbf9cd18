package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nascope.base.InputException;
import nascope.record.glance.RunSummary;
import nascope.search.Checkpoint;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run folder of a stranger, with links in it, is neither read nor written through them. */
@DisabledOnOs(OS.WINDOWS) // makes links for administrators alone
@Timeout(60)
class LinkedRunFolderTest {
    private static final String CHECKPOINT = "checkpoints/branch-1-step-250.checkpoint";
    private static final List<String> FILES = List.of(
            "run.jsonl",
            "genotype.txt",
            "genotype.txt.part",
            "events.csv",
            "events.csv.part",
            "run.lock",
            "checkpoints",
            CHECKPOINT,
            CHECKPOINT + ".part",
            "checkpoints/part");

    /** What a link may point to. */
    private enum Target {
        OUTSIDE,
        INSIDE,
        NOTHING,
        A_FOLDER
    }

    @TempDir
    private Path temporary;

    private RunFolder folder;
    private Path outside;
    private final SearchSettings settings = SearchSettings.standard();
    private Checkpoint checkpoint;
    private SearchSnapshot last;

    @BeforeEach
    void record() throws IOException {
        folder = new RunFolder(temporary.resolve("run"));
        outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("precious"), "precious");
        FakeSearch search = new FakeSearch(settings);
        try (RunWriter writer = RunWriter.create(folder, RunHeader.of(search, Instant.EPOCH))) {
            writer.append(search.snapshot());
            writer.append(search.step());
            last = search.snapshot();
            checkpoint = search.checkpoint();
        }
        GenotypeFile.write(folder, settings.space(), last);
        new CheckpointFolder(folder).write(1, checkpoint);
        Files.write(folder.path().resolve(CHECKPOINT), checkpoint.toBytes());
    }

    static Stream<Arguments> links() {
        return FILES.stream()
                .flatMap(file -> Stream.of(Target.values()).map(target -> Arguments.of(file, target.name())));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("links")
    void nothingIsReadOrWrittenThroughALink(String file, String target) throws IOException {
        Path link = folder.path().resolve(file);
        long length = Files.size(folder.runFile());
        replace(link, Target.valueOf(target));
        List<String> before = everythingOutside();
        String sentence = link + ": must lie in the run's folder itself, found a link";

        for (Runnable reading :
                List.<Runnable>of(() -> RecordedRun.read(folder), () -> RunSummary.read(folder), () -> folder.size()))
            assertThatThrownBy(reading::run).isInstanceOf(InputException.class).hasMessageStartingWith(sentence);

        List<Runnable> writings = List.of(
                () -> RunWriter.reopen(folder, length).close(),
                () -> RunWriter.create(folder, RunHeader.of(new FakeSearch(settings), Instant.EPOCH)),
                () -> GenotypeFile.replace(folder, settings.space(), last),
                () -> new CheckpointFolder(folder).write(1, checkpoint),
                () -> new CheckpointFolder(folder).read(1L << 30),
                () -> RunLock.take(folder).close(),
                () -> folder.delete());
        for (Runnable writing : writings) {
            try {
                writing.run();
            } catch (InputException e) {
                assertThat(e).hasMessageStartingWith(temporary.toString());
            }
            assertThat(everythingOutside()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.jsonl", "genotype.txt", "events.csv", "run.lock", "checkpoints"})
    void aNewRunDoesNotBeginWhereALinkIs(String file) throws IOException {
        RunFolder fresh = new RunFolder(Files.createDirectory(temporary.resolve("fresh")));
        Files.createSymbolicLink(fresh.path().resolve(file), outside.resolve("not there"));

        assertThatThrownBy(() -> RunWriter.create(fresh, RunHeader.of(new FakeSearch(settings), Instant.EPOCH)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(fresh.path().resolve(file) + ": ");

        assertThat(outside.resolve("not there")).doesNotExist();
        assertThat(fresh.path().toFile().list()).containsExactly(file);
    }

    @Test
    void aFolderThatIsNamedByALinkIsThePersonsOwn() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("shortcut"), folder.path());

        assertThat(RecordedRun.read(new RunFolder(link))
                        .past()
                        .timeline()
                        .current()
                        .newest())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.jsonl", "genotype.txt", "events.csv", "run.lock", CHECKPOINT})
    void aPipeIsNotWaitedFor(String file) throws Exception {
        Path pipe = folder.path().resolve(file);
        Files.deleteIfExists(pipe);
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

        assertThatThrownBy(() -> RecordedRun.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(pipe + ": must be a file or a folder, found a pipe, a device or the like");
    }

    private void replace(Path file, Target target) throws IOException {
        Path to = switch (target) {
            case OUTSIDE -> moved(file, outside.resolve("target"));
            case INSIDE -> moved(file, folder.path().resolve("other"));
            case NOTHING -> outside.resolve("not there");
            case A_FOLDER -> Files.createDirectory(outside.resolve("folder"));
        };
        if (Files.exists(file)) deleteAll(file);
        Files.createSymbolicLink(file, to);
    }

    private static Path moved(Path file, Path to) throws IOException {
        return Files.exists(file) ? Files.move(file, to) : Files.createFile(to);
    }

    private static void deleteAll(Path file) throws IOException {
        try (Stream<Path> inside = Files.walk(file)) {
            for (Path each : inside.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(each);
        }
    }

    /** Names, contents and times of all that does not lie in the run's folder. */
    private List<String> everythingOutside() throws IOException {
        TreeMap<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(outside)) {
            for (Path file : files.toList()) {
                FileTime time = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
                all.put(
                        file.toString(),
                        time
                                + (Files.isRegularFile(file)
                                        ? " " + Files.readString(file, StandardCharsets.ISO_8859_1)
                                        : ""));
            }
        }
        List<String> lines = new ArrayList<>();
        all.forEach((name, what) -> lines.add(name + ": " + what));
        return lines;
    }
}
