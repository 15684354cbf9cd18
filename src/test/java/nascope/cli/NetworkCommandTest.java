package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nascope.KeepsLocale;
import nascope.base.Npz;
import nascope.base.Plain;
import nascope.picture.look.Numbers;
import nascope.search.FakeSearch;
import nascope.search.Intervention;
import nascope.search.SearchSession;
import nascope.search.network.TrainedNetwork;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.setting.Setting;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code nascope network}. */
@ExtendWith(KeepsLocale.class)
@Timeout(120)
class NetworkCommandTest {
    private static final SearchSettings SMALL = SearchSettings.standard()
            .with(Settings.DATA, "digits")
            .with(Settings.IMAGE_SIZE, 8)
            .with(Settings.CELLS, 1)
            .with(Settings.CHANNELS, 2)
            .with(Settings.BATCH, 8)
            .with(Settings.TRAIN_IMAGES, 40)
            .with(Settings.STEPS, 6);

    @TempDir
    Path folder;

    @Test
    void theSupernetIsAsItWasAfterTheStep() throws IOException {
        searched();
        Path file = folder.resolve("supernet.npz");
        Path sample = folder.resolve("sample.npz");
        Execution done = real("--out", file.toString(), "--step", "4", "--sample", sample.toString());
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).isEqualTo("written: " + file + "\nwritten: " + sample + "\n");
        TrainedNetwork expected = after(4);
        Npz arrays = Npz.read(file);
        assertThat(arrays.names()).containsExactlyElementsOf(expected.arrays().keySet());
        expected.arrays()
                .forEach((name, array) ->
                        assertThat(floats(arrays.array(name).values())).as(name).isEqualTo(floats(array.values())));
        assertThat(floats(Npz.read(sample).array("logits").values()))
                .isEqualTo(floats(expected.sample().logits().values()));
        assertThat(floats(after(5).arrays().get("classifier.weight").values()))
                .isNotEqualTo(floats(arrays.array("classifier.weight").values()));
    }

    @Test
    void anotherBranchIsTakenThanTheOneTheRunIsOn() throws IOException {
        searched();
        Files.writeString(
                Path.of(run(), "run.jsonl"),
                "{\"fork\":2,\"name\":\"try\",\"parent\":1,\"after\":2}\n",
                StandardOpenOption.APPEND);
        Path file = folder.resolve("supernet.npz");
        Execution done = real("--out", file.toString(), "--branch", "main", "--step", "4");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(floats(Npz.read(file).array("classifier.weight").values()))
                .isEqualTo(floats(after(4).arrays().get("classifier.weight").values()));
        assertThat(refused("--out", file.toString(), "--step", "4"))
                .contains("--step must be a whole number from 0 to 2, got 4"); // of the branch "try"
    }

    @Test
    void theModuleLiesBesideItsWeightsAndSaysWhereItComesFrom() throws IOException {
        searched();
        Path file = folder.resolve("cell.py");
        Execution done = real("--out", file.toString(), "--rule", "two-strongest");
        assertThat(done.out()).isEqualTo("written: " + file + "\nwritten: " + folder.resolve("cell.npz") + "\n");
        assertThat(Files.readString(file))
                .contains("DSNAS single-level", "seed 1 · step 6 of 6", "two strongest: Genotype(normal=[(")
                .contains("Network().load(\"cell.npz\")", "image_channels=1, classes=10", "CHANNELS = 2 ");
        assertThat(Npz.read(folder.resolve("cell.npz")).names()).contains("stem.0.weight", "stem.1.running_mean");
    }

    @Test
    void withoutWeightsNothingIsComputed() throws IOException {
        searched();
        Path file = folder.resolve("cell.py");
        Execution done = Execution.of(
                settings -> {
                    throw new AssertionError("a search was opened");
                },
                command("--out", file.toString(), "--without-weights"));
        assertThat(done.out()).isEqualTo("written: " + file + "\n");
        assertThat(Files.readString(file)).contains("    net = Network()\n", "\"normal\": [");
    }

    @Test
    void theModuleIsTheSameInEveryCountry() throws IOException {
        searched();
        Path file = folder.resolve("cell.py");
        real("--out", file.toString(), "--without-weights");
        String here = Files.readString(file);
        Locale there = Locale.forLanguageTag("fa-IR-u-nu-arabext");
        Locale.setDefault(there);
        Numbers.follow(there); // as the window does
        real("--out", file.toString(), "--without-weights");
        assertThat(file).content().isEqualTo(here);
    }

    @Test
    void aSearchThatRanElsewhereHasAModuleAndNoWeights() throws IOException {
        imported("sep_conv_3x3");
        Path file = folder.resolve("cell.py");
        Execution refused = real("--out", file.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("has no weights; --without-weights writes the module alone");
        Execution done = real("--out", file.toString(), "--without-weights");
        assertThat(done.out()).as(done.err()).isEqualTo("written: " + file + "\n");
        assertThat(file)
                .content()
                .contains("CHANNELS = 16 ", "        (1, 3, \"sep_conv_3x3\"),\n", "image_channels=3");
    }

    @Test
    void aGenotypeAloneMakesAModule() {
        String darts = "Genotype(normal=[('sep_conv_3x3', 1), ('sep_conv_3x3', 0), ('skip_connect', 0), "
                + "('dil_conv_3x3', 2)], normal_concat=[2, 3], reduce=[('max_pool_3x3', 0), ('max_pool_3x3', 1), "
                + "('skip_connect', 2), ('max_pool_3x3', 0)], reduce_concat=[2, 3])";
        Path file = folder.resolve("cell.py");
        Execution done = Execution.of(FakeSearch::new, "network", darts, "--out", file.toString());
        assertThat(done.out()).as(done.err()).isEqualTo("written: " + file + "\n");
        assertThat(file)
                .content()
                .contains("(2, 3, \"dil_conv_3x3\")", "(2, 3, \"skip_connect\")", "\"normal\", \"reduce\", \"normal\"");
        Execution refused = Execution.of(FakeSearch::new, "network", darts, "--out", "cell.onnx");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("a genotype alone has neither weights nor steps");
        Execution cut = Execution.of(FakeSearch::new, "network", "Genotype(normal=[", "--out", file.toString());
        assertThat(cut.code()).isEqualTo(1);
        assertThat(cut.err()).contains("genotype text, character 18");
    }

    @Test
    void anOperationThatIsKnownByItsNameAloneCannotBeWritten() throws IOException {
        imported("involution_7x7");
        Execution refused = real("--out", folder.resolve("cell.py").toString(), "--without-weights");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("the operation involution_7x7 is known by its name alone");
    }

    /** A search whose every edge is led by one operation. */
    private void imported(String leading) throws IOException {
        String rows = String.join(", ", Collections.nCopies(5, "[0.1, 0.9]"));
        Path log = Files.writeString(
                folder.resolve("trace.jsonl"),
                Plain.text("{\"nascope\": 1, \"operations\": [\"none\", \"%s\"]}\n", leading)
                        + Plain.text("{\"step\": 0, \"alpha\": {\"normal\": [%s]}}\n", rows));
        Execution done = Execution.of(SearchSession::open, "import", log.toString(), "--out", run());
        assertThat(done.code()).as(done.err()).isZero();
    }

    @Test
    void whatCannotBeWrittenIsRefusedInASentence() {
        searched();
        assertThat(refused("--out", "cell.txt")).contains("--out must end with one of .py, ", "got \"cell.txt\"");
        assertThat(refused("--out", "cell.py", "--rule", "all"))
                .contains("--rule must be one of every-edge, two-strongest, got \"all\"");
        assertThat(refused("--out", "cell.py", "--step", "7"))
                .contains("--step must be a whole number from 0 to 6, got 7");
        assertThat(refused("--out", "cell.npz", "--without-weights")).contains("--without-weights goes with a module");
    }

    /** With an intervention on the way, which belongs to the weights too. */
    private void searched() {
        List<String> arguments = new ArrayList<>(List.of("search", "--out", run(), "--do", "at 2 drop 0->2"));
        for (Setting<?> setting : List.<Setting<?>>of(
                Settings.DATA,
                Settings.IMAGE_SIZE,
                Settings.CELLS,
                Settings.CHANNELS,
                Settings.BATCH,
                Settings.TRAIN_IMAGES,
                Settings.STEPS)) arguments.addAll(List.of("--" + setting.name(), SMALL.text(setting)));
        Execution done = Execution.of(SearchSession::open, arguments.toArray(String[]::new));
        assertThat(done.code()).as(done.err()).isZero();
    }

    private static TrainedNetwork after(int steps) {
        try (SearchSession session = SearchSession.open(SMALL)) {
            for (int step = 0; step < steps; step++) {
                if (step == 2) session.intervene(Intervention.drop(new CellEdge(CellKind.NORMAL, 0)));
                session.step();
            }
            return session.network(Optional.empty(), share -> true).orElseThrow();
        }
    }

    private String run() {
        return folder.resolve("run").toString();
    }

    private String[] command(String... options) {
        List<String> arguments = new ArrayList<>(List.of("network", run()));
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }

    private Execution real(String... options) {
        return Execution.of(SearchSession::open, command(options));
    }

    private String refused(String... options) {
        Execution done = Execution.of(FakeSearch::new, command(options));
        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err().lines()).hasSize(1);
        return done.err();
    }

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) floats[i] = (float) values[i];
        return floats;
    }
}
