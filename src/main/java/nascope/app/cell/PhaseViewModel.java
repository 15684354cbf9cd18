package nascope.app.cell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nascope.app.live.LiveSearch;
import nascope.base.Texts;
import nascope.search.snapshot.StepPhase;
import org.jspecify.annotations.Nullable;

/** The phase of the step on its way, while the search goes in slow motion and the newest step is shown. */
public final class PhaseViewModel {
    private static final int WAY = 2; // the way of data through the picture takes one part in so many of its phase

    private final LiveSearch live;
    private final ReadOnlyObjectWrapper<StepPhase> phase = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private @Nullable StepPhase begun; // null before the first; whose beginning is below
    private long beginning;

    PhaseViewModel(LiveSearch live) {
        this.live = live;
        phase.bind(Bindings.when(live.steps().cursor().liveProperty())
                .then(live.phaseProperty())
                .otherwise((StepPhase) null));
        phase.addListener((property, before, now) -> tell(now));
        tell(null);
    }

    /** Whether steps are done phase by phase. */
    public ReadOnlyBooleanProperty slowMotionProperty() {
        return live.speed().slowMotionProperty();
    }

    /** The phase last done of the step on its way; null between steps and while a past step is shown. */
    public ReadOnlyObjectProperty<StepPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Such as {@code Step 13 · Forward}. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What happens in the phase; between steps, how to go on. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    // -- commands

    public void slowMotion(boolean on) {
        live.speed().slowMotion(on);
    }

    // -- frames

    /**
     * How much of the phase is to be shown, 0 to 1; goes up with time from when it is first asked for.
     *
     * @param nanos {@link System#nanoTime()}
     */
    @SuppressWarnings("ReferenceEquality") // the same phase of another step begins anew
    double progress(long nanos) {
        StepPhase now = phase.get();
        if (now == null || !goes(now.kind())) return 1;
        if (now != begun) {
            begun = now;
            beginning = nanos;
        }
        return Math.min(
                1, (double) WAY * (nanos - beginning) / live.speed().perPhase().toNanos());
    }

    private static boolean goes(StepPhase.Kind kind) {
        return kind == StepPhase.Kind.FORWARD || kind == StepPhase.Kind.COST;
    }

    private void tell(@Nullable StepPhase now) {
        if (now == null) {
            title.set(Texts.text("app.cell.PhaseViewModel.slow-motion"));
            text.set(Texts.text("app.cell.PhaseViewModel.play-goes-from-phase-to"));
            return;
        }
        PhaseWords words = PhaseWords.of(now, live.settings());
        title.set(words.title());
        text.set(words.text());
    }
}
