package nascope.record.glance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nascope.record.RunFolder;
import nascope.record.RunHeader;
import nascope.record.RunWriter;
import nascope.run.Happening;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSamplesTest {
    private static final SearchSettings SETTINGS = SearchSettings.standard();

    private static final RunHeader HEADER = RunHeader.of(new FakeSearch(SETTINGS), Instant.EPOCH);
    private static final List<SearchSnapshot> STEPS = steps(300);

    @TempDir
    private Path path;

    @Test
    void stepsAtEvenDistancesAreReadAsTheyWereWritten() {
        List<SearchSnapshot> samples = RunSamples.read(written(300), SETTINGS.space(), 30);
        assertThat(samples).hasSizeBetween(28, 30);
        for (int i = 0; i < samples.size(); i++) {
            int step = samples.get(i).step();
            assertThat(step).isBetween(10 * i - 8, 10 * i + 8);
            assertThat(samples.get(i)).isEqualTo(STEPS.get(step));
        }
    }

    @Test
    void ofAShortRunEveryStepIsReadOnce() {
        assertThat(RunSamples.read(written(4), SETTINGS.space(), 60))
                .extracting(SearchSnapshot::step)
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aBranchTakesThePlaceOfWhatItLeft() {
        RunFolder folder = new RunFolder(path);
        try (RunWriter writer = RunWriter.create(folder, HEADER)) {
            for (int step = 0; step <= 100; step++) writer.append(new Happening.Stepped(STEPS.get(step)));
            writer.append(new Happening.Forked(2, "branch 2", 1, 40));
            for (int step = 41; step <= 60; step++) writer.append(new Happening.Stepped(STEPS.get(step)));
        }
        List<SearchSnapshot> samples = RunSamples.read(folder, SETTINGS.space(), 60);
        assertThat(samples)
                .extracting(SearchSnapshot::step)
                .isSorted()
                .allMatch(step -> step <= 60)
                .contains(59);
    }

    @Test
    void whatIsDamagedIsLeftOut() throws IOException {
        RunFolder folder = written(100);
        Files.writeString(folder.runFile(), "{\"step\": garbage}\n{\"step\":", StandardOpenOption.APPEND);
        assertThat(RunSamples.read(folder, SETTINGS.space(), 200)).hasSize(101);
    }

    private static List<SearchSnapshot> steps(int most) {
        FakeSearch search = new FakeSearch(SETTINGS);
        List<SearchSnapshot> steps = new ArrayList<>(List.of(search.snapshot()));
        for (int step = 1; step <= most; step++) steps.add(search.step());
        return steps;
    }

    private RunFolder written(int steps) {
        RunFolder folder = new RunFolder(path);
        try (RunWriter writer = RunWriter.create(folder, HEADER)) {
            for (int step = 0; step <= steps; step++) writer.append(new Happening.Stepped(STEPS.get(step)));
        }
        return folder;
    }
}
