package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nascope.record.RunReader;
import nascope.search.FakeSearch;
import nascope.search.Search;
import nascope.search.settings.AlphaStart;
import nascope.search.settings.Level;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.setting.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    @TempDir
    Path folder;

    private final AtomicReference<SearchSettings> searched = new AtomicReference<>();

    @Test
    void writesARecordAStepAndTheGenotypes() throws IOException {
        Path run = folder.resolve("run");
        Execution execution = execute("--steps", "4", "--out", run.toString());

        assertThat(execution.code()).isZero();
        assertThat(Files.readAllLines(run.resolve("run.jsonl"))).hasSize(1 + 5);
        try (RunReader reader = RunReader.open(run.resolve("run.jsonl"))) {
            assertThat(reader.header().settings()).isEqualTo(searched.get());
            assertThat(reader.next().orElseThrow().step()).isZero();
            assertThat(reader.next().orElseThrow().step()).isEqualTo(1);
        }
        assertThat(Files.readString(run.resolve("genotype.txt")))
                .startsWith("# every edge, after step 4\nGenotype(normal=[(");
    }

    @Test
    void printsWhatCameOutAndNothingElseOnStdout() {
        Path run = folder.resolve("run");
        Execution execution =
                execute("--steps", "1000", "--operations", "none,skip_connect,sep_conv_3x3", "--out", run.toString());

        assertThat(execution.out()).isEqualTo("""
                        normal cell after step 1000
                          edge  p(none)  leading operation
                          0->2    0.137  sep_conv_3x3 0.453
                          1->2    0.142  skip_connect 0.472
                          0->3    0.149  sep_conv_3x3 0.447
                          1->3    0.137  sep_conv_3x3 0.453
                          2->3    0.550  none 0.550
                          every edge: width 2.00, depth 2, input edges 4, intermediate edges 0
                          two strongest: width 2.00, depth 2, input edges 4, intermediate edges 0
                        every edge: Genotype(normal=[('sep_conv_3x3', 0), ('skip_connect', 1), ('sep_conv_3x3', 0), ('sep_conv_3x3', 1), ('none', 2)], normal_concat=range(2, 4), reduce=[], reduce_concat=range(2, 4))
                        two strongest: Genotype(normal=[('sep_conv_3x3', 0), ('skip_connect', 1), ('sep_conv_3x3', 0), ('sep_conv_3x3', 1)], normal_concat=range(2, 4), reduce=[], reduce_concat=range(2, 4))
                        written: %s, %s, %s
                        """.formatted(
                        run.resolve("run.jsonl"), run.resolve("genotype.txt"), run.resolve("events.csv")));
    }

    @Test
    void anOptionGoesBeforeTheFileAndTheFileBeforeThePreset() throws IOException {
        Path file = Files.writeString(
                folder.resolve("settings.json"), "{\"steps\": 3, \"train-images\": 2000, \"noise\": 1.5}");

        execute("--preset", "no-edges-dsnas", "--settings", file.toString(), "--noise", "0.5", "--out", out());

        assertThat(searched.get())
                .isEqualTo(SearchSettings.standard()
                        .with(Settings.LEVEL, Level.BI)
                        .with(Settings.TRAIN_IMAGES, 2000)
                        .with(Settings.STEPS, 3)
                        .with(Settings.NOISE, 0.5));
    }

    @Test
    void hasAnOptionForEverySetting() {
        Execution help = execute("--help");

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        for (Setting<?> setting : Settings.ALL)
            assertThat(help.out()).containsPattern("[\n,] +--(\\[no-])?" + setting.name() + "[= \n]");
        assertThat(help.out().replaceAll("\\s+", " "))
                .contains("Settings that show something: from-nothing,")
                .contains("(default: nascope-run)");
    }

    @Test
    void takesOptionsOfEveryKind() {
        execute(
                "--steps=2",
                "--data=digits",
                "--noise",
                "0",
                "--seed",
                "-7",
                "--method=darts",
                "--level=bi",
                "--order=2",
                "--alpha-start=edges-lead",
                "--reduction",
                "--operations",
                "none,skip_connect",
                "--out",
                out());

        assertThat(searched.get())
                .isEqualTo(SearchSettings.standard()
                        .with(Settings.STEPS, 2)
                        .with(Settings.DATA, "digits")
                        .with(Settings.NOISE, 0.0)
                        .with(Settings.SEED, -7L)
                        .withText(Settings.METHOD, "darts")
                        .with(Settings.LEVEL, Level.BI)
                        .with(Settings.ORDER, 2)
                        .with(Settings.ALPHA_START, AlphaStart.EDGES_LEAD)
                        .with(Settings.REDUCTION, true)
                        .withText(Settings.OPERATIONS, "none,skip_connect"));
    }

    @Test
    void aScriptIsGivenEntryByEntryOrAsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("script"), "# start\nat 0 drop 0->2 # and\n\nat 0 drop 0->3\n");
        execute("--do", "at 7 change noise 0.5", "--do", file.toString(), "--steps", "1", "--out", out());
        assertThat(searched.get().text(Settings.INTERVENTIONS))
                .isEqualTo("at 0 drop 0->2; at 0 drop 0->3; at 7 change noise 0.5");
    }

    @Test
    void aScriptOnTheCommandLineStandsInPlaceOfAnother() throws IOException {
        Path file = Files.writeString(
                folder.resolve("settings.json"),
                "{\"steps\": 1, \"interventions\": [{\"at\": 5, \"do\": \"freeze_alpha\"}]}");
        execute("--settings", file.toString(), "--do", "none", "--out", out());
        assertThat(searched.get()).isEqualTo(SearchSettings.standard().with(Settings.STEPS, 1));
    }

    @Test
    void anEntryThatCannotBeDoneIsRefusedWithItsRuleAndNothingIsWritten() throws IOException {
        String rule = "none, or entries such as \"at 0 pin 1->2 skip_connect\", separated by semicolons: ";
        assertThat(execute("--do", "drop 0->2", "--out", out()).err())
                .isEqualTo("nascope: --do must be " + rule
                        + "entry 1, \"drop 0->2\": it must begin with \"at\" and a step, got \"drop\""
                        + " (see nascope search --help)\n");
        assertThat(execute("--do", "at 0 drop 1->9", "--out", out()).err())
                .isEqualTo("nascope: --do must fit the search: entry 1, \"at 0 drop 1->9\": "
                        + "edge must be one of 0->2, 1->2, 0->3, 1->3, 2->3, got 1->9 (see nascope search --help)\n");
        Path file = Files.writeString(folder.resolve("script"), "at 0 drop\n");
        assertThat(execute("--do", file.toString(), "--out", out()).err())
                .contains(
                        file + ": entry 1, \"at 0 drop\": it must have the form at STEP drop EDGE, got too few words");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    /** A search that can have nothing but settings changed, so that an edge cannot be dropped. */
    @Test
    void anEntryThatTheSearchRefusesIsToldAndTheCommandFailsAtItsEnd() throws IOException {
        Execution refused =
                execute("--do", "at 2 drop 0->2", "--do", "at 2 change noise 1", "--steps", "4", "--out", out());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("ntervention must be a change of a setting");
        assertThat(refused.out()).startsWith("normal cell after step 4");
        assertThat(Files.readAllLines(folder.resolve("run").resolve("run.jsonl")))
                .hasSize(1 + 5 + 1);
    }

    @Test
    void anOptionCanTakeReductionBack() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"), "{\"reduction\": true, \"steps\": 1}");

        execute("--settings", file.toString(), "--no-reduction", "--out", out());

        assertThat(searched.get()).isEqualTo(SearchSettings.standard().with(Settings.STEPS, 1));
    }

    @Test
    void equalCommandsWriteEqualRecords() throws IOException {
        execute("--steps", "50", "--reduction", "--out", folder.resolve("a").toString());
        execute("--steps", "50", "--reduction", "--out", folder.resolve("b").toString());

        List<String> first = Files.readAllLines(folder.resolve("a").resolve("run.jsonl"));
        List<String> second = Files.readAllLines(folder.resolve("b").resolve("run.jsonl"));
        assertThat(second.subList(1, 52)).isEqualTo(first.subList(1, 52));
    }

    private Execution execute(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "search";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Execution.of(this::open, arguments);
    }

    private Search open(SearchSettings settings) {
        searched.set(settings);
        return new FakeSearch(settings);
    }

    private String out() {
        return folder.resolve("run").toString();
    }
}
