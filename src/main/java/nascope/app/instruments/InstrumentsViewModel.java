package nascope.app.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import nascope.app.live.BranchWords;
import nascope.app.live.Cursor;
import nascope.app.live.Hover;
import nascope.app.live.LiveSearch;
import nascope.app.live.TimeZoom;
import nascope.base.Texts;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.run.RunHistory;
import nascope.search.method.Share;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** What the instruments are about, and which steps they do not show yet. */
public final class InstrumentsViewModel {
    /** Where no step is marked. */
    public static final int NO_FLAG = -1;

    static final int MOST_AT_ONCE = 100; // keeps the frames short in which a long history is caught up with

    /**
     * What the instruments are about; another one means that they begin anew.
     *
     * @param ghost the line that the branch left
     * @param kind of the cells that are watched
     * @param steps of the whole run
     * @param share what shares of operations are for its method
     * @param renewals how often more became known of a newest step
     */
    public record Subject(
            RunHistory history,
            Optional<Branch> ghost,
            SearchSpace space,
            CellKind kind,
            int steps,
            Share share,
            int renewals) {}

    private final LiveSearch live;
    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper kindName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final Pages pages;
    private final MeasuringViewModel measuring;
    private final IntegerProperty flag = new SimpleIntegerProperty(NO_FLAG);
    private int taken; // snapshots of the subject's history
    private int ghostTaken;

    /** @param names of the instruments, in the order of their pages */
    @SuppressWarnings("ReferenceEquality") // another history is another run, whatever it holds
    public InstrumentsViewModel(LiveSearch live, List<String> names) {
        this.live = live;
        pages = new Pages(names);
        measuring = new MeasuringViewModel(live);
        live.steps().historyProperty().addListener((property, before, now) -> begin(CellKind.NORMAL));
        live.steps().timelineProperty().addListener((property, before, now) -> writeNote());
        live.steps().latestProperty().addListener((property, before, now) -> {
            if (subject.get().history().renewals() != subject.get().renewals())
                begin(subject.get().kind()); // what was read of a step is not all of it
        });
        live.settingsProperty().addListener((property, before, now) -> {
            if (subject.get().history() == live.steps().historyProperty().get()
                    && !now.get(Settings.STEPS).equals(subject.get().steps()))
                begin(subject.get().kind()); // the run is longer now
        });
        begin(CellKind.NORMAL);
    }

    public ReadOnlyObjectProperty<Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** Which of them are in sight. */
    public Pages pages() {
        return pages;
    }

    /** What a person has measured for some of them. */
    public MeasuringViewModel measuring() {
        return measuring;
    }

    /** What a person must know to read them: the line that is dotted; empty if none is. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The kind of cell the charts are about, such as {@code normal cell}; empty if there is but one. */
    public ReadOnlyStringProperty kindNameProperty() {
        return kindName.getReadOnlyProperty();
    }

    /** Where the window stands; an instrument shows and moves it. */
    public Cursor cursor() {
        return live.steps().cursor();
    }

    /** Where the mouse points in the run; an instrument shows and moves it. */
    public Hover hover() {
        return live.steps().hover();
    }

    /** Which part of the run is in sight, here and in the timeline. */
    public TimeZoom zoom() {
        return live.zoom();
    }

    /** The step that a person marked; {@link #NO_FLAG} where there is none. */
    public IntegerProperty flagProperty() {
        return flag;
    }

    /** The step after which is counted "since the mark": the one marked before it, else the last hand before it, else 0. */
    public int markBefore(int step) {
        if (flag.get() != NO_FLAG && flag.get() < step) return flag.get();
        return live.steps().timelineProperty().get().current().events().stream()
                .mapToInt(Happening.Intervened::step)
                .filter(hand -> hand < step)
                .max()
                .orElse(0);
    }

    /** Watches the other kind of cell, if the network has one. */
    public void otherKind() {
        begin(subject.get().kind() == CellKind.NORMAL ? CellKind.REDUCTION : CellKind.NORMAL);
    }

    /** The next steps in order, each once, without a gap; not more than {@value #MOST_AT_ONCE}. */
    public List<SearchSnapshot> take() {
        List<SearchSnapshot> next = from(subject.get().history(), taken);
        taken += next.size();
        return next;
    }

    /** The same of the line that the branch left. */
    public List<SearchSnapshot> takeGhost() {
        List<SearchSnapshot> next = subject.get()
                .ghost()
                .map(line -> from(line.history(), ghostTaken))
                .orElse(List.of());
        ghostTaken += next.size();
        return next;
    }

    private static List<SearchSnapshot> from(RunHistory history, int start) {
        int end = Math.min(history.size(), start + MOST_AT_ONCE);
        List<SearchSnapshot> next = new ArrayList<>();
        for (int step = start; step < end; step++) next.add(history.get(step));
        return next;
    }

    private void begin(CellKind preferred) {
        SearchSettings settings = live.settings();
        SearchSpace space = settings.space();
        CellKind kind = space.distinctKinds().contains(preferred)
                ? preferred
                : space.distinctKinds().iterator().next();
        RunHistory history = live.steps().historyProperty().get();
        Subject next = new Subject(
                history,
                live.steps().ghostBranch(),
                space,
                kind,
                settings.get(Settings.STEPS),
                settings.share(),
                history.renewals());
        if (next.equals(subject.get())) return;
        taken = 0;
        ghostTaken = 0;
        subject.set(next);
        writeNote();
    }

    private void writeNote() {
        List<String> parts = new ArrayList<>();
        Subject now = subject.get();
        kindName.set(
                now.space().distinctKinds().size() > 1
                        ? Texts.text(
                                "app.instruments.InstrumentsViewModel.kind-of-cell",
                                now.kind().label())
                        : "");
        live.steps()
                .ghostBranch()
                .ifPresent(line -> parts.add(Texts.text("app.instruments.InstrumentsViewModel.dotted")
                        + BranchWords.name(line, live.settings())));
        note.set(String.join(" · ", parts));
    }
}
