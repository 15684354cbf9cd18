package nascope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import nascope.app.Frames;
import nascope.app.Replay;
import nascope.app.cell.CellViewModel;
import nascope.app.live.LiveSearch;
import nascope.picture.cell.CellPicture.Hit;
import nascope.picture.cell.Highlight;
import nascope.record.Recorder;
import nascope.record.RunFolder;
import nascope.run.Happening;
import nascope.run.RunHistory;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.search.ForwardingSearch;
import nascope.search.Intervention;
import nascope.search.Search;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.EdgeConstraint;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.TrainingMode;
import nascope.space.CellKind;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.SepConv5x5;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every command on a real, small search: what it does there, that it can be taken back, and that the file replays it. */
@Timeout(120)
class MeddlingViewModelTest {
    private static final SearchSettings SETTINGS =
            SmallSearches.of("darts single 1").with(Settings.IMAGE_SIZE, 8).with(Settings.STEPS, 1_000_000);
    private static final int EDGE = 2; // 0→3
    private static final int NONE = 0;
    private static final int SKIP = 2;
    private static final Operation SKIP_CONNECT = new SkipConnect();

    @TempDir
    Path temporary;

    private RunFolder folder;
    private LiveSearch live;
    private CellViewModel cell;
    private MeddlingViewModel model;

    @AfterEach
    void close() {
        if (live != null) live.close();
    }

    @Test
    void aDroppedEdgeContributesNothingAndLearnsNothing() {
        begin(SETTINGS);
        double[] before = row(step());
        model.drop();
        await(() -> constraint().equals(new EdgeConstraint.Dropped()));
        for (int i = 0; i < 3; i++) {
            step();
            assertThat(normal().gate().row(EDGE)).containsExactly(1, 0, 0, 0, 0);
            assertThat(normal().probability().row(EDGE)).containsExactly(1, 0, 0, 0, 0);
            assertThat(row(normal())).containsExactly(before);
        }
        takeBack();
        assertThat(constraint()).isEqualTo(EdgeConstraint.free());
        assertThat(row(step())).isNotEqualTo(before);
        assertReplays();
    }

    @Test
    void aPinnedEdgeIsOneHot() {
        begin(SETTINGS);
        double[] before = row(step());
        model.pin(SKIP_CONNECT);
        await(() -> constraint().equals(new EdgeConstraint.Pinned(SKIP_CONNECT)));
        step();
        assertThat(normal().gate().row(EDGE)).containsExactly(0, 0, 1, 0, 0);
        assertThat(normal().probability().row(EDGE)).containsExactly(0, 0, 1, 0, 0);
        assertThat(row(normal())).containsExactly(before);
        takeBack();
        assertThat(constraint()).isEqualTo(EdgeConstraint.free());
        assertReplays();
    }

    @Test
    void aForbiddenOperationHasProbabilityZeroUntilItIsAllowedAgain() {
        begin(SETTINGS);
        double[] before = row(step());
        model.toggleForbidden(SKIP_CONNECT);
        await(() -> constraint().equals(new EdgeConstraint.Forbidden(Set.of(SKIP_CONNECT))));
        step();
        assertThat(normal().gate().at(EDGE, SKIP)).isZero();
        assertThat(normal().probability().at(EDGE, SKIP)).isZero();
        assertThat(normal().alpha().at(EDGE, SKIP)).isEqualTo(before[SKIP]);
        assertThat(normal().alpha().at(EDGE, NONE)).isNotEqualTo(before[NONE]);
        model.toggleForbidden(SKIP_CONNECT);
        await(() -> constraint().equals(EdgeConstraint.free()));
        takeBack();
        assertThat(constraint()).isEqualTo(new EdgeConstraint.Forbidden(Set.of(SKIP_CONNECT)));
        takeBack();
        assertThat(step().gate().at(EDGE, SKIP)).isPositive();
        assertReplays();
    }

    @Test
    void theLastOpenOperationCannotBeForbidden() {
        begin(SETTINGS);
        model.pin(SKIP_CONNECT);
        await(() -> constraint() instanceof EdgeConstraint.Pinned);
        model.toggleForbidden(SKIP_CONNECT);
        assertThat(live.troubleProperty().get())
                .isEqualTo("One operation must stay open; to take the edge away, drop it.");
        model.toggleForbidden(new None()); // a pinned edge opens up one by one
        await(() -> constraint() instanceof EdgeConstraint.Forbidden);
        assertThat(normal().probability().at(EDGE, NONE)).isPositive();
    }

