package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.function.Consumer;
import nascope.base.InputException;
import nascope.record.glance.RunSummary;
import nascope.run.Happening;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies where a run should be, there is a sentence that names it, and little memory is used. */
@Timeout(60)
class StrangeRunFilesTest {
    private static final long GIBIBYTE = 1L << 30;
    private static final long LITTLE = 64L << 20; // bytes
    private static final SearchSettings SETTINGS = SearchSettings.standard();

    @TempDir
    private Path temporary;

    private RunFolder folder;

    @BeforeEach
    void makeAFolder() throws IOException {
        folder = new RunFolder(Files.createDirectory(temporary.resolve("run")));
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.createFile(folder.runFile());
        assertRefused(", line 1: must be a JSON object, found nothing");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // says it in other words
    void aFolderInPlaceOfTheFile() throws IOException {
        Files.createDirectory(folder.runFile());
        assertRefused(", line 1: cannot be read: Is a directory");
    }

    @Test
    void foreignBytes() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        Files.write(folder.runFile(), bytes);
        assertRefused(", line 1: must be a JSON object, found ");
        bytes[0] = 'P';
        bytes[1] = 'K';
        Files.write(folder.runFile(), bytes);
        assertRefused(", line 1: must be a JSON object, found broken JSON at column ");
        Files.write(folder.runFile(), new byte[1000]);
        assertRefused(", line 1: must be a JSON object, found broken JSON at column 2: Illegal character");
    }

    @Test
    void foreignJson() throws IOException {
        Files.writeString(folder.runFile(), "{\"type\": \"FeatureCollection\", \"features\": []}\n");
        assertRefused(", line 1: format must be a text, found no such field");
        Files.writeString(folder.runFile(), "{\"format\": \"other\", \"version\": 1}\n");
        assertRefused(", line 1: must be format \"nascope-run\" version 1 to 4, found \"other\" version 1");
        Files.writeString(folder.runFile(), "[".repeat(500_000));
        assertRefused(", line 1: must be a JSON object, found broken JSON at column ");
        Files.writeString(folder.runFile(), "{\"format\": " + "9".repeat(500_000) + "}\n");
        assertRefused(", line 1: must be a JSON object, found broken JSON at column ");
    }

    @Test
    void aFileOfAFutureVersion() throws IOException {
        record(2);
        Files.writeString(
                folder.runFile(), Files.readString(folder.runFile()).replaceFirst("\"version\":3", "\"version\":5"));
        assertRefused(", line 1: must be format \"nascope-run\" version 1 to 4, found \"nascope-run\" version 5");
    }

    @Test
    void aFileOfTheFirstVersionOpens() throws IOException {
        record(2);
        String old = Files.readString(folder.runFile())
                .replaceFirst("\"version\":3", "\"version\":1")
                .replaceFirst(",\"kernels\":\"fused\"", "") // there was but one kind
                .replaceFirst(",\"fit\":\"crop\"", ""); // images were stretched
        Files.writeString(folder.runFile(), old);

        RecordedRun read = RecordedRun.read(folder);

        assertThat(read.past().timeline().current().newest()).isEqualTo(2);
        assertThat(read.header().settings())
                .isEqualTo(SETTINGS.withText(Settings.KERNELS, "nd4j").withText(Settings.FIT, "stretch"));
    }

    @Test
    void aFileWithoutAStepIsARunThatCanBegin() throws IOException {
        record(0);
        String header = Files.readString(folder.runFile()).lines().findFirst().orElseThrow();
        Files.writeString(folder.runFile(), header + "\n");

        RecordedRun read = RecordedRun.read(folder);

        assertThat(read.past().timeline().current().newest()).isEqualTo(-1);
        assertThat(read.warnings())
                .containsExactly(folder.runFile() + ": no step of this run was recorded; it begins at step 0");
    }

    @Test
    void aFirstLineOfOneGibibyte() throws IOException {
        grow();
        String message = ", line 1: must be at most 1048576 bytes long, found more";
        assertLittleMemory(() -> assertRefused(message));
        assertLittleMemory(() -> assertThatThrownBy(() -> RunSummary.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.runFile() + message));
    }

    @Test
    void aLaterLineOfOneGibibyte() throws IOException {
        record(2);
        grow();
        assertLittleMemory(() -> assertRefused(", line 5: must be at most 1048576 bytes long, found more"));
        assertLittleMemory(() -> assertThat(RunSummary.read(folder).last()).isEmpty());
    }

    @Test
    void moreStepsThanFitIntoTheMemory() throws IOException {
        record(3000);
        long enough = 8 << 20;
        assertThat(RecordedRun.read(folder, enough, bytes -> true)
                        .past()
                        .timeline()
                        .current()
                        .newest())
                .isEqualTo(3000);
        assertDoesNotFit();
    }

    @Test
    void moreBranchesThanFitIntoTheMemory() {
        record(100, writer -> {
            for (int branch = 2; branch < 2000; branch++)
                writer.append(new Happening.Forked(branch, "a branch", branch - 1, 100));
        });
        assertDoesNotFit();
    }

    @Test
    void moreEventsThanFitIntoTheMemory() {
        record(1, writer -> {
            for (int times = 0; times < 2000; times++) writer.append(new Happening.Renamed(1, "another name"));
        });
        assertDoesNotFit();
    }

    private void assertDoesNotFit() {
        assertThatThrownBy(() -> RecordedRun.read(folder, 1 << 20, bytes -> true))
                .isInstanceOf(InputException.class)
                .hasMessageMatching(
                        "\\Q%s\\E, line \\d+: the run up to here must fit into 1 MiB, half of the memory that"
                                        .formatted(folder.runFile())
                                + " Java may take, found more; java's option -Xmx8g gives it 8 GiB");
    }

    private void record(int steps) {
        record(steps, writer -> {});
    }

    private void record(int steps, Consumer<RunWriter> more) {
        FakeSearch search = new FakeSearch(SETTINGS);
        try (RunWriter writer = RunWriter.create(folder, RunHeader.of(search, Instant.EPOCH))) {
            writer.append(search.snapshot());
            for (int step = 0; step < steps; step++) writer.append(search.step());
            more.accept(writer);
        }
    }

    /** Appends a line of zeros that takes no space on the disk. */
    private void grow() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.runFile().toFile(), "rw")) {
            file.setLength(file.length() + GIBIBYTE);
        }
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> RecordedRun.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.runFile() + message);
    }

    private static void assertLittleMemory(Runnable reading) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        reading.run();
        assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(LITTLE);
    }
}
