package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nascope.check.ReferenceCheck;
import nascope.search.FakeSearch;
import nascope.search.SearchMethod;
import nascope.search.SearchSettings;
import nascope.search.Settings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EngineCommandsTest {
    private static final String GOLDEN = "src/test/resources/golden/";
    private static final String ATTENTION = GOLDEN + "darts-minimal-1cell.npz";
    private static final String UNROLLED = GOLDEN + "unrolled-minimal-1cell.npz";

    private final AtomicReference<SearchSettings> benched = new AtomicReference<>();

    @Test
    void checkPrintsALineAFile() {
        assertThat(check(errors(1e-3, 2.5e-7), ATTENTION, UNROLLED))
                .isEqualTo(new Execution(
                        0,
                        ATTENTION + ": logits 1.0e-03, loss 2.5e-07\n" + UNROLLED + ": logits 1.0e-03, loss 2.5e-07\n",
                        ""));
    }

    @Test
    void checkGoesOnAfterAFileThatFails() {
        Execution execution = check(errors(2e-3, 0), ATTENTION, UNROLLED);

        assertThat(execution.code()).isEqualTo(1);
        assertThat(execution.out()).hasLineCount(2);
        assertThat(execution.err())
                .isEqualTo("nascope: " + ATTENTION + ": every error must be at most 0.001, found logits 2.0e-03\n"
                        + "nascope: " + UNROLLED + ": every error must be at most 0.001, found logits 2.0e-03\n");
    }

    @Test
    void checkFailsWhereAnErrorIsNotANumber() {
        Execution execution = check(errors(0, Double.NaN), UNROLLED);

        assertThat(execution.code()).isEqualTo(1);
        assertThat(execution.err())
                .isEqualTo("nascope: " + UNROLLED + ": every error must be at most 0.001, found loss NaN\n");
    }

    @Test
    void checkNeedsAFile() {
        assertThat(check(errors(0, 0)))
                .isEqualTo(
                        new Execution(2, "", "nascope: Missing required parameter: 'FILE.npz' (see check --help)\n"));
        assertThat(check(errors(0, 0), "missing.npz"))
                .isEqualTo(new Execution(1, "", "nascope: missing.npz: there is no such file\n"));
    }

    @Test
    void benchPrintsOneJsonLine() {
        assertThat(bench("--channels", "16", "--method", "darts", "--image-channels", "1", "--steps", "7"))
                .isEqualTo(new Execution(0, "{\"median_ms\":12.346,\"min_ms\":7.000,\"parameters\":1}\n", ""));
        assertThat(benched.get())
                .isEqualTo(SearchSettings.standard()
                        .with(Settings.CHANNELS, 16)
                        .with(Settings.METHOD, SearchMethod.Kind.DARTS));
    }

    @Test
    void benchRefusesWhatCannotBeMeasured() {
        assertThat(bench("--image-channels", "2").err())
                .isEqualTo("nascope: image-channels must be 1 or 3, got 2 (see nascope bench --help)\n");
        assertThat(bench("--steps", "0").err())
                .isEqualTo("nascope: steps must be a whole number from 1 on, got 0 (see nascope bench --help)\n");
        assertThat(bench("--order", "2"))
                .isEqualTo(new Execution(
                        2,
                        "",
                        "nascope: order 2 needs method darts and level bi, got method dsnas and level single (see "
                                + "nascope bench --help)\n"));
    }

    private static Map<String, Double> errors(double logits, double loss) {
        Map<String, Double> errors = new LinkedHashMap<>();
        errors.put("logits", logits);
        errors.put("loss", loss);
        return errors;
    }

    private static Execution check(Map<String, Double> errors, String... files) {
        return Execution.of(
                new CommandLine(new CheckCommand(npz -> new ReferenceCheck.Result("a file", errors, 1e-3)))
                        .setParameterExceptionHandler(ErrorLine::wrongUsage)
                        .setExecutionExceptionHandler(
                                (failure, command, parsed) -> ErrorLine.failed(command.getErr(), failure, false)),
                files);
    }

    private Execution bench(String... options) {
        BenchCommand.Stopwatch stopwatch = (settings, channels, steps) -> {
            benched.set(settings);
            return new BenchCommand.Timing(12.3456, steps, channels);
        };
        String[] arguments =
                Stream.concat(Stream.of("bench"), Arrays.stream(options)).toArray(String[]::new);
        return Execution.of(
                Nascope.commandLine(FakeSearch::new).addSubcommand(BenchCommand.spec(stopwatch)), arguments);
    }
}
