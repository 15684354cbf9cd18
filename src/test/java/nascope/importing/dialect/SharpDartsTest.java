package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nascope.importing.Imported;
import nascope.importing.Logs;
import org.junit.jupiter.api.Test;

class SharpDartsTest {
    @Test
    void namesAndValuesBetweenCommasAreRead() {
        Imported run =
                Logs.read("2019_01_15_02_35_16 epoch, 50, train_acc, 99.592000, valid_acc, 88.5, best_epoch, 50\n"
                        + "2019_01_15_02_35_16 genotype = "
                        + Logs.GENOTYPE
                                .replace("reduce_concat=range(2, 4))", "reduce_concat=range(2, 4), layout='cell')")
                                .replace("'dil_conv_5x5'", "'dil_conv\n_5x5'")
                        + "\n"
                        + "2019_01_15_02_35_16 alphas_normal = " + Logs.tensor(Logs.table(5, 9, 0))
                        + "100%|█████| 10/10\r 50%|███  | 5/10\r\n");

        assertThat(run.steps()).hasSize(1);
        assertThat(run.steps().get(0).epoch()).isEqualTo(50);
        assertThat(run.steps().get(0).training().accuracy()).isEqualTo(0.99592, within(1e-12));
        assertThat(run.search().space().candidates()).hasSize(9);
        assertThat(run.search().remarks()).noneMatch(remark -> remark.contains("genotype could not"));
    }
}
