package nascope.app.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nascope.app.Frames;
import nascope.app.live.LiveSearch;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InstrumentsViewModelTest {
    private static final SearchSettings STANDARD = SearchSettings.standard().with(Settings.STEPS, 1200);

    private final LiveSearch live = new LiveSearch(FakeSearch::new, STANDARD);
    private final InstrumentsViewModel model = new InstrumentsViewModel(live, List.of("one"));

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void handsOutEveryStepOnceAndNeverTooManyInAFrame() {
        live.begin(STANDARD);
        Frames.until(live, () -> live.stateProperty().get().ended());
        List<Integer> steps = new ArrayList<>();
        for (List<SearchSnapshot> next = model.take(); !next.isEmpty(); next = model.take()) {
            assertThat(next).hasSizeLessThanOrEqualTo(InstrumentsViewModel.MOST_AT_ONCE);
            next.forEach(snapshot -> steps.add(snapshot.step()));
        }
        assertThat(steps).isEqualTo(IntStream.rangeClosed(0, 1200).boxed().toList());
    }

    @Test
    void beginsAnewWithARestart() {
        live.begin(STANDARD);
        Frames.until(live, () -> live.stateProperty().get().ended());
        model.take();
        live.begin(STANDARD.with(Settings.NODES, 3).with(Settings.STEPS, 70));
        assertThat(model.subjectProperty().get().space().topology().nodes()).isEqualTo(3);
        assertThat(model.subjectProperty().get().steps()).isEqualTo(70);
        Frames.until(live, () -> live.stateProperty().get().ended());
        assertThat(model.take())
                .hasSize(71)
                .first()
                .extracting(SearchSnapshot::step)
                .isEqualTo(0);
    }

    @Test
    void growsWithARunThatIsGoneOnWith() {
        live.begin(STANDARD);
        Frames.until(live, () -> live.stateProperty().get().ended());
        model.take();
        live.moreSteps();
        Frames.until(live, () -> live.settings().get(Settings.STEPS) > 1200);
        assertThat(model.subjectProperty().get().steps()).isEqualTo(1700);
        assertThat(model.take()).first().extracting(SearchSnapshot::step).isEqualTo(0);
    }

    @Test
    void countsFromTheMarkOrElseFromTheLastHandBeforeTheCursor() {
        live.begin(STANDARD);
        Frames.until(live, () -> live.stateProperty().get().ended());
        assertThat(model.markBefore(1000)).as("nobody did anything").isZero();
        live.moreSteps();
        Frames.until(live, () -> live.settings().get(Settings.STEPS) > 1200);
        assertThat(model.markBefore(1300)).as("more steps were asked for").isEqualTo(1200);
        assertThat(model.markBefore(1200)).isZero();
        model.flagProperty().set(700);
        assertThat(model.markBefore(1300)).isEqualTo(700);
        assertThat(model.markBefore(700)).isZero();
    }

    @Test
    void chartsTheOtherKindOfCellFromTheStart() {
        live.begin(STANDARD.with(Settings.REDUCTION, true));
        Frames.until(live, () -> live.stateProperty().get().ended());
        assertThat(model.subjectProperty().get().kind()).isEqualTo(CellKind.NORMAL);
        model.take();
        model.otherKind();
        assertThat(model.subjectProperty().get().kind()).isEqualTo(CellKind.REDUCTION);
        assertThat(model.take().get(0).step()).isZero();
        model.otherKind();
        assertThat(model.subjectProperty().get().kind()).isEqualTo(CellKind.NORMAL);
    }

    @Test
    void chartsTheOnlyKindThereIs() {
        live.begin(STANDARD);
        var before = model.subjectProperty().get();
        model.otherKind();
        assertThat(model.subjectProperty().get()).isSameAs(before);
        live.begin(STANDARD.with(Settings.CELLS, 1).with(Settings.REDUCTION, true));
        assertThat(model.subjectProperty().get().kind()).isEqualTo(CellKind.REDUCTION);
    }
}
