package nascope.app.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.run.Branch;
import nascope.run.Past;
import nascope.run.RunHistory;
import nascope.run.RunObserver;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.run.SnapshotMailbox;
import nascope.run.Timeline;
import nascope.search.Happening;
import nascope.search.Intervention;
import nascope.search.NodeActivity;
import nascope.search.OperationMaps;
import nascope.search.Search;
import nascope.search.SearchSettings;
import nascope.search.SearchSnapshot;
import nascope.search.StepPhase;
import nascope.space.CellKind;
import nascope.space.Operation;

/**
 * The run on show and, after a restart, the next one; and the cursor that says which of its steps is shown. Its properties
 * change in {@link #onFrame}, {@link #showCursor}, {@link #begin} and {@link #open} only. For one thread; nothing here
 * waits for the search.
 */
public final class LiveSearch {
    /**
     * For which a phase of a step stands in slow motion if nobody says otherwise: long enough to see it and to read what
     * it is.
     */
    public static final Duration PHASE = Duration.ofSeconds(3);

    private final Function<SearchSettings, Search> engine;
    private final RunPlace place;
    private final ReadOnlyObjectWrapper<SearchSettings> settings;
    private final ReadOnlyObjectWrapper<Timeline> timeline = new ReadOnlyObjectWrapper<>(Timeline.start());
    private final ReadOnlyObjectWrapper<RunHistory> history =
            new ReadOnlyObjectWrapper<>(timeline.get().current().history());
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(new RunState.Opening());
    private final ReadOnlyObjectWrapper<SearchSnapshot> latest = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SearchSnapshot> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SearchSnapshot> ghost = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StepPhase> phase = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper slowMotion = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Cursor cursor = new Cursor();

    private SearchSettings beginning; // the settings the run began with
    private SearchRun run; // null before the first begin
    private Optional<Recording> recording = Optional.empty();
    private SnapshotMailbox mailbox;
    private int newest = -1; // step of the line that is shown; -1 if it has none
    private int troublesSeen; // of the run
    private boolean recordingTroubleSeen;
    private double speedLimit = Double.POSITIVE_INFINITY;
    private Duration perPhase = PHASE;

    /**
     * Nothing runs before {@link #begin}, and nothing is recorded.
     *
     * @param engine opens a search; called on the search thread
     * @param settings of the first run, so that its cell can be drawn before the engine is warm
     */
    public LiveSearch(Function<SearchSettings, Search> engine, SearchSettings settings) {
        this(engine, settings, RunPlace.NOWHERE);
    }

    /**
     * Nothing runs before {@link #begin}.
     *
     * @param engine opens a search; called on the search thread
     * @param settings of the first run, so that its cell can be drawn before the engine is warm
     * @param place where runs are recorded
     */
    public LiveSearch(Function<SearchSettings, Search> engine, SearchSettings settings, RunPlace place) {
        this.engine = engine;
        this.place = place;
        this.settings = new ReadOnlyObjectWrapper<>(settings);
        beginning = settings;
    }

    /** Settings of the run, with what changed in it on the branch it is on. */
    public ReadOnlyObjectProperty<SearchSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public SearchSettings settings() {
        return settings.get();
    }

    /** Settings with which a step of the branch the run is on was done: those of the run, changed before the step or not. */
    public SearchSettings settingsFor(int step) {
        return timeline.get().current().settingsFor(beginning, step);
    }

    /** The branches of the run; another object after each that begins, ends or changes, and after each intervention. */
    public ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /** Every step of the branch the run is on; another object after a restart and on another branch. */
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

    /** The line the branch left; empty on the first. */
    public Optional<Branch> ghostBranch() {
        Branch current = timeline.get().current();
        if (current.id() == Happening.FIRST_BRANCH) return Optional.empty();
        return Optional.of(timeline.get().branch(current.parent()));
    }

    /** Where the window stands in the history. */
    public Cursor cursor() {
        return cursor;
    }

    /** Whether the run plays or will as soon as it is open. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether steps are done phase by phase. */
    public ReadOnlyBooleanProperty slowMotionProperty() {
        return slowMotion.getReadOnlyProperty();
    }

