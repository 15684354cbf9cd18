package nascope.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nascope.export.RecordedBranch;
import nascope.picture.look.Theme;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.run.Timeline;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerPageTest {
    private static final long MOST_BYTES = 2 << 20;
    private static final int SEVEN = 7; // a step
    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");

    @TempDir
    Path folder;

    @Test
    void thePageHoldsEveryStepAsItWasRecorded() throws IOException {
        RecordedBranch branch = run(SearchSettings.standard().with(Settings.STEPS, 60));
        JsonNode run = json(written(branch));
        assertThat(run.get("steps")).hasSize(61);
        assertThat(run.get("provenance").asText())
                .isEqualTo("DSNAS single-level · Fashion-MNIST 14×14, noise 2 · seed 1");
        SearchSnapshot snapshot = branch.history().get(SEVEN);
        int edges = branch.space().topology().edgeCount();
        int candidates = branch.space().candidates().size();
        byte[] probabilities = bytes(run.get("cells").get(0).get("probabilities"));
        assertThat(probabilities).hasSize(61 * edges * candidates);
        for (int edge = 0; edge < edges; edge++)
            for (int operation = 0; operation < candidates; operation++) {
                int stored = probabilities[(SEVEN * edges + edge) * candidates + operation] & 0xff;
                assertThat(stored / 255.0)
                        .isCloseTo(
                                snapshot.cell(CellKind.NORMAL).probability().row(edge)[operation], within(0.5 / 255));
            }
        JsonNode alive = run.get("charts").get(1).get("lines").get(1);
        assertThat(floats(alive.get("values"))).hasSize(61);
        assertThat(run.get("events").get(0).get("said").asText()).isNotEmpty();
    }

    @Test
    void aLongRunOfALargeCellFitsIntoTwoMegabytesAndHoldsItsLastStep() throws IOException {
        SearchSettings large = SearchSettings.standard()
                .with(Settings.NODES, 4)
                .with(Settings.REDUCTION, true)
                .with(Settings.CELLS, 3)
                .with(Settings.STEPS, 5900);
        Path page = written(run(large));
        assertThat(Files.size(page)).isLessThan(MOST_BYTES);
        JsonNode steps = json(page).get("steps");
        assertThat(steps.size()).isBetween(2900, PlayerPage.FRAMES + 1);
        assertThat(steps.get(steps.size() - 1).asInt()).isEqualTo(5900);
    }

    @Test
    void thePageAsksForNothingElse() throws IOException {
        String page = Files.readString(written(run(SearchSettings.standard().with(Settings.STEPS, 5))));
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "src=", "@import");
    }

    @Test
    void aBrowserShowsTheStepThatTheAddressNames() throws Exception {
        Optional<String> browser = BROWSERS.stream()
                .filter(name -> Files.isExecutable(Path.of(name)))
                .findFirst();
        assumeTrue(browser.isPresent(), "no Chromium on this machine");
        Path page = written(run(SearchSettings.standard().with(Settings.STEPS, 60)));
        Process process = new ProcessBuilder(
                        browser.get(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("browser"),
                        "--virtual-time-budget=2000",
                        "--dump-dom",
                        page.toUri() + "#37")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(dom).contains("step 37 of 60", "<circle", "stroke-width");
    }

    private Path written(RecordedBranch branch) {
        Path page = folder.resolve("page.html");
        PlayerPage.write(branch, Theme.DARK, page, step -> true);
        return page;
    }

    private static RecordedBranch run(SearchSettings settings) {
        Timeline timeline = Timeline.start();
        try (FakeSearch search = new FakeSearch(settings)) {
            timeline = timeline.with(new Happening.Stepped(search.snapshot()));
            for (int step = 1; step <= settings.get(Settings.STEPS); step++)
                timeline = timeline.with(new Happening.Stepped(search.step()));
        }
        Branch branch = timeline.current();
        return new RecordedBranch(settings, branch);
    }

    private static JsonNode json(Path page) throws IOException {
        String text = Files.readString(page);
        String start = "<script type=\"application/json\" id=\"run\">";
        int from = text.indexOf(start) + start.length();
        return new ObjectMapper().readTree(text.substring(from, text.indexOf("</script>", from)));
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }

    private static float[] floats(JsonNode base64) {
        byte[] bytes = bytes(base64);
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
