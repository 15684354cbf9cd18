package nascope.app.window;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import nascope.app.cell.CellViewModel;
import nascope.app.events.EventsViewModel;
import nascope.app.genotypes.GenotypesViewModel;
import nascope.app.inspector.InspectorViewModel;
import nascope.app.instruments.InstrumentsViewModel;
import nascope.app.live.LiveSearch;
import nascope.app.outcome.EndViewModel;
import nascope.app.outcome.GenotypeViewModel;
import nascope.app.outcome.Showed;
import nascope.app.runs.RunsFolder;
import nascope.app.runs.RunsViewModel;
import nascope.app.setup.SetupViewModel;
import nascope.app.story.StoryViewModel;
import nascope.app.takeout.TakeOutViewModel;
import nascope.app.timeline.StripViewModel;
import nascope.app.timeline.TimelineViewModel;
import nascope.app.transport.TransportViewModel;
import nascope.base.Texts;
import nascope.picture.instrument.Instrument;
import nascope.picture.instrument.all.Instruments;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.run.RunState;
import nascope.search.settings.SettingNames;
import nascope.setting.Setting;

/** The view models of all parts, and what concerns the window as a whole. */
public final class WindowViewModel {
    public static final int LEAST_PERCENT = 100;
    public static final int MOST_PERCENT = 200;
    private static final int PERCENT_NUDGE = 10;

    /** Ten looks a second: a cell that wires itself moves smoothly enough, and painting takes little from the search. */
    private final LiveSearch live;

    private final TransportViewModel transport;
    private final SetupViewModel setup;
    private final CellViewModel cell;
    private final InstrumentsViewModel instruments;
    private final TimelineViewModel timeline;
    private final StripViewModel strip;
    private final InspectorViewModel inspector;
    private final RunsViewModel runs;
    private final StoryViewModel story;
    private final EndViewModel end;
    private final GenotypeViewModel genotype;
    private final GenotypesViewModel genotypes;
    private final TakeOutViewModel takeOut;
    private final EventsViewModel events;
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final ObservableValue<Theme> theme = dark.map(now -> now ? Theme.DARK : Theme.LIGHT);
    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(LEAST_PERCENT);
    private double room = 1; // times the usual size, at which the parts just fit
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final BooleanProperty keysShown = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper failureTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    /** A window that lists no runs. */
    public WindowViewModel(LiveSearch live) {
        this(live, Optional.empty());
    }

    /** @param folder whose runs are listed */
    public WindowViewModel(LiveSearch live, Optional<RunsFolder> folder) {
        this.live = live;
        transport = new TransportViewModel(live);
        setup = new SetupViewModel(live);
        cell = new CellViewModel(live);
        instruments = new InstrumentsViewModel(
                live, Instruments.ALL.stream().map(Instrument::id).toList());
        timeline = new TimelineViewModel(live);
        timeline.flagProperty().bind(cell.width().markStepProperty());
        instruments.flagProperty().bind(cell.width().markStepProperty());
        strip = new StripViewModel(
                live, cell.selection(), instruments.subjectProperty().map(InstrumentsViewModel.Subject::kind));
        inspector = new InspectorViewModel(live, cell);
        runs = new RunsViewModel(live, folder, theme);
        story = new StoryViewModel(live, transport.presets(), cell);
        end = new EndViewModel(live, timeline.replay(), this::showed, theme);
        genotype = new GenotypeViewModel(live);
        genotypes = new GenotypesViewModel(live, theme);
        takeOut = new TakeOutViewModel(live, theme, instruments.measuring().measuredProperty());
        events = new EventsViewModel(live, cell.selection());
        timeline.toldProperty().bind(events.marksProperty());
        live.stateProperty().addListener((property, before, now) -> showFailure(now));
    }

    public TransportViewModel transport() {
        return transport;
    }

    public SetupViewModel setup() {
        return setup;
    }

    public CellViewModel cell() {
        return cell;
    }

    public InstrumentsViewModel instruments() {
        return instruments;
    }

    public TimelineViewModel timeline() {
        return timeline;
    }

    public StripViewModel strip() {
        return strip;
    }

    public InspectorViewModel inspector() {
        return inspector;
    }

    public RunsViewModel runs() {
        return runs;
    }

    public StoryViewModel story() {
        return story;
    }

    /** The card at the end of a run. */
    public EndViewModel end() {
        return end;
    }

    /** The genotype at the step that is shown. */
    public GenotypeViewModel genotype() {
        return genotype;
    }

    /** Genotypes of anyone, to be pasted and compared. */
    public GenotypesViewModel genotypes() {
        return genotypes;
    }

    public TakeOutViewModel takeOut() {
        return takeOut;
    }

