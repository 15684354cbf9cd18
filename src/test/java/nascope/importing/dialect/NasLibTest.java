package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nascope.importing.Imported;
import nascope.importing.Logs;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;

class NasLibTest {
    private static final String STAMP = "[05/16 01:03:33] nl.defaults.trainer INFO: ";

    @Test
    void rowsAreEdgesOfNormalThenOfReductionCells() {
        Imported run = Logs.read(epoch(0, 28) + epoch(1, 28));

        assertThat(run.steps()).hasSize(2);
        SearchSnapshot last = run.steps().get(1);
        assertThat(last.epoch()).isEqualTo(1);
        assertThat(last.cell(CellKind.NORMAL).alpha().at(0, 1)).isEqualTo(-0.02, within(1e-9));
        assertThat(last.cell(CellKind.REDUCTION).alpha().rows()).isEqualTo(14);
        assertThat(last.training().accuracy()).isEqualTo(0.432, within(1e-12));
        assertThat(last.search().accuracy()).isEqualTo(0.401, within(1e-12));
        assertThat(run.search().space().candidates().get(0).label()).isEqualTo("skip_connect");
        assertThat(run.search().program()).isEqualTo("NASLib");
    }

    @Test
    void aTableWithoutRowsIsSaid() {
        assertThat(Heard.of(
                        new NasLib(),
                        STAMP + "Arch weights (alphas, last column argmax): ",
                        STAMP + "Epoch 3 done. Train accuracy: high, Validation accuracy 40.1"))
                .anyMatch(told -> told.startsWith("skipped: "))
                .contains("epoch 3")
                .noneMatch(told -> told.contains("ACCURACY"));
    }

    @Test
    void rowsThatAreNoneEndTheTable() {
        String row = "+0.100000, -0.200000, 1\n".strip();

        assertThat(Heard.of(
                        new NasLib(),
                        STAMP + "Arch weights (alphas, last column argmax): ",
                        row,
                        row,
                        "+0.1, 1",
                        "+0.1, -x, 1",
                        "+0.1, -0.2, +0.3, 1"))
                .contains("table NORMAL 2x2 ALPHA from 0.1");
    }

    @Test
    void aTableThatTheFileEndsInIsTold() {
        assertThat(Heard.of(new NasLib(), STAMP + "Arch weights (alphas, last column argmax): ", "+0.1, -0.2, 1"))
                .containsExactly("table NORMAL 1x2 ALPHA from 0.1");
    }

    private static String epoch(int number, int rows) {
        String row = Arrays.stream(new double[] {0.001, -0.01 * (number + 1), 0, 0, 0, 0, 0, 0.002})
                        .mapToObj(value -> String.format(Locale.ROOT, "%+.6f", value))
                        .collect(Collectors.joining(", "))
                + ", 7\n";
        return STAMP + "Arch weights (alphas, last column argmax): \n" + row.repeat(rows)
                + STAMP + "Epoch " + number
                + "-12, Train loss: 2.30000, validation loss: 2.40000, learning rate: [0.025]\n"
                + STAMP + "Epoch " + number + " done. Train accuracy: 43.20000, Validation accuracy: 40.10000\n";
    }
}
