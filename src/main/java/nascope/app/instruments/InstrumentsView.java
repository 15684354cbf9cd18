package nascope.app.instruments;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nascope.app.live.Cursor;
import nascope.app.live.TimeZoom;
import nascope.picture.chart.ChartPlace;
import nascope.picture.chart.ValueMark;
import nascope.picture.instrument.Displays;
import nascope.picture.instrument.Instrument;
import nascope.picture.look.BranchTint;
import nascope.picture.look.Theme;
import nascope.run.RunHistory;
import nascope.search.snapshot.SearchSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A page of instruments, one panel each. With each look at the run one of them is painted, in turn: in the frame in which the
 * cell changes as well, because some systems hand over a whole window for any change in it. The cursor lies over them
 * and moves in every frame.
 */
public final class InstrumentsView extends VBox {
    private static final long CATCH_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(5); // of a frame

    private static final double ROOMY = 148; // px of a panel and the gap below it, where more than two are on a page
    private static final double LEAST_HEIGHT = 122; // px of the same, where two are

    private static final double LEAST_DRAWER =
            230; // px below the first, gaps among them, for what lies over the others
    private static final double LEAST_FIRST = 120; // px

    private final InstrumentsViewModel model;
    private final List<Instrument> instruments;
    private final ObservableValue<Theme> theme;
    private final List<InstrumentPanel> panels = new ArrayList<>(); // of all instruments
    private final List<InstrumentPanel> shown = new ArrayList<>(); // of this page, from top to bottom
    private final PagesBar bar;
    private final Enlarged large = new Enlarged();
    private final int[] views; // by instrument, the way it is looked at
    private final int[] scopes; // by instrument, what it is about
    private @Nullable Displays displays; // null until painted: the window shows before JFreeChart is loaded
    private boolean behind; // there are more steps than were read in the last frame
    private int turn; // the panel of the page brought up to date last
    private int lastPainted; // panel in sight
    private boolean covered; // all but the first
    private boolean alone; // the first has all the room
    private boolean fresh; // nothing of the run was painted yet

    /** @param instruments in the order of the pages */
    public InstrumentsView(InstrumentsViewModel model, List<Instrument> instruments, ObservableValue<Theme> theme) {
        this.model = model;
        this.instruments = List.copyOf(instruments);
        this.theme = theme;
        setId("instruments");
        getStyleClass().add("column");
        views = new int[instruments.size()];
        scopes = new int[instruments.size()];
        bar = new PagesBar(model, instruments);
        large.setId("large-instrument");
        for (int i = 0; i < instruments.size(); i++) panels.add(panel(i));
        heightProperty().addListener((property, before, now) -> makeRoom());
        model.pages().sightProperty().addListener((property, before, now) -> showPage(now));
        showPage(model.pages().sightProperty().get());
        model.subjectProperty().addListener((property, before, now) -> begin());
        model.measuring().measuredProperty().addListener((property, before, now) -> measured());
        theme.addListener((property, before, now) -> {
            if (displays != null) displays.setTheme(now);
            panels.forEach(InstrumentPanel::invalidate);
        });
        Cursor cursor = model.cursor();
        cursor.stepProperty().addListener((property, before, now) -> moveCursor());
        cursor.liveProperty().addListener((property, before, now) -> moveCursor());
        moveCursor();
        model.flagProperty().addListener((property, before, now) -> panels.forEach(InstrumentPanel::invalidate));
        model.zoom().spanProperty().addListener((property, before, now) -> showSteps());
        model.hover()
                .hoverStepProperty()
                .addListener((property, before, now) -> panels.forEach(panel -> panel.pointAt(now.intValue())));
    }

    private void measured() {
        if (displays != null)
            displays.measured(model.measuring().measuredProperty().get());
        panels.forEach(InstrumentPanel::invalidate);
    }

    private InstrumentPanel panel(int index) {
        InstrumentPanel panel = new InstrumentPanel(
                instruments.get(index),
                new PanelButtons(model, index, instruments.get(index), theme),
                new Shown(index),
                model.cursor()::moveTo,
                model.hover(),
                model.zoom());
        setVgrow(panel, Priority.ALWAYS);
        return panel;
    }

    /** Where an instrument that a person wants large is shown; not seen otherwise. */
    public Region large() {
        return large;
    }

    private void makeRoom() {
        double free = getHeight() - bar.getHeight();
        if (free <= 0) return;
        int roomy = (int) (free / ROOMY);
        model.pages().setRoom(Math.max(roomy, free >= 2 * LEAST_HEIGHT ? 2 : 1));
        shareRoom();
    }

