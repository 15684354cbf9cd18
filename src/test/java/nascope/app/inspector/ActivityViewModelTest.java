package nascope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.app.Frames;
import nascope.app.cell.CellViewModel;
import nascope.app.live.LiveSearch;
import nascope.picture.cell.CellPicture.Hit;
import nascope.picture.cell.Highlight;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.LastBatch;
import nascope.search.settings.SearchSettings;
import nascope.space.CellKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ActivityViewModelTest {
    private static final Hit NODE = new Hit(CellKind.NORMAL, new Highlight.OfNode(3));

    private LiveSearch live = new LiveSearch(FakeSearch::new, SearchSettings.standard());
    private CellViewModel cell = new CellViewModel(live);
    private ActivityViewModel model = new ActivityViewModel(live, cell);

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void isEmptyUntilANodeIsSelected() {
        Frames.pauseAfterSomeSteps(live, SearchSettings.standard());
        model.onFrame(System.nanoTime());
        assertThat(model.textProperty().get()).isEmpty();
        cell.selection().nextEdge();
        model.onFrame(System.nanoTime());
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void tellsTheSelectedNodesActivityAlsoWhilePaused() {
        int step = Frames.pauseAfterSomeSteps(live, SearchSettings.standard());
        cell.selection().select(NODE);
        awaitLine("1 3.000 %d.000 50 %%".formatted(step));
    }

    @Test
    void followsTheRun() {
        int step = Frames.pauseAfterSomeSteps(live, SearchSettings.standard());
        cell.selection().select(NODE);
        awaitLine("1 3.000 %d.000 50 %%".formatted(step));
        live.step();
        awaitLine("1 3.000 %d.000 50 %%".formatted(step + 1));
    }

    @Test
    void saysThatAPastStepsActivityIsNotKnown() {
        Frames.pauseAfterSomeSteps(live, SearchSettings.standard());
        cell.selection().select(NODE);
        live.steps().cursor().moveTo(0);
        live.onFrame();
        model.onFrame(System.nanoTime());
        assertThat(model.textProperty().get()).isEqualTo("known at the newest step of a running search only");
    }

    @Test
    void saysWhyThereIsNoAnswerAndTheSearchGoesOn() {
        live = new LiveSearch(
                settings -> new ForwardingSearch(new FakeSearch(settings)) {
                    @Override
                    public LastBatch lastBatch() {
                        throw new IllegalStateException("no such batch");
                    }
                },
                SearchSettings.standard());
        cell = new CellViewModel(live);
        model = new ActivityViewModel(live, cell);
        int step = Frames.pauseAfterSomeSteps(live, SearchSettings.standard());
        cell.selection().select(NODE);
        awaitLine("something inside NAScope went wrong that nobody foresaw (no such batch)");
        live.step();
        Frames.until(live, () -> live.steps().latestProperty().get().step() == step + 1);
    }

    private void awaitLine(String line) {
        Frames.until(live, () -> {
            model.onFrame(System.nanoTime());
            return model.textProperty().get().replaceAll(" +", " ").contains(line);
        });
    }
}
