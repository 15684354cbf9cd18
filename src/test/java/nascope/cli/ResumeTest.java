package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.Search;
import nascope.search.SearchFailure;
import nascope.search.SearchSession;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code search --resume}, which goes on with a run, as a scheduler that starts a command again needs it. */
@Timeout(120)
class ResumeTest {
    private static final List<String> SMALL = List.of(
            "search", "--data", "digits", "--image-size", "8", "--cells", "1", "--channels", "2", "--batch", "8");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 130, 270})
    void aRunThatWasInterruptedComesOutAsInOneGo(int interruptedAfter) throws IOException {
        List<String> whole = new ArrayList<>(SMALL);
        whole.addAll(
                List.of("--steps", "280", "--seed", "3", "--out", run("whole").toString()));
        assertThat(execute(SearchSession::open, whole).code()).isZero();
        List<String> parts = new ArrayList<>(SMALL);
        parts.addAll(List.of(
                "--steps",
                "280",
                "--seed",
                "3",
                "--resume",
                "--out",
                run("parts").toString()));

        Execution first = execute(settings -> new Failing(SearchSession.open(settings), interruptedAfter), parts);
        Execution second = execute(SearchSession::open, parts);

        assertThat(first.code()).isEqualTo(1);
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(records("parts")).hasSize(281).isEqualTo(records("whole"));
        assertThat(Files.readString(run("parts").resolve("genotype.txt")))
                .isEqualTo(Files.readString(run("whole").resolve("genotype.txt")));
    }

    @Test
    void aRunThatWasCutOffInARecordGoesOn() throws IOException {
        fake("--steps", "40", "--out", run("whole").toString());
        fake("--steps", "40", "--out", run("parts").toString());
        Path file = run("parts").resolve("run.jsonl");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));

        Execution second = fake("--resume", "--out", run("parts").toString());

        assertThat(second.code()).isZero();
        assertThat(second.err()).contains("nascope: " + file + ", line ", "cut off");
        assertThat(records("parts")).isEqualTo(records("whole"));
    }

    @Test
    void whereThereIsNothingToDoTheResultIsPrintedAgain() throws IOException {
        Execution first = fake("--steps", "5", "--out", run("run").toString());
        String text = Files.readString(run("run").resolve("run.jsonl"));

        Execution second = fake("--steps", "5", "--resume", "--out", run("run").toString());

        assertThat(second.code()).isZero();
        assertThat(second.err())
                .isEqualTo("nascope: %s: the run is done, at step 5; there is nothing to do\n".formatted(run("run")));
        assertThat(first.out()).startsWith(second.out()).contains("written: ");
        assertThat(Files.readString(run("run").resolve("run.jsonl"))).isEqualTo(text);
    }

    @Test
    void whereThereIsNoRunItBegins() throws IOException {
        assertThat(fake("--steps", "5", "--resume", "--out", run("run").toString())
                        .code())
                .isZero();
        assertThat(records("run")).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seed 2|1|2", "--cells 5|3|5", "--noise 0,5|2|0.5", "--preset no-edges-dsnas|6000|1000"})
    void settingsThatContradictTheRunAreRefused(String asked) throws IOException {
        String[] parts = asked.split("\\|", -1);
        fake("--steps", "2500", "--out", run("run").toString());
        cutTo(10);
        List<String> before = records("run");

        List<String> command = new ArrayList<>(List.of(parts[0].split(" ", -1)));
        command.addAll(List.of("--resume", "--out", run("run").toString()));
        Execution refused = fake(command.toArray(new String[0]));

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("nascope: " + run("run").resolve("run.jsonl") + ": the run to go on with has --")
                .contains(" " + parts[1] + ", but the command line asks for " + parts[2] + "; ")
                .hasLineCount(1);
        assertThat(records("run")).isEqualTo(before);
    }

    @Test
    void theSameCommandGoesOnThoughItsScriptHasChangedSettingsSince() throws IOException {
        String[] command = {
            "--do",
            "at 3 change noise 0.5",
            "--do",
            "at 6 change noise 1",
            "--noise",
            "0",
            "--preset",
            "wide-not-deep",
            "--steps",
            "12",
            "--resume",
            "--out",
            run("run").toString()
        };
        assertThat(fake(command).code()).isZero();
        List<String> whole = records("run");
        assertThat(whole).hasSize(13 + 2);
        cutTo(8);

        Execution second = fake(command);

        assertThat(second.code()).as(second.err()).isZero();
        assertThat(records("run")).isEqualTo(whole);
        assertThat(fake(command).err()).contains("the run is done, at step 12");
        assertThat(fake(
                                "--do",
                                "at 3 change noise 0.5",
                                "--resume",
                                "--out",
                                run("run").toString())
                        .err())
                .contains("the run to go on with has --do at 3 change noise 0.5; at 6 change noise 1, but");
    }

    @Test
    void aRunThatIsDoneIsGivenMoreStepsAsInTheWindow() throws IOException {
        List<String> command = new ArrayList<>(SMALL);
        command.addAll(List.of("--seed", "3", "--resume", "--out", run("run").toString()));
        execute(SearchSession::open, with(command, "--steps", "20"));
        List<String> before = records("run");

        Execution more = execute(SearchSession::open, with(command, "--steps", "30"));

        assertThat(more.code()).as(more.err()).isZero();
        assertThat(more.err()).contains("after step 20 it goes on to step 30: ");
        assertThat(records("run")).hasSize(32).startsWith(before.toArray(new String[0]));
        assertThat(records("run").get(21))
                .isEqualTo("{\"intervention\":{\"do\":\"change\",\"setting\":\"steps\",\"value\":\"30\"},\"after\":20,"
                        + "\"undo\":{\"do\":\"change\",\"setting\":\"steps\",\"value\":\"20\"}}");
        assertThat(execute(SearchSession::open, command).err()).contains("the run is done, at step 30");
    }

    @Test
    void aRunDoesNotEndBeforeWhatItHasDone() throws IOException {
        fake("--steps", "20", "--out", run("run").toString());
        assertThat(fake("--steps", "19", "--resume", "--out", run("run").toString())
                        .err())
                .isEqualTo(
                        "nascope: %s: 20 steps of the run are done, so --steps must be at least that, got 19%n",
                        run("run").resolve("run.jsonl"));
    }

    private static List<String> with(List<String> command, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(more));
        return all;
    }

    private void cutTo(int steps) throws IOException {
        Path file = run("run").resolve("run.jsonl");
        try (Stream<String> lines = Files.lines(file)) {
            Files.write(file, lines.limit(steps + 2).toList());
        }
    }

    private List<String> records(String name) throws IOException {
        List<String> lines = Files.readAllLines(run(name).resolve("run.jsonl"));
        return lines.subList(1, lines.size());
    }

    private Path run(String name) {
        return folder.resolve(name);
    }

    private static Execution fake(String... options) {
        List<String> arguments = new ArrayList<>(List.of("search"));
        arguments.addAll(List.of(options));
        return execute(FakeSearch::new, arguments);
    }

    private static Execution execute(Function<SearchSettings, Search> engine, List<String> command) {
        return Execution.of(engine, command.toArray(new String[0]));
    }

    /** Ends where a process would be killed. */
    private static final class Failing extends ForwardingSearch {
        private final int after;

        Failing(Search search, int after) {
            super(search);
            this.after = after;
        }

        @Override
        public SearchSnapshot step() {
            if (snapshot().step() == after) throw new SearchFailure("interrupted here");
            return super.step();
        }
    }
}
