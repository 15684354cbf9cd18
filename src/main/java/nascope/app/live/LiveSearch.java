package nascope.app.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import nascope.base.Texts;
import nascope.importing.GrowingRun;
import nascope.record.RecordedRun;
import nascope.record.RunFolder;
import nascope.run.Branch;
import nascope.run.MoreSteps;
import nascope.run.ResumableRun;
import nascope.run.RunHistory;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.run.Timeline;
import nascope.search.Search;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.DataUse;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.StepPhase;
import org.jspecify.annotations.Nullable;

/**
 * Which run is on show: begins, opens, ends one after the other, looks what the run on show does, and hands it to who
 * needs it: its {@link #steps}, its {@link #speed}, or the {@link #run} itself. Properties change in {@link #onFrame},
 * {@link #begin} and {@link #open} only, but for those of the steps, which also follow the cursor, and whether the run
 * plays, which follows commands at once. For one thread; nothing here waits for the search.
 */
public final class LiveSearch {
    private final RunPlace place;
    private final Engine engine;
    private final CurrentRun current;
    private final ShownSteps steps = new ShownSteps();
    private final TimeZoom zoom;
    private final ReadOnlyObjectWrapper<SearchSettings> settings;
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(new RunState.Opening());
    private final ReadOnlyObjectWrapper<StepPhase> phase = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<DataUse>> dataUse = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper();
    private @Nullable Preparation preparation; // of the next run; null where there is none
    private final LogOnShow log = new LogOnShow();

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
        this(settings, Engine.ofOnePart(engine), place);
    }

    /**
     * The same on an engine of two parts: data are read before the run on show is ended.
     *
     * @param engine makes searches ready
     */
    public static LiveSearch on(Engine engine, SearchSettings settings, RunPlace place) {
        return new LiveSearch(settings, engine, place);
    }

    private LiveSearch(SearchSettings settings, Engine engine, RunPlace place) {
        this.place = place;
        this.engine = engine;
        this.settings = new ReadOnlyObjectWrapper<>(settings);
        current = new CurrentRun(engine, settings);
        zoom = new TimeZoom(
                Bindings.createIntegerBinding(() -> settings().get(Settings.STEPS), this.settings), steps.cursor());
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

    /** Settings of a run that is to be like this one from its beginning; see {@link Branch#settingsToBegin}. */
    public SearchSettings settingsToBegin() {
        Branch branch = steps.timelineProperty().get().current();
        return settings().following(settingsOf(branch), branch.settingsToBegin(current.beginning()));
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What became of the data that the settings name; empty before the run is open. */
    public ReadOnlyObjectProperty<Optional<DataUse>> dataUseProperty() {
        return dataUse.getReadOnlyProperty();
    }

    /** Whether the run plays or will as soon as it is open. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether all steps of the branch are done, so that the search goes on only if it is given {@link #moreSteps}. */
    public ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    /** In slow motion, the phase last done of the step on its way; null between steps. */
    public ReadOnlyObjectProperty<StepPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What last went wrong without ending the run, in plain sentences; empty if nothing did or it was dismissed. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The steps of the run, and which of them is shown. */
    public ShownSteps steps() {
        return steps;
    }

    /** Which part of the run is in sight. */
    public TimeZoom zoom() {
        return zoom;
    }

    /** How fast runs play. */
    public PlaySpeed speed() {
        return current.speed();
    }

    /** The run on show, ended or not, to be asked; empty before the first. For what alters it see {@link #command}. */
    public Optional<SearchRun> run() {
        return current.run();
    }

    /** The folder of the run on show; empty if it is not recorded, or not yet. */
    public Optional<RunFolder> folder() {
        return current.folder().or(log::folder);
    }

    /** What the log is called that is followed; empty where none is, or nothing more comes of it. */
    public ReadOnlyStringProperty followingProperty() {
        return log.nameProperty();
    }

    /** Whether a log is followed of which there is no step yet. */
    public boolean awaitsFirstStep() {
        return log.awaitsFirstStep();
    }

    /** Why the run on show cannot be gone on with, in a sentence; empty where it can. */
    public ObservableValue<String> elsewhereProperty() {
        return settings.map(now -> now.elsewhere()
                .map(search -> Texts.text("app.live.LiveSearch.ran-elsewhere", search.program()))
                .orElse(""));
    }

    // -- commands

    /**
     * Begins a new run, which plays as soon as it is open. Where there is a run that would be lost, the data are read
     * first, and only then it is ended; where they cannot be used it stays, and why is told.
     */
    public void begin(SearchSettings next) {
        if (cannotGoOn(next)) return;
        boolean loses = steps.timelineProperty().get().current().newest() > 0;
        preparation = loses && engine.looksFirst() ? Preparation.begin(engine, next) : null;
        preparing.set(preparation != null);
        if (preparation == null) begin(next, opening(next));
    }

    /** Whether settings stand for a search that another program did; then that is told. */
    private boolean cannotGoOn(SearchSettings of) {
        if (of.elsewhere().isEmpty()) return false;
        tell(Texts.text(
                "app.live.LiveSearch.ran-elsewhere",
                of.elsewhere().orElseThrow().program()));
        return true;
    }

    private void begin(SearchSettings next, Supplier<? extends Search> opening) {
        stopFollowing();
        launch(next, opening, ResumableRun.none(), Optional.of(Recording.ofNewRun(place, next)), true);
    }

    /** Ends the run and begins the same search with the next seed. */
    public void beginWithNextSeed() {
        begin(settingsToBegin().with(Settings.SEED, settings().get(Settings.SEED) + 1));
    }

    /** Ends the run and shows another one from its files, paused where it ended. */
    public void open(RecordedRun recorded) {
        preparation = null;
        preparing.set(false);
        SearchSettings first = recorded.header().settings();
        stopFollowing();
        Optional<Recording> goesOn = recorded.damaged() ? Optional.empty() : Optional.of(Recording.goingOn(recorded));
        launch(first, opening(first), recorded.past(), goesOn, false);
    }

    /**
     * Follows a log from now on: what it tells is shown as soon as there is a step, in place of the run on show, which
     * pauses. Until another run is shown, or {@link #stopFollowing}.
     */
    public void follow(GrowingRun growing) {
        preparation = null;
        preparing.set(false);
        log.begin(growing);
        command(SearchRun::pause);
    }

    /** Follows no log any more; what was shown of it stays. */
    public void stopFollowing() {
        log.end();
    }

    public void togglePlay() {
        command(run -> {
            if (run.playing()) run.pause();
            else run.play();
        });
    }

    /** One step, or in slow motion one phase of it, then paused. */
    public void step() {
        command(SearchRun::step);
    }

    /** Gives a command to the run, if there is one; whether it plays is known at once. */
    public void command(Consumer<SearchRun> command) {
        current.run().ifPresent(run -> obey(run, command));
    }

    /** The same where the command is one about branches, for which a run that has ended goes on from its past. */
    public void commandToBranches(Consumer<SearchRun> command) {
        if (cannotGoOn(settings())) return;
        if (current.wake()) state.set(current.run().orElseThrow().state());
        current.run().filter(run -> !run.state().ended()).ifPresent(run -> obey(run, command));
    }

    private void obey(SearchRun run, Consumer<SearchRun> command) {
        command.accept(run);
        playing.set(run.playing());
    }

    /** Goes on with a search that has done all its steps; see {@link MoreSteps}. */
    public void moreSteps() {
        if (!complete.get()) return;
        if (cannotGoOn(settings())) return;
        int done = steps.timelineProperty().get().current().newest();
        steps.cursor().follow();
        commandToBranches(run -> {
            run.intervene(MoreSteps.after(done));
            run.play();
        });
    }

    /** Takes over settings that may change in the run; one that has done all its steps may be given more. */
    public void change(SearchSettings changed) {
        if (cannotGoOn(settings())) return;
        if (complete.get()) commandToBranches(run -> run.change(changed));
        else current.run().ifPresent(run -> run.change(changed));
        settings.set(changed);
    }

    /** Whether the data of the next run are being read, while the run on show goes on. */
    public ReadOnlyBooleanProperty preparingProperty() {
        return preparing.getReadOnlyProperty();
    }

    /** Puts a sentence where a person reads what went wrong. */
    public void tell(String sentence) {
        trouble.set(sentence);
    }

    /** The person has read what went wrong. */
    public void dismissTrouble() {
        trouble.set("");
    }

    /** Ends the run; waits for it, but not for long. Not for the thread of the window. */
    public void close() {
        log.close();
        current.run().ifPresent(SearchRun::close);
    }

    // -- frames

    /** Called a few times a second, between frames: looks what the search thread has done since. */
    public void onFrame() {
        if (preparation != null && preparation.done()) prepared(preparation);
        log.look(this::showAnother, this::grow, this::tell);
        current.run().ifPresent(this::look);
    }

    /** Shows the run that another program does, instead of the one on show. */
    private void showAnother(GrowingRun.Seen seen) {
        ResumableRun past = new ResumableRun(seen.timeline(), List.of());
        String told = trouble.get(); // why another run begins may have been told before its first step
        launch(seen.settings(), opening(seen.settings()), past, Optional.empty(), false);
        tell(told);
    }

    /** Shows what another program did since. */
    private void grow(GrowingRun.Seen seen) {
        current.grow(seen.settings(), seen.timeline());
        SearchSettings now = settingsOf(seen.timeline().current());
        if (!now.equals(settings.get())) settings.set(now); // there is more room for steps
    }

    private void prepared(Preparation next) {
        preparation = null;
        preparing.set(false);
        if (next.failed()) tell(Texts.text("app.live.LiveSearch.the-new-search-cannot-begin", next.failure()));
        else begin(next.settings(), next.opening().join());
    }

    private void look(SearchRun run) {
        state.set(run.state()); // before the mailbox: what is posted before the end is then shown with the end
        playing.set(run.playing());
        phase.set(run.phase().orElse(null));
        dataUse.set(current.dataUse());
        follow(run.timeline());
        current.arrived().ifPresent(steps::arrived);
        noteTroubles(run);
        steps.showNewest();
        complete.set(isComplete());
    }

    private boolean isComplete() {
        return settings.get().elsewhere().isPresent()
                || MoreSteps.noneLeft(
                        settings.get(), steps.timelineProperty().get().current().newest());
    }

    @SuppressWarnings("ReferenceEquality") // asked in every frame: comparing all that happened would take long
    private void follow(Timeline now) {
        if (now == steps.timelineProperty().get()) return;
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
        if (!fresh.isEmpty())
            settings.set(settingsOf(steps.timelineProperty().get().current())); // a change may be refused
        current.troubles().freshOfRecording().ifPresent(fresh::add);
        if (!fresh.isEmpty()) trouble.set(String.join("\n", fresh));
    }

    // -- runs

    /**
     * Opens another search that begins as the one on show did, beside it; to be asked for on the window's thread, and to be
     * opened on another.
     */
    public Supplier<Search> another() {
        return opening(current.beginning());
    }

    /** Opens a search in both parts at once. */
    private Supplier<Search> opening(SearchSettings first) {
        return () -> engine.prepare(first).get();
    }

    private void launch(
            SearchSettings first,
            Supplier<? extends Search> opening,
            ResumableRun past,
            Optional<Recording> recorded,
            boolean plays) {
        RunHistory known = past.timeline().current().history();
        @Nullable
        SearchSnapshot last = known.size() == 0 ? null : known.last(); // before the search thread adds to them
        current.replace(first, opening, past, recorded, plays);
        playing.set(plays);
        trouble.set("");
        dataUse.set(Optional.empty());
        steps.leave();
        phase.set(null);
        settings.set(settingsOf(past.timeline().current()));
        state.set(new RunState.Opening());
        steps.begin(past.timeline(), first, last);
        complete.set(isComplete());
    }
}