    @Test
    void restoreTakesAnyConstraintAway() {
        begin(SETTINGS);
        model.drop();
        await(() -> constraint() instanceof EdgeConstraint.Dropped);
        model.restore();
        await(() -> constraint().equals(EdgeConstraint.free()));
        takeBack();
        assertThat(constraint()).isEqualTo(new EdgeConstraint.Dropped());
        assertReplays();
    }

    @Test
    void boostAndWeakenShiftTheLogOddsOfNone() {
        begin(SETTINGS);
        double[] before = row(normal());
        model.boost();
        await(() -> normal().alpha().at(EDGE, NONE) == before[NONE] - MeddlingViewModel.NUDGE);
        model.weaken();
        await(() ->
                normal().alpha().at(EDGE, NONE) == before[NONE] - MeddlingViewModel.NUDGE + MeddlingViewModel.NUDGE);
        model.weaken();
        await(() -> normal().alpha().at(EDGE, NONE) > before[NONE] + 0.4);
        takeBack();
        takeBack();
        takeBack();
        assertThat(row(normal())).containsExactly(before);
        step();
        assertReplays();
    }

    @Test
    void alphaOfOneOperationIsSetAndTheOthersStay() {
        begin(SETTINGS);
        double[] before = row(normal());
        model.setAlpha(SKIP, 2.5);
        await(() -> normal().alpha().at(EDGE, SKIP) == 2.5);
        assertThat(normal().alpha().at(EDGE, NONE)).isEqualTo(before[NONE]);
        assertThat(normal().probability().at(EDGE, SKIP)).isGreaterThan(0.7);
        assertThat(step().gate().at(EDGE, SKIP)).isGreaterThan(0.7);
        takeBack();
        assertThat(row(normal())).containsExactly(before);
        model.setAlpha(SKIP, Double.NaN);
        assertThat(live.troubleProperty().get()).isEqualTo("alpha must be a number from −1,000,000 to 1,000,000.");
        assertReplays();
    }

    @Test
    void frozenAlphaDoesNotMoveWhileTheWeightsLearn() {
        begin(SETTINGS);
        step();
        model.freezeAlpha(true);
        await(() -> model.modeProperty().get().alphaFrozen());
        var before = normal().alpha();
        double loss = live.steps().latestProperty().get().training().loss();
        step();
        assertThat(normal().alpha()).isEqualTo(before);
        assertThat(live.steps().latestProperty().get().training().loss()).isNotEqualTo(loss);
        takeBack();
        assertThat(model.modeProperty().get()).isEqualTo(TrainingMode.STANDARD);
        assertThat(step().alpha()).isNotEqualTo(before);
        assertReplays();
    }

    @Test
    void randomGatesAreOneHotWhateverTheMethod() {
        begin(SETTINGS);
        step();
        var before = normal().alpha();
        model.randomGates(true);
        await(() -> model.modeProperty().get().randomGates());
        for (double gate : step().gate().row(EDGE)) assertThat(gate).isIn(0.0, 1.0);
        assertThat(normal().alpha()).isEqualTo(before);
        takeBack();
        assertThat(step().gate().at(EDGE, SKIP)).isStrictlyBetween(0.0, 1.0);
        assertReplays();
    }

    @Test
    void aStepTeachesTheWeightsOnlyOrAlphaOnly() {
        begin(SETTINGS);
        step();
        var before = normal().alpha();
        model.teachNext();
        await(() -> model.modeProperty().get().target() == TrainingMode.Target.WEIGHTS);
        assertThat(step().alpha()).isEqualTo(before);
        model.teachNext();
        await(() -> model.modeProperty().get().target() == TrainingMode.Target.ALPHA);
        assertThat(step().alpha()).isNotEqualTo(before);
        takeBack();
        takeBack();
        assertThat(model.modeProperty().get()).isEqualTo(TrainingMode.STANDARD);
        assertThat(undoable()).isEmpty();
        assertReplays();
    }

    @Test
    void whatDoesNotFitTheSelectionDoesNothing() {
        begin(SETTINGS);
        cell.selection().select(new Hit(CellKind.NORMAL, new Highlight.OfNode(2)));
        assertThat(model.availableProperty().get()).isFalse();
        assertThat(model.possibleProperty().get()).isTrue();
        model.drop();
        model.pin(SKIP_CONNECT);
        model.boost();
        select();
        model.pin(new SepConv5x5()); // no candidate
        assertThat(undoable()).isEmpty();
        assertThat(step().constraints().byEdge()).isEmpty();
    }

