package nascope.app.timeline;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import nascope.app.live.Cursor;
import nascope.app.live.LiveSearch;
import nascope.picture.look.Numbers;
import nascope.run.SearchRun;

/**
 * Replays what was recorded: moves the cursor on from step to step. Nothing is computed, so that what is shown is what was
 * recorded, exactly. The search stands still meanwhile, and stays so: of the two, one moves at a time, the one that is
 * seen. Wherever a person moves the cursor to, the replay goes on from there.
 */
public final class ReplayViewModel {
    /** At speed 1. Run files do not tell how long a step took; at this pace 600 steps take twelve seconds. */
    public static final double STEPS_PER_SECOND = 50;

    /** From a quarter to 64 times that. */
    public static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0);

    private static final long AT_THE_END = TimeUnit.SECONDS.toNanos(1); // stands there before it begins again
    private static final long LONGEST_FRAME =
            TimeUnit.MILLISECONDS.toNanos(250); // a hidden window has none for minutes

    private final LiveSearch live;
    private final Cursor cursor;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private final BooleanProperty loop = new SimpleBooleanProperty();
    private double at; // step, with what is done of the way to the next
    private int shown; // where the replay put the cursor
    private long last; // frame; 0 before the first
    private long standing; // nanoseconds at the end of a loop

    ReplayViewModel(LiveSearch live) {
        this.live = live;
        cursor = live.steps().cursor();
        live.steps().historyProperty().addListener((property, before, now) -> pause()); // another run or branch
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** One of {@link #SPEEDS}. */
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** Whether it begins again at the first step when it has come to the newest. */
    public BooleanProperty loopProperty() {
        return loop;
    }

    /** Such as {@code ¼×} or {@code 16×}. */
    public static String text(double speed) {
        if (speed == 0.25) return "¼×";
        if (speed == 0.5) return "½×";
        return Numbers.text("%.0f×", speed);
    }

    // -- commands

    /** Replays from the cursor, at the newest step from the first; or pauses. */
    public void toggle() {
        if (playing.get()) pause();
        else play();
    }

    /**
     * Does what the place means: in the past it replays or pauses the replay; at the newest step the search goes on or
     * pauses, and where it is over it is replayed from its beginning.
     */
    public void toggleHere() {
        boolean over =
                live.stateProperty().get().ended() || live.completeProperty().get();
        if (playing.get() || !cursor.follows() || over) toggle();
        else live.togglePlay();
    }

    public void pause() {
        playing.set(false);
    }

    public void setSpeed(double times) {
        speed.set(times);
    }

    public void faster() {
        setSpeed(SPEEDS.get(Math.min(SPEEDS.size() - 1, SPEEDS.indexOf(speed.get()) + 1)));
    }

    public void slower() {
        setSpeed(SPEEDS.get(Math.max(0, SPEEDS.indexOf(speed.get()) - 1)));
    }

    private void play() {
        if (cursor.newestProperty().get() == 0) return; // there is nothing yet
        if (live.playingProperty().get()) live.command(SearchRun::pause);
        standAt(cursor.follows() ? 0 : cursor.position());
        last = 0;
        playing.set(true);
    }

    private void standAt(double step) {
        at = step;
        cursor.playTo((int) step);
        shown = cursor.position();
        standing = 0;
    }

    /**
     * Called once per frame, before the cursor's step is shown.
     *
     * @param nanos {@link System#nanoTime()}
     */
    public void onFrame(long nanos) {
        if (!playing.get()) return;
        long elapsed = last == 0 ? 0 : Math.min(nanos - last, LONGEST_FRAME);
        last = nanos;
        boolean moved = cursor.position() != shown; // by a person
        if (moved && cursor.follows()) pause();
        else if (cursor.follows()) waitAtTheEnd(elapsed);
        else standAt((moved ? cursor.position() : at) + elapsed / 1e9 * STEPS_PER_SECOND * speed.get());
        if (cursor.follows() && !loop.get()) pause();
    }

    private void waitAtTheEnd(long elapsed) {
        standing += elapsed;
        if (standing >= AT_THE_END) standAt(0);
    }
}