    /** What happened, in words. */
    public EventsViewModel events() {
        return events;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The colours of all that is painted. */
    public ObservableValue<Theme> theme() {
        return theme;
    }

    /** How large everything is, in percent of the usual size. */
    public ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    /** Whether a room is shown what matters, on the whole screen. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** Whether {@link #percentProperty} can be a number. */
    static boolean takesPercent(double percent) {
        return percent >= LEAST_PERCENT && percent <= MOST_PERCENT && percent % PERCENT_NUDGE == 0;
    }

    /**
     * What the next window should be like.
     *
     * @param maximised whether this one fills its screen
     * @param place of this one while it does not
     */
    Remembered remembered(boolean maximised, Optional<Placement> place) {
        return new Remembered(
                dark.get(),
                percent.get(),
                transport.limitPosition(),
                story.foldedProperty().get(),
                strip.shownProperty().get(),
                setup.unfoldedProperty().get(),
                instruments.pages().choice(),
                maximised,
                place);
    }

    /** Whether the list of keys lies over the window. */
    public BooleanProperty keysShownProperty() {
        return keysShown;
    }

    /** Such as {@code The search stopped after step 1,487}; empty unless it failed. */
    public ReadOnlyStringProperty failureTitleProperty() {
        return failureTitle.getReadOnlyProperty();
    }

    /** Why the search stopped; empty unless it failed. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    // -- commands

    /** Starts the first run. */
    public void start() {
        transport.reset();
    }

    /** Makes the window like one before. */
    public void recall(Remembered before) {
        dark.set(before.dark());
        percent.set(before.percent());
        transport.speedProperty().set(before.speed());
        story.foldedProperty().set(before.storyFolded());
        strip.shownProperty().set(before.filmShown());
        setup.unfoldedProperty().set(before.unfolded());
        instruments.pages().choose(before.instruments());
    }

    public void larger() {
        percent.set(Math.min(MOST_PERCENT, reached() + PERCENT_NUDGE));
    }

    public void smaller() {
        percent.set(Math.max(LEAST_PERCENT, reached() - PERCENT_NUDGE));
    }

    /** What is seen of what was asked for, so that each press is seen again where the window had no room for more. */
    private int reached() {
        return Math.min(percent.get(), (int) Math.ceil(room * 100 / PERCENT_NUDGE) * PERCENT_NUDGE);
    }

    /**
     * The window has another size.
     *
     * @param times the usual size at which its parts would just fit
     */
    void setRoom(double times) {
        room = Math.max(1, times);
    }

    public void usualSize() {
        percent.set(LEAST_PERCENT);
    }

    /** Shows the list of runs, or closes it. */
    public void toggleRuns() {
        runs.toggle();
    }

    /** What came true of the story. */
    private List<Showed> showed() {
        return story.cameTrue().stream()
                .map(line -> new Showed(line.text(), line.step().orElseThrow()))
                .toList();
    }

    /** Closes whatever lies over the window, otherwise ends presenting, otherwise closes messages and the inspector. */
    public void escape() {
        if (runs.shownProperty().get()) runs.escape();
        else if (keysShown.get()) toggleKeys();
        else if (genotypes.shownProperty().get()) genotypes.toggle();
        else if (takeOut.shownProperty().get()) takeOut.toggle();
        else if (end.shownProperty().get()) end.close();
        else if (genotype.shownProperty().get()) genotype.toggle();
        else if (instruments.pages().sightProperty().get().large().isPresent())
            instruments.pages().shrink();
        else if (presenting.get()) presenting.set(false);
        else if (events.openProperty().get()) events.toggle();
        else {
            runs.stopOpening();
            timeline.escape();
            inspector.selection().clear();
        }
    }

    public void togglePresenting() {
        presenting.set(!presenting.get());
    }

    public void toggleTheme() {
        dark.set(!dark.get());
    }

    public void toggleSlowMotion() {
        live.speed().slowMotion(!live.speed().slowMotionProperty().get());
    }

    public void toggleKeys() {
        keysShown.set(!keysShown.get());
    }

    /** Ends the search; waits for it, but not for long. Not for the JavaFX thread. */
    public void close() {
        live.close();
    }

    /**
     * Called once per frame, so that scrubbing and replaying are smooth.
     *
     * @param nanos {@link System#nanoTime()}
     */
    public void onFrame(long nanos) {
        timeline.replay().onFrame(nanos);
        live.steps().showCursor();
    }

    /** Whether a search computes as quickly as it may while its newest step is shown. */
    boolean computes() {
        return live.stateProperty().get() instanceof RunState.Playing
                && live.steps().cursor().follows()
                && !live.speed().slowMotionProperty().get();
    }

    /**
     * Looks at the run; called a few times a second, between frames.
     *
     * @param nanos {@link System#nanoTime()}
     */
    public void look(long nanos) {
        live.onFrame();
        transport.onFrame(nanos);
        story.onFrame();
        events.onFrame();
        inspector.onFrame(nanos);
        runs.onFrame();
        takeOut.onFrame();
        genotypes.onFrame();
        boolean covered = runs.shownProperty().get()
                || keysShown.get()
                || genotypes.shownProperty().get();
        end.onFrame(nanos, !covered);
    }

    private void showFailure(RunState state) {
        if (state instanceof RunState.Failed failed) {
            boolean opened = live.steps().historyProperty().get().size() > 0;
            failureTitle.set(
                    opened
                            ? Numbers.text(
                                    Texts.text("app.window.WindowViewModel.the-search-stopped-after-step"),
                                    failed.step())
                            : Texts.text("app.window.WindowViewModel.the-search-could-not-be"));
            failure.set(SettingNames.in(failed.message(), Setting::label));
        } else {
            failureTitle.set("");
            failure.set("");
        }
    }
}
