package nascope.app.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nascope.analysis.event.EventKind;
import nascope.app.cell.CellViewModel;
import nascope.app.live.LiveSearch;
import nascope.app.timeline.Mark;
import nascope.run.Await;
import nascope.run.RunState;
import nascope.search.FakeSearch;
import nascope.search.Intervention;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.space.CellKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In a {@link FakeSearch} the edge 2→3 dies, and then the cell is wide and not deep. */
@Timeout(20)
class EventsViewModelTest {
    private static final SearchSettings SETTINGS = SearchSettings.standard().with(Settings.STEPS, 10_000_000);

    private final LiveSearch live = new LiveSearch(FakeSearch::new, SETTINGS);
    private final CellViewModel cell = new CellViewModel(live);
    private final EventsViewModel events = new EventsViewModel(live, cell.selection());
    private int last; // step, at which the run pauses

    @BeforeEach
    void begin() {
        live.begin(SETTINGS);
        until("P2", () -> find("P2").isPresent());
        live.togglePlay();
        until("the pause", () -> live.stateProperty().get() instanceof RunState.Paused);
        last = ((RunState.Paused) live.stateProperty().get()).step();
        until(
                "all",
                () -> live.steps()
                                .films()
                                .chronicle(live.steps().historyProperty().get())
                                .last()
                        == last);
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void tellsWhatHappenedInOrderAndWhereTheCursorIs() {
        ToldEvent death = find("2→3: none leads").orElseThrow();
        ToldEvent wide = find("P2").orElseThrow();
        assertThat(death.step()).isPositive().isLessThan(wide.step());
        assertThat(events.rowsProperty().get()).isSortedAccordingTo((one, other) -> one.step() - other.step());
        assertThat(events.hereProperty().get())
                .isEqualTo(events.rowsProperty().get().size() - 1);

        moveTo(death.step());
        assertThat(here()).isEqualTo(death);
        assertThat(events.latestProperty().get()).startsWith("step " + death.step() + ": 2→3: none leads");
        moveTo(0);
        assertThat(events.hereProperty().get()).isEqualTo(EventsViewModel.NONE);
        assertThat(events.latestProperty().get()).isEmpty();
    }

    @Test
    void goesToAnEventAndSelectsItsEdge() {
        ToldEvent death = find("2→3: none leads").orElseThrow();
        events.go(death);
        assertThat(live.steps().cursor().position()).isEqualTo(death.step());
        assertThat(cell.selection().edge()).contains(new CellEdge(CellKind.NORMAL, 4));
    }

    @Test
    void tellsOneKindAlone() {
        int all = events.rowsProperty().get().size();
        events.filterProperty().set(new EventFilter(Optional.of(EventKind.Group.PATTERNS)));
        assertThat(events.rowsProperty().get())
                .hasSizeBetween(1, all - 1)
                .allSatisfy(told -> assertThat(told.event().kind().group()).isEqualTo(EventKind.Group.PATTERNS));
        assertThat(events.marksProperty().get()).extracting(Mark::kind).containsOnly(Mark.Kind.PATTERN);
        assertThat(events.text())
                .startsWith("step ")
                .contains("P2, wide and not deep, sets in")
                .endsWith("\n");
        events.nextFilter();
        assertThat(events.filterProperty().get().group()).contains(EventKind.Group.PULL);
        for (int i = 1; i < EventFilter.ALL.size(); i++) events.nextFilter();
        assertThat(events.filterProperty().get().group()).contains(EventKind.Group.PATTERNS);
    }

    @Test
    void aHandIsToldAndHasItsOwnMark() {
        int marks = events.marksProperty().get().size();
        live.command(run -> run.intervene(Intervention.ChangeSetting.of(Settings.NOISE, 1.0)));
        until("the hand", () -> find("Intervention: Noise changed to 1").isPresent());
        assertThat(find("Intervention").orElseThrow().step()).isEqualTo(last);
        assertThat(events.marksProperty().get()).hasSize(marks);
    }

    @Test
    void aBranchTellsTheStoryOfItsLine() {
        ToldEvent death = find("2→3: none leads").orElseThrow();
        live.commandToBranches(run -> run.continueFrom(1, death.step()));
        until("the branch", () -> live.steps().timelineProperty().get().currentId() == 2);
        until("the shared past", () -> find("2→3: none leads").equals(Optional.of(death)));
        assertThat(find("P2")).isEmpty();
    }

    private ToldEvent here() {
        return events.rowsProperty().get().get(events.hereProperty().get());
    }

    private Optional<ToldEvent> find(String beginning) {
        List<ToldEvent> rows = events.rowsProperty().get();
        return rows.stream().filter(told -> told.words().startsWith(beginning)).findFirst();
    }

    private void moveTo(int step) {
        live.steps().cursor().moveTo(step);
        until("the step", () -> live.steps().cursor().stepProperty().get() == step);
    }

    private void until(String what, BooleanSupplier holds) {
        Await.until(what, holds, () -> {
            live.onFrame();
            live.steps().showCursor();
            events.onFrame();
        });
    }
}