    /** In slow motion, the phase last done of the step on its way; null between steps. */
    public ReadOnlyObjectProperty<StepPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What last went wrong without ending the run, in plain sentences; empty if nothing did or it was dismissed. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The folder of the run on show; empty if it is not recorded. */
    public Optional<RunFolder> folder() {
        return recording.map(Recording::folder);
    }

    // -- commands

    /** Ends the run and begins a new one, which plays as soon as it is open. */
    public void begin(SearchSettings next) {
        launch(next, Optional.empty(), place.next(next).map(Recording::ofNewRun));
        run.play();
        playing.set(true);
    }

    /** Ends the run and shows another one from its files, paused where it ended. */
    public void open(RecordedRun recorded) {
        launch(recorded.header().settings(), Optional.of(recorded.past()), Optional.of(Recording.goingOn(recorded)));
        playing.set(false);
    }

    public void togglePlay() {
        if (run == null) return;
        if (run.playing()) run.pause();
        else run.play();
        playing.set(run.playing());
    }

    /** One step, or in slow motion one phase of it, then paused. */
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

    /** For how long each phase stands in slow motion, from now on. */
    public void holdPhases(Duration time) {
        perPhase = time;
        if (run != null) setPace();
    }

    /** For how long each phase stands in slow motion. */
    public Duration perPhase() {
        return perPhase;
    }

    /** Does steps phase by phase from now on, or no longer; also in the runs that follow. See {@link SearchRun#slowMotion}. */
    public void slowMotion(boolean on) {
        slowMotion.set(on);
        if (run != null) setPace();
    }

