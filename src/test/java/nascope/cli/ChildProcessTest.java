package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nascope.Main;
import nascope.record.RunReader;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line in a process of its own, on a class path without JavaFX. */
@Timeout(180)
class ChildProcessTest {
    private static final String GENOTYPE =
            "Genotype(normal=[('none', 2, 0)], normal_concat=range(2, 4), reduce=[], reduce_concat=[])";

    /** The place of signal 2 among the signals that a process ignores. */
    private static final long SIGINT = 1 << (2 - 1);

    @TempDir
    Path folder;

    private Process child;

    @AfterEach
    void end() {
        if (child != null) child.destroyForcibly();
    }

    @Test
    void runsWithoutJavaFx() throws Exception {
        start(
                Main.class,
                "genotype",
                GENOTYPE,
                "--out",
                folder.resolve("cell.png").toString());

        assertThat(child.waitFor()).isZero();
        assertThat(rest(child.errorReader(StandardCharsets.UTF_8))).isEmpty();
        assertThat(folder.resolve("cell.png")).isNotEmptyFile();
    }

    @Test
    void theSearchNeedsNoJavaFxEither() throws Exception {
        start(
                EndlessSearch.class,
                "search",
                "--steps",
                "3",
                "--out",
                folder.resolve("run").toString());

        assertThat(child.waitFor()).isZero();
        assertThat(folder.resolve("run").resolve("genotype.txt")).isNotEmptyFile();
    }

