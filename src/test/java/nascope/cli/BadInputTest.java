package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nascope.base.InputException;
import nascope.record.RunReader;
import nascope.search.FakeSearch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.operation.Labels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines that cannot work: the whole message, the exit code, and that no file that was there is touched. */
class BadInputTest {
    @TempDir
    Path folder;

    private Map<Path, String> before;

    @BeforeEach
    void fillTheFolder() throws IOException {
        Path run = Files.createDirectories(folder.resolve("old"));
        Files.writeString(run.resolve("run.jsonl"), "an old run");
        Files.writeString(run.resolve("genotype.txt"), "an old genotype");
        Files.writeString(folder.resolve("file"), "a file");
        Files.writeString(folder.resolve("picture.png"), "a picture");
        Files.writeString(folder.resolve("broken.json"), "{\"cells\": 3,");
        Files.writeString(folder.resolve("unknown.json"), "{\"layers\": 3}");
        Files.writeString(folder.resolve("type.json"), "{\"cells\": \"3\"}");
        Files.writeString(folder.resolve("value.json"), "{\"noise\": -1}");
        before = files();
    }

    @AfterEach
    void everyFileIsAsItWas() throws IOException {
        assertThat(files()).containsAllEntriesOf(before);
    }

    @ParameterizedTest(name = "nascope {0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 10_000, textBlock = """
                    --loud                             | Unknown option: '--loud' (see nascope --help)
                    serch                              | Unmatched argument at index 0: 'serch'; perhaps search or bench or render (see nascope --help)
                    --verbose                          | a command is missing, one of search, costs, check, bench, genotype, events, import, follow, render, export, network (see nascope --help)
                    search --cels 3                    | Unknown options: '--cels', '3'; perhaps --cells (see nascope search --help)
                    search digits                      | Unmatched argument at index 1: 'digits' (see nascope search --help)
                    search --cells                     | Missing required parameter for option '--cells' (N) (see nascope search --help)
                    search --cells 2 --cells 3         | --cells must be given once, got 2 and 3 (see nascope search --help)
                    search --cells 99                  | --cells must be a whole number from 1 to 20, got 99 (see nascope search --help)
                    search --cells three               | --cells must be a whole number from 1 to 20, got "three" (see nascope search --help)
                    search --steps 0                   | --steps must be a whole number from 1 to 10000000, got 0 (see nascope search --help)
                    search --noise NaN                 | --noise must be a number from 0.0 to 10.0, got NaN (see nascope search --help)
                    search --alpha-lr 1.000,5          | --alpha-lr must be a number from 0 to 10, got "1.000,5" (see nascope search --help)
                    search --seed 9223372036854775808  | --seed must be a whole number of at most 64 bits, got "9223372036854775808" (see nascope search --help)
                    search --level adam               | --level must be one of single, bi, got "adam" (see nascope search --help)
                    search --operations none,none      | --operations must name each candidate once, got none twice (see nascope search --help)
                    search --operations none           | --operations must name at least 2 candidates, got 1 (see nascope search --help)
                    search --order 2                   | --order 2 needs --method darts and --level bi, got --method dsnas and --level single (see nascope search --help)
                    search --preset deep-not-wide      | --preset must be one of from-nothing, wide-not-deep, grow-after-pruning, no-edges-bi-level, no-edges-dsnas, digits-quick, got "deep-not-wide" (see nascope search --help)
                    search --operations skip_connect,sep_conv_3x3 --alpha-start none-leads | --alpha-start none-leads needs none among the operations, got --operations skip_connect,sep_conv_3x3 (see nascope search --help)
                    genotype                           | genotype needs a text, a file or the name of a published cell (--gallery lists them) (see nascope genotype --help)
                    genotype any --out cell.gif        | --out must end with one of .png, .svg, .pdf, got "cell.gif" (see nascope genotype --help)
                    """)
    void wrongUsage(String arguments, String message) {
        assertFails(2, message, arguments.split(" ", -1));
    }

    @Test
    void operationsThatDoNotExist() {
        assertFails(
                2,
                "--operations: operation must be one of " + Labels.all() + ", got conv (see nascope search --help)",
                "search",
                "--operations",
                "none,conv");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    missing.json | : cannot be read: there is no such file or folder
                    broken.json  | : must be a JSON object, found broken JSON at column 13: Unexpected end-of-input within/between Object entries
                    type.json    | : cells must be a whole number from 1 to 20, found "3"
                    value.json   | : noise must be a number from 0.0 to 10.0, got -1.0
                    """)
    void unusableSettingsFiles(String name, String message) {
        Path file = folder.resolve(name);

        assertFails(1, file + message, "search", "--settings", file.toString());
    }