    /** The first of several leaves room for what may lie over the others. */
    private void shareRoom() {
        panels.forEach(panel -> panel.setMaxHeight(Double.MAX_VALUE));
        if (shown.size() < 2 || alone || large.isVisible()) return;
        double free = getHeight() - bar.getHeight();
        shown.get(0).setMaxHeight(Math.max(LEAST_FIRST, free - LEAST_DRAWER));
    }

    private void showPage(Pages.Sight sight) {
        List<InstrumentPanel> page = sight.shown().stream().map(panels::get).toList();
        large.show(sight.large().map(panels::get));
        shown.clear();
        shown.addAll(page);
        page = page.stream().filter(panel -> !large.holds(panel)).toList();
        getChildren().setAll(bar);
        getChildren().addAll(page);
        turn = 0;
        fresh = true;
        shareRoom();
        showOthers();
    }

    /**
     * Called once per frame.
     *
     * @param looked whether the window looked at the run for this frame
     */
    public void onFrame(boolean looked) {
        model.measuring().onFrame(System.nanoTime());
        if (looked || behind) follow(System.nanoTime() + CATCH_UP_NANOS);
        if (looked) bringNextUpToDate();
        List<InstrumentPanel> seen = seen();
        for (int i = 0; i < seen.size(); i++) {
            int next = (lastPainted + 1 + i) % seen.size();
            if (!seen.get(next).paintIfStale() || fresh) continue;
            lastPainted = next; // not more than one in a frame, and none waits for ever for the others
            break;
        }
        fresh = false;
    }

    /** Px below the first instrument, where something may lie over the others. */
    public double belowFirst() {
        return shown.get(0).getBoundsInParent().getMaxY() + getSpacing();
    }

    /** Whether something lies over all but the first: what is not seen is not painted. */
    public void cover(boolean others) {
        covered = others;
        if (others) model.pages().shrink();
        showOthers();
    }

    /** Whether the first of the page has all the room. */
    public void firstAlone(boolean alone) {
        this.alone = alone;
        bar.setVisible(!alone);
        bar.setManaged(!alone);
        makeRoom();
        showOthers();
    }

    /** Below one that has all the room the others do not show: their cursors would stand out. */
    private void showOthers() {
        for (InstrumentPanel panel : panels) {
            boolean enlarged = large.holds(panel);
            boolean others = panel != shown.get(0) && !enlarged;
            panel.setVisible(enlarged || (!large.isVisible() && !(others && (covered || alone))));
            panel.setManaged(!others || !alone);
        }
    }

    private List<InstrumentPanel> seen() {
        if (large.isVisible()) return panels.stream().filter(large::holds).toList();
        return shown.stream().filter(InstrumentPanel::isVisible).toList();
    }

    private void bringNextUpToDate() {
        List<InstrumentPanel> seen = seen();
        for (int i = 0; i < seen.size(); i++) {
            turn = (turn + 1) % seen.size();
            if (seen.get(turn).bringUpToDate()) return;
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

    private void showSteps() {
        if (displays == null) return; // those that are opened begin with what is in sight
        TimeZoom.Span span = model.zoom().spanProperty().get();
        displays.showSteps(span.first(), span.last());
        panels.forEach(InstrumentPanel::invalidate);
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
        for (int i = 0; i < views.length; i++) {
            if (views[i] != 0) opened.show(i, views[i]);
            if (scopes[i] != 0) opened.about(i, scopes[i]);
        }
        opened.countFrom(model::markBefore);
        opened.call(subject.share());
        TimeZoom.Span span = model.zoom().spanProperty().get();
        opened.showSteps(span.first(), span.last());
        opened.measured(model.measuring().measuredProperty().get());
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

    /** What one panel shows of the run. */
    private final class Shown implements InstrumentPanel.Content {
        private final int index;

        Shown(int index) {
            this.index = index;
        }

        @Override
        public Optional<ChartPlace> paint(Graphics2D g, Rectangle2D area) {
            return displays().paint(index, g, area, stepAtCursor(), history()::get);
        }

        @Override
        public List<ValueMark> marks(ChartPlace place, int step) {
            return step < history().size() ? displays().marks(index, place, step, history()::get) : List.of();
        }

        @Override
        public Optional<ChartPlace> stepsAt(double x, double y) {
            return displays().stepsAt(index, x, y);
        }

        @Override
        public OptionalInt stepAt(double x, double y) {
            return displays().stepAt(index, x, y);
        }

        @Override
        public String tell(double x, double y) {
            return displays().tell(index, x, y);
        }

        @Override
        public void show(int view) {
            views[index] = view;
            displays().show(index, view);
        }

        @Override
        public void about(int scope) {
            scopes[index] = scope;
            displays().about(index, scope);
        }
    }
}
