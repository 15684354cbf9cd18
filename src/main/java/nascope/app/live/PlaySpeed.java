package nascope.app.live;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import nascope.run.SearchRun;

/** How fast the run on show plays, and those that follow it. */
public final class PlaySpeed {
    /**
     * For which a phase of a step stands in slow motion if nobody says otherwise: long enough to see it and to read what
     * it is.
     */
    public static final Duration PHASE = Duration.ofSeconds(3);

    private final Supplier<Optional<SearchRun>> run;
    private final ReadOnlyBooleanWrapper slowMotion = new ReadOnlyBooleanWrapper();
    private double stepsPerSecond = Double.POSITIVE_INFINITY;
    private Duration perPhase = PHASE;

    /** @param run on show */
    PlaySpeed(Supplier<Optional<SearchRun>> run) {
        this.run = run;
    }

    /** Whether steps are done phase by phase. */
    public ReadOnlyBooleanProperty slowMotionProperty() {
        return slowMotion.getReadOnlyProperty();
    }

    /** For how long each phase stands in slow motion. */
    public Duration perPhase() {
        return perPhase;
    }

    // -- commands

    /** See {@link SearchRun#limitSpeed}. */
    public void limit(double mostStepsPerSecond) {
        stepsPerSecond = mostStepsPerSecond;
        apply();
    }

    /** For how long each phase stands in slow motion, from now on. */
    public void holdPhases(Duration time) {
        perPhase = time;
        apply();
    }

    /** Does steps phase by phase from now on, or no longer. See {@link SearchRun#slowMotion}. */
    public void slowMotion(boolean on) {
        slowMotion.set(on);
        apply();
    }

    /** A run that begins plays like the one before. */
    void applyTo(SearchRun begun) {
        begun.limitSpeed(stepsPerSecond);
        begun.slowMotion(slowMotion.get() ? perPhase : Duration.ZERO);
    }

    private void apply() {
        run.get().ifPresent(this::applyTo);
    }
}
