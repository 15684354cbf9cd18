package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nascope.importing.Imported;
import nascope.importing.Logs;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import org.junit.jupiter.api.Test;

class AutoDlTest {
    private static final String ARCH =
            "|nor_conv_3x3~0|+|nor_conv_3x3~0|none~1|+|skip_connect~0|nor_conv_1x1~1|avg_pool_3x3~2|";

    @Test
    void anEpochHasItsTableAndItsMeasures() {
        Imported run = Logs.read(epoch(0) + epoch(1));

        assertThat(run.steps()).hasSize(2);
        SearchSnapshot last = run.steps().get(1);
        assertThat(last.training().loss()).isEqualTo(2.02);
        assertThat(last.training().accuracy()).isEqualTo(0.2413, within(1e-12));
        assertThat(last.search().loss()).isEqualTo(1.9);
        assertThat(last.search().accuracy()).isEqualTo(0.3333, within(1e-12));
        assertThat(last.weightRate()).isEqualTo(0.0249);
        assertThat(Logs.probability(run, 1, CellKind.NORMAL, 0, 1)).isEqualTo(Logs.number(Logs.table(6, 5, 1)[0][1]));
        assertThat(run.search().space().topology()).isEqualTo(CellTopology.NAS_BENCH_201);
    }

    @Test
    void confoptWritesLikewise() {
        Imported run = Logs.read("[003-050] Search: Model metrics  : loss=1.73, accuracy@1=36.21%, accuracy@5=80.0%\n"
                + "[003-050] Search: Architecture metrics  : loss=9.73, accuracy@1=6.21%\n"
                + "[003-050] Evaluation:  : loss=1.5, accuracy@1=40.5%\nalpha 0 is Parameter containing:\n"
                + Logs.tensor(Logs.table(5, 8, 0)) + "alpha 1 is Parameter containing:\n"
                + Logs.tensor(Logs.table(5, 8, 0)));

        SearchSnapshot step = run.steps().get(0);
        assertThat(step.epoch()).isEqualTo(3);
        assertThat(step.training().loss()).isEqualTo(1.73);
        assertThat(step.search().loss()).isEqualTo(1.5);
    }

    private static String epoch(int number) {
        String name = "00" + number;
        return "\n[Search the " + name + "-250-th epoch] Time Left: [22:20:38], LR=0.0249\n"
                + "*SEARCH* [2021-02-07 12:40:46] [" + name + "-250][200/391] Time 7.25 Arch [Loss 1.834 (2.103)]\n"
                + "Structure(4 nodes with " + ARCH.replace("skip_connect", "none") + ")\n"
                + "[" + name + "-250] searching : loss=2.02, accuracy@1=24.13%, accuracy@5=78.2%, time-cost=2755.2 s\n"
                + "[" + name + "-250] evaluate  : loss=1.90, accuracy@1=33.33%, accuracy@5=86.60%\n"
                + "<<<--->>> The " + name + "-250-th epoch : Structure(4 nodes with " + ARCH + ")\n"
                + "arch-parameters :\n" + Logs.tensor(Logs.table(6, 5, number)) + ARCH + "\n";
    }
}