    @Test
    void aProgramOfACountryWithOtherDigitsWritesPlainOnes() throws Exception {
        String digits = "-Duser.language=fa -Duser.country=IR";
        start(Map.of("JAVA_TOOL_OPTIONS", digits), EndlessSearch.class, "search", "--steps", "3", "--out", run());

        assertThat(child.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("run").resolve("genotype.txt")))
                .matches("\\p{ASCII}+");
        assertThat(steps(false)).hasSize(4);
        start(Map.of("JAVA_TOOL_OPTIONS", digits), Main.class, "search", "digits");
        List<String> said = rest(child.errorReader(StandardCharsets.UTF_8));
        assertThat(said.get(said.size() - 1))
                .isEqualTo("nascope: Unmatched argument at index 1: 'digits' (see nascope search --help)");
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC}) // have their display always
    void withoutADisplayTheWindowIsASentence() throws Exception {
        start(Map.of("DISPLAY", ""), true, Main.class);

        assertThat(child.waitFor()).isEqualTo(1);
        assertThat(rest(child.errorReader(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("nascope: the window needs a display, and there is none");
    }

    @Test
    void withoutJavaFxTheWindowIsASentence() throws Exception {
        start(Main.class);

        assertThat(child.waitFor()).isEqualTo(1);
        assertThat(rest(child.errorReader(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("nascope: the window cannot be opened: JavaFX is not beside nascope.jar. ");
    }

    private String run() {
        return folder.resolve("run").toString();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0, genotype --help", "1, genotype nonsense", "2, search --cells none", "2, none-such"})
    void handsTheExitCodeToTheSystem(int code, String arguments) throws Exception {
        start(Main.class, arguments.split(" ", -1));

        assertThat(child.waitFor()).isEqualTo(code);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // has no kill
    void ctrlCEndsASearchAndKeepsWhatIsWritten() throws Exception {
        BufferedReader err = startEndlessSearch();

        new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();

        assertThat(child.waitFor()).isEqualTo(130);
        List<SearchSnapshot> steps = steps(false);
        List<String> said = rest(err);
        assertThat(said.get(said.size() - 1))
                .isEqualTo("nascope: interrupted; %s keeps the run up to step %d"
                        .formatted(runFile(), steps.get(steps.size() - 1).step()));
        assertThat(Files.readString(folder.resolve("run").resolve("genotype.txt")))
                .startsWith("# every edge, after step ");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // has no kill
    void ctrlCEndsAMeasurementOfCosts() throws Exception {
        Path file = folder.resolve("costs.csv");
        start(EndlessSearch.class, "costs", "--steps", "200000", "--out", file.toString());
        BufferedReader err = child.errorReader(StandardCharsets.UTF_8);
        assertThat(err.readLine()).startsWith("dsnas on fashion, seed 1: costs under random gates");
        assertThat(err.readLine()).isEqualTo("data: made up");
        assertThat(err.readLine()).isEqualTo("batches at the start: 0/200000");

        new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();

        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(130);
        assertThat(rest(child.inputReader(StandardCharsets.UTF_8))).containsExactly(EndlessSearch.CODE + 130);
        List<String> said = rest(err);
        assertThat(said.get(said.size() - 1)).isEqualTo("nascope: interrupted; nothing is written");
        assertThat(file).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // has no kill
    void beingToldToEndEndsASearchThatIsBeingOpened() throws Exception {
        start(NeverOpenedSearch.class, "search", "--out", run());
        BufferedReader out = child.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).isEqualTo(NeverOpenedSearch.OPENING);

        child.destroy();

        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Several ways of collecting garbage, as they differ in what is left when there is nothing left. */
    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseG1GC", "-XX:+UseSerialGC"})
    void aSearchThatTakesAllMemoryEndsWithASentence(String collector) throws Exception {
        String options = "-Xmx32m %s -Dnascope.log=%s".formatted(collector, folder.resolve("log"));
        start(Map.of("JAVA_TOOL_OPTIONS", options), HungrySearch.class, "search", "--out", run());

        assertThat(child.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(child.exitValue()).isEqualTo(1);
        List<String> said = rest(child.errorReader(StandardCharsets.UTF_8));
        assertThat(said)
                .hasSize(4) // with that of Java on its options, and those of the beginning and the data
                .last()
                .asString()
                .startsWith("nascope: there is not enough memory")
                .endsWith("run.jsonl keeps the run up to step 2");
        assertThat(steps(false)).hasSize(3);
    }

    @Test
    void aKilledSearchLeavesWholeRecords() throws Exception {
        startEndlessSearch();

        child.destroyForcibly().waitFor();

        assertThat(steps(true)).hasSizeGreaterThan(2);
    }

    /** Starts a search that has no end, and waits until it has done some steps. */
    private BufferedReader startEndlessSearch() throws IOException {
        start(
                EndlessSearch.class,
                "search",
                "--steps",
                "2000",
                "--out",
                folder.resolve("run").toString());
        BufferedReader err = child.errorReader(StandardCharsets.UTF_8);
        assertThat(err.readLine()).isEqualTo("dsnas on fashion, level single, seed 1: 2000 steps");
        assertThat(err.readLine()).isEqualTo("data: made up");
        assertThat(err.readLine()).startsWith("step 100 of 2000 (5 %), ");
        return err;
    }

    private List<SearchSnapshot> steps(boolean maybeCutOff) {
        List<SearchSnapshot> steps = new ArrayList<>();
        try (RunReader reader = RunReader.open(runFile())) {
            for (Optional<SearchSnapshot> step = reader.next(); step.isPresent(); step = reader.next())
                steps.add(step.get());
            if (!maybeCutOff) assertThat(reader.warning()).isEmpty();
        }
        return steps;
    }

    private Path runFile() {
        return folder.resolve("run").resolve("run.jsonl");
    }

    private void start(Class<?> main, String... arguments) throws IOException {
        start(Map.of(), main, arguments);
    }

    private void start(Map<String, String> environment, Class<?> main, String... arguments) throws IOException {
        start(environment, false, main, arguments);
    }

    private void start(Map<String, String> environment, boolean javaFx, Class<?> main, String... arguments)
            throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> javaFx || !entry.matches(".*(javafx|openjfx|atlantafx|testfx|fxgraphics2d).*"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        command.addAll(0, heedingCtrlC());
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().putAll(environment);
        child = process.start();
    }

    /**
     * What has to stand before a command so that Ctrl+C ends it. A shell has its background jobs ignore Ctrl+C, they hand
     * that on to what they start, and a program that finds it ignored leaves it so.
     */
    private static List<String> heedingCtrlC() throws IOException {
        return ignoresCtrlC() ? List.of("env", "--default-signal=INT") : List.of();
    }

    private static boolean ignoresCtrlC() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return false; // only Linux tells
        try (Stream<String> lines = Files.lines(status)) {
            String ignored = lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> line.substring("SigIgn:".length()).strip())
                    .findFirst()
                    .orElse("0");
            return (Long.parseUnsignedLong(ignored, 16) & SIGINT) != 0;
        }
    }

    private static List<String> rest(BufferedReader reader) {
        return reader.lines().toList();
    }
}
