package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nascope.importing.Imported;
import nascope.importing.Logs;
import org.junit.jupiter.api.Test;

class PortLinesTest {
    @Test
    void whatStandsBelowItsStampIsRead() {
        Imported run = Logs.read(epoch(0) + epoch(1));

        assertThat(run.steps()).hasSize(2);
        assertThat(run.steps().get(1).weightRate()).isEqualTo(0.025);
        assertThat(run.steps().get(1).training().loss()).isEqualTo(2.1);
        assertThat(run.steps().get(1).training().accuracy()).isEqualTo(0.25, within(1e-12));
        assertThat(run.search().program()).contains("DARTS-PyTorch");
    }

    @Test
    void aRunBeginsWithItsArgumentsOrItsDevice() {
        assertThat(Heard.of(
                        new PortLines(),
                        "Step:000 loss:2.5 acc1:7.0 acc5:53.0",
                        "GPU device available: 1",
                        "args: Namespace(seed=1)",
                        "Step:000 nothing",
                        "Epoch: x lr: 0.1",
                        "Epoch: 3",
                        "Else"))
                .containsExactly(
                        "TRAINING_LOSS 2.5",
                        "TRAINING_ACCURACY 0.07",
                        "begins: device",
                        "begins: args",
                        "-",
                        "-",
                        "-",
                        "-");
    }

    private static String epoch(int number) {
        return "2020-02-03 04:05:06,789 \nEpoch: " + number + " lr: 2.500000e-02\n2020-02-03 04:05:06,790 \nGenotype: "
                + Logs.GENOTYPE + "\n2020-02-03 04:05:07,789 \nStep:000 loss:2.356414 acc1:7.317073 acc5:53.658539\n"
                + "2020-02-03 04:05:08,789 \nStep:100 loss:2.1 acc1:25.0 acc5:60.0\n";
    }
}
