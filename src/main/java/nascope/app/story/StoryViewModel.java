package nascope.app.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import nascope.analysis.story.Patterns;
import nascope.analysis.story.Story;
import nascope.analysis.story.StoryLine;
import nascope.analysis.story.StoryWatch;
import nascope.app.cell.CellViewModel;
import nascope.app.live.LiveSearch;
import nascope.app.live.ShownSteps;
import nascope.app.transport.PresetChoice;
import nascope.picture.cell.CellPicture;
import nascope.picture.cell.Highlight;
import nascope.record.Preset;
import nascope.run.RunHistory;
import nascope.search.settings.Elsewhere;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/** Tells the chosen preset's story: what to watch, what came true by the step that is shown, and what to go on with. */
public final class StoryViewModel {
    private static final int FRESH = 50; // steps below which a run was begun and not opened

    private final LiveSearch live;
    private final PresetChoice presets;
    private final CellViewModel cell;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper seen = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<ToldLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private Optional<Story> story = Optional.empty();
    private @Nullable StoryWatch watch; // null before there is a story; of the line below
    private @Nullable RunHistory watched;
    private boolean elsewhere; // whether the run on show is of another program

    /** @param cell whose edge is pointed out when a run begins */
    public StoryViewModel(LiveSearch live, PresetChoice presets, CellViewModel cell) {
        this.live = live;
        this.presets = presets;
        this.cell = cell;
        presets.chosenProperty().addListener((property, before, now) -> tell(now));
        live.steps().historyProperty().addListener((property, before, now) -> begin());
        live.steps().cursor().stepProperty().addListener((property, before, now) -> tick());
        live.stateProperty().addListener((property, before, now) -> offer());
    }

    /** Of the preset, and whether its settings were changed. */
    public ReadOnlyStringProperty titleProperty() {
        return presets.titleProperty();
    }

    /** What to expect. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** On how many seeds it was seen. */
    public ReadOnlyStringProperty seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** What comes true, with the steps at which it did. */
    public ReadOnlyObjectProperty<List<ToldLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** What to go on with; empty before all came true or the run has ended. */
    public ReadOnlyStringProperty nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** Whether the title alone is shown. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /**
     * What has come true since the first step, wherever the cursor stands: lines of the story, then patterns that any run
     * may show.
     */
    public List<ToldLine> cameTrue() {
        StoryWatch now = watch;
        List<ToldLine> all = new ArrayList<>();
        if (now == null || story.isEmpty()) return all;
        List<StoryLine> told = told();
        for (int i = 0; i < told.size(); i++)
            if (now.first(i).orElse(0) > 0) all.add(new ToldLine(told.get(i).text(), now.first(i)));
        return all;
    }

    // -- commands

    public void fold() {
        folded.set(!folded.get());
    }

    /** Goes on with the preset that is offered; before one is, does nothing. */
    public void goOn() {
        if (next.get().isEmpty()) return;
        story.flatMap(Story::next)
                .flatMap(after -> presets.allProperty().get().stream()
                        .filter(preset -> preset.name().equals(after.preset()))
                        .findFirst())
                .ifPresent(presets::load);
    }

    // -- frames

    /** Called a few times a second, between frames. */
    public void onFrame() {
        if (watch == null) return;
        watch.readOn();
        tick();
    }

    private void tell(@Nullable Preset preset) {
        story = Optional.ofNullable(preset).map(Preset::story);
        sentence.set(story.map(Story::sentence).orElse(""));
        seen.set(story.map(Story::seen).orElse(""));
        watched = null;
        begin();
    }

    @SuppressWarnings("ReferenceEquality") // another line of the run is another history, whatever it holds
    private void begin() {
        if (live.settings().elsewhere().isPresent()) {
            tellElsewhere(live.settings().elsewhere().get());
            return;
        }
        if (elsewhere) {
            elsewhere = false;
            tell(presets.chosenProperty().get());
            return;
        }
        ShownSteps steps = live.steps();
        RunHistory history = steps.historyProperty().get();
        if (story.isEmpty() || history == watched) return;
        watched = history;
        SearchSpace space = live.settings().space();
        CellKind kind = space.distinctKinds().iterator().next();
        watch = new StoryWatch(
                space,
                steps.films().of(history, kind),
                told().stream().map(StoryLine::condition).toList());
        tick();
        if (history.size() < FRESH) story.get().watch().ifPresent(edge -> pointOut(space, kind, edge));
    }

    /** Of a search that another program did it is told what was assumed and left out when its log was read. */
    private void tellElsewhere(Elsewhere search) {
        elsewhere = true;
        story = Optional.empty();
        watch = null;
        watched = null;
        sentence.set(String.join(" · ", search.remarks()));
        seen.set("");
        next.set("");
        lines.set(List.of());
    }

    /** The lines of the story, and after them the patterns. */
    private List<StoryLine> told() {
        List<StoryLine> told = new ArrayList<>(story.map(Story::lines).orElse(List.of()));
        told.addAll(Patterns.ALL);
        return told;
    }

    private void pointOut(SearchSpace space, CellKind kind, String name) {
        for (Edge edge : space.topology().edges())
            if (name.equals(edge.source() + "->" + edge.target()))
                cell.pointOut(new CellPicture.Hit(kind, new Highlight.OfEdge(edge)));
    }

    private void tick() {
        StoryWatch now = watch;
        if (now == null || story.isEmpty()) return;
        int here = live.steps().cursor().stepProperty().get();
        List<StoryLine> told = story.get().lines();
        List<ToldLine> ticked = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            OptionalInt first = now.first(i);
            boolean passed = first.isPresent() && first.getAsInt() <= here;
            ticked.add(new ToldLine(told.get(i).text(), passed ? first : OptionalInt.empty()));
        }
        if (!ticked.equals(lines.get())) lines.set(List.copyOf(ticked));
        offer();
    }

    private void offer() {
        boolean all = lines.get().stream().allMatch(line -> line.step().isPresent());
        boolean over =
                live.stateProperty().get().ended() || (all && !lines.get().isEmpty());
        String words = over ? story.flatMap(Story::next).map(Story.Next::text).orElse("") : "";
        if (!Objects.equals(words, next.get())) next.set(words);
    }
}
