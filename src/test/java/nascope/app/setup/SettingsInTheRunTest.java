package nascope.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nascope.app.Frames;
import nascope.app.Replay;
import nascope.app.live.LiveSearch;
import nascope.app.timeline.TimelineViewModel;
import nascope.base.Table;
import nascope.record.RunFolder;
import nascope.run.RunHistory;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.Measures;
import nascope.search.snapshot.SearchSnapshot;
import nascope.setting.Setting;
import nascope.space.CellKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every setting that may change in the run, changed where a person changes it: compared with the same search that nobody
 * touched, the engine goes another way from the next step on, at the place where the setting acts; taken back, it leaves
 * no trace; and the file replays it all.
 */
@Timeout(60)
class SettingsInTheRunTest {
    /** Where in a single-level step a setting acts: images, gates and loss; then alpha; then weights, seen a step later. */
    private enum Acts {
        ON_IMAGES,
        ON_GATES,
        ON_ALPHA,
        ON_WEIGHTS,
        ON_MEASURES_ALONE
    }

    private record Change(String search, Setting<?> setting, String value, Acts acts) {
        /** Where the change has something to act on. */
        SearchSettings settings() {
            SearchSettings settings = SmallSearches.of(search).with(Settings.STEPS, 20);
            if (setting.equals(Settings.HELD_OUT)) return settings.with(Settings.HELD_OUT_EVERY, 1);
            return setting.equals(Settings.HELD_OUT_EVERY) ? settings.with(Settings.HELD_OUT, 16) : settings;
        }

        @Override
        public String toString() {
            return setting.name() + " → " + value;
        }
    }

    @TempDir
    Path temporary;

    private LiveSearch live;

    static Stream<Change> changes() {
        return Stream.of(
                new Change("darts single 1", Settings.NOISE, "1.5", Acts.ON_IMAGES),
                new Change("darts single 1", Settings.TRAIN_IMAGES, "16", Acts.ON_IMAGES),
                new Change("darts single 1", Settings.HELD_OUT, "16", Acts.ON_MEASURES_ALONE),
                new Change("darts single 1", Settings.HELD_OUT_EVERY, "1", Acts.ON_MEASURES_ALONE),
                new Change("darts single 1", Settings.CUT_OUT_EVERY, "1", Acts.ON_MEASURES_ALONE),
                new Change("darts single 1", Settings.SHARPNESS_EVERY, "1", Acts.ON_MEASURES_ALONE),
                new Change("snas single 1", Settings.named("temperature-start"), "0.2", Acts.ON_GATES),
                new Change("snas single 1", Settings.named("temperature-end"), "5", Acts.ON_GATES),
                new Change("snas single 1", Settings.named("temperature-schedule"), "linear", Acts.ON_GATES),
                new Change("dsnas single 1", Settings.named("cost-limit"), "0.001", Acts.ON_ALPHA),
                new Change("gdas single 1", Settings.named("gdas-temperature-start"), "1", Acts.ON_ALPHA),
                new Change("gdas single 1", Settings.named("gdas-temperature-end"), "5", Acts.ON_ALPHA),
                new Change("gdas single 1", Settings.named("gdas-temperature-schedule"), "constant", Acts.ON_ALPHA),
                new Change("drnas single 1", Settings.named("drnas-divergence"), "10", Acts.ON_ALPHA),
                new Change("darts single 1 entropy", Settings.named("entropy-start"), "2", Acts.ON_ALPHA),
                new Change("darts single 1 entropy", Settings.named("entropy-end"), "-3", Acts.ON_ALPHA),
                new Change("darts single 1", Settings.ALPHA_RATE, "0.3", Acts.ON_ALPHA),
                new Change("darts single 1", Settings.ALPHA_DECAY, "1", Acts.ON_ALPHA),
                new Change("darts single 1", Settings.ALPHA_WARM_UP, "19", Acts.ON_ALPHA),
                new Change("darts single 1", Settings.WEIGHT_RATE, "0.5", Acts.ON_WEIGHTS),
                new Change("darts single 1", Settings.WEIGHT_RATE_END, "5", Acts.ON_WEIGHTS),
                new Change("darts single 1", Settings.MOMENTUM, "0", Acts.ON_WEIGHTS),
                new Change("darts single 1", Settings.WEIGHT_DECAY, "1", Acts.ON_WEIGHTS),
                new Change("darts single 1", Settings.CLIP, "0.001", Acts.ON_WEIGHTS),
                new Change("darts single 1", Settings.STEPS, "60", Acts.ON_WEIGHTS));
    }

    @AfterEach
    void close() {
        if (live != null) live.close();
    }

