package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nascope.KeepsLocale;
import nascope.record.CheckpointFolder;
import nascope.record.Preset;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.setting.Setting;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files, names and the command line say is the same in every country. */
@ExtendWith(KeepsLocale.class)
@Timeout(120)
class CountriesTest {
    private static final String GENOTYPE =
            "Genotype(normal=[('sep_conv_3x3', 0), ('skip_connect', 1), ('dil_conv_5x5', 0), "
                    + "('sep_conv_3x3', 2)], normal_concat=range(2, 4), reduce=[], reduce_concat=range(2, 4))";
    private static final String[] SEARCH = {
        "search",
        "--data",
        "digits",
        "--image-size",
        "4",
        "--cells",
        "1",
        "--channels",
        "2",
        "--batch",
        "4",
        "--train-images",
        "40",
        "--noise",
        "0,5",
        "--steps",
        "3",
        "--operations",
        "none,skip_connect,sep_conv_3x3"
    };

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"fa-IR", "ar-EG", "tr-TR", "de-DE"})
    void everyCommandSaysAndWritesWhatItDoesElsewhere(String country) throws IOException {
        Locale.setDefault(Locale.ROOT);
        List<String> elsewhere = saidAndWritten(temporary.resolve("elsewhere"));
        Locale.setDefault(Locale.forLanguageTag(country));

        assertThat(saidAndWritten(temporary.resolve("here"))).isEqualTo(elsewhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa-IR", "ar-EG", "tr-TR", "de-DE"})
    void settingsPresetsAndCheckpointsAreRead(String country) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Map<String, SearchSettings> presets = Preset.NAMES.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> Preset.named(name).settings()));
        Locale.setDefault(Locale.forLanguageTag(country));

        for (Setting<?> setting : Settings.ALL) assertReadsWhatItWrites(setting);
        for (String name : Preset.NAMES)
            assertThat(Preset.named(name).settings()).isEqualTo(presets.get(name));
        for (Operation operation : SearchSpace.DARTS) {
            assertThat(operation.label()).matches("[a-z0-9_]+");
            assertThat(Operations.named(operation.label())).isEqualTo(operation);
        }
        RunFolder folder = new RunFolder(temporary);
        try (SearchSession search = SearchSession.open(SmallSearches.SMALL)) {
            search.step();
            new CheckpointFolder(folder).write(1, search.checkpoint());
        }
        assertThat(folder.checkpoints().resolve("branch-1-step-1.checkpoint")).exists();
        assertThat(new CheckpointFolder(folder).read(Long.MAX_VALUE).checkpoints())
                .hasSize(1);
    }

    private static <T> void assertReadsWhatItWrites(Setting<T> setting) {
        String text = setting.kind().format(setting.standard());
        assertThat(text).isPrintable().matches("\\p{ASCII}*");
        assertThat(setting.kind().parse(setting.name(), text)).isEqualTo(setting.standard());
    }

    /** All that a person or another program reads of the commands, but for times and paths. */
    private static List<String> saidAndWritten(Path folder) throws IOException {
        List<String> all = new ArrayList<>();
        RunFolder run = new RunFolder(folder.resolve("run"));
        String[] search = Arrays.copyOf(SEARCH, SEARCH.length + 2);
        search[SEARCH.length] = "--out";
        search[SEARCH.length + 1] = run.path().toString();
        Execution searched = Execution.of(SearchSession::open, search);
        assertThat(searched.code()).as(searched.err()).isZero();
        all.add(searched.out());
        List<String> lines = Files.readAllLines(run.runFile());
        all.addAll(lines.subList(1, lines.size()));
        all.add(lines.get(0).replaceFirst("\"started\":\"[^\"]*\"", ""));
        all.add(Files.readString(run.genotypeFile()));
        all.add(Files.readString(run.eventsFile()));
        assertThat(RecordedRun.read(run).past().timeline().current().newest()).isEqualTo(3);

        Path picture = folder.resolve("cell.png");
        Execution drawn = Execution.of(SearchSession::open, "genotype", GENOTYPE, "--out", picture.toString());
        all.add(drawn.out());
        all.add(HexFormat.of().formatHex(Files.readAllBytes(picture)));
        all.add(said("check", "src/test/resources/golden/darts-minimal-1cell.npz"));
        all.add(said("search", "--help"));
        all.add(said("search", "--cells", "99"));
        all.add(said("search", "--noise", "1.000,5"));
        all.add(said("search", "digits"));
        all.add(said("bench", "--image-channels", "many"));
        return all.stream().map(text -> text.replace(folder.toString(), "")).toList();
    }

    private static String said(String... arguments) {
        return Execution.of(SearchSession::open, arguments).toString();
    }
}
