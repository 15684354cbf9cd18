package nascope.app.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nascope.app.live.LiveSearch;
import nascope.run.RunHistory;
import nascope.search.SearchSettings;
import nascope.search.SearchSnapshot;
import nascope.search.Settings;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/** What the charts are about, and which steps they do not show yet. */
public final class ChartsViewModel {
    static final int MOST_AT_ONCE = 500; // keeps the frames short in which a long history is caught up with

    /**
     * What the charts are about; another one means charts that begin anew.
     *
     * @param kind of the cells that are charted
     * @param steps of the whole run
     */
    public record Subject(RunHistory history, SearchSpace space, CellKind kind, int steps) {}

    private final LiveSearch live;
    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>();
    private int taken; // snapshots of the subject's history

    public ChartsViewModel(LiveSearch live) {
        this.live = live;
        live.historyProperty().addListener((property, before, now) -> begin(CellKind.NORMAL));
        begin(CellKind.NORMAL);
    }

    public ReadOnlyObjectProperty<Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** Charts the other kind of cell, if the network has one. */
    public void otherKind() {
        begin(subject.get().kind() == CellKind.NORMAL ? CellKind.REDUCTION : CellKind.NORMAL);
    }

    /** The next steps in order, each once, without a gap; not more than {@value #MOST_AT_ONCE}. */
    public List<SearchSnapshot> take() {
        RunHistory history = subject.get().history();
        int end = Math.min(history.size(), taken + MOST_AT_ONCE);
        List<SearchSnapshot> next = new ArrayList<>();
        while (taken < end) next.add(history.get(taken++));
        return next;
    }

    private void begin(CellKind preferred) {
        SearchSettings settings = live.settings();
        SearchSpace space = settings.space();
        CellKind kind = space.distinctKinds().contains(preferred)
                ? preferred
                : space.distinctKinds().iterator().next();
        Subject next = new Subject(live.historyProperty().get(), space, kind, settings.get(Settings.STEPS));
        if (next.equals(subject.get())) return;
        taken = 0;
        subject.set(next);
    }
}
