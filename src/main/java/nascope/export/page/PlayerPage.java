package nascope.export.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import nascope.analysis.StepReading;
import nascope.analysis.event.Event;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.base.WholeFile;
import nascope.export.RecordedBranch;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * A run as one page with the cell, a scrubber, play, charts, the film and what happened. It holds every step of a run of
 * up to {@value #FRAMES} steps, and of a longer one as many, evenly apart.
 */
public final class PlayerPage {
    /** The most steps that are shown. */
    public static final int FRAMES = 3000;

    /** The end of its file's name. */
    public static final String SUFFIX = ".html";

    private static final String TEMPLATE = "/page/player.html";
    private static final String DATA = "@data@";
    private static final String TITLE = "@title@";
    private static final int MOST_EVENTS = 1000;

    private PlayerPage() {}

    /**
     * Writes the page.
     *
     * @param begins the colours it begins with: dark ones in any case, otherwise as the reader's system has it
     * @param goOn told before each step how many were read; says whether to go on
     * @throws CancellationException if it did not want to
     * @throws nascope.base.InputException if the page cannot be written
     */
    public static void write(RecordedBranch branch, Theme begins, Path file, IntPredicate goOn) {
        String page = page(branch, begins, goOn);
        WholeFile.replace(file, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static String page(RecordedBranch branch, Theme begins, IntPredicate goOn) {
        try (InputStream in = Objects.requireNonNull(PlayerPage.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String data = new ObjectMapper()
                    .writeValueAsString(json(branch, goOn).put("begins", begins.equals(Theme.DARK) ? "dark" : ""));
            return template.replace(TITLE, escaped("NAScope · " + branch.summary()))
                    .replace(DATA, data.replace("</", "<\\/")); // would end the script
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of numbers and texts can be written", e);
        } catch (IOException e) {
            throw new IllegalStateException("the page's form is part of the program", e);
        }
    }

    private static ObjectNode json(RecordedBranch branch, IntPredicate goOn) {
        SearchSpace space = branch.space();
        List<CellFrames> cells = new ArrayList<>();
        for (CellKind kind : space.distinctKinds()) cells.add(new CellFrames(space, kind));
        ChartLines charts = new ChartLines(space);
        CellKind first = space.distinctKinds().iterator().next();
        int newest = branch.newest();
        int distance = (newest + FRAMES) / FRAMES;
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode steps = json.putArray("steps");
        for (int step = 0; step <= newest; step++) {
            if (!goOn.test(step)) throw new CancellationException();
            SearchSnapshot snapshot = branch.history().get(step);
            boolean shown = step % distance == 0 || step == newest;
            if (shown) steps.add(step);
            for (CellFrames cell : cells) cell.next(snapshot, shown);
            charts.next(new StepReading(space, first, snapshot), shown);
        }
        json.put("of", branch.steps());
        json.put("provenance", branch.summary());
        ArrayNode kinds = json.putArray("cells");
        cells.forEach(cell -> kinds.add(cell.json()));
        json.set("charts", charts.json());
        json.set("operations", operations(space));
        json.put("none", space.noneColumn());
        json.set("events", events(branch.events()));
        json.putObject("light").setAll(colours(Theme.LIGHT));
        json.putObject("dark").setAll(colours(Theme.DARK));
        json.set("texts", texts());
        return json;
    }

    private static ArrayNode operations(SearchSpace space) {
        ArrayNode operations = JsonNodeFactory.instance.arrayNode();
        for (Operation operation : space.candidates())
            operations
                    .addObject()
                    .put("name", operation.shortLabel())
                    .put("light", hex(Theme.LIGHT.of(operation)))
                    .put("dark", hex(Theme.DARK.of(operation)));
        return operations;
    }

    private static ArrayNode events(List<Event> events) {
        ArrayNode told = JsonNodeFactory.instance.arrayNode();
        for (Event event : events.subList(0, Math.min(MOST_EVENTS, events.size())))
            told.addObject()
                    .put("step", event.step())
                    .put("sign", event.kind().sign().name().toLowerCase(Locale.ROOT))
                    .put("edge", event.edge().map(edge -> edge.index()).orElse(-1))
                    .put("cell", event.cell().map(CellKind::label).orElse(""))
                    .put("said", event.said().in(Numbers::text));
        return told;
    }

    private static ObjectNode colours(Theme theme) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("page", hex(theme.page()))
                .put("panel", hex(theme.panel()))
                .put("border", hex(theme.border()))
                .put("text", hex(theme.text()))
                .put("muted", hex(theme.muted()))
                .put("grid", hex(theme.grid()))
                .put("accent", hex(theme.accent()))
                .put("wall", hex(theme.wall()))
                .put("connection", hex(theme.connection()))
                .put("equal", hex(theme.equal()))
                .put("input", hex(theme.inputNode()))
                .put("node", hex(theme.intermediateNode()))
                .put("output", hex(theme.outputNode()))
                .put("onNode", hex(theme.onNode()))
                .put("onOutput", hex(theme.onOutput()))
                .put("wide", hex(theme.wide()))
                .put("deep", hex(theme.deep()))
                .put("gauge", hex(theme.gauge()))
                .put("dying", hex(theme.dying()))
                .put("growing", hex(theme.growing()));
    }

    private static ObjectNode texts() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("play", Texts.text("export.page.PlayerPage.play"))
                .put("pause", Texts.text("export.page.PlayerPage.pause"))
                .put("step", Texts.text("export.page.PlayerPage.step"))
                .put("of", Texts.text("export.page.PlayerPage.of"))
                .put("speed", Texts.text("export.page.PlayerPage.speed"))
                .put("theme", Texts.text("export.page.PlayerPage.theme"))
                .put("happened", Texts.text("export.page.PlayerPage.happened"))
                .put("film", Texts.text("export.page.PlayerPage.film"))
                .put("equal", Texts.text("export.page.PlayerPage.equal"))
                .put("filled", Texts.text("export.page.PlayerPage.filled"))
                .put("cell", Texts.text("export.page.PlayerPage.cell"))
                .put("input", Texts.text("export.page.PlayerPage.input"))
                .put("before", Texts.text("export.page.PlayerPage.before"))
                .put("last", Texts.text("export.page.PlayerPage.last"));
    }

    private static String hex(Color colour) {
        return Plain.text("#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
