package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.importing.Imported;
import nascope.importing.Logs;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.operation.Operation;
import org.junit.jupiter.api.Test;

class StagesTest {
    private static final String STAMP = "2026-02-25 11:46:18 | INFO  | ";

    @Test
    void stagesNameTheirColumnsAndCountOn() {
        Imported run = Logs.read(STAMP + "  Stage 1/2\n" + STAMP
                + "  Primitives: ['none', 'skip_connect', 'sep_conv_3x3']\n" + epoch(1, 1, 3) + epoch(1, 2, 3) + STAMP
                + "  Stage 2/2\n" + STAMP + "  Primitives: ['skip_connect', 'sep_conv_3x3']\n" + epoch(2, 1, 2));

        assertThat(run.search().space().candidates())
                .extracting(Operation::label)
                .containsExactly("none", "skip_connect", "sep_conv_3x3");
        assertThat(run.steps()).extracting(SearchSnapshot::epoch).containsExactly(1, 2, 3);
        assertThat(run.steps().get(2).cell(CellKind.NORMAL).probability().at(0, 0))
                .isZero();
        assertThat(Logs.probability(run, 2, CellKind.NORMAL, 0, 2)).isEqualTo(Logs.number(Logs.table(5, 2, 1)[0][1]));
        assertThat(run.steps().get(0).training().accuracy()).isEqualTo(0.43); // a share already
    }

    private static String epoch(int stage, int number, int columns) {
        return STAMP + "  S" + stage + " E  " + number + "/2 │ w_loss=6.6980  a_loss=0.0000  train_acc=0.43 │ "
                + "val_loss=6.5290  val_acc=0.0072 │ lr=0.02498\nalphas_normal = "
                + Logs.tensor(Logs.table(5, columns, number));
    }
}
