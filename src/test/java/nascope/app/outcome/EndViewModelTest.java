package nascope.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import nascope.app.live.LiveSearch;
import nascope.app.runs.RunsFolder;
import nascope.app.timeline.TimelineViewModel;
import nascope.picture.look.Theme;
import nascope.record.RecordedRun;
import nascope.run.Await;
import nascope.run.Happening;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.search.FakeSearch;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EndViewModelTest {
    private static final SearchSettings SHORT = SearchSettings.standard().with(Settings.STEPS, 60);

    @TempDir
    Path folder;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private LiveSearch live;
    private EndViewModel model;
    private long now = 1;
    private boolean free = true;

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void tellsWhatCameOutOfTheRun() {
        open();
        live.begin(SHORT);
        until(() -> model.shownProperty().get());
        Outcome outcome = model.outcomeProperty().get().orElseThrow();
        assertThat(outcome.title()).isEqualTo("Finished at step 60");
        assertThat(outcome.facts())
                .contains(
                        "DSNAS single-level · Fashion-MNIST 14×14, noise 2 · seed 1",
                        "accuracy 0.50 on training images, mean of the last 50 steps");
        assertThat(outcome.showed()).containsExactly(new Showed("none leads somewhere", 7));
        assertThat(outcome.chosen()).hasSize(2);
        assertThat(outcome.picture().getWidth()).isEqualTo(2 * Outcome.WIDTH);
    }

    @Test
    void itsPictureIsOfTheThemeThatIsOn() {
        open();
        live.begin(SHORT);
        until(() -> model.shownProperty().get());
        assertThat(corner()).isEqualTo(Theme.LIGHT.panel());
        theme.set(Theme.DARK);
        until(() -> corner().equals(Theme.DARK.panel()));
    }

    @Test
    void aRunThatIsOverBeforeAnyOfItIsShownHasItsCardToo() {
        open();
        live.settingsProperty()
                .addListener((property, before, settings) -> live.run()
                        .ifPresent(run -> Await.until(
                                "the run is over", () -> run.state() instanceof RunState.Finished, () -> {})));
        live.begin(SHORT.with(Settings.SEED, 7L));
        until(() -> model.shownProperty().get());
        assertThat(model.outcomeProperty().get().orElseThrow().title()).isEqualTo("Finished at step 60");
    }

    @Test
    void aBranchThatIsOverBeforeAnyOfItIsShownHasItsCardToo() {
        open();
        live.begin(SHORT);
        until(() -> model.shownProperty().get());
        model.close();
        live.commandToBranches(run -> run.branch(Happening.FIRST_BRANCH, 40, List.of()));
        live.command(SearchRun::play);
        SearchRun run = live.run().orElseThrow();
        Await.until(
                "the branch is over",
                () -> run.timeline().current().newest() == 60 && run.state() instanceof RunState.Finished,
                () -> {});
        until(() -> model.shownProperty().get());
    }

    private Color corner() {
        return new Color(model.outcomeProperty().get().orElseThrow().picture().getRGB(0, 0));
    }

    @Test
    void aCopyOfTheRunFileIsSavedAndWhyItIsNotIsTold() throws Exception {
        open();
        live.begin(SHORT);
        until(() -> model.shownProperty().get() && model.recordedProperty().get());
        Path copy = folder.resolve("copy.jsonl");
        model.save(copy);
        until(() -> model.statusProperty().get().equals("saved as " + copy));
        assertThat(copy).hasSameBinaryContentAs(live.folder().orElseThrow().runFile());
        model.save(folder.resolve("nowhere").resolve("copy.jsonl"));
        until(() -> model.statusProperty().get().contains("cannot be written"));
    }

    @Test
    void aRunThatWasFinishedWhenItWasOpenedHasNoCard() {
        open();
        live.begin(SHORT);
        until(() -> model.shownProperty().get());
        var recorded = live.folder().orElseThrow();
        model.close();
        live.begin(SHORT.with(Settings.STEPS, 1_000_000));
        until(() -> live.stateProperty().get() instanceof RunState.Playing);
        live.open(RecordedRun.read(recorded));
        until(() -> live.stateProperty().get().equals(new RunState.Paused(60)));
        for (int i = 0; i < 10; i++) frame();
        live.step(); // there is none, so it ends
        until(() -> live.stateProperty().get() instanceof RunState.Finished);
        for (int i = 0; i < 10; i++) frame();
        assertThat(model.shownProperty().get()).isFalse();
        model.show();
        until(() -> model.shownProperty().get());
        model.moreSteps();
        until(() -> live.stateProperty().get() instanceof RunState.Finished
                && model.shownProperty().get());
        assertThat(Files.exists(recorded.genotypeFile())).isTrue();
    }

    @Test
    void waitsWhereSomethingElseLiesOverTheWindow() {
        open();
        free = false;
        live.begin(SHORT);
        until(() -> live.stateProperty().get() instanceof RunState.Finished);
        until(model::ready);
        assertThat(model.shownProperty().get()).isFalse();
        free = true;
        frame();
        assertThat(model.shownProperty().get()).isTrue();
    }

    @Test
    void timeIsShortOrInMinutes() {
        assertThat(Outcome.time(12.34)).isEqualTo("12.3 s");
        assertThat(Outcome.time(200)).isEqualTo("3 min 20 s");
        open();
    }

    private void open() {
        RunsFolder runs = new RunsFolder(folder.resolve("runs"), Clock.systemUTC());
        live = new LiveSearch(FakeSearch::new, SHORT, runs);
        TimelineViewModel timeline = new TimelineViewModel(live);
        model = new EndViewModel(live, timeline.replay(), () -> List.of(new Showed("none leads somewhere", 7)), theme);
        assertThat(model.outcomeProperty().get()).isEqualTo(Optional.empty());
    }

    private void until(BooleanSupplier condition) {
        Await.until("the search, which is " + live.stateProperty().get(), condition, this::frame);
    }

    private void frame() {
        live.onFrame();
        model.onFrame(now += 1_000_000, free);
    }
}
