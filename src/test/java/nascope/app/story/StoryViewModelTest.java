package nascope.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import nascope.app.cell.CellViewModel;
import nascope.app.live.LiveSearch;
import nascope.app.transport.TransportViewModel;
import nascope.record.Preset;
import nascope.run.Await;
import nascope.search.FakeSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In a {@link FakeSearch} of the preset the edge 2→3 loses to none as input edges win. */
@Timeout(20)
class StoryViewModelTest {
    private static final Preset WIDE = Preset.named("wide-not-deep");

    private final LiveSearch live = new LiveSearch(FakeSearch::new, WIDE.settings());
    private final TransportViewModel transport = new TransportViewModel(live);
    private final CellViewModel cell = new CellViewModel(live);
    private final StoryViewModel story = new StoryViewModel(live, transport.presets(), cell);

    @BeforeEach
    void begin() {
        until("the presets", () -> !transport.presets().allProperty().get().isEmpty());
        transport.presets().load(WIDE);
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void tellsThePresetsStory() {
        assertThat(story.titleProperty().get()).isEqualTo(WIDE.title());
        assertThat(story.sentenceProperty().get()).isEqualTo(WIDE.story().sentence());
        assertThat(story.seenProperty().get()).isEqualTo(WIDE.story().seen());
        assertThat(texts())
                .isEqualTo(
                        WIDE.story().lines().stream().map(line -> line.text()).toList());
        assertThat(cell.pointedOutProperty().get().highlight())
                .hasToString(
                        "OfEdge[edge=" + cell.spaceProperty().get().topology().edge(2, 3) + "]");
    }

    @Test
    void ticksALineWithTheStepAtWhichItCameTrueWhereTheWindowStands() {
        until("none leads", () -> ticked(0).isPresent());
        int step = ticked(0).getAsInt();
        assertThat(step).isPositive();
        live.steps().cursor().moveTo(step - 1);
        until("the step before", () -> ticked(0).isEmpty());
        live.steps().cursor().moveTo(step);
        until("the step", () -> ticked(0).isPresent());
    }

    @Test
    void offersTheNextPresetOnceAllCameTrueOrTheRunHasEnded() {
        assertThat(story.nextProperty().get()).isEmpty();
        story.goOn();
        assertThat(transport.presets().chosenProperty().get()).isEqualTo(WIDE);
        until("the end", () -> live.stateProperty().get().ended());
        until("the offer", () -> !story.nextProperty().get().isEmpty());
        story.goOn();
        assertThat(transport.presets().chosenProperty().get().name())
                .isEqualTo(WIDE.story().next().orElseThrow().preset());
        assertThat(story.nextProperty().get()).isEmpty();
    }

    private OptionalInt ticked(int line) {
        List<ToldLine> lines = story.linesProperty().get();
        return lines.isEmpty() ? OptionalInt.empty() : lines.get(line).step();
    }

    private List<String> texts() {
        return story.linesProperty().get().stream().map(ToldLine::text).toList();
    }

    private void until(String what, BooleanSupplier holds) {
        Await.until(what, holds, () -> {
            live.onFrame();
            live.steps().showCursor();
            transport.onFrame(System.nanoTime());
            story.onFrame();
        });
    }
}
