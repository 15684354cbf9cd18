package nascope.app.events;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import nascope.analysis.event.Event;
import nascope.analysis.event.EventKind;
import nascope.analysis.event.watch.Chronicle;
import nascope.app.cell.Selection;
import nascope.app.live.LiveSearch;
import nascope.app.timeline.Mark;
import nascope.base.Texts;
import nascope.picture.cell.CellPicture;
import nascope.picture.cell.Highlight;
import nascope.picture.look.Numbers;
import nascope.run.Branch;
import nascope.run.Happening;
import nascope.run.RunHistory;
import nascope.run.told.HandEvents;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/** What happened on the line that is shown, as far as it is read, and which of it lies before the step that is shown. */
public final class EventsViewModel {
    /** Where no event lies at the cursor or before it. */
    public static final int NONE = -1;

    private final LiveSearch live;
    private final Selection selection;
    private final ReadOnlyObjectWrapper<List<ToldEvent>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Mark>> marks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper here = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyStringWrapper latest = new ReadOnlyStringWrapper("");
    private final ObjectProperty<EventFilter> filter = new SimpleObjectProperty<>(EventFilter.EVERYTHING);
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final List<ToldEvent> found = new ArrayList<>(); // in the steps
    private List<ToldEvent> all = List.of(); // with hands
    private @Nullable RunHistory read; // that they are of; null before the first
    private int hands; // that are in all

    /** @param selection gets the edge of the event that a person goes to */
    public EventsViewModel(LiveSearch live, Selection selection) {
        this.live = live;
        this.selection = selection;
        live.steps().historyProperty().addListener((property, before, now) -> follow());
        live.steps().cursor().stepProperty().addListener((property, before, now) -> showCursor());
        filter.addListener((property, before, now) -> show());
    }

    /** What the filter lets through, oldest first. */
    public ReadOnlyObjectProperty<List<ToldEvent>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The row of the last event up to the step that is shown; {@link #NONE} before the first. */
    public ReadOnlyIntegerProperty hereProperty() {
        return here.getReadOnlyProperty();
    }

    /** That event in words, with its step; empty before the first. */
    public ReadOnlyStringProperty latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /** Marks of the rows for the timeline; hands have marks of their own there. */
    public ReadOnlyObjectProperty<List<Mark>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    public ObjectProperty<EventFilter> filterProperty() {
        return filter;
    }

    /** Whether the list lies over the cell, with more rows than there is room for below it. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether the window follows the newest step. */
    boolean isLive() {
        return live.steps().cursor().follows();
    }

    // -- commands

    public void toggle() {
        open.set(!open.get());
    }

    public void nextFilter() {
        filter.set(filter.get().next());
    }

    /** Goes to the step of an event, and selects its edge. */
    public void go(ToldEvent told) {
        live.steps().cursor().moveTo(told.step());
        Event event = told.event();
        CellKind kind = event.cell()
                .orElse(live.settings().space().distinctKinds().iterator().next());
        event.edge().ifPresent(edge -> selection.select(new CellPicture.Hit(kind, new Highlight.OfEdge(edge))));
    }

    /** What the filter lets through as text, a line an event. */
    public String text() {
        return rows.get().stream().map(told -> line(told) + "\n").collect(Collectors.joining());
    }

    // -- frames

    /** Called a few times a second, between frames. */
    public void onFrame() {
        follow();
    }

    @SuppressWarnings("ReferenceEquality") // another line of the run is another history, whatever it holds
    private void follow() {
        RunHistory line = live.steps().historyProperty().get();
        Chronicle chronicle = live.steps().films().chronicle(line);
        Branch branch = live.steps().timelineProperty().get().current();
        List<Happening.Intervened> known = branch.events().stream()
                .filter(hand -> hand.step() <= chronicle.last())
                .toList();
        List<Event> events = chronicle.events();
        if (line == read && events.size() == found.size() && known.size() == hands) return;
        if (line != read) found.clear();
        for (Event event : events.subList(found.size(), events.size())) found.add(ToldEvent.of(event));
        read = line;
        hands = known.size();
        SearchSpace space = live.settings().space();
        List<ToldEvent> meddled = known.stream()
                .map(hand ->
                        ToldEvent.of(HandEvents.of(hand, branch.scripted(hand, live.settings()), space, Numbers::of)))
                .toList();
        all = HandEvents.merged(found, meddled, ToldEvent::step);
        show();
    }

    private void show() {
        rows.set(all.stream().filter(filter.get()::passes).toList());
        marks.set(rows.get().stream()
                .filter(told -> told.event().kind().sign() != EventKind.Sign.HAND)
                .map(told ->
                        new Mark(told.step(), Mark.Kind.of(told.event().kind().sign()), told.words()))
                .toList());
        showCursor();
    }

    private void showCursor() {
        int step = live.steps().cursor().stepProperty().get();
        List<ToldEvent> now = rows.get();
        int last = now.size() - 1;
        while (last >= 0 && now.get(last).step() > step) last--;
        here.set(last);
        latest.set(last < 0 ? "" : line(now.get(last)));
    }

    static String line(ToldEvent told) {
        return Numbers.text(Texts.text("app.events.EventsViewModel.step"), told.step(), told.words());
    }
}
