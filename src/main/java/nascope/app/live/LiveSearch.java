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
import nascope.run.ResumableRun;
import nascope.run.RunHistory;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.run.Timeline;
import nascope.search.Intervention;
import nascope.search.LastBatch;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.StepPhase;

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

    private final RunPlace place;
    private final CurrentRun current;
    private final ShownSteps steps = new ShownSteps();
    private final ReadOnlyObjectWrapper<SearchSettings> settings;
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(new RunState.Opening());
    private final ReadOnlyObjectWrapper<StepPhase> phase = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper slowMotion = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

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
        this.place = place;
        this.settings = new ReadOnlyObjectWrapper<>(settings);
        current = new CurrentRun(engine, settings);
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
        return steps.timelineProperty().get().current().settingsFor(current.beginning(), step);
    }

    /** The branches of the run; another object after each that begins, ends or changes, and after each intervention. */
    public ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return steps.timelineProperty();
    }

    /** Every step of the branch the run is on; another object after a restart and on another branch. */
    public ReadOnlyObjectProperty<RunHistory> historyProperty() {
        return steps.historyProperty();
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The newest snapshot; null while the search is being opened. */
    public ReadOnlyObjectProperty<SearchSnapshot> latestProperty() {
        return steps.latestProperty();
    }

    /** The snapshot at the cursor, which the whole window shows; null while the search is being opened. */
    public ReadOnlyObjectProperty<SearchSnapshot> shownProperty() {
        return steps.shownProperty();
    }

    /**
     * The same step on the line that the branch left; null on the first branch, in the past that both share, and where
     * that line ended before.
     */
    public ReadOnlyObjectProperty<SearchSnapshot> ghostProperty() {
        return steps.ghostProperty();
    }

    /** The line the branch left; empty on the first. */
    public Optional<Branch> ghostBranch() {
        return steps.ghostBranch();
    }

    /** Where the window stands in the history. */
    public Cursor cursor() {
        return steps.cursor();
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
        return current.folder();
    }

    // -- commands

    /** Ends the run and begins a new one, which plays as soon as it is open. */
    public void begin(SearchSettings next) {
        launch(next, ResumableRun.none(), place.next(next).map(Recording::ofNewRun))
                .play();
        playing.set(true);
    }

    /** Ends the run and shows another one from its files, paused where it ended. */
    public void open(RecordedRun recorded) {
        launch(recorded.header().settings(), recorded.past(), Optional.of(Recording.goingOn(recorded)));
        playing.set(false);
    }

    public void togglePlay() {
        current.run().ifPresent(run -> {
            if (run.playing()) run.pause();
            else run.play();
            playing.set(run.playing());
        });
    }

    /** One step, or in slow motion one phase of it, then paused. */
    public void step() {
        current.run().ifPresent(run -> {
            run.step();
            playing.set(false);
        });
    }

    /** See {@link SearchRun#limitSpeed}. */
    public void limitSpeed(double stepsPerSecond) {
        current.setSpeed(current.speed().withLimit(stepsPerSecond));
    }

    /** For how long each phase stands in slow motion, from now on. */
    public void holdPhases(Duration time) {
        current.setSpeed(current.speed().withPhases(time));
    }

    /** For how long each phase stands in slow motion. */
    public Duration perPhase() {
        return current.speed().perPhase();
    }

    /** Does steps phase by phase from now on, or no longer; also in the runs that follow. See {@link SearchRun#slowMotion}. */
    public void slowMotion(boolean on) {
        slowMotion.set(on);
        current.setSpeed(current.speed().withSlowMotion(on));
    }

    /** Takes over settings that may change in the run. */
    public void change(SearchSettings changed) {
        current.run().ifPresent(run -> run.change(changed));
        settings.set(changed);
    }

    /** Meddles with the run before its next step; see {@link SearchRun#intervene}. */
    public void intervene(Intervention intervention) {
        current.run().ifPresent(run -> run.intervene(intervention));
    }

    /** See {@link SearchRun#undo}. */
    public void undo() {
        current.run().ifPresent(SearchRun::undo);
    }

    /** Begins a branch at a step of the one the run is on, also after the run's end; see {@link SearchRun#continueFrom}. */
    public void continueFrom(int step) {
        awake().ifPresent(run -> {
            run.continueFrom(timelineProperty().get().currentId(), step);
            playing.set(false);
        });
    }

    /** Goes to the newest step of a branch, also after the run's end. */
    public void switchTo(int branch) {
        awake().ifPresent(run -> {
            run.switchTo(branch);
            playing.set(false);
        });
    }

    /** See {@link SearchRun#rename}. */
    public void rename(int branch, String name) {
        awake().ifPresent(run -> run.rename(branch, name));
    }

    /** See {@link SearchRun#delete}. */
    public void delete(int branch) {
        awake().ifPresent(run -> run.delete(branch));
    }

    /** Looks at what the last batch left in the network; see {@link SearchRun#look}. Empty before the first run. */
    public <T> Optional<CompletableFuture<T>> look(Function<LastBatch, T> question) {
        return current.run().map(run -> run.look(question));
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
        current.run().ifPresent(SearchRun::close);
    }

    // -- frames

    /** Called a few times a second, between frames: looks what the search thread has done since. */
    public void onFrame() {
        current.run().ifPresent(this::look);
    }

    /** Called once per frame: shows the step the cursor was moved to, however often it was. */
    public void showCursor() {
        steps.showCursor();
    }

    private void look(SearchRun run) {
        state.set(run.state()); // before the mailbox: what is posted before the end is then shown with the end
        playing.set(run.playing());
        phase.set(run.phase().orElse(null));
        follow(run.timeline());
        current.arrived().ifPresent(steps::arrived);
        noteTroubles(run);
        steps.showNewest();
    }

    private void follow(Timeline now) {
        if (now == timelineProperty().get()) return;
        settings.set(settingsOf(now.current()));
        steps.follow(now);
    }

    /** The settings in force at the newest step of a branch. */
    private SearchSettings settingsOf(Branch branch) {
        SearchSettings now = branch.settingsFor(current.beginning(), branch.newest() + 1);
        return now.equals(settings.get()) ? settings.get() : now;
    }

    private void noteTroubles(SearchRun run) {
        List<String> fresh = new ArrayList<>(current.troubles().freshOf(run));
        if (!fresh.isEmpty()) settings.set(settingsOf(timelineProperty().get().current())); // a change may be refused
        current.troubles().freshOfRecording().ifPresent(fresh::add);
        if (!fresh.isEmpty()) trouble.set(String.join("\n", fresh));
    }

    // -- runs

    /** A run that can be told where to go, which one that has ended is again; empty if there is none. */
    private Optional<SearchRun> awake() {
        if (current.wake()) state.set(current.run().orElseThrow().state());
        return current.run().filter(run -> !run.state().ended());
    }

    private SearchRun launch(SearchSettings first, ResumableRun past, Optional<Recording> recorded) {
        RunHistory known = past.timeline().current().history();
        SearchSnapshot last = known.size() == 0 ? null : known.last(); // before the search thread adds to them
        SearchRun run = current.replace(first, past, recorded);
        trouble.set("");
        steps.leave();
        phase.set(null);
        settings.set(settingsOf(past.timeline().current()));
        state.set(new RunState.Opening());
        steps.begin(past.timeline(), last);
        return run;
    }
}