    @Test
    void aGestureThatEndsAfterItsRunDidDoesNothing() {
        begin(SETTINGS);
        CellEdge edge = cell.selection().edge().orElseThrow();
        live.begin(SETTINGS.with(Settings.SEED, 2L)); // of which there is no step yet
        assertThat(live.steps().latestProperty().get()).isNull();
        onAny(edge);
        Frames.pauseAtFirstStep(live);
        onAny(new CellEdge(CellKind.REDUCTION, EDGE)); // there is none
        onAny(new CellEdge(CellKind.NORMAL, 13)); // of a larger cell
        step();
        assertThat(normal().constraints().byEdge()).isEmpty();
    }

    private void onAny(CellEdge edge) {
        model.drop(List.of(edge));
        model.restore(edge);
        model.pin(edge, SKIP_CONNECT);
        model.toggleForbidden(edge, SKIP_CONNECT);
        model.shiftNone(edge, 1);
    }

    @Test
    void whereNoneIsNoCandidateThereIsNothingToShift() {
        begin(SETTINGS.withText(Settings.OPERATIONS, "max_pool_3x3,skip_connect"));
        model.boost();
        assertThat(undoable()).isEmpty();
        assertThat(live.troubleProperty().get())
                .isEqualTo("none is no candidate of this search: there is nothing to weigh the edge against.");
    }

    @Test
    void aRunThatHasEndedCannotBeMeddledWith() {
        begin(SETTINGS.with(Settings.STEPS, 2));
        live.step();
        await(() -> live.stateProperty().get().ended());
        model.drop();
        assertThat(undoable()).isEmpty();
        assertThat(model.noteProperty().get()).startsWith("The run has ended");
    }

    @Test
    void anotherRunHasNothingToTakeBack() {
        begin(SETTINGS);
        model.drop();
        await(() -> undoable().isPresent());
        live.begin(
                SETTINGS.with(Settings.DATA, "digits").with(Settings.SEED, 2L).with(Settings.CHANNELS, 1));
        assertThat(undoable()).isEmpty();
    }

    /** Begins a recorded run that pauses after its first step, with an edge selected. */
    private void begin(SearchSettings settings) {
        folder = new RunFolder(temporary.resolve("run"));
        live = new LiveSearch(this::recorded, settings);
        cell = new CellViewModel(live);
        model = new MeddlingViewModel(live, cell);
        Frames.pauseAfterFirstStep(live, settings);
        select();
    }

    private void select() {
        cell.selection()
                .select(new Hit(
                        CellKind.NORMAL,
                        new Highlight.OfEdge(
                                live.settings().space().topology().edges().get(EDGE))));
    }

    private Search recorded(SearchSettings settings) {
        if (settings.get(Settings.SEED) != 1) return SearchSession.open(settings);
        Search search = SearchSession.open(settings);
        Recorder recorder = Recorder.ofNewRun(folder, Clock.systemUTC());
        recorder.opened(search);
        return new ForwardingSearch(search) {
            @Override
            public SearchSnapshot step() {
                SearchSnapshot snapshot = super.step();
                recorder.stepped(snapshot);
                return snapshot;
            }

            @Override
            public Intervention intervene(Intervention intervention) {
                Intervention undo = super.intervene(intervention);
                recorder.happened(new Happening.Intervened(snapshot().step(), intervention, undo), snapshot());
                return undo;
            }

            @Override
            public void close() {
                recorder.ended(new RunState.Closed());
                super.close();
            }
        };
    }

    /** Does one step and returns the cell after it. */
    private CellSnapshot step() {
        int next = live.steps().latestProperty().get().step() + 1;
        live.step();
        await(() -> live.steps().latestProperty().get().step() == next);
        return normal();
    }

    private Optional<Happening.Intervened> undoable() {
        return live.steps().timelineProperty().get().current().undoable();
    }

    @SuppressWarnings("ReferenceEquality") // the next snapshot may hold the same numbers
    private void takeBack() {
        SearchSnapshot before = live.steps().latestProperty().get();
        live.command(SearchRun::undo);
        await(() -> live.steps().latestProperty().get() != before);
    }

    /** Ends the run; done again from its file, every step comes out as it was recorded. */
    private void assertReplays() {
        step();
        RunHistory history = live.steps().historyProperty().get();
        live.close();
        Replay.assertSame(folder, history);
    }

    private void await(BooleanSupplier condition) {
        Frames.until(live, condition);
    }

    private CellSnapshot normal() {
        return live.steps().latestProperty().get().cells().get(CellKind.NORMAL);
    }

    private EdgeConstraint constraint() {
        return normal().constraints().of(EDGE);
    }

    private static double[] row(CellSnapshot cell) {
        return cell.alpha().row(EDGE);
    }
}
