package nascope.app.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.app.live.Cursor;
import nascope.base.Texts;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Displays;
import nascope.picture.instrument.Instrument;
import nascope.picture.look.BranchTint;
import nascope.picture.look.Theme;
import nascope.run.RunHistory;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The instruments, one panel each. With each look at the run one of them is painted, in turn: in the frame in which the
 * cell changes as well, because some systems hand over a whole window for any change in it. The cursor lies over them
 * and moves in every frame.
 */
public final class InstrumentsView extends VBox {
    private static final long CATCH_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(5); // of a frame

    private final InstrumentsViewModel model;
    private final List<Instrument> instruments;
    private final ObservableValue<Theme> theme;
    private final List<InstrumentPanel> panels = new ArrayList<>();
    private @Nullable Displays displays; // null until painted: the window shows before JFreeChart is loaded
    private boolean behind; // there are more steps than were read in the last frame
    private int turn; // the panel painted last
    private boolean covered; // all but the first
    private boolean alone; // the first has all the room
    private boolean fresh; // nothing of the run was painted yet

    /** @param instruments from top to bottom */
    public InstrumentsView(InstrumentsViewModel model, List<Instrument> instruments, ObservableValue<Theme> theme) {
        this.model = model;
        this.instruments = List.copyOf(instruments);
        this.theme = theme;
        setId("instruments");
        getStyleClass().add("column");
        for (int i = 0; i < instruments.size(); i++) add(i);
        if (!panels.isEmpty())
            panels.get(Math.min(1, panels.size() - 1)).getChildren().add(notes());
        model.subjectProperty().addListener((property, before, now) -> begin());
        theme.addListener((property, before, now) -> {
            if (displays != null) displays.setTheme(now);
            panels.forEach(InstrumentPanel::invalidate);
        });
        Cursor cursor = model.cursor();
        cursor.stepProperty().addListener((property, before, now) -> moveCursor());
        cursor.liveProperty().addListener((property, before, now) -> moveCursor());
        moveCursor();
        model.hover()
                .hoverStepProperty()
                .addListener((property, before, now) -> panels.forEach(panel -> panel.pointAt(now.intValue())));
    }

    private void add(int index) {
        InstrumentPanel panel = new InstrumentPanel(
                instruments.get(index),
                (g, area) -> displays().paint(index, g, area, stepAtCursor(), history()::get),
                (place, step) -> step < history().size()
                        ? displays().marks(index, place, step, history()::get)
                        : List.<ValueMark>of(),
                model.cursor()::moveTo,
                model.hover());
        panels.add(panel);
        setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    /**
     * Called once per frame.
     *
     * @param looked whether the window looked at the run for this frame
     */
    public void onFrame(boolean looked) {
        if (looked || behind) follow(System.nanoTime() + CATCH_UP_NANOS);
        if (looked) bringNextUpToDate();
        boolean painted = false; // not more than one in a frame
        for (int i = 0; i < panels.size() && (fresh || !painted); i++)
            painted = panels.get(i).isVisible() && panels.get(i).paintIfStale();
        fresh = false;
    }

    /** Px below the first instrument, where something may lie over the others. */
    public double belowFirst() {
        return panels.get(0).getBoundsInParent().getMaxY() + getSpacing();
    }

    /** Whether something lies over all but the first: what is not seen is not painted. */
    public void cover(boolean others) {
        covered = others;
        showOthers();
    }

    /** Whether the first has all the room. */
    public void firstAlone(boolean alone) {
        this.alone = alone;
        showOthers();
    }

    private void showOthers() {
        for (InstrumentPanel panel : panels.subList(1, panels.size())) {
            panel.setVisible(!covered && !alone);
            panel.setManaged(!alone);
        }
    }

    private void bringNextUpToDate() {
        for (int i = 0; i < panels.size(); i++) {
            turn = (turn + 1) % panels.size();
            if (panels.get(turn).isVisible() && panels.get(turn).bringUpToDate()) return;
        }
    }

    /** Reads steps, a history that was opened over many frames. */
    private void follow(long until) {
        boolean catchingUp = behind;
        behind = true;
        while (behind && System.nanoTime() < until) {
            List<SearchSnapshot> next = model.take();
            List<SearchSnapshot> ghost = model.takeGhost();
            behind = next.size() + ghost.size() >= InstrumentsViewModel.MOST_AT_ONCE;
            if (!next.isEmpty()) displays().append(next);
            if (!ghost.isEmpty()) displays().appendGhost(ghost);
            if (!next.isEmpty() || !ghost.isEmpty()) panels.forEach(InstrumentPanel::fallBehind);
        }
        if (catchingUp && !behind) showAll();
    }

    /** All at once, where a person waits for what they show. */
    private void showAll() {
        panels.forEach(InstrumentPanel::bringUpToDate);
        fresh = true;
    }

    private void begin() {
        displays = null;
        panels.forEach(InstrumentPanel::invalidate);
        fresh = true;
    }

    private Displays displays() {
        if (displays == null) displays = opened(model.subjectProperty().get());
        return displays;
    }

    private Displays opened(InstrumentsViewModel.Subject subject) {
        Displays opened = new Displays(instruments, subject.space(), subject.kind(), subject.steps(), theme.getValue());
        subject.ghost().ifPresent(line -> opened.tintGhost(now -> BranchTint.of(line.id(), now)));
        return opened;
    }

    private RunHistory history() {
        return model.subjectProperty().get().history();
    }

    /** −1 while there is none. */
    private int stepAtCursor() {
        int step = model.cursor().stepProperty().get();
        return step < history().size() ? step : -1;
    }

    private void moveCursor() {
        Cursor cursor = model.cursor();
        for (InstrumentPanel panel : panels)
            panel.moveCursor(cursor.stepProperty().get(), cursor.liveProperty().get());
    }

    /** Beside the name of a chart, which takes the mouse elsewhere. */
    private HBox notes() {
        Label note = new Label();
        note.setId("chart-note");
        note.getStyleClass().add("chart-kind");
        note.setMouseTransparent(true);
        note.textProperty().bind(model.noteProperty());
        Button kind = new Button();
        kind.setId("other-kind");
        kind.textProperty().bind(model.kindNameProperty().map(name -> name + " ⇄"));
        kind.visibleProperty().bind(model.kindNameProperty().isNotEmpty());
        kind.managedProperty().bind(kind.visibleProperty());
        kind.setOnAction(event -> model.otherKind());
        Explained.explain(kind, Texts.text("app.instruments.InstrumentsView.the-other-kind-of-cell"));
        HBox notes = new HBox(note, kind);
        notes.getStyleClass().add("chart-notes");
        notes.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        notes.setPickOnBounds(false);
        return notes;
    }
}
