package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nascope.base.Environment;
import nascope.base.InputException;
import nascope.base.Table;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.Constraints;
import nascope.search.snapshot.DataFingerprint;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {
    private static final SearchSettings SETTINGS = SearchSettings.standard()
            .with(Settings.REDUCTION, true)
            .with(Settings.SEED, Long.MIN_VALUE)
            .with(Settings.NOISE, 0.1);
    private static final RunHeader HEADER = new RunHeader(
            SETTINGS,
            new DataFingerprint("fashion", 6000, "0a1b"),
            new Environment("0.1.0", "Server 17", "1.0.0", "a processor", 2, "Linux"),
            Instant.parse("2026-01-31T12:00:00Z"));

    @TempDir
    Path temporary;

    private RunFolder folder;

    @BeforeEach
    void nameAFolder() {
        folder = new RunFolder(temporary.resolve("deep").resolve("run"));
    }

    @Test
    void readsBackEveryBitOfWhatItWrote() {
        List<SearchSnapshot> steps = List.of(
                new FakeSearch(SETTINGS).snapshot(),
                odd(1, Math.PI),
                odd(2, -0.0),
                odd(3, Double.MIN_VALUE),
                odd(7, 1e9));
        write(steps);

        try (RunReader reader = RunReader.open(folder.runFile())) {
            assertThat(reader.header()).isEqualTo(HEADER);
            assertThat(rest(reader)).isEqualTo(steps);
            assertThat(reader.warning()).isEmpty();
        }
    }

    @Test
    void writesPlainJsonLines() throws IOException {
        SearchSettings minimal = SearchSettings.standard().withText(Settings.OPERATIONS, "none,skip_connect");
        RunHeader header = new RunHeader(minimal, HEADER.data(), HEADER.environment(), HEADER.started());
        try (RunWriter writer = RunWriter.create(folder, header)) {
            Table unknown = Table.filled(5, 2, Double.NaN);
            CellSnapshot cell = new CellSnapshot(Table.filled(5, 2, 0.1), unknown, unknown);
            writer.append(new SearchSnapshot(
                    0, 0, Measures.NONE, Measures.NONE, 0.025, 0.003, Double.NaN, Map.of(CellKind.NORMAL, cell)));
        }

        List<String> lines = Files.readAllLines(folder.runFile());
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith("{\"format\":\"nascope-run\",\"version\":3,\"started\":\"2026-01-31T12:00:00Z\","
                        + "\"settings\":{\"data\":\"fashion\",\"image-size\":14,\"noise\":2.0,")
                .endsWith("\"steps\":2500,\"seed\":1,\"kernels\":\"fused\",\"weights\":\"none\"},"
                        + "\"data\":{\"name\":\"fashion\",\"images\":6000,\"checksum\":\"0a1b\"},"
                        + "\"environment\":{\"program\":\"0.1.0\",\"java\":\"Server 17\",\"nd4j\":\"1.0.0\","
                        + "\"cpu\":\"a processor\",\"cores\":2,\"os\":\"Linux\"},"
                        + "\"operations\":[\"none\",\"skip_connect\"],\"edges\":[[0,2],[1,2],[0,3],[1,3],[2,3]],"
                        + "\"cells\":[\"normal\",\"normal\",\"normal\"]}");
        assertThat(lines.get(1))
                .isEqualTo("{\"step\":0,\"epoch\":0,\"training\":{\"loss\":null,\"entropy\":null,\"accuracy\":null},"
                        + "\"search\":{\"loss\":null,\"entropy\":null,\"accuracy\":null},"
                        + "\"weight_lr\":0.025,\"alpha_lr\":0.003,\"temperature\":null,\"cells\":{\"normal\":{"
                        + "\"alpha\":[[0.1,0.1],[0.1,0.1],[0.1,0.1],[0.1,0.1],[0.1,0.1]],"
                        + "\"gate\":[[null,null],[null,null],[null,null],[null,null],[null,null]],"
                        + "\"cost\":[[null,null],[null,null],[null,null],[null,null],[null,null]]}}}");
    }

    /** Rows of costs by cell leave out what {@code cost} does not know either: with one operation an edge it is short. */
    @Test
    void writesTheCostsOfEachCell() throws IOException {
        SearchSettings minimal =
                SearchSettings.standard().withText(Settings.OPERATIONS, "none,skip_connect,sep_conv_3x3");
        RunHeader header = new RunHeader(minimal, HEADER.data(), HEADER.environment(), HEADER.started());
        double[][] cost = new double[5][];
        Arrays.fill(cost, new double[] {0, Double.NaN, 0.6});
        Table sum = Table.copyOf(cost);
        List<Table> byCell = List.of(sum.times(1.0 / 6), sum.times(1.0 / 3), sum.times(1.0 / 2));
        try (RunWriter writer = RunWriter.create(folder, header)) {
            Table flat = Table.filled(5, 3, 0);
            CellSnapshot full = new CellSnapshot(flat, flat, flat, sum, byCell, Constraints.NONE);
            writer.append(new SearchSnapshot(
                    0, 0, Measures.NONE, Measures.NONE, 0.025, 0.003, Double.NaN, Map.of(CellKind.NORMAL, full)));
        }
        String line = Files.readAllLines(folder.runFile()).get(1);
        assertThat(line)
                .contains("\"cost_by_cell\":[[[0.0,0.1],[0.0,0.1],[0.0,0.1],[0.0,0.1],[0.0,0.1]],[[0.0,0.2],")
                .endsWith(",[0.0,0.3]]]}}}");
        assertFirstRecordRefused(
                Files.readString(folder.runFile()).replace("[[[0.0,0.1],", "[[[0.0],"),
                "line 2: cells.normal.cost_by_cell[0][0] must be a row of 2 numbers or nulls, found [0.0]");
        assertFirstRecordRefused(
                Files.readString(folder.runFile()).replace("[[[0.0,0.1],", "[[[0.0,0.1],[0.0,0.1],"),
                "line 2: cells.normal.cost_by_cell[0] must be 3 tables of 5 rows, found array of 61 characters");
        assertFirstRecordRefused(
                Files.readString(folder.runFile()).replace("\"cost_by_cell\":[", "\"cost_by_cell\":[[],"),
                "line 2: cells.normal.cost_by_cell must be 3 tables of 5 rows, found array of 160 characters");
    }

    @Test
    void aRecordIsInTheFileAsSoonAsItIsAppended() throws IOException {
        try (RunWriter writer = RunWriter.create(folder, HEADER)) {
            writer.append(odd(0, 1));
            assertThat(Files.readString(folder.runFile())).endsWith("}\n").hasLineCount(2);
        }
    }

    @Test
    void equalSearchesGiveEqualRecords() throws IOException {
        write(List.of(odd(0, 1), odd(1, 2)));
        RunFolder other = new RunFolder(temporary.resolve("other"));
        RunHeader later = new RunHeader(SETTINGS, HEADER.data(), HEADER.environment(), Instant.now());
        try (RunWriter writer = RunWriter.create(other, later)) {
            writer.append(odd(0, 1));
            writer.append(odd(1, 2));
        }

        List<String> lines = Files.readAllLines(folder.runFile());
        List<String> others = Files.readAllLines(other.runFile());
        assertThat(others.subList(1, 3)).isEqualTo(lines.subList(1, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void aNewHeaderTakesThePlaceOfAnotherOfAnyLength(int processorNameLength) throws IOException {
        Environment other = new Environment("0.1.0", "Server 17", "1.0.0", "p".repeat(processorNameLength), 2, "Linux");
        RunWriter.create(folder, new RunHeader(SETTINGS, HEADER.data(), other, HEADER.started()))
                .close();
        List<SearchSnapshot> steps = List.of(odd(0, 1));
        try (RunWriter writer = RunWriter.beginAnew(folder, Files.size(folder.runFile()), HEADER)) {
            for (SearchSnapshot step : steps) writer.append(step);
        }
        try (RunReader reader = RunReader.open(folder.runFile())) {
            assertThat(reader.header()).isEqualTo(HEADER);
            assertThat(rest(reader)).isEqualTo(steps);
        }
        assertThat(Files.readAllLines(folder.runFile())).hasSize(2);
    }

    @Test
    void leavesALastRecordOutThatIsCutOff() throws IOException {
        write(List.of(odd(0, 1), odd(1, 2)));
        byte[] whole = Files.readAllBytes(folder.runFile());
        Files.write(folder.runFile(), java.util.Arrays.copyOf(whole, whole.length - 40));

        try (RunReader reader = RunReader.open(folder.runFile())) {
            assertThat(rest(reader)).containsExactly(odd(0, 1));
            assertThat(reader.warning())
                    .hasValue(folder.runFile() + ", line 3: the last record is cut off and was left out");
        }
    }

    @Test
    void neverOverwritesARun() throws IOException {
        write(List.of(odd(0, 1)));
        byte[] before = Files.readAllBytes(folder.runFile());

        assertThatThrownBy(() -> RunWriter.create(folder, HEADER))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.runFile() + ": already exists and is kept; give the new run another folder");
        assertThat(folder.runFile()).hasBinaryContent(before);
    }

    @Test
    void neverOverwritesAGenotype() throws IOException {
        Files.createDirectories(folder.path());
        Files.writeString(folder.genotypeFile(), "mine");

        assertThatThrownBy(folder::requireFree)
                .isInstanceOf(InputException.class)
                .hasMessage(folder.genotypeFile() + ": already exists and is kept; give the new run another folder");
        assertThat(folder.genotypeFile()).hasContent("mine");
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "mine");

        assertThatThrownBy(() -> RunWriter.create(new RunFolder(file), HEADER))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": must be a folder for a new run, found a file");
        assertThatThrownBy(() -> RunWriter.create(new RunFolder(file.resolve("run")), HEADER))
                .isInstanceOf(InputException.class)
                .hasMessage(file.resolve("run") + ": the folder cannot be made: Not a directory");
    }

    @Test
    @EnabledOnOs(OS.LINUX) // where /dev/full stands for a full disk
    void saysThatTheDiskIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        try (RunWriter writer = new RunWriter(
                full, FileChannel.open(full, StandardOpenOption.WRITE), RunLock.take(new RunFolder(temporary)))) {
            assertThatThrownBy(() -> writer.append(odd(0, 1)))
                    .isInstanceOf(InputException.class)
                    .hasMessage("/dev/full: cannot be written to: No space left on device");
        }
    }

    /** Until there is room again: what is written then must not stand behind half a line. */
    @Test
    void aLineThatDidNotFitIsTakenBackAndTheFileGoesOnWhole() throws IOException {
        write(List.of(odd(0, 1)));
        long before = Files.size(folder.runFile());
        try (SmallDisk disk = new SmallDisk(folder.runFile());
                RunWriter writer = new RunWriter(folder.runFile(), disk, RunLock.take(folder))) {
            for (int room : new int[] {0, 1, 100, 1000}) {
                disk.leave(room);
                assertThatThrownBy(() -> writer.append(odd(1, 2)))
                        .isInstanceOf(InputException.class)
                        .hasMessage(folder.runFile() + ": cannot be written to: No space left on device");
                assertThat(Files.size(folder.runFile())).isEqualTo(before);
            }
            disk.leave(Integer.MAX_VALUE);
            writer.append(odd(1, 3));
        }
        try (RunReader reader = RunReader.open(folder.runFile())) {
            assertThat(rest(reader)).containsExactly(odd(0, 1), odd(1, 3));
            assertThat(reader.warning()).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNoRunFile() throws IOException {
        assertRefused("", "line 1: must be a JSON object, found nothing");
        assertRefused(
                "Genotype(normal=[])\n",
                "line 1: must be a JSON object, found broken JSON at column 10: Unrecognized token 'Genotype': was "
                        + "expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')");
        assertRefused("[1, 2]\n", "line 1: must be a JSON object, found [1,2]");
        assertRefused("{\"step\": 0}\n", "line 1: format must be a text, found no such field");
        assertRefused(
                "{\"format\": \"nascope-run\", \"version\": 5}\n",
                "line 1: must be format \"nascope-run\" version 1 to 4, found \"nascope-run\" version 5");
        assertThatThrownBy(() -> RunReader.open(temporary.resolve("missing")))
                .isInstanceOf(InputException.class)
                .hasMessage(temporary.resolve("missing") + ": cannot be opened: there is no such file or folder");
    }

    @Test
    void refusesEndlessLines() throws IOException {
        assertRefused("x".repeat(BoundedLines.LONGEST + 1), "line 1: must be at most 1048576 bytes long, found more");
    }

    @Test
    void namesTheLineAndFieldOfABrokenRecord() throws IOException {
        write(List.of(odd(0, 1), odd(1, 2)));
        String text = Files.readString(folder.runFile());

        assertRecordRefused(
                text.replace("\"epoch\":1", "\"epoch\":\"one\""),
                "line 3: epoch must be a whole number from 0 to 2147483647, found \"one\"");
        assertRecordRefused(
                text.replace("\"step\":1", "\"step\":0"),
                "line 3: step must be above 0, that of the record before, found 0");
        assertRecordRefused(
                text.replace("\"reduction\":{\"alpha\":[[2.0,", "\"reduction\":{\"alpha\":[["),
                "line 3: cells.reduction.alpha[0] must be a row of 8 numbers or nulls, found [2.0,2.0,2.0,2.0,2.0,2.0,2.0]");
        assertRecordRefused(
                text.replace("[[2.0,2.0,2.0,2.0,2.0,2.0,2.0,2.0],[2.0,", "[[2.0,"),
                "line 3: cells.normal.alpha must be 5 rows of 8 numbers or nulls, found array of 137 characters");
        assertRecordRefused(
                text.replace("\"search\":{\"loss\":2.0", "\"search\":{\"los\":2.0"),
                "line 3: search.loss must be a number or null, found no such field");
        assertRecordRefused(
                text.replace("\"cells\":{\"normal\":{\"alpha\":[[2.0", "\"cells\":{\"normal\":{\"alpha\":[[true"),
                "line 3: cells.normal.alpha[0][0] must be a number or null, found true");
        assertRecordRefused(
                text.replace("{\"step\":1,", "{\"step\":1,\"step\":2,"),
                "line 3: must be a JSON object, found broken JSON at column 17: Duplicate field 'step'");
    }

    @Test
    void refusesHeadersWhoseSettingsBreakARule() throws IOException {
        write(List.of());
        String text = Files.readString(folder.runFile());

        assertRefused(
                text.replace("\"order\":1", "\"order\":2"),
                "line 1: order 2 needs method darts and level bi, got method dsnas and level single");
        assertRefused(
                text.replace("\"cells\":3", "\"cells\":300"),
                "line 1: cells must be a whole number from 1 to 20, got 300");
        assertRefused(
                text.replace("2026-01-31T12", "yesterday"),
                "line 1: started must be a time such as 2026-01-31T12:00:00Z, found \"yesterday:00:00Z\"");
    }

    private void write(List<SearchSnapshot> steps) {
        try (RunWriter writer = RunWriter.create(folder, HEADER)) {
            steps.forEach(writer::append);
        }
    }

    private void assertRefused(String text, String message) throws IOException {
        Path file = Files.writeString(temporary.resolve("broken.jsonl"), text, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RunReader.open(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ", " + message);
    }

    private void assertRecordRefused(String text, String message) throws IOException {
        Path file = Files.writeString(temporary.resolve("broken.jsonl"), text, StandardCharsets.UTF_8);
        try (RunReader reader = RunReader.open(file)) {
            assertThat(reader.next()).isPresent();
            assertThatThrownBy(reader::next).isInstanceOf(InputException.class).hasMessage(file + ", " + message);
        }
    }

    private void assertFirstRecordRefused(String text, String message) throws IOException {
        Path file = Files.writeString(temporary.resolve("broken.jsonl"), text, StandardCharsets.UTF_8);
        try (RunReader reader = RunReader.open(file)) {
            assertThatThrownBy(reader::next).isInstanceOf(InputException.class).hasMessage(file + ", " + message);
        }
    }

    private static List<SearchSnapshot> rest(RunReader reader) {
        List<SearchSnapshot> steps = new ArrayList<>();
        for (Optional<SearchSnapshot> next = reader.next(); next.isPresent(); next = reader.next())
            steps.add(next.get());
        return steps;
    }

    /** A snapshot with that number everywhere. */
    private static SearchSnapshot odd(int step, double value) {
        Measures measures = new Measures(value, value, value);
        Table table = Table.filled(5, 8, value);
        CellSnapshot cell = new CellSnapshot(table, table, table);
        return new SearchSnapshot(
                step,
                step,
                measures,
                measures,
                value,
                value,
                value,
                Map.of(CellKind.NORMAL, cell, CellKind.REDUCTION, cell));
    }
}
