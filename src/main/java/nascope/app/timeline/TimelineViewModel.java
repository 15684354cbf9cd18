package nascope.app.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import nascope.app.live.BranchWords;
import nascope.app.live.Cursor;
import nascope.app.live.EventWords;
import nascope.app.live.LiveSearch;
import nascope.app.live.TimeZoom;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.run.RunState;
import nascope.run.SearchRun;
import nascope.run.Timeline;
import nascope.search.settings.Settings;
import nascope.space.SearchSpace;

/** Moves the cursor, and says where it stands and what happened where. */
public final class TimelineViewModel {
    /** Where no step is flagged. */
    public static final int NO_FLAG = -1;

    private final LiveSearch live;
    private final Cursor cursor;
    private final BranchesViewModel branches;
    private final ReplayViewModel replay;
    private final ReadOnlyIntegerWrapper steps = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyObjectWrapper<List<Mark>> marks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper fieldProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ended = new ReadOnlyBooleanWrapper();
    private final IntegerProperty flag = new SimpleIntegerProperty(NO_FLAG);
    private final ObjectProperty<List<Mark>> told = new SimpleObjectProperty<>(List.of());
    private int journeyStart = -1; // first step of the way to a past step

    public TimelineViewModel(LiveSearch live) {
        this.live = live;
        cursor = live.steps().cursor();
        branches = new BranchesViewModel(live);
        replay = new ReplayViewModel(live);
        replay.playingProperty().addListener((property, before, now) -> showStatus());
        replay.speedProperty().addListener((property, before, now) -> showStatus());
        steps.bind(live.settingsProperty().map(settings -> settings.get(Settings.STEPS)));
        ended.bind(live.stateProperty().map(RunState::ended));
        live.steps().timelineProperty().addListener((property, before, now) -> showTimeline(now));
        flag.addListener((property, before, now) ->
                showTimeline(live.steps().timelineProperty().get()));
        told.addListener((property, before, now) ->
                showTimeline(live.steps().timelineProperty().get()));
        live.stateProperty().addListener((property, before, now) -> showState(now));
        cursor.stepProperty().addListener((property, before, now) -> showStatus());
        cursor.newestProperty().addListener((property, before, now) -> showStatus());
        cursor.liveProperty().addListener((property, before, now) -> showStatus());
        showTimeline(live.steps().timelineProperty().get());
        showStatus();
    }

    public BranchesViewModel branches() {
        return branches;
    }

    /** Which part of the run is in sight, here and in the charts. */
    public TimeZoom zoom() {
        return live.zoom();
    }

    /** The step that changes are counted from, which has a mark; {@link #NO_FLAG} where there is none. */
    public IntegerProperty flagProperty() {
        return flag;
    }

    /** Marks of what the steps tell; those of hands and branches are found here. */
    public ObjectProperty<List<Mark>> toldProperty() {
        return told;
    }

    public ReplayViewModel replay() {
        return replay;
    }

    /** Steps of the whole run, where the timeline ends. */
    public ReadOnlyIntegerProperty stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /** The step that is shown. */
    public ReadOnlyIntegerProperty stepProperty() {
        return cursor.stepProperty();
    }

    /** The newest step of the branch. */
    public ReadOnlyIntegerProperty newestProperty() {
        return cursor.newestProperty();
    }

    /** Whether the window follows the newest step. */
    public ReadOnlyBooleanProperty liveProperty() {
        return cursor.liveProperty();
    }

    /** Whether all steps of the branch are done. */
    public ReadOnlyBooleanProperty completeProperty() {
        return live.completeProperty();
    }

    /** Why the search cannot be gone on with here, in a sentence; empty where it can. */
    public ObservableValue<String> elsewhereProperty() {
        return live.elsewhereProperty();
    }

    /** Whether the run is over. */
    public ReadOnlyBooleanProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** Where the window stands in words, such as {@code at step 812, 675 before the newest}. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Share of the way back to a past step that is done; NaN when the search is on no such way. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What happened on the branch, by step. */
    public ReadOnlyObjectProperty<List<Mark>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** What is wrong with the text in the step field; empty if nothing is. */
    public ReadOnlyStringProperty fieldProblemProperty() {
        return fieldProblem.getReadOnlyProperty();
    }

    /** What undo takes back, in words; empty if there is nothing it could. */
    public ReadOnlyStringProperty undoWordsProperty() {
        return undoWords.getReadOnlyProperty();
    }

    /** What went wrong, in plain sentences; empty if nothing did. */
    public ReadOnlyStringProperty troubleProperty() {
        return live.troubleProperty();
    }

    // -- commands

    /** Stands at a step, or at the nearest there is. */
    public void moveTo(int step) {
        cursor.moveTo(step);
    }

    /** Goes back, and pauses a replay. */
    public void back(int number) {
        replay.pause();
        cursor.moveBy(-number);
    }

    /** Goes on, and pauses a replay; where there is no next step yet, the search does one. */
    public void forward(int number) {
        replay.pause();
        if (cursor.follows() && number == 1) live.step();
        else cursor.moveBy(number);
    }

