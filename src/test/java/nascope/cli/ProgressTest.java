package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import nascope.cli.say.TimeWords;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private final StringWriter err = new StringWriter();
    private long now = 5_000_000_000L;

    @Test
    void writesALineEachTwentiethWhereThereIsNoTerminal() {
        search(false, 200, 100);

        assertThat(err.toString().lines())
                .hasSize(2 + 20)
                .startsWith(
                        "dsnas on fashion, level single, seed 1: 200 steps",
                        "data: made up",
                        "step 10 of 200 (5 %), 10.0 steps/s, 19 s left, loss 0.230")
                .endsWith("step 200 of 200 (100 %), 10.0 steps/s, 0 s left, loss 0.012");
    }

    @Test
    void writesALineAStepWhereThereAreFewSteps() {
        search(false, 3, 100);

        assertThat(err.toString().lines()).hasSize(2 + 3);
    }

    @Test
    void drawsABarOverItselfOnATerminal() {
        search(true, 4, 1000);

        assertThat(err.toString().replace(System.lineSeparator(), "\n"))
                .isEqualTo("dsnas on fashion, level single, seed 1: 4 steps\ndata: made up\n"
                        + "\r[#######-----------------------] 1/4  1.0 steps/s, 3 s left"
                        + "\r[###############---------------] 2/4  1.0 steps/s, 2 s left"
                        + "\r[######################--------] 3/4  1.0 steps/s, 1 s left"
                        + "\r[##############################] 4/4  1.0 steps/s, 0 s left\n");
    }

    @Test
    void drawsTheBarTenTimesASecondAtMost() {
        search(true, 1000, 1);

        assertThat(err.toString().split("\r", -1)).hasSize(1 + 1 + 10);
    }

    @Test
    void leavesNoLineOpenWhereTheSearchNeverBegan() {
        new Progress(new PrintWriter(err), true, () -> now).ended(new RunState.Failed(0, "no data"));

        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "0.2, 1 s", "59.1, 1 min 0 s", "200, 3 min 20 s", "7500, 2 h 5 min"})
    void saysTimesInWords(double seconds, String words) {
        assertThat(TimeWords.of(seconds)).isEqualTo(words);
    }

    private void search(boolean terminal, int steps, long millisPerStep) {
        Progress progress = new Progress(new PrintWriter(err), terminal, () -> now);
        FakeSearch search = new FakeSearch(SearchSettings.standard().with(Settings.STEPS, steps));
        progress.opened(search);
        for (int step = 1; step <= steps; step++) {
            now += TimeUnit.MILLISECONDS.toNanos(millisPerStep);
            progress.stepped(search.step());
        }
        progress.ended(new RunState.Finished(steps));
    }
}
