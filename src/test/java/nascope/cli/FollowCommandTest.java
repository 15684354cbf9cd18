package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nascope.importing.Logs;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FollowCommandTest {
    @TempDir
    Path folder;

    @Test
    void aLineAnEpochAndABarAnEdge() throws IOException {
        Path log = Files.writeString(
                folder.resolve("log.txt"),
                "epoch 0 lr 0.1\n" + Logs.tensor(Logs.table(5, 8, 0)) + "train_acc 43.0\nepoch 1 lr 0.1\n"
                        + Logs.tensor(Logs.table(5, 8, 89)) + "train_acc 44.0\n");
        Path run = folder.resolve("run");

        Execution done =
                Execution.of(FakeSearch::new, "follow", log.toString(), "--end-after", "0.2", "--out", run.toString());

        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out())
                .contains("recognised: DARTS or a descendant\n")
                .contains(": 0->2 1->2 0->3 1->3 2->3\n")
                .containsPattern("epoch 0  training 43\\.0%  normal \\S{5}\n")
                .containsPattern("epoch 1  .*training 44\\.0%  normal \\S{5}\n")
                .contains("every edge: Genotype(");
        RecordedRun recorded = RecordedRun.read(new RunFolder(run));
        assertThat(recorded.past().timeline().current().newest()).isEqualTo(1);
        assertThat(run.resolve("genotype.txt")).exists();
        assertThat(run.resolve("events.csv")).exists();
    }

    @Test
    void whereNothingOfASearchComesThatIsSaid() throws IOException {
        Path log = Files.writeString(folder.resolve("log.txt"), "hello\n");
        assertThat(Execution.of(FakeSearch::new, "follow", log.toString(), "--end-after", "0.2")
                        .out())
                .contains("nothing of a search was told");
    }

    @Test
    void theWindowIsOpenedOnTheLogIfAsked() {
        List<String> opened = new ArrayList<>();
        CommandLine command =
                Nascope.commandLine(FakeSearch::new, (file, order) -> opened.add(file.getFileName() + " " + order));

        assertThat(Execution.of(command, "follow", "log.txt", "--window", "--order", "none,conv")
                        .code())
                .isZero();
        assertThat(opened).containsExactly("log.txt [none, conv]");
        assertThat(Execution.of(command, "follow", "log.txt", "--window", "--out", "run")
                        .err())
                .contains("--window records with the window’s runs");
        assertThat(Execution.of(FakeSearch::new, "follow", "log.txt", "--window")
                        .err())
                .contains("there is no window");
    }
}
