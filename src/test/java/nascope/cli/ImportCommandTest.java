package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nascope.importing.Logs;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.search.FakeSearch;
import nascope.space.CellKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String LOG = "epoch 0 lr 0.1\n" + Logs.tensor(Logs.table(5, 8, 0)) + "epoch 1 lr 0.1\n"
            + Logs.tensor(Logs.table(5, 8, 1)) + "genotype = " + Logs.GENOTYPE + "\nepoch 0 lr 0.1\n"
            + Logs.tensor(Logs.table(5, 8, 4));

    @TempDir
    Path folder;

    private Path log;
    private Path run;

    @BeforeEach
    void write() throws IOException {
        log = Files.writeString(folder.resolve("some.log"), LOG);
        run = folder.resolve("run");
    }

    @Test
    void aLogBecomesARunThatOpens() {
        Execution done = execute("import", log.toString(), "--out", run.toString());

        assertThat(done.code()).isZero();
        assertThat(done.err()).isEmpty();
        assertThat(done.out())
                .contains("recognised: DARTS or a descendant\n")
                .contains("* run 1, from line 1: 2 epochs, 8 operations\n")
                .contains("  run 2, from line 14: 1 epochs, 8 operations\n")
                .contains("order of the operations, assumed: none, max_pool_3x3")
                .contains("2 epochs (0 to 1)\n")
                .contains("the log's genotype in epoch 1: " + Logs.GENOTYPE + "\n")
                .contains("written: " + run + "\n")
                .endsWith("not gone on with\n");
        RecordedRun recorded = RecordedRun.read(new RunFolder(run));
        assertThat(recorded.header().settings().elsewhere().orElseThrow().log()).isEqualTo("some.log");
        assertThat(recorded.past().timeline().current().history().last().cell(CellKind.NORMAL))
                .isEqualTo(Logs.read(LOG).steps().get(1).cell(CellKind.NORMAL));
        assertThat(run.resolve("genotype.txt")).content().contains("# the log's genotype in epoch 1\n" + Logs.GENOTYPE);
        assertThat(execute("events", run.toString()).code()).isZero();
    }

    @Test
    void runsAreListedAndChosen() {
        Execution listed = execute("import", log.toString(), "--list");
        assertThat(listed.code()).isZero();
        assertThat(listed.out()).contains("run 2, from line 14").doesNotContain("written");

        assertThat(execute("import", log.toString(), "--run", "2", "--out", run.toString())
                        .out())
                .contains("1 epochs (0 to 0)");
        assertThat(execute(
                                "import",
                                log.toString(),
                                "--run",
                                "3",
                                "--out",
                                folder.resolve("x").toString())
                        .err())
                .isEqualTo("nascope: " + log + " has 2 runs; there is no run 3\n");
    }

    @Test
    void theOrderIsOverridden() {
        String order = "a,b,c,d,e,f,g,none";
        assertThat(execute("import", log.toString(), "--order", order, "--out", run.toString())
                        .code())
                .isZero();
        assertThat(RecordedRun.read(new RunFolder(run))
                        .header()
                        .space()
                        .candidates()
                        .get(0)
                        .label())
                .isEqualTo("a");
    }

    @Test
    void itIsNotGoneOnWith() {
        execute("import", log.toString(), "--out", run.toString());
        Execution refused = execute("search", "--resume", "--out", run.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("ran elsewhere").contains("not gone on with");
    }

    @Test
    void nothingIsWrittenOver() {
        assertThat(execute("import", log.toString(), "--out", run.toString()).code())
                .isZero();
        assertThat(execute("import", log.toString(), "--out", run.toString()).code())
                .isEqualTo(1);
        assertThat(execute(
                                "import",
                                folder.toString(),
                                "--out",
                                folder.resolve("y").toString())
                        .err())
                .contains("is a folder");
        assertThat(execute(
                                "import",
                                folder.resolve("missing").toString(),
                                "--out",
                                folder.resolve("y").toString())
                        .err())
                .contains("there is no such file or folder");
    }

    private static Execution execute(String... arguments) {
        return Execution.of(FakeSearch::new, arguments);
    }
}
