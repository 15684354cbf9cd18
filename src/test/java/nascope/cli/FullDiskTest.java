package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nascope.record.RunReader;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.Search;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A search whose files cannot be written any more still has a result, which is printed. */
class FullDiskTest {
    @TempDir
    Path folder;

    @Test
    void aSearchThatCannotBeRecordedAnyMoreSaysSoAtOnceAndPrintsItsResult() throws IOException {
        Execution execution = search(300, "checkpoints"); // whose folder cannot be made from step 250 on

        assertThat(execution.code()).isEqualTo(1);
        assertThat(execution.err()).doesNotContain("\tat ");
        assertThat(execution.err().lines().toList())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("nascope: " + run().resolve("checkpoints"))
                        .contains("; the search goes on and prints its result, but is not recorded any more"))
                .last()
                .asString()
                .startsWith("step 300 of 300");
        assertThat(execution.out()).contains("normal cell after step 300", "two strongest: Genotype(");
        assertThat(execution.out()).doesNotContain("written: ");
        assertThat(lastStep()).isEqualTo(250);
    }

    @Test
    void aGenotypeThatCannotBeWrittenIsPrintedAllTheSame() throws IOException {
        Execution execution = search(20, "genotype.txt");

        assertThat(execution.code()).isEqualTo(1);
        assertThat(execution.err())
                .contains("nascope: " + run().resolve("genotype.txt") + ": cannot be written: ")
                .contains("; " + run().resolve("run.jsonl") + " keeps the run up to step 20");
        assertThat(execution.out()).contains("normal cell after step 20", "two strongest: Genotype(");
        assertThat(lastStep()).isEqualTo(20);
    }

    @Test
    void aTableOfEventsThatCannotBeWrittenCostsNothingElse() throws IOException {
        Execution execution = search(20, "events.csv");

        assertThat(execution.code()).isEqualTo(1);
        assertThat(execution.err()).contains("nascope: " + run().resolve("events.csv") + ": cannot be written: ");
        assertThat(run().resolve("genotype.txt")).isNotEmptyFile();
        assertThat(lastStep()).isEqualTo(20);
    }

    @Test
    void aResultThatNobodyGotIsAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        StringWriter err = new StringWriter();

        int code = Nascope.run(
                Nascope.commandLine(FakeSearch::new),
                new PrintWriter(full, false, StandardCharsets.UTF_8),
                new PrintWriter(err),
                "search",
                "--steps",
                "3",
                "--out",
                run().toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("nascope: the result cannot be written to stdout");
    }

    static boolean hasADeviceThatIsFull() {
        return new File("/dev/full").exists();
    }

    @Test
    @EnabledIf("hasADeviceThatIsFull")
    void aPictureThatDoesNotFitLeavesNothing() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("cell.png"), Path.of("/dev/full"));

        Execution execution = Execution.of(
                FakeSearch::new,
                "genotype",
                "Genotype(normal=[('none', 2, 0)], normal_concat=range(2, 4), reduce=[], reduce_concat=[])",
                "--out",
                link.toString());

        assertThat(execution.code()).isEqualTo(1);
        assertThat(execution.err()).startsWith("nascope: " + link);
        assertThat(folder.resolve("cell.png.part")).doesNotExist();
    }

    /** @param blocked where, after the first steps, something stands that files cannot take the place of */
    private Execution search(int steps, String blocked) {
        return Execution.of(
                settings -> new Blocking(new FakeSearch(settings), run().resolve(blocked)),
                "search",
                "--steps",
                Integer.toString(steps),
                "--out",
                run().toString());
    }

    private static final class Blocking extends ForwardingSearch {
        private final Path place;

        Blocking(Search search, Path place) {
            super(search);
            this.place = place;
        }

        @Override
        public SearchSnapshot step() {
            try {
                if (snapshot().step() == 10) Files.createFile(place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return super.step();
        }
    }

    private int lastStep() {
        int last = -1;
        try (RunReader reader = RunReader.open(run().resolve("run.jsonl"))) {
            for (var step = reader.next(); step.isPresent(); step = reader.next())
                last = step.get().step();
        }
        return last;
    }

    private Path run() {
        return folder.resolve("run");
    }
}