    @Test
    void settingsFilesWithUnknownNames() {
        Path file = folder.resolve("unknown.json");

        Execution execution = execute("search", "--settings", file.toString());

        assertThat(execution.code()).isEqualTo(1);
        assertThat(execution.err())
                .startsWith(
                        "nascope: " + file + ": there is no setting \"layers\"; the settings are data, image-size, ")
                .hasLineCount(1);
    }

    @Test
    void aFolderThatHoldsARun() {
        Path old = folder.resolve("old");

        assertFails(
                1,
                old.resolve("run.jsonl") + ": already exists and is kept; give the new run another folder",
                "search",
                "--out",
                old.toString());
    }

    @Test
    void aFileInPlaceOfTheFolder() {
        Path file = folder.resolve("file");

        assertFails(1, file + ": must be a folder for a new run, found a file", "search", "--out", file.toString());
    }

    @Test
    void aFolderThatCannotBeMade() {
        Path inFile = folder.resolve("file").resolve("run");

        assertFails(
                1,
                inFile + ": the folder cannot be made: Not a directory; nothing was written",
                "search",
                "--out",
                inFile.toString());
    }

    @Test
    void dataThatIsMissing() {
        Path run = folder.resolve("new");

        assertFails(
                1,
                "missing: there is no such file or folder; nothing was written",
                "search",
                "--data",
                "missing",
                "--out",
                run.toString());
        assertThat(run).doesNotExist();
    }

    @Test
    void aSearchThatFailsKeepsTheStepsBefore() {
        Path run = folder.resolve("new");

        assertThat(execute("search", "--steps", "100", "--data", "fails", "--out", run.toString()))
                .isEqualTo(new Execution(
                        1,
                        "",
                        "dsnas on fails, level single, seed 1: 100 steps\ndata: made up\n"
                                + "nascope: the loss is not a number (NaN); %s keeps the run up to step 2\n"
                                        .formatted(run.resolve("run.jsonl"))));
        try (RunReader reader = RunReader.open(run.resolve("run.jsonl"))) {
            assertThat(Stream.generate(reader::next).limit(3)).allMatch(step -> step.isPresent());
            assertThat(reader.next()).isEmpty();
            assertThat(reader.warning()).isEmpty();
        }
    }

    @Test
    void verboseShowsWhereItHappened() {
        Execution execution = execute(
                "search",
                "--verbose",
                "--data",
                "missing",
                "--out",
                folder.resolve("new").toString());

        assertThat(execution.code()).isEqualTo(1);
        assertThat(execution.err())
                .startsWith("nascope: missing: there is no such file or folder; nothing was written\n")
                .contains("at nascope.cli.SearchCommand.call(", "Caused by: nascope.base.InputException: missing: ");
    }

    @Test
    void genotypesOfAnotherForm() {
        assertFails(
                1,
                "genotype text, character 1: must have 3 nodes, as NAS-Bench-201 has, found 2",
                "genotype",
                "|nor_conv_3x3~0|+|none~0|skip_connect~1|");
        assertFails(
                1,
                "genotype text, character 1: must be Genotype(…) or NAME = Genotype(…), found the end of the text",
                "genotype",
                "");
    }

    @Test
    void genotypesThatCannotBeDrawnKeepThePictureBefore() {
        Path picture = folder.resolve("picture.png"); // which is there

        assertFails(
                1,
                "genotype text, character 10: normal must list two inputs a node (4, 6, … 16 entries) or every edge "
                        + "(5, 9, 14, 20, 27, 35 or 44 entries), found 1",
                "genotype",
                "Genotype(normal=[('conv', 0)], normal_concat=[2], reduce=[], reduce_concat=[2])",
                "--out",
                picture.toString());
    }

    @Test
    void picturesInMissingFolders() {
        Path picture = folder.resolve("missing").resolve("cell.png");

        assertFails(
                1,
                picture + ": cannot be written: there is no such file or folder",
                "genotype",
                "Genotype(normal=[('none', 2, 0)], normal_concat=range(2, 4), reduce=[], reduce_concat=[])",
                "--out",
                picture.toString());
    }

    private void assertFails(int code, String message, String... arguments) {
        Execution execution = execute(arguments);

        assertThat(execution.err()).isEqualTo("nascope: " + message + "\n");
        assertThat(execution.code()).isEqualTo(code);
    }

    private Execution execute(String... arguments) {
        return Execution.of(BadInputTest::open, arguments);
    }

    private static Search open(SearchSettings settings) {
        return switch (settings.get(Settings.DATA)) {
            case "missing" -> throw new InputException("missing: there is no such file or folder");
            case "fails" -> new FakeSearch(settings, 3);
            default -> new FakeSearch(settings);
        };
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(path -> files.put(path, content(path)));
        }
        return files;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
