package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nascope.base.InputException;
import nascope.search.FakeSearch;
import nascope.search.ForwardingSearch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SearchRunTest {
    private static final SearchSettings SHORT = SearchSettings.standard().with(Settings.STEPS, 40);
    private static final SearchSettings ENDLESS = SearchSettings.standard().with(Settings.STEPS, 10_000_000);

    private final Steps steps = new Steps();
    private SearchRun run;

    @AfterEach
    void end() {
        if (run != null) run.close();
    }

    @Test
    void startsPausedAtStepZero() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(SHORT), steps);
        steps.awaitOpened();
        reaches(new RunState.Paused(0));
        assertThat(run.history().size()).isEqualTo(1);
        assertThat(run.playing()).isFalse();
    }

    @Test
    void playsToTheLastStep() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(SHORT), steps);
        run.play();
        assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(40));
        assertThat(steps.seen()).hasSize(40).startsWith(1).endsWith(40);
        assertThat(run.history().size()).isEqualTo(41);
        assertThat(steps.end).isEqualTo(new RunState.Finished(40));
        assertThat(run.playing()).isFalse();
    }

    @Test
    void obeysFromTheBeginningWhatItIsToldBeforeItsThreadStarts() throws Exception {
        List<RunState> before = new ArrayList<>();
        CountDownLatch told = new CountDownLatch(1);
        run = SearchRun.resume(
                () -> new ForwardingSearch(new FakeSearch(SHORT)) {
                    @Override
                    public SearchSnapshot step() {
                        await(told);
                        before.add(run.state());
                        return super.step();
                    }
                },
                ResumableRun.none(),
                first -> {
                    first.limitSpeed(1e-6);
                    first.play();
                },
                steps);
        told.countDown();
        Await.until("a step", () -> run.history().size() == 2, this::mustNotHaveEnded);
        assertThat(before).as("it did not pause first").containsExactly(new RunState.Playing());
    }

    @Test
    void keepsTheNewestStepAndOneCheckpointWhereNobodyWillGoBack() throws Exception {
        SearchSettings threeCheckpointsLong = SearchSettings.standard().with(Settings.STEPS, 3 * CheckpointStore.EVERY);
        run = SearchRun.startOnward(() -> new FakeSearch(threeCheckpointsLong), steps);
        run.play();
        assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(3 * CheckpointStore.EVERY));
        assertThat(run.past().checkpoints())
                .extracting(kept -> kept.checkpoint().step())
                .containsExactly(0);
        assertThat(run.history().size()).isEqualTo(3 * CheckpointStore.EVERY + 1);
        assertThat(run.history().last().step()).isEqualTo(3 * CheckpointStore.EVERY);
        assertThatThrownBy(() -> run.history().get(1))
                .hasMessage("step must be %d, as only the newest is kept, got 1".formatted(3 * CheckpointStore.EVERY));
    }

    @Test
    void refusesToGoBackWhereNothingOfThePastIsKept() throws Exception {
        run = SearchRun.startOnward(() -> new FakeSearch(SHORT), steps);
        for (int i = 0; i < 3; i++) run.step();
        reaches(new RunState.Paused(3));
        run.continueFrom(Happening.FIRST_BRANCH, 1);
        run.step();
        reaches(new RunState.Paused(4));
        assertThat(run.troubles()).singleElement().asString().contains("only the newest is kept");
    }

    @Test
    void openingIsAStateAndWaitsForNobody() throws Exception {
        CountDownLatch warm = new CountDownLatch(1);
        run = SearchRun.start(
                () -> {
                    await(warm);
                    return new FakeSearch(SHORT);
                },
                steps);
        run.play();
        assertThat(run.state()).isEqualTo(new RunState.Opening());
        assertThat(run.playing()).isTrue();
        warm.countDown();
        assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(40));
    }

    @Test
    void doesOneStepAndPauses() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(SHORT), steps);
        run.step();
        assertThat(steps.next()).isEqualTo(1);
        reaches(new RunState.Paused(1));
        assertThat(run.history().size()).isEqualTo(2);
    }

    @Test
    void stepsAskedForInHasteAreAllDone() throws Exception {
        CountDownLatch warm = new CountDownLatch(1);
        run = SearchRun.start(
                () -> {
                    await(warm);
                    return new FakeSearch(SHORT);
                },
                steps);
        for (int i = 0; i < 3; i++) run.step();
        warm.countDown();
        reaches(new RunState.Paused(3));
    }

    @Test
    void aStepWhilePlayingEndsInAPause() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(ENDLESS), steps);
        run.play();
        steps.next();
        run.step();
        reachesPause();
    }

    @Test
    void pausesAndPlaysOn() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(ENDLESS), steps);
        run.play();
        steps.next();
        run.pause();
        int paused = reachesPause().step();
        assertThat(run.history().last().step()).isEqualTo(paused);
        run.play();
        while (steps.next() <= paused) assertThat(run.state().ended()).isFalse();
        assertThat(run.state()).isEqualTo(new RunState.Playing());
    }

    @Test
    void keepsToTheSpeedLimit() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(ENDLESS), steps);
        run.limitSpeed(50);
        run.play();
        long start = System.nanoTime();
        for (int i = 0; i < 6; i++) steps.next();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(99));
    }

    @Test
    void aCommandEndsTheWaitOfTheSpeedLimit() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(SHORT), steps);
        run.limitSpeed(1e-6);
        run.play();
        assertThat(steps.next()).isEqualTo(1); // the next would come in eleven days
        run.step();
        assertThat(steps.next()).isEqualTo(2);
        run.play();
        run.limitSpeed(Double.POSITIVE_INFINITY);
        assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(40));
    }

    @Test
    void refusesASpeedThatIsNone() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(SHORT), steps);
        assertThatThrownBy(() -> run.limitSpeed(0)).hasMessage("stepsPerSecond must be a number > 0, got 0.0");
        assertThatThrownBy(() -> run.limitSpeed(Double.NaN)).hasMessage("stepsPerSecond must be a number > 0, got NaN");
    }

    @Test
    void takesChangedSettingsOverBeforeTheNextStep() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(SHORT), steps);
        run.change(SHORT.with(Settings.ALPHA_RATE, 0.5));
        run.step();
        reaches(new RunState.Paused(1));
        assertThat(run.history().last().alphaRate()).isEqualTo(0.5);
    }

    @Test
    void aFailedStepIsAStateAndTheHistoryStays() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(SHORT, 8), steps);
        run.play();
        RunState failed = new RunState.Failed(7, "the loss is not a number (NaN)");
        assertThat(run.awaitEnd()).isEqualTo(failed);
        assertThat(steps.end).isEqualTo(failed);
        assertThat(run.history().last().step()).isEqualTo(7);
    }

    @Test
    void aSearchThatCannotBeOpenedIsAFailure() throws Exception {
        run = SearchRun.start(
                () -> {
                    throw new InputException("data \"nowhere\" must be a folder, found nothing");
                },
                steps);
        assertThat(run.awaitEnd())
                .isEqualTo(new RunState.Failed(0, "data \"nowhere\" must be a folder, found nothing"));
        assertThat(run.history().size()).isZero();
    }

    @Test
    void theRunGoesOnWithoutAnObserverThatFails() throws Exception {
        RunObserver full = new RunObserver() {
            @Override
            public void stepped(SearchSnapshot snapshot) {
                if (snapshot.step() >= 3) throw new InputException("run.jsonl cannot be written: the disk is full");
            }
        };
        run = SearchRun.start(() -> new FakeSearch(SHORT), full, steps);
        run.play();
        assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(40));
        assertThat(steps.seen()).hasSize(40);
        assertThat(run.troubles()).containsExactly("run.jsonl cannot be written: the disk is full");
    }

    @Test
    void anObserverThatFailsAtTheBeginningIsAFailure() throws Exception {
        RunObserver full = new RunObserver() {
            @Override
            public void opened(Search search) {
                throw new InputException("run.jsonl cannot be written: the disk is full");
            }
        };
        run = SearchRun.start(() -> new FakeSearch(SHORT), full, steps);
        assertThat(run.awaitEnd()).isEqualTo(new RunState.Failed(0, "run.jsonl cannot be written: the disk is full"));
    }

    @Test
    void aCommandThatDoesNotFitIsATroubleAndTheRunGoesOn() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(SHORT), steps);
        run.change(SHORT.with(Settings.CELLS, 8));
        run.continueFrom(1, 7);
        run.switchTo(4);
        run.delete(1);
        run.play();
        assertThat(run.awaitEnd()).isEqualTo(new RunState.Finished(40));
        assertThat(run.troubles())
                .containsExactly(
                        "cells needs a restart to change, got 8 instead of 3",
                        "step must be from 0 to 0, got 7",
                        "branch must be one of 1, got 4",
                        "branch must not be the first, which all others come from, got 1");
    }

    @Test
    void anObserverThatFailsAtTheEndTurnsItIntoAFailureThatTheNextHearsOf() throws Exception {
        RunObserver full = new RunObserver() {
            @Override
            public void ended(RunState end) {
                throw new InputException("run.jsonl cannot be written: the disk is full");
            }
        };
        run = SearchRun.start(() -> new FakeSearch(SHORT), full, steps);
        run.play();
        RunState failed = new RunState.Failed(40, "run.jsonl cannot be written: the disk is full");
        assertThat(run.awaitEnd()).isEqualTo(failed);
        assertThat(steps.end).isEqualTo(failed);
    }

    @Test
    void closeEndsAPausedRunAndClosesTheSearch() throws Exception {
        CompletableFuture<String> closedOn = new CompletableFuture<>();
        run = SearchRun.start(() -> closing(new FakeSearch(SHORT), closedOn), steps);
        steps.awaitOpened();
        run.close();
        assertThat(run.state()).isEqualTo(new RunState.Closed());
        assertThat(closedOn.get(1, TimeUnit.SECONDS)).isEqualTo("search");
        run.play();
        assertThat(run.playing()).isFalse();
    }

    @Test
    void closeEndsAPlayingRun() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(ENDLESS), steps);
        run.play();
        steps.next();
        run.close();
        assertThat(run.state()).isEqualTo(new RunState.Closed());
        assertThat(run.history().last().step()).isPositive();
    }

    @Test
    void closeLeavesTheEndAsItWas() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(SHORT), steps);
        run.play();
        run.awaitEnd();
        run.close();
        assertThat(run.state()).isEqualTo(new RunState.Finished(40));
    }

    @Test
    void twoRunsOfTheSameSettingsGiveTheSameHistory() throws Exception {
        run = SearchRun.start(() -> new FakeSearch(SHORT));
        run.play();
        run.awaitEnd();
        try (SearchRun again = SearchRun.start(() -> new FakeSearch(SHORT))) {
            again.play();
            again.awaitEnd();
            assertThat(snapshots(again)).isEqualTo(snapshots(run));
        }
    }

    private static List<SearchSnapshot> snapshots(SearchRun run) {
        List<SearchSnapshot> snapshots = new ArrayList<>();
        for (int step = 0; step < run.history().size(); step++)
            snapshots.add(run.history().get(step));
        return snapshots;
    }

    private void reaches(RunState expected) {
        Await.until(expected.toString(), () -> run.state().equals(expected), this::mustNotHaveEnded);
    }

    private RunState.Paused reachesPause() {
        Await.until("a pause", () -> run.state() instanceof RunState.Paused, this::mustNotHaveEnded);
        return (RunState.Paused) run.state();
    }

    private void mustNotHaveEnded() {
        assertThat(run.state().ended()).as("ended: %s", run.state()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Search closing(FakeSearch search, CompletableFuture<String> closedOn) {
        return new ForwardingSearch(search) {
            @Override
            public void close() {
                closedOn.complete(Thread.currentThread().getName());
            }
        };
    }

    /** Lets a test wait for what the search thread does. */
    private static final class Steps implements RunObserver {
        private final CountDownLatch opened = new CountDownLatch(1);
        private final BlockingQueue<Integer> steps = new LinkedBlockingQueue<>();
        private volatile RunState end;

        @Override
        public void opened(Search search) {
            opened.countDown();
        }

        @Override
        public void stepped(SearchSnapshot snapshot) {
            steps.add(snapshot.step());
        }

        @Override
        public void ended(RunState state) {
            end = state;
        }

        void awaitOpened() throws InterruptedException {
            assertThat(opened.await(10, TimeUnit.SECONDS)).isTrue();
        }

        int next() throws InterruptedException {
            Integer step = steps.poll(10, TimeUnit.SECONDS);
            assertThat(step).as("a step within ten seconds").isNotNull();
            return step;
        }

        List<Integer> seen() {
            return List.copyOf(steps);
        }
    }
}
