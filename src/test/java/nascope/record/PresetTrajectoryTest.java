package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nascope.base.Table;
import nascope.search.SearchSession;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first steps of each preset as they were when they were written down here: images, their noise, where weights and
 * alpha start, the order of the data, gates, network and optimizers all go into them. Batches are small, to be quick.
 *
 * <p>Losses are compared within {@value #TOLERANCE} and not by a hash of all bits, since BLAS and Java's own exponential
 * may round otherwise on another processor; that a machine repeats itself to the bit is tested elsewhere. A change that
 * is meant to change trajectories takes the numbers from the message of the failure.
 */
class PresetTrajectoryTest {
    private static final int STEPS = 20;
    private static final double TOLERANCE = 0.002;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            wide-not-deep | 2.239 2.280 2.365 2.287 2.406 2.325 2.173 2.356 2.267 2.314 2.296 2.167 2.299 2.329 2.268 2.239 2.304 2.284 2.329 2.242 | 16701 61345 26422 16005 44047 46451 76204 25176 52567 57344 61205 13501 32247 32142 56363 27357 11506 57471 43354 17247
            no-edges-dsnas | 2.475 2.447 2.310 2.174 2.339 2.329 2.260 2.292 2.304 2.300 2.281 2.303 2.264 2.278 2.301 2.240 2.335 2.291 2.276 2.299 | 16701 26422 44047 76204 52567 61205 32247 56363 11506 43354 36663 73024 15167 57522 43363 34433 55167 16634 37615 72163
            from-nothing | 2.295 2.366 2.302 2.312 2.253 2.304 2.292 2.272 2.292 2.222 2.362 2.283 2.303 2.303 2.317 2.288 2.280 2.207 2.121 2.244 | 05700 50023 04200 04003 02027 05240 65001 03075 30357 27011 40003 00300 00017 00000 34040 06147 00305 27170 20131 07016
            grow-after-pruning | 2.135 2.253 2.750 2.392 2.501 2.739 2.535 2.646 3.484 2.707 4.152 4.695 4.596 5.753 14.115 5.805 3.822 12.273 5.837 4.338 | 16701 61345 26422 16005 34047 46451 76204 25176 52567 57344 61205 13501 32347 32132 55353 17457 01506 57471 43344 17246
            no-edges-bi-level | 2.256 2.301 2.361 2.296 2.216 2.276 2.256 2.246 2.253 2.315 2.367 2.275 2.243 2.193 2.271 2.183 2.136 2.251 2.214 2.289 | 02057 12222 32324 62464 62464 65464 65464 32466 72461 72411 72216 72266 72266 72266 72266 72206 72246 72236 72246 22211
            digits-quick | 2.216 2.268 2.236 2.289 2.339 2.303 2.269 2.297 2.282 2.244 2.271 2.252 2.285 2.394 2.230 2.310 2.318 2.145 2.198 2.179 | 16701 61345 26422 16005 44047 46451 76204 25176 52567 57344 61205 13501 32247 32142 55363 27357 11506 57471 53354 17247
            """)
    void theFirstStepsAreAsTheyWere(String preset, String losses, String sampled) {
        SearchSettings settings = Preset.named(preset).settings().with(Settings.BATCH, 8);
        List<Double> found = new ArrayList<>();
        List<String> operations = new ArrayList<>();
        try (SearchSession session = SearchSession.open(settings)) {
            for (int step = 0; step < STEPS; step++) {
                SearchSnapshot snapshot = session.step();
                found.add(snapshot.search().loss());
                operations.add(sampled(snapshot.cells().get(CellKind.NORMAL).gate()));
            }
        }
        String all = found.stream()
                .map(loss -> String.format(Locale.ROOT, "%.3f", loss))
                .reduce("", (before, loss) -> before + " " + loss);
        assertThat(String.join(" ", operations)).isEqualTo(sampled);
        String[] expected = losses.split(" ", -1);
        for (int step = 0; step < STEPS; step++)
            assertThat(found.get(step))
                    .as("loss of step %d of%s", step + 1, all)
                    .isCloseTo(Double.parseDouble(expected[step]), within(TOLERANCE));
    }

    @Test
    void everyPresetIsPinned() throws NoSuchMethodException {
        CsvSource pinned = PresetTrajectoryTest.class
                .getDeclaredMethod("theFirstStepsAreAsTheyWere", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class);
        assertThat(pinned.textBlock().lines().map(line -> line.strip().split(" ", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(Preset.NAMES);
    }

    /** The column of the operation that was sampled on each edge, or of the strongest gate. */
    private static String sampled(Table gates) {
        StringBuilder columns = new StringBuilder();
        for (int edge = 0; edge < gates.rows(); edge++) {
            double[] row = gates.row(edge);
            columns.append(IntStream.range(0, row.length)
                    .boxed()
                    .max(Comparator.comparingDouble(k -> row[k]))
                    .orElseThrow());
        }
        return columns.toString();
    }
}
