package nascope.app.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import nascope.app.live.LiveSearch;
import nascope.app.live.PlaySpeed;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.picture.look.SettingWords;
import nascope.run.RunState;
import nascope.run.StepRate;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;

/** Plays and counts. */
public final class TransportViewModel {
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(250); // faster than this nobody reads

    private final LiveSearch live;
    private final ReadOnlyBooleanWrapper ended = new ReadOnlyBooleanWrapper();
    private final PresetChoice presets;
    private final ReadOnlyStringWrapper counter = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper speedText = new ReadOnlyStringWrapper();
    private final DoubleProperty speed = new SimpleDoubleProperty(SpeedScale.MOST);
    private double laidAside = PhaseScale.position(PlaySpeed.PHASE); // the slider's position on the other scale

    private final StepRate rate = new StepRate();
    private long paceShown;

    public TransportViewModel(LiveSearch live) {
        this.live = live;
        speed.addListener((property, before, now) -> setPace(now.doubleValue()));
        speed.addListener((property, before, now) -> rate.restart());
        live.speed().slowMotionProperty().addListener((property, before, now) -> changeScale());
        speedText.bind(Bindings.createStringBinding(
                () -> slow() ? PhaseScale.text(speed.get()) : SpeedScale.text(speed.get()),
                speed,
                live.speed().slowMotionProperty()));
        presets = new PresetChoice(live);
        ended.bind(live.stateProperty().map(RunState::ended));
        live.steps().historyProperty().addListener((property, before, now) -> rate.restart());
        live.steps().shownProperty().addListener((property, before, now) -> showStep(now));
        live.stateProperty().addListener((property, before, now) -> showState(now));
        live.settingsProperty().addListener((property, before, now) -> showAll());
        live.preparingProperty().addListener((property, before, now) -> showAll());
        live.followingProperty().addListener((property, before, now) -> showAll());
        showAll();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return live.playingProperty();
    }

    /** Whether the run is over. */
    public ReadOnlyBooleanProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** Whether all its steps are done, so that to search on is to give it more. */
    public ReadOnlyBooleanProperty completeProperty() {
        return live.completeProperty();
    }

    /** Gives a run that is complete more steps. */
    public void moreSteps() {
        live.moreSteps();
    }

    /** Why the search cannot be gone on with here, in a sentence; empty where it can. */
    public ObservableValue<String> elsewhereProperty() {
        return live.elsewhereProperty();
    }

    public PresetChoice presets() {
        return presets;
    }

    /** Such as {@code step 1,487 of 2,500 · epoch 15}. */
    public ReadOnlyStringProperty counterProperty() {
        return counter.getReadOnlyProperty();
    }

    /** Such as {@code 58 steps/s · 17 s left · ND4J kernels}. */
    public ReadOnlyStringProperty paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /** Whether the speed slider says for how long a phase stands, instead of how many steps are done. */
    public ReadOnlyBooleanProperty slowMotionProperty() {
        return live.speed().slowMotionProperty();
    }

    /**
     * Position of the speed slider, from 0 (one step a second) to 1 (no limit); in slow motion from 0 (six seconds a
     * phase) to 1 (half a second).
     */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** Where the slider stands, or in slow motion will stand after it. */
    public double limitPosition() {
        return slow() ? laidAside : speed.get();
    }

    public ReadOnlyStringProperty speedTextProperty() {
        return speedText.getReadOnlyProperty();
    }

    // -- commands

    /** Searches on, beyond the end too, and shows the newest step, so that nobody computes unseen; or pauses the search. */
    public void togglePlay() {
        if (!live.playingProperty().get()) live.steps().cursor().follow();
        if (live.completeProperty().get()) live.moreSteps();
        else live.togglePlay();
    }

    /** One step of the search, which is shown. */
    public void step() {
        live.steps().cursor().follow();
        live.step();
    }

    public void faster() {
        speed.set(Math.min(SpeedScale.MOST, speed.get() + SpeedScale.NUDGE));
    }

    public void slower() {
        speed.set(Math.max(SpeedScale.LEAST, speed.get() - SpeedScale.NUDGE));
    }

    /** Begins anew with the same settings and seed: the same search again. */
    public void reset() {
        live.begin(live.settingsToBegin());
    }

    /** Begins anew with the next seed. */
    public void newSeed() {
        live.beginWithNextSeed();
    }

    /**
     * Called once per frame.
     *
     * @param nanos {@link System#nanoTime()}
     */
    public void onFrame(long nanos) {
        presets.onFrame();
        if (live.preparingProperty().get()) {
            pace.set(Texts.text("app.transport.TransportViewModel.reading-the-images"));
            return;
        }
        SearchSnapshot latest = live.steps().latestProperty().get();
        if (latest == null || !(live.stateProperty().get() instanceof RunState.Playing)) return;
        rate.mark(nanos, latest.step());
        if (nanos - paceShown < PACE_NANOS) return;
        paceShown = nanos;
        List<String> parts = new ArrayList<>();
        if (rate.perSecond() > 0) {
            parts.add(Pace.speed(rate.perSecond()));
            parts.add(Pace.timeLeft(rate.secondsFor(steps() - latest.step())));
        }
        parts.add(kernels());
        pace.set(String.join(" · ", parts));
    }

    private boolean slow() {
        return live.speed().slowMotionProperty().get();
    }

    private void setPace(double position) {
        if (slow()) live.speed().holdPhases(PhaseScale.time(position));
        else live.speed().limit(SpeedScale.stepsPerSecond(position));
    }

    /** The slider goes to where it last was on the scale that counts now. */
    private void changeScale() {
        double position = laidAside;
        laidAside = speed.get();
        speed.set(position);
    }

    private void showAll() {
        showStep(live.steps().shownProperty().get());
        showState(live.stateProperty().get());
    }

    private void showStep(SearchSnapshot snapshot) {
        int step = snapshot == null ? 0 : snapshot.step();
        String epoch =
                step == 0 ? "" : Numbers.text(Texts.text("app.transport.TransportViewModel.epoch-d"), snapshot.epoch());
        counter.set(Numbers.text(Texts.text("app.transport.TransportViewModel.step-d-of-d"), step, steps(), epoch));
    }

    private void showState(RunState state) {
        if (state instanceof RunState.Playing) return; // onFrame shows the pace
        rate.restart();
        paceShown = 0;
        String log = live.followingProperty().get();
        boolean grows = !log.isEmpty() && live.settings().elsewhere().isPresent();
        pace.set(
                grows
                        ? Texts.text("app.transport.TransportViewModel.following", log)
                        : word(state) + " · " + kernels());
    }

    static String word(RunState state) {
        if (state instanceof RunState.Opening)
            return Texts.text("app.transport.TransportViewModel.warming-up-the-engine");
        if (state instanceof RunState.Finished) return Texts.text("app.transport.TransportViewModel.finished");
        if (state instanceof RunState.Failed) return Texts.text("app.transport.TransportViewModel.stopped");
        return Texts.text("app.transport.TransportViewModel.paused");
    }

    private int steps() {
        return live.settings().get(Settings.STEPS);
    }

    private String kernels() {
        if (live.settings().elsewhere().isPresent()) return Texts.text("app.transport.TransportViewModel.elsewhere");
        return SettingWords.shown(Settings.KERNELS, live.settings().text(Settings.KERNELS))
                + Texts.text("app.transport.TransportViewModel.kernels");
    }
}
