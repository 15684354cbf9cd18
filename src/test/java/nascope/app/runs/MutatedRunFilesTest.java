package nascope.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nascope.app.live.EventWords;
import nascope.app.live.LiveSearch;
import nascope.app.window.WindowViewModel;
import nascope.base.InputException;
import nascope.picture.RunPicture;
import nascope.picture.RunView;
import nascope.picture.look.Theme;
import nascope.record.Preset;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.record.RunHeader;
import nascope.record.RunWriter;
import nascope.record.glance.RunSummary;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.run.RunHistory;
import nascope.search.FakeSearch;
import nascope.search.Intervention;
import nascope.search.SearchFailure;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Run files that somebody changed: each opens in the window, or is refused with a sentence; nothing else is thrown. */
@Timeout(600)
class MutatedRunFilesTest {
    private static final int MUTATIONS = Integer.getInteger("nascope.mutations", 120); // for a seed
    private static final JsonMapper JSON = new JsonMapper();
    private static final SearchSettings SETTINGS = SearchSettings.standard()
            .with(Settings.STEPS, 12)
            .with(Settings.REDUCTION, true)
            .with(Settings.CELLS, 3);

    /** Numbers that a JSON library would not write; they stand as texts until the line is written. */
    private static final List<String> RAW = List.of(
            "null",
            "true",
            "1e999",
            "-1e999",
            "1e308",
            "-1e300",
            "3e38",
            "1e-320",
            "-1",
            "0",
            "5",
            "77",
            "255",
            "256",
            "2147483647",
            "2147483648",
            "99999999999999999999",
            "0.5",
            "\"\"",
            "\"x\"",
            "\"none\"",
            "\"+1000000000-12-31T23:59:59.999999999Z\"",
            "\"-999999-01-01T00:00:00Z\"",
            "\"\\u0000\\u001b[2J\"",
            "\"" + "long ".repeat(20_000) + "\"",
            "[]",
            "{}",
            "[[[]]]",
            "[null]",
            "{\"edge\":1}");

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void openOrAreRefused(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> lines = Files.readAllLines(recorded().runFile());
        RunFolder folder = new RunFolder(Files.createDirectory(temporary.resolve("mutated")));
        int opened = 0;
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            byte[] bytes = mutated(lines, random);
            Files.write(folder.runFile(), bytes);
            try {
                look(folder);
                opened++;
            } catch (InputException e) {
                assertThat(e).hasMessageContaining("run.jsonl");
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed %d, mutation %d".formatted(seed, mutation), e);
            }
        }
        assertThat(opened).isBetween(1, MUTATIONS - 1);
    }

    static Stream<String> ofTheWindow() {
        return Stream.of(
                "\"edge\":1}|\"edge\":10}|line 4: ",
                "\"edge\":1}|\"edge\":2147483647}|line 4: ",
                "\"alpha\":[[|\"alpha\":[[1e999,0],[|line 2: ",
                "\"alpha\":[[|\"alpha\":[[null,0],[|line 2: ",
                "1970-01-01T00:00:00Z|+1000000000-12-31T23:59:59.999999999Z|line 1: started must be a time such as",
                "1970-01-01T00:00:00Z|-0001-01-01T00:00:00Z|line 1: started must be a time such as");
    }

    @ParameterizedTest
    @MethodSource("ofTheWindow")
    void thatOnceThrewInTheWindowAreRefused(String change) throws IOException {
        String[] parts = change.split("\\|", -1);
        RunFolder folder = recorded();
        String text = Files.readString(folder.runFile()).replace(parts[0], parts[1]);
        Files.writeString(folder.runFile(), text);
        assertThatThrownBy(() -> look(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("run.jsonl, " + parts[2])
                .hasMessageContaining("found");
    }

    /** A run in which everything happened that can. */
    private RunFolder recorded() throws IOException {
        RunFolder folder = new RunFolder(temporary.resolve("recorded"));
        FakeSearch search = new FakeSearch(SETTINGS);
        CellEdge edge = new CellEdge(CellKind.NORMAL, 1);
        List<Intervention> done = List.of(
                Intervention.drop(edge),
                Intervention.pin(edge, new SkipConnect()),
                Intervention.forbid(edge, Set.of(new SkipConnect())),
                new Intervention.ShiftNone(new CellEdge(CellKind.REDUCTION, 0), -1),
                new Intervention.SetAlpha(edge, Collections.nCopies(8, 0.25)),
                new Intervention.FreezeAlpha(true),
                new Intervention.RandomGates(true),
                new Intervention.Teach(TrainingMode.Target.ALPHA),
                Intervention.ChangeSetting.of(Settings.ALPHA_RATE, 0.5));
        try (RunWriter writer = RunWriter.create(folder, RunHeader.of(search, Instant.EPOCH))) {
            writer.append(search.snapshot());
            writer.append(search.step());
            for (Intervention intervention : done) {
                int step = search.snapshot().step();
                writer.append(new Happening.Intervened(step, intervention, Intervention.restore(edge)));
                writer.append(search.step());
            }
            writer.append(new Happening.Forked(2, "a branch", 1, 3));
            writer.append(new Happening.Renamed(2, "another name"));
            writer.append(new Happening.Switched(1));
            writer.append(search.step());
        }
        return folder;
    }

    private static byte[] mutated(List<String> original, Random random) throws IOException {
        List<String> lines = new ArrayList<>(original);
        int line = random.nextInt(lines.size());
        switch (random.nextInt(12)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
            case 2 -> Collections.swap(lines, line, random.nextInt(lines.size()));
            case 3 -> {
                return flipped(text(lines).getBytes(StandardCharsets.UTF_8), random);
            }
            default -> lines.set(line, changed(lines.get(line), random));
        }
        return text(lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--)
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    /** Another value at any place of the line, or none. */
    private static String changed(String line, Random random) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(line);
        JsonNode parent = root;
        while (true) {
            int place = random.nextInt(parent.size());
            String name = parent.isObject() ? new ArrayList<>(names(parent)).get(place) : "";
            JsonNode child = parent.isObject() ? parent.get(name) : parent.get(place);
            if (child.isContainerNode() && !child.isEmpty() && random.nextInt(4) > 0) {
                parent = child;
                continue;
            }
            String value = RAW.get(random.nextInt(RAW.size()));
            TextNode mark = TextNode.valueOf("@here@");
            if (parent instanceof ArrayNode array) array.set(place, mark);
            else if (random.nextInt(6) == 0) ((ObjectNode) parent).remove(name);
            else ((ObjectNode) parent).set(random.nextInt(8) == 0 ? "other" : name, mark);
            return root.toString().replace("\"@here@\"", value);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What the window does with a run: lists it, opens it, shows every step of it and tells what happened. */
    private static void look(RunFolder folder) {
        RecordedRun run = RecordedRun.read(folder);
        RecentRun.of(folder, RunSummary.read(folder), Preset.all(), Theme.LIGHT, ZoneId.of("Pacific/Kiritimati"));
        LiveSearch live = new LiveSearch(
                settings -> {
                    throw new SearchFailure("this test has no engine");
                },
                SETTINGS);
        WindowViewModel model = new WindowViewModel(live);
        live.open(run);
        for (int frame = 0; frame < 3; frame++) model.look(frame);
        model.timeline().marksProperty().get();
        model.timeline().branches().rowsProperty().get();
        RunHistory history = run.past().timeline().current().history();
        List<SearchSnapshot> steps =
                IntStream.range(0, history.size()).mapToObj(history::get).toList();
        for (int step = 0; step < history.size(); step++) {
            live.steps().cursor().moveTo(step);
            model.onFrame(System.nanoTime());
        }
        model.close();
        for (Branch branch : run.past().timeline().branches())
            for (Happening.Intervened event : branch.events()) {
                EventWords.of(event.intervention(), run.header().space());
                EventWords.of(event.undo(), run.header().space());
            }
        if (!steps.isEmpty()) paint(run, steps);
    }

    private static void paint(RecordedRun run, List<SearchSnapshot> steps) {
        RunPicture picture = new RunPicture(
                RunView.all(), run.header().space(), run.header().settings().get(Settings.STEPS), "", Theme.DARK);
        picture.append(steps);
        BufferedImage image = new BufferedImage(590, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        picture.paint(g, new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
        g.dispose();
    }
}
