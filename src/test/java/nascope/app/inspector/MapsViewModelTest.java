package nascope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nascope.app.Frames;
import nascope.app.cell.CellViewModel;
import nascope.app.live.LiveSearch;
import nascope.base.Plain;
import nascope.picture.cell.CellPicture.Hit;
import nascope.picture.cell.Highlight;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.LastBatch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.NodeActivity;
import nascope.search.snapshot.OperationMaps;
import nascope.space.CellKind;
import nascope.space.operation.Operation;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MapsViewModelTest {
    private static final Operation SKIP = new SkipConnect();

    private final SearchSettings settings =
            SearchSettings.standard().with(Settings.CELLS, 3).with(Settings.REDUCTION, true);
    private final List<Operation> asked = new CopyOnWriteArrayList<>();
    private final LiveSearch live = new LiveSearch(this::open, settings);
    private final CellViewModel cell = new CellViewModel(live);
    private final MapsViewModel model = new MapsViewModel(live, cell);

    private Search open(SearchSettings of) {
        return new ForwardingSearch(new FakeSearch(of)) {
            @Override
            public LastBatch lastBatch() {
                LastBatch batch = super.lastBatch();
                return new LastBatch() {
                    @Override
                    public List<NodeActivity> activity(CellKind kind, int node) {
                        return batch.activity(kind, node);
                    }

                    @Override
                    public Optional<OperationMaps> operationMaps(int number, int edge, Operation operation) {
                        asked.add(operation);
                        return batch.operationMaps(number, edge, operation);
                    }
                };
            }
        };
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void asksNothingUntilAnEdgeAndAnOperationAreSelected() {
        Frames.pauseAfterSomeSteps(live, settings);
        model.onFrame(System.nanoTime());
        cell.selection().nextEdge();
        model.onFrame(System.nanoTime());
        cell.selection().select(new Hit(CellKind.NORMAL, new Highlight.OfNode(2)));
        model.toggle(SKIP);
        model.onFrame(System.nanoTime());
        assertThat(model.contentProperty().get()).isNull();
        assertThat(model.missingProperty().get()).isEmpty();
        live.close();
        assertThat(asked).isEmpty();
    }

    @Test
    void showsTheMapsAlsoWhilePaused() {
        int step = Frames.pauseAfterSomeSteps(live, settings);
        selectEdge(1);
        model.toggle(SKIP);
        assertThat(model.missingProperty().get()).isEqualTo("known after the next step");
        MapsContent content = awaitContent();
        assertThat(model.missingProperty().get()).isEmpty();
        assertThat(content.beforeWords())
                .isEqualTo("before: node 1, 1 channel of 2×2, +%d.00 to +%d.00".formatted(step, step));
        double after = 10 + settings.space().candidates().indexOf(SKIP);
        assertThat(content.afterWords())
                .isEqualTo(Plain.text("after skip_connect: 1 channel of 2×2, +%.2f to +%.2f", after, after));
    }

    @Test
    void followsTheRunButNotMoreThanFourTimesASecond() {
        Frames.pauseAfterSomeSteps(live, settings);
        selectEdge(1);
        model.toggle(SKIP);
        MapsContent first = awaitContent();
        int before = live.steps().latestProperty().get().step();
        live.step();
        Frames.until(live, () -> live.steps().latestProperty().get().step() > before);
        int questions = asked.size();
        model.onFrame(0); // a clock that has hardly moved
        assertThat(asked).hasSize(questions);
        Frames.until(live, () -> {
            model.onFrame(System.nanoTime());
            return !first.equals(model.contentProperty().get());
        });
        assertThat(asked).hasSize(questions + 1);
    }

    @Test
    void saysThatAPastStepsMapsAreNotKnown() {
        Frames.pauseAfterSomeSteps(live, settings);
        selectEdge(0);
        model.toggle(SKIP);
        awaitContent();
        live.steps().cursor().moveTo(0);
        live.onFrame();
        model.onFrame(System.nanoTime());
        assertThat(model.contentProperty().get()).isNull();
        assertThat(model.missingProperty().get()).isEqualTo("known at the newest step of a running search only");
    }

    @Test
    void theSameOperationAgainClosesTheMaps() {
        model.toggle(SKIP);
        model.toggle(SKIP);
        assertThat(model.operationProperty().get()).isNull();
    }

    @Test
    void theNextOperationGoesRoundAndSelectsAnEdgeIfNoneIs() {
        List<Operation> candidates = settings.space().candidates();
        for (Operation candidate : candidates) {
            model.next();
            assertThat(model.operationProperty().get()).isEqualTo(candidate);
        }
        assertThat(cell.selection().edge()).isPresent();
        model.next();
        assertThat(model.operationProperty().get()).isEqualTo(candidates.get(0));
    }

    @Test
    void theFirstOperationIsTheLeaderOfTheEdgeButNotNone() {
        Frames.pauseAfterSomeSteps(live, settings);
        selectEdge(1);
        double[] probability = live.steps()
                .latestProperty()
                .get()
                .cell(CellKind.NORMAL)
                .probability()
                .row(1);
        model.next();
        int first =
                settings.space().candidates().indexOf(model.operationProperty().get());
        assertThat(first).isNotEqualTo(settings.space().noneColumn());
        for (int k = 0; k < probability.length; k++)
            if (k != settings.space().noneColumn()) assertThat(probability[k]).isLessThanOrEqualTo(probability[first]);
    }

    @Test
    void offersTheCellsOfTheEdgesKind() {
        select(CellKind.NORMAL, 0);
        assertThat(model.cellsProperty().get())
                .allSatisfy(number ->
                        assertThat(settings.space().kinds().get(number)).isEqualTo(CellKind.NORMAL));
        assertThat(model.cellsProperty().get())
                .contains(model.chosenCellProperty().get());
        select(CellKind.REDUCTION, 0);
        assertThat(model.cellsProperty().get())
                .allSatisfy(number ->
                        assertThat(settings.space().kinds().get(number)).isEqualTo(CellKind.REDUCTION));
        assertThat(model.cellsProperty().get())
                .contains(model.chosenCellProperty().get());
    }

    @Test
    void anOperationThatARestartTakesAwayIsNoLongerSelected() {
        SearchSettings without = settings.withText(Settings.OPERATIONS, "none,max_pool_3x3");
        selectEdge(0);
        live.begin(without);
        assertThat(model.operationProperty().get()).isNull();
        live.begin(settings);
        model.toggle(SKIP);
        live.begin(settings.with(Settings.CELLS, 4));
        assertThat(model.operationProperty().get()).isEqualTo(SKIP);
        live.begin(without);
        assertThat(model.operationProperty().get()).isNull();
        model.onFrame(System.nanoTime());
        assertThat(model.missingProperty().get()).isEmpty();
    }

    @Test
    void anotherCellIsAskedAtOnce() {
        Frames.pauseAfterSomeSteps(live, settings);
        select(CellKind.REDUCTION, 0);
        model.toggle(SKIP);
        int other = model.cellsProperty().get().get(1);
        awaitContent();
        model.chooseCell(other);
        assertThat(awaitContent().image().channels().get(0).at(0, 0)).isEqualTo(other);
    }

    private void selectEdge(int index) {
        select(CellKind.NORMAL, index);
    }

    private void select(CellKind kind, int index) {
        cell.selection()
                .select(new Hit(
                        kind,
                        new Highlight.OfEdge(settings.space().topology().edges().get(index))));
    }

    private MapsContent awaitContent() {
        Frames.until(live, () -> {
            model.onFrame(System.nanoTime());
            return model.contentProperty().get() != null;
        });
        return model.contentProperty().get();
    }
}