    private void setPace() {
        run.limitSpeed(speedLimit);
        run.slowMotion(slowMotion.get() ? perPhase : Duration.ZERO);
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

    /** See {@link SearchRun#undo}. */
    public void undo() {
        if (run != null) run.undo();
    }

    /** Begins a branch at a step of the one the run is on, also after the run's end; see {@link SearchRun#continueFrom}. */
    public void continueFrom(int step) {
        if (!wake()) return;
        run.continueFrom(timeline.get().currentId(), step);
        playing.set(false);
    }

    /** Goes to the newest step of a branch, also after the run's end. */
    public void switchTo(int branch) {
        if (!wake()) return;
        run.switchTo(branch);
        playing.set(false);
    }

    /** See {@link SearchRun#rename}. */
    public void rename(int branch, String name) {
        if (wake()) run.rename(branch, name);
    }

    /** See {@link SearchRun#delete}. */
    public void delete(int branch) {
        if (wake()) run.delete(branch);
    }

    /** Asks how active a node is; see {@link SearchRun#activity}. Empty before the first run. */
    public Optional<CompletableFuture<List<NodeActivity>>> activity(CellKind kind, int node) {
        return Optional.ofNullable(run).map(now -> now.activity(kind, node));
    }

    /** Asks what an operation made of an image; see {@link SearchRun#operationMaps}. Empty before the first run. */
    public Optional<CompletableFuture<Optional<OperationMaps>>> operationMaps(int cell, int edge, Operation operation) {
        return Optional.ofNullable(run).map(now -> now.operationMaps(cell, edge, operation));
    }

    /** Puts a sentence where a person reads what went wrong. */
    public void tell(String sentence) {
        trouble.set(sentence);
    }

    /** The person has read what went wrong. */
    public void dismissTrouble() {
        trouble.set("");
    }

    /** Ends the run; waits for it, but not for long. */
    public void close() {
        if (run != null) run.close();
    }

    // -- frames

    /** Called a few times a second, between frames: looks what the search thread has done since. */
    public void onFrame() {
        if (run == null) return;
        state.set(run.state()); // before the mailbox: what is posted before the end is then shown with the end
        playing.set(run.playing());
        phase.set(run.phase().orElse(null));
        follow(run.timeline());
        List<SearchSnapshot> fresh = mailbox.drain();
        if (!fresh.isEmpty()) latest.set(fresh.get(fresh.size() - 1));
        noteTroubles();
        showNewest();
    }

    /** Steps that come between two looks wait for the next: else the window would have to be drawn for each of them. */
    private void showNewest() {
        newest = history.get().size() - 1;
        showCursor();
    }

    /** Called once per frame: shows the step the cursor was moved to, however often it was. */
    public void showCursor() {
        cursor.onFrame(Math.max(0, newest));
        SearchSnapshot next = cursor.follows() || newest < 0 ? latest.get() : at(cursor.position());
        if (next == shown.get()) return;
        shown.set(next);
        ghost.set(next == null ? null : ghostAt(next.step()));
    }

    private SearchSnapshot at(int step) {
        SearchSnapshot present = shown.get();
        boolean same = present != null && present != latest.get() && present.step() == step;
        return same ? present : history.get().get(step);
    }

    private SearchSnapshot ghostAt(int step) {
        boolean parted = step > timeline.get().current().forkStep();
        return ghostBranch()
                .filter(line -> parted && step <= line.newest())
                .map(line -> line.history().get(step))
                .orElse(null);
    }

    private void follow(Timeline now) {
        if (now == timeline.get()) return;
        timeline.set(now);
        Branch current = now.current();
        settings.set(settingsOf(current));
        if (current.history() == history.get()) return;
        latest.set(current.history().last());
        shown.set(null); // the same step of another branch is another snapshot
        ghost.set(null);
        history.set(current.history());
    }

    /** The settings in force at the newest step of a branch. */
    private SearchSettings settingsOf(Branch branch) {
        SearchSettings now = branch.settingsFor(beginning, branch.newest() + 1);
        return now.equals(settings.get()) ? settings.get() : now;
    }

    private void noteTroubles() {
        List<String> all = run.troubles();
        List<String> fresh = new ArrayList<>(all.subList(troublesSeen, all.size()));
        troublesSeen = all.size();
        if (!fresh.isEmpty()) settings.set(settingsOf(timeline.get().current())); // a change may have been refused
        Optional<String> unrecorded = recording.flatMap(Recording::trouble);
        if (unrecorded.isPresent() && !recordingTroubleSeen) fresh.add(unrecorded.get());
        recordingTroubleSeen = unrecorded.isPresent();
        if (!fresh.isEmpty()) trouble.set(String.join("\n", fresh));
    }

    // -- runs

    /** A run that has ended goes on as another from its past. Says whether there is a run that can be told what to do. */
    private boolean wake() {
        if (run == null) return false;
        if (!run.state().ended()) return true;
        Past past = run.past();
        if (past.timeline().current().newest() < 0) return false;
        SearchRun before = run;
        start(before, past, recording.filter(old -> old.trouble().isEmpty()).map(Recording::again));
        state.set(run.state());
        return true;
    }

    private void launch(SearchSettings first, Optional<Past> past, Optional<Recording> recorded) {
        SearchRun before = run;
        if (before != null) before.stop();
        beginning = first;
        Past known = past.orElseGet(Past::none);
        Timeline now = known.timeline();
        RunHistory steps = now.current().history();
        SearchSnapshot newest = steps.size() == 0 ? null : steps.last(); // before the search thread adds to them
        start(before, known, recorded);
        trouble.set("");
        cursor.follow();
        shown.set(null);
        ghost.set(null);
        phase.set(null);
        settings.set(first);
        latest.set(newest);
        state.set(new RunState.Opening());
        timeline.set(now);
        settings.set(settingsOf(now.current()));
        history.set(steps);
        showNewest();
    }

    private void start(SearchRun before, Past past, Optional<Recording> recorded) {
        mailbox = new SnapshotMailbox();
        recording = recorded;
        troublesSeen = 0;
        recordingTroubleSeen = false;
        List<RunObserver> observers = new ArrayList<>(List.of(mailbox));
        recorded.ifPresent(observers::add);
        SearchSettings first = beginning;
        run = SearchRun.resume(
                () -> {
                    if (before != null) before.close(); // one engine at a time; waits on the search thread
                    return engine.apply(first);
                },
                past,
                observers.toArray(new RunObserver[0]));
        setPace();
    }
}
