package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nascope.base.ApplicationFolder;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a command says, and with which code it ends, when something is thrown that nobody foresaw. */
@Timeout(60)
class FailuresTest {
    private static final String NO_MEMORY =
            "nascope: there is not enough memory for this network; use fewer cells, channels or images in a batch";

    @TempDir
    Path folder;

    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of((Supplier<Throwable>) OutOfMemoryError::new, NO_MEMORY),
                Arguments.of(
                        (Supplier<Throwable>) () -> new LinkageError("no such library"),
                        "nascope: " + unforeseen("no such library")),
                Arguments.of(
                        (Supplier<Throwable>) () -> new IllegalStateException("no such thing"),
                        "nascope: " + unforeseen("no such thing")));
    }

    private static String unforeseen(String reason) {
        return "something inside NAScope went wrong that nobody foresaw (%s); the log in %s says where"
                .formatted(reason, ApplicationFolder.of("log"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void aSearchThatFailsInAStepSaysSoAndWhatIsKept(Supplier<Throwable> thrown, String sentence) {
        Execution execution = Execution.of(
                settings -> new ForwardingSearch(new FakeSearch(settings)) {
                    @Override
                    public SearchSnapshot step() {
                        if (snapshot().step() < 2) return super.step();
                        throw exception(thrown.get());
                    }
                },
                "search",
                "--steps",
                "4",
                "--out",
                folder.resolve("run").toString());

        assertThat(execution.code()).isEqualTo(1);
        assertThat(execution.err().lines().reduce("", (before, line) -> line))
                .isEqualTo(
                        sentence + "; " + folder.resolve("run").resolve("run.jsonl") + " keeps the run up to step 2");
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void aSearchThatCannotBeOpenedSaysSo(Supplier<Throwable> thrown, String sentence) {
        Execution execution = Execution.of(
                settings -> {
                    throw exception(thrown.get());
                },
                "search",
                "--out",
                folder.resolve("run").toString());

        assertThat(execution).isEqualTo(new Execution(1, "", sentence + "; nothing was written\n"));
    }

    @Test
    void benchOutOfMemorySaysWhatSearchSays() {
        long bytes = 16L * 4096 * 256 * 16 * 16 * Float.BYTES; // of some of its feature maps
        assumeThat(Runtime.getRuntime().maxMemory()).isLessThan(bytes);
        Execution execution = Execution.of(
                FakeSearch::new,
                "bench",
                "--batch=4096",
                "--image-size=16",
                "--image-channels=1",
                "--channels=256",
                "--cells=8");

        assertThat(execution).isEqualTo(new Execution(1, "", NO_MEMORY + "\n"));
    }

    /** Of an error there is nothing to return. */
    private static RuntimeException exception(Throwable thrown) {
        if (thrown instanceof Error error) throw error;
        return (RuntimeException) thrown;
    }
}
