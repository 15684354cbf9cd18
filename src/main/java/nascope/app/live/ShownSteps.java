package nascope.app.live;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.run.RunHistory;
import nascope.run.Timeline;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the run on show: the newest, the one at the cursor, and its ghost, the same step on the line the branch
 * left. Its properties change when {@link LiveSearch} looks at the run or shows another, and with {@link #showCursor}.
 */
public final class ShownSteps {
    private static final long READ_NANOS = TimeUnit.MILLISECONDS.toNanos(4); // of a frame, for the films

    private final Cursor cursor = new Cursor();
    private final Hover hover = new Hover();
    private final ReadOnlyObjectWrapper<Timeline> timeline = new ReadOnlyObjectWrapper<>(Timeline.start());
    private final ReadOnlyObjectWrapper<RunHistory> history =
            new ReadOnlyObjectWrapper<>(timeline.get().current().history());
    private final ReadOnlyObjectWrapper<SearchSnapshot> latest = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SearchSnapshot> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SearchSnapshot> ghost = new ReadOnlyObjectWrapper<>();
    private Films films = new Films(SearchSettings.standard().space(), 1); // of the run on show
    private int newest = -1; // step of the line that is shown; -1 if it has none

    /** Where the window stands in the history. */
    public Cursor cursor() {
        return cursor;
    }

    /** Where the mouse points in the history. */
    public Hover hover() {
        return hover;
    }

    /** The branches of the run; another object after each that begins, ends or changes, and after each intervention. */
    public ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /** Every step of the branch the run is on; another object after a restart and on another branch. */
    public ReadOnlyObjectProperty<RunHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** The newest snapshot; null while the search is being opened. */
    public ReadOnlyObjectProperty<SearchSnapshot> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /** The snapshot at the cursor, which the whole window shows; null while the search is being opened. */
    public ReadOnlyObjectProperty<SearchSnapshot> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /**
     * The same step on the line that the branch left; null on the first branch, in the past that both share, and where
     * that line ended before.
     */
    public ReadOnlyObjectProperty<SearchSnapshot> ghostProperty() {
        return ghost.getReadOnlyProperty();
    }

    /** What became of the edges on the run's lines. */
    public Films films() {
        return films;
    }

    /** The line the branch left; empty on the first. */
    public Optional<Branch> ghostBranch() {
        Branch current = timeline.get().current();
        if (current.id() == Happening.FIRST_BRANCH) return Optional.empty();
        return Optional.of(timeline.get().branch(current.parent()));
    }

    /** Shows nothing any more: another run comes. */
    void leave() {
        cursor.follow();
        hover.leave();
        shown.set(null);
        ghost.set(null);
    }

    /**
     * Shows another run, live.
     *
     * @param last newest step of the branch it is on; null if none was done
     */
    void begin(Timeline run, SearchSettings settings, @Nullable SearchSnapshot last) {
        films = new Films(settings.space(), settings.pace());
        latest.set(last);
        timeline.set(run);
        history.set(run.current().history());
        showNewest();
    }

    /** Takes over what became of the branches; the run may be on another one. */
    void follow(Timeline now) {
        films.keep(now);
        boolean anew = now.currentId() >= timeline.get().nextId();
        timeline.set(now);
        RunHistory steps = now.current().history();
        if (steps == history.get()) return;
        // a branch that begins here may have steps by now, which are told of like those of any search
        latest.set(anew ? steps.get(now.current().forkStep()) : steps.last());
        shown.set(null); // the same step of another branch is another snapshot
        ghost.set(null);
        history.set(steps);
    }

    /** Takes over a step that was done. */
    void arrived(SearchSnapshot snapshot) {
        latest.set(snapshot);
    }

    /** Steps that come between two looks wait for the next: else the window would have to be drawn for each of them. */
    void showNewest() {
        newest = history.get().size() - 1;
        showCursor();
    }

    /** Called once per frame: shows the step the cursor was moved to, however often it was. */
    @SuppressWarnings("ReferenceEquality") // asked in every frame: comparing all tables would take long
    public void showCursor() {
        films.read(System.nanoTime() + READ_NANOS);
        cursor.onFrame(Math.max(0, newest));
        SearchSnapshot next = cursor.follows() || newest < 0 ? latest.get() : at(cursor.position());
        if (next == shown.get()) return;
        shown.set(next);
        ghost.set(next == null ? null : ghostAt(next.step()));
    }

    @SuppressWarnings("ReferenceEquality") // the snapshot of another branch is another, whatever it holds
    private SearchSnapshot at(int step) {
        SearchSnapshot present = shown.get();
        boolean same = present != null && present != latest.get() && present.step() == step;
        return same ? present : history.get().get(step);
    }

    private @Nullable SearchSnapshot ghostAt(int step) {
        boolean parted = step > timeline.get().current().forkStep();
        return ghostBranch()
                .filter(line -> parted && step <= line.newest())
                .map(line -> line.history().get(step))
                .orElse(null);
    }
}