    @Test
    void everySettingThatMayChangeIsTried() {
        List<? extends Setting<?>> mayChange =
                Settings.ALL.stream().filter(Setting::changesInRun).toList();
        assertThat(changes().map(Change::setting).toList()).containsExactlyElementsOf(mayChange);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void actsInTheEngineIsTakenBackAndReplays(Change change) {
        SearchSettings settings = change.settings();
        List<SearchSnapshot> untouched = untouched(settings, 6);
        RunFolder folder = new RunFolder(temporary.resolve("run"));
        live = new LiveSearch(SearchSession::open, settings, any -> Optional.of(folder));
        SetupViewModel setup = new SetupViewModel(live);
        TimelineViewModel time = new TimelineViewModel(live);
        Frames.pauseAfterFirstStep(live, settings);

        write(setup, change);
        takeBack(time);
        assertThat(setup.field(change.setting()).textProperty().get()).isEqualTo(settings.text(change.setting()));
        assertThat(step()).as("the step after what was taken back").isEqualTo(untouched.get(2));

        write(setup, change);
        SearchSnapshot first = step();
        SearchSnapshot second = step();
        assertActs(change.acts(), first, untouched.get(3), second, untouched.get(4));

        takeBack(time);
        SearchSnapshot after = step();
        assertThat(rates(after)).isEqualTo(rates(untouched.get(5)));
        assertThat(after.equals(untouched.get(5)))
                .as("nothing else was learned")
                .isEqualTo(change.acts() == Acts.ON_MEASURES_ALONE);
        RunHistory seen = live.steps().historyProperty().get();
        live.close();
        Replay.assertSame(folder, seen);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void ratesAndTemperatureAreThoseOfASearchThatBeganWithThem(Change change) {
        SearchSettings settings = change.settings();
        SearchSettings changed = settings.withText(change.setting(), change.value());
        live = new LiveSearch(SearchSession::open, settings);
        SetupViewModel setup = new SetupViewModel(live);
        Frames.pauseAfterFirstStep(live, settings);
        write(setup, change);
        assertThat(rates(step())).isEqualTo(rates(untouched(changed, 3).get(2)));
    }

    private static boolean measured(SearchSnapshot step) {
        return !step.heldOut().equals(Measures.NONE) || !step.beside().equals(Beside.NONE);
    }

    private static void assertActs(
            Acts acts, SearchSnapshot first, SearchSnapshot plain, SearchSnapshot second, SearchSnapshot plainSecond) {
        boolean gates = gates(first).equals(gates(plain));
        boolean loss = first.training().loss() == plain.training().loss();
        boolean alpha = alpha(first).equals(alpha(plain));
        switch (acts) {
            case ON_IMAGES -> {
                assertThat(gates).as("same gates").isTrue();
                assertThat(loss).as("same loss").isFalse();
            }
            case ON_GATES -> assertThat(gates).as("same gates").isFalse();
            case ON_ALPHA -> {
                assertThat(loss).as("same loss").isTrue();
                assertThat(alpha).as("same alpha").isFalse();
            }
            case ON_MEASURES_ALONE -> {
                assertThat(measured(first)).isTrue();
                assertThat(measured(plain)).isFalse();
                assertThat(first.cells()).isEqualTo(plain.cells());
                assertThat(second.training()).isEqualTo(plainSecond.training());
            }
            case ON_WEIGHTS -> {
                assertThat(loss && alpha).as("same loss and alpha").isTrue();
                assertThat(gates(second)).isEqualTo(gates(plainSecond));
                assertThat(second.training().loss())
                        .as("loss with the weights learned")
                        .isNotEqualTo(plainSecond.training().loss());
            }
        }
    }

    private static List<SearchSnapshot> untouched(SearchSettings settings, int steps) {
        try (SearchSession session = SearchSession.open(settings)) {
            return Stream.iterate(session.snapshot(), last -> session.step())
                    .limit(steps)
                    .toList();
        }
    }

    /** Writes a value into its field and waits until the search has taken it over. */
    private void write(SetupViewModel setup, Change change) {
        int events = events();
        setup.field(change.setting()).textProperty().set(change.value());
        setup.apply(setup.field(change.setting()));
        await(() -> events() == events + 1);
        assertThat(live.settings().text(change.setting())).isEqualTo(change.value());
    }

    private void takeBack(TimelineViewModel time) {
        int events = events();
        time.undo();
        await(() -> events() == events + 1);
    }

    private int events() {
        return live.steps().timelineProperty().get().current().events().size();
    }

    private SearchSnapshot step() {
        int next = live.steps().latestProperty().get().step() + 1;
        live.step();
        await(() -> live.steps().latestProperty().get().step() == next);
        return live.steps().latestProperty().get();
    }

    private void await(BooleanSupplier condition) {
        Frames.until(live, condition);
    }

    private static List<Double> rates(SearchSnapshot snapshot) {
        return List.of(snapshot.weightRate(), snapshot.alphaRate(), snapshot.temperature());
    }

    private static Table gates(SearchSnapshot snapshot) {
        return snapshot.cells().get(CellKind.NORMAL).gate();
    }

    private static Table alpha(SearchSnapshot snapshot) {
        return snapshot.cells().get(CellKind.NORMAL).alpha();
    }
}
