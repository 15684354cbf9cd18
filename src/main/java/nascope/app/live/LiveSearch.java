package nascope.app.live;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nascope.run.RunHistory;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.run.SnapshotMailbox;
import nascope.search.Intervention;
import nascope.search.Search;
import nascope.search.SearchSettings;
import nascope.search.SearchSnapshot;

/**
 * The run on show and, after a restart, the next one. Its properties change in {@link #onFrame} and {@link #begin} only.
 * For one thread; nothing here waits for the search.
 */
public final class LiveSearch {
    private final Function<SearchSettings, Search> engine;
    private final ReadOnlyObjectWrapper<SearchSettings> settings;
    private final ReadOnlyObjectWrapper<RunHistory> history = new ReadOnlyObjectWrapper<>(new RunHistory());
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(new RunState.Opening());
    private final ReadOnlyObjectWrapper<SearchSnapshot> latest = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(true);

    private SearchRun run; // null before the first begin
    private SnapshotMailbox mailbox;
    private double speedLimit = Double.POSITIVE_INFINITY;

    /**
     * Nothing runs before {@link #begin}.
     *
     * @param engine opens a search; called on the search thread
     * @param settings of the first run, so that its cell can be drawn before the engine is warm
     */
    public LiveSearch(Function<SearchSettings, Search> engine, SearchSettings settings) {
        this.engine = engine;
        this.settings = new ReadOnlyObjectWrapper<>(settings);
    }

    /** Settings of the run, with what changed in it. */
    public ReadOnlyObjectProperty<SearchSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public SearchSettings settings() {
        return settings.get();
    }

    /** Every step of the run; another object after a restart. */
    public ReadOnlyObjectProperty<RunHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The newest snapshot; null while the search is being opened. */
    public ReadOnlyObjectProperty<SearchSnapshot> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /** Whether the run plays or will as soon as it is open. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    // -- commands

    /** Ends the run and begins a new one, which plays as soon as it is open. */
    public void begin(SearchSettings next) {
        SearchRun before = run;
        if (before != null) before.stop();
        mailbox = new SnapshotMailbox();
        run = SearchRun.start(
                () -> {
                    if (before != null) before.close(); // one engine at a time; waits on the search thread
                    return engine.apply(next);
                },
                mailbox);
        run.limitSpeed(speedLimit);
        run.play();
        settings.set(next);
        latest.set(null);
        state.set(new RunState.Opening());
        history.set(run.history());
        playing.set(true);
    }

    public void togglePlay() {
        if (run == null) return;
        if (run.playing()) run.pause();
        else run.play();
        playing.set(run.playing());
    }

    /** One step, then paused. */
    public void step() {
        if (run == null) return;
        run.step();
        playing.set(false);
    }

    /** See {@link SearchRun#limitSpeed}. */
    public void limitSpeed(double stepsPerSecond) {
        speedLimit = stepsPerSecond;
        if (run != null) run.limitSpeed(stepsPerSecond);
    }

    /** Takes over settings that may change in the run. */
    public void change(SearchSettings changed) {
        if (run != null) run.change(changed);
        settings.set(changed);
    }

    /** Meddles with the run before its next step; see {@link SearchRun#intervene}. */
    public void intervene(Intervention intervention) {
        if (run != null) run.intervene(intervention);
    }

    /** Ends the run; waits for it, but not for long. */
    public void close() {
        if (run != null) run.close();
    }

    /** Called once per frame: looks what the search thread has done since. */
    public void onFrame() {
        if (run == null) return;
        state.set(run.state()); // before the mailbox: what is posted before the end is then shown with the end
        playing.set(run.playing());
        List<SearchSnapshot> fresh = mailbox.drain();
        if (!fresh.isEmpty()) latest.set(fresh.get(fresh.size() - 1));
    }
}