    public void toStart() {
        cursor.moveTo(0);
    }

    /** Follows the newest step again. */
    public void goLive() {
        cursor.follow();
    }

    /** Stands at the last mark before the cursor, or at the start. */
    public void toPreviousMark() {
        int here = cursor.position();
        cursor.moveTo(marks.get().stream()
                .mapToInt(Mark::step)
                .filter(step -> step < here)
                .max()
                .orElse(0));
    }

    /** Stands at the next mark after the cursor, or is live. */
    public void toNextMark() {
        int here = cursor.position();
        cursor.moveTo(marks.get().stream()
                .mapToInt(Mark::step)
                .filter(step -> step > here)
                .min()
                .orElse(Integer.MAX_VALUE));
    }

    /**
     * Goes to the step that a person wrote.
     *
     * @return whether it is one
     */
    public boolean write(String text) {
        int newest = cursor.newestProperty().get();
        OptionalInt step = Numbers.whole(text);
        boolean there = step.isPresent() && step.getAsInt() <= newest;
        fieldProblem.set(
                there
                        ? ""
                        : Numbers.text(
                                Texts.text("app.timeline.TimelineViewModel.step-must-be-a-whole"),
                                newest,
                                text.isBlank() ? Texts.text("app.timeline.TimelineViewModel.nothing") : text.strip()));
        if (there) cursor.moveTo(step.getAsInt());
        return there;
    }

    /** The step field shows the step again. */
    public void forgetFieldProblem() {
        fieldProblem.set("");
    }

    /** Begins a branch at the step that is shown. */
    public void continueHere() {
        int branch = live.steps().timelineProperty().get().currentId();
        live.commandToBranches(run -> run.continueFrom(branch, cursor.position()));
    }

    /** Takes the last intervention back that was not taken back. */
    public void undo() {
        live.command(SearchRun::undo);
    }

    public void dismissTrouble() {
        live.dismissTrouble();
    }

    /** Closes the message, and answers the question with no. */
    public void escape() {
        live.dismissTrouble();
        branches.keep();
    }

    private void showTimeline(Timeline timeline) {
        Branch current = timeline.current();
        SearchSpace space = live.settings().space();
        List<Mark> all = new ArrayList<>();
        for (Happening.Intervened event : current.events())
            all.add(new Mark(event.step(), Mark.Kind.EVENT, words(current, event, space)));
        for (Branch branch : timeline.branches())
            if (branch.parent() == current.id() || (branch.id() == current.id() && branch.parent() != 0))
                all.add(new Mark(
                        branch.forkStep(),
                        Mark.Kind.FORK,
                        BranchWords.name(branch, live.settings())
                                + Texts.text("app.timeline.TimelineViewModel.begins")));
        if (flag.get() != NO_FLAG)
            all.add(new Mark(
                    flag.get(),
                    Mark.Kind.FLAG,
                    Texts.text("app.timeline.TimelineViewModel.changes-are-counted-from-here")));
        all.addAll(told.get());
        all.sort(Comparator.comparingInt(Mark::step));
        marks.set(List.copyOf(all));
        showUndo();
    }

    private String words(Branch current, Happening.Intervened event, SearchSpace space) {
        String words = EventWords.of(event.intervention(), space);
        return current.scripted(event, live.settings())
                ? Texts.text("app.timeline.TimelineViewModel.s-by-the-settings", words)
                : words;
    }

    private void showUndo() {
        Optional<Happening.Intervened> next = ended.get()
                ? Optional.empty()
                : live.steps().timelineProperty().get().current().undoable();
        SearchSpace space = live.settings().space();
        undoWords.set(
                next.map(event -> EventWords.of(event.intervention(), space)).orElse(""));
    }

    private void showState(RunState state) {
        if (state instanceof RunState.Returning way) {
            if (journeyStart < 0 || way.step() < journeyStart) journeyStart = way.step();
            int length = Math.max(1, way.target() - journeyStart);
            progress.set((double) (way.step() - journeyStart) / length);
        } else {
            journeyStart = -1;
            progress.set(Double.NaN);
        }
        showStatus();
        showUndo();
    }

    private void showStatus() {
        if (live.stateProperty().get() instanceof RunState.Returning way)
            status.set(Numbers.text(
                    Texts.text("app.timeline.TimelineViewModel.doing-past-steps-again-to"), way.step(), way.target()));
        else if (replay.playingProperty().get())
            status.set(Texts.text(
                    "app.timeline.TimelineViewModel.replaying",
                    ReplayViewModel.text(replay.speedProperty().get())));
        else if (cursor.liveProperty().get()) status.set(Texts.text("app.timeline.TimelineViewModel.live"));
        else
            status.set(Numbers.text(
                    Texts.text("app.timeline.TimelineViewModel.at-step-d-d-before"),
                    cursor.stepProperty().get(),
                    cursor.newestProperty().get() - cursor.stepProperty().get()));
    }
}
