package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nascope.search.FakeSearch;
import nascope.search.settings.KernelKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineCommandsTest {
    private static final String GOLDEN = "src/test/resources/golden/";
    private static final String ATTENTION = GOLDEN + "darts-minimal-1cell.npz";
    private static final String UNROLLED = GOLDEN + "unrolled-minimal-1cell.npz";

    @ParameterizedTest
    @ValueSource(strings = {"fused", "nd4j"})
    void checkPrintsALineAFile(String kernels) {
        Execution execution = run("check", "--kernels", kernels, ATTENTION, UNROLLED);

        assertThat(execution.err()).isEmpty();
        assertThat(execution.code()).isZero();
        assertThat(execution.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(ATTENTION + ": logits ")
                                .contains("loss ", "entropy ", "costs ", "alpha gradients ", "weight gradients "),
                        line -> assertThat(line)
                                .startsWith(UNROLLED + ": loss ")
                                .contains("second order "));
    }

    @Test
    void checkFailsWhereAFileDisagrees(@TempDir Path folder) throws IOException {
        Path spoiled = SpoiledReference.of(Path.of(ATTENTION), folder.resolve("spoiled.npz"));

        Execution execution = run("check", spoiled.toString());

        assertThat(execution.code()).isEqualTo(1);
        assertThat(execution.out()).hasLineCount(1);
        assertThat(execution.err())
                .startsWith("nascope: %s: the error of loss must be at most 0.001, found ".formatted(spoiled));
        assertThat(Files.exists(spoiled)).isTrue();
    }

    @Test
    void checkNeedsAFile() {
        assertThat(run("check"))
                .isEqualTo(new Execution(
                        2, "", "nascope: Missing required parameter: 'FILE.npz' (see nascope check --help)\n"));
        assertThat(run("check", "missing.npz"))
                .isEqualTo(new Execution(1, "", "nascope: missing.npz: there is no such file\n"));
    }

    @Test
    void benchPrintsOneJsonLine() throws IOException {
        Execution execution = run(
                "bench",
                "--channels",
                "2",
                "--batch",
                "2",
                "--image-size",
                "4",
                "--cells",
                "1",
                "--image-channels",
                "1",
                "--method",
                "darts",
                "--level",
                "bi",
                "--steps",
                "3");

        assertThat(execution.code()).isZero();
        assertThat(execution.out()).hasLineCount(1);
        JsonNode timing = new ObjectMapper().readTree(execution.out());
        assertThat(timing.get("median_ms").asDouble())
                .isGreaterThanOrEqualTo(timing.get("min_ms").asDouble())
                .isPositive();
        int stem = 6 * 9 + 6 + 6;
        int preprocessing = 2 * 6 * 2;
        int edge = 2 * (2 * 9 + 4) + 2 * (2 * 25 + 4) + (2 * 9 + 4) + (2 * 25 + 4);
        int head = 10 * 4;
        assertThat(timing.get("parameters").asInt()).isEqualTo(stem + preprocessing + 5 * edge + head);
    }

    @ParameterizedTest
    @EnumSource(KernelKind.class)
    void benchProfilesTheWorkOfAStep(KernelKind kernels) throws IOException {
        Execution execution = run(
                "bench",
                "--profile",
                "--kernels",
                kernels.label(),
                "--channels",
                "2",
                "--batch",
                "4",
                "--image-size",
                "4",
                "--cells",
                "1",
                "--method",
                "darts",
                "--steps",
                "3");

        JsonNode result = new ObjectMapper().readTree(execution.out());
        JsonNode shares = result.get("shares");
        double sum = 0;
        for (JsonNode share : shares) sum += share.asDouble();
        assertThat(sum).isCloseTo(1, within(0.01));
        for (String work : List.of("depthwise", "pointwise", "batch_norm", "pooling", "mixing"))
            assertThat(shares.get(work).asDouble()).as(work).isPositive();
        assertThat(shares.has("optimizer")).isTrue(); // beside ND4J operations it may round to 0
        assertThat(result.get("allocated_bytes_per_step").asLong()).isPositive();
    }

    @Test
    void benchRefusesWhatCannotBeMeasured() {
        assertThat(run("bench", "--image-channels", "2").err())
                .isEqualTo("nascope: --image-channels must be 1 or 3, got 2 (see nascope bench --help)\n");
        assertThat(run("bench", "--steps", "0").err())
                .isEqualTo("nascope: --steps must be a whole number from 1 on, got 0 (see nascope bench --help)\n");
        assertThat(run("bench", "--order", "2"))
                .isEqualTo(new Execution(
                        2,
                        "",
                        "nascope: --order 2 needs --method darts and --level bi, got --method dsnas and --level single (see "
                                + "nascope bench --help)\n"));
    }

    private static Execution run(String name, String... rest) {
        return Execution.of(
                Nascope.commandLine(FakeSearch::new),
                Stream.concat(Stream.of(name), Arrays.stream(rest)).toArray(String[]::new));
    }
}
