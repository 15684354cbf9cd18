package nascope.app.cell;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nascope.app.control.Phrases;
import nascope.app.paint.PaintedCanvas;
import nascope.base.Texts;
import nascope.picture.cell.CellContent;
import nascope.picture.cell.CellDescription;
import nascope.picture.cell.CellPicture;
import nascope.picture.cell.EdgeMotion;
import nascope.picture.cell.EdgeTip;
import nascope.picture.cell.Highlight;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.picture.phase.PhasePainter;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.CellSnapshot;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.StepPhase;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/** The panel with the cell. */
public final class CellView extends VBox {
    private final CellViewModel model;
    private final ObservableValue<Theme> theme;
    private final PaintedCanvas canvas = new PaintedCanvas(this::paint);
    private final TipLabel tip = new TipLabel();
    private final EdgeMotion motion = new EdgeMotion();
    private final Pulse pulse = new Pulse();
    private Optional<EdgeHands> hands = Optional.empty();
    private Optional<CutStroke> stroke = Optional.empty(); // while it is drawn

    private @Nullable CellPicture picture; // null before the first frame; of laidOut within bounds
    private @Nullable SearchSpace laidOut;
    private @Nullable Rectangle2D bounds;
    private Optional<CellPicture.Hit> pointedAt = Optional.empty();
    private boolean byKey; // whether the focus came by key: only then arrow keys point

    /** @param extras controls shown in the bar between heading and picture */
    public CellView(CellViewModel model, ObservableValue<Theme> theme, List<Node> extras) {
        this.model = model;
        this.theme = theme;
        getStyleClass().addAll("panel", "cell-panel");
        canvas.setId("cell");
        canvas.setFocusTraversable(true);
        canvas.setAccessibleHelp(Texts.text("app.cell.CellView.arrow-keys-point-at-edges"));
        StackPane stack = new StackPane(canvas, warmingUp(), tip);
        setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(top(), bar("cell-bar", extras), stack);

        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseExited(event -> point(Optional.empty()));
        canvas.setOnMouseClicked(this::click);
        canvas.setOnMousePressed(this::beginStroke);
        canvas.setOnMouseDragged(this::goOnWithStroke);
        canvas.setOnMouseReleased(event -> endStroke());
        canvas.setOnContextMenuRequested(this::openMenu);
        canvas.setOnScroll(this::turn);
        canvas.cursorProperty().bind(model.cuttingProperty().map(cuts -> cuts ? Cursor.CROSSHAIR : Cursor.DEFAULT));
        canvas.setOnKeyPressed(this::pressed);
        model.selection().selectedProperty().addListener((property, before, now) -> show());
        canvas.focusedProperty().addListener((property, before, now) -> canvas.setAccessibleText(description()));
        canvas.focusVisibleProperty().addListener((property, before, now) -> byKey |= now);
        model.snapshotProperty().addListener((property, before, now) -> {
            if (before == null || now == null || now.step() < before.step() || model.leaps()) motion.jump();
            show();
        });
        model.ghostProperty().addListener((property, before, now) -> show());
        model.width().scaleProperty().addListener((property, before, now) -> show());
        model.phase().phaseProperty().addListener((property, before, now) -> show());
        model.spaceProperty().addListener((property, before, now) -> point(Optional.empty()));
        model.pointedOutProperty().addListener((property, before, now) -> pulse.begin(now, System.nanoTime()));
        theme.addListener((property, before, now) -> {
            motion.jump();
            canvas.invalidate();
        });
    }

    /** Called once per frame. */
    public void onFrame() {
        long now = System.nanoTime();
        if (model.phase().progress(now) < 1 || motion.moving(now) || pulse.goesOn(now)) canvas.invalidate();
        canvas.paintIfStale();
    }

    /** In slow motion the words of the phase stand in place of the heading, so that the picture does not move. */
    private StackPane top() {
        VBox heading = new VBox(heading(), bar("width", WidthControls.of(model.width(), model.cuttingProperty())));
        heading.visibleProperty().bind(model.phase().slowMotionProperty().not());
        return new StackPane(heading, new PhaseView(model.phase()));
    }

    private static FlowPane bar(String id, List<Node> controls) {
        FlowPane bar = new FlowPane();
        bar.setId(id);
        bar.getStyleClass().add("cell-bar");
        bar.getChildren().addAll(controls);
        return bar;
    }

    private HBox heading() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(model.titleProperty());
        title.setMinWidth(USE_PREF_SIZE);
        Phrases subtitle = new Phrases(model.subtitleProperty());
        subtitle.setId("cell-subtitle");
        subtitle.getStyleClass().add("panel-subtitle");
        HBox heading = new HBox(title, subtitle);
        heading.getStyleClass().add("panel-heading");
        return heading;
    }

    private Label warmingUp() {
        Label note = new Label(Texts.text("app.cell.CellView.warming-up-the-engine"));
        note.setId("warming-up");
        note.getStyleClass().add("note");
        note.setMouseTransparent(true);
        note.visibleProperty().bind(model.warmingUpProperty());
        StackPane.setAlignment(note, Pos.TOP_CENTER);
        return note;
    }

    private void point(MouseEvent event) {
        if (picture == null) return;
        point(picture.at(event.getX(), event.getY()));
        tip.moveTo(event.getX(), event.getY());
    }

    /** What a hand on the drawing means. */
    public void setHands(EdgeHands meaning) {
        hands = Optional.of(meaning);
    }

    /** With Shift, or with the tool that cuts, a stroke is drawn. */
    private void beginStroke(MouseEvent event) {
        byKey = false;
        boolean cuts = event.getButton() == MouseButton.PRIMARY
                && (event.isShiftDown() || model.cuttingProperty().get());
        stroke = Optional.ofNullable(picture)
                .filter(there -> cuts)
                .map(there -> new CutStroke(there, event.getX(), event.getY()));
    }

    private void goOnWithStroke(MouseEvent event) {
        stroke.ifPresent(line -> {
            line.to(event.getX(), event.getY());
            canvas.invalidate();
        });
    }

    private void endStroke() {
        stroke.map(CutStroke::edges)
                .filter(edges -> !edges.isEmpty())
                .ifPresent(edges -> hands.ifPresent(hand -> hand.cut(edges)));
        stroke = Optional.empty();
        canvas.invalidate();
    }

    /** Of the edge below the pointer, by key of the one that is pointed at or selected. */
    private void openMenu(ContextMenuEvent event) {
        Optional<CellPicture.Hit> at = event.isKeyboardTrigger()
                ? pointedAt.or(() ->
                        Optional.ofNullable(model.selection().selectedProperty().get()))
                : picture == null ? Optional.empty() : picture.at(event.getX(), event.getY());
        at.flatMap(Selection::edgeOf)
                .ifPresent(edge -> hands.ifPresent(hand -> hand.menu(edge, event.getScreenX(), event.getScreenY())));
        event.consume();
    }

    /** The wheel on the selected edge. */
    private void turn(ScrollEvent event) {
        Optional<CellEdge> edge = pointedAt.flatMap(Selection::edgeOf);
        if (event.getDeltaY() == 0
                || edge.isEmpty()
                || !edge.equals(model.selection().edge())) return;
        hands.ifPresent(hand -> tip.setText(hand.turn(edge.get(), (int) Math.signum(event.getDeltaY()))));
        event.consume();
    }

    private void click(MouseEvent event) {
        if (picture == null || !event.isStillSincePress() || event.getButton() != MouseButton.PRIMARY) return;
        canvas.requestFocus();
        picture.at(event.getX(), event.getY()).ifPresentOrElse(model.selection()::select, model.selection()::clear);
    }

    /** Gives the picture the focus, as Tab does. */
    public void focusByKey() {
        byKey = true;
        canvas.requestFocus();
    }

    /**
     * While the picture has the focus because a key gave it, arrow keys point at its edges and nodes one after the other,
     * Enter selects. After a click they stay the keys of time: whoever looks into an edge goes to and fro in time next.
     */
    private void pressed(KeyEvent event) {
        boolean plain = !(event.isShiftDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown());
        if (!byKey || !plain) return;
        switch (event.getCode()) {
            case RIGHT, DOWN -> pointAtNeighbour(1);
            case LEFT, UP -> pointAtNeighbour(-1);
            case ENTER -> pointedAt.ifPresent(model.selection()::select);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pointAtNeighbour(int places) {
        CellPicture.Hit from = pointedAt.orElseGet(model.selection().selectedProperty()::get);
        CellPicture.Hit next = model.selection().after(from, places);
        tip.moveTo(0, 0);
        point(Optional.of(next));
        canvas.setAccessibleText(numbers(next));
    }

    private void point(Optional<CellPicture.Hit> hit) {
        if (hit.equals(pointedAt)) return;
        pointedAt = hit;
        show();
    }

    /** Shows what changed; the painting waits for the frame. */
    private void show() {
        canvas.invalidate();
        tip.setText(pointedAt.map(this::numbers).orElse(""));
    }

    private String numbers(CellPicture.Hit hit) {
        SearchSpace space = model.spaceProperty().get();
        if (hit.highlight() instanceof Highlight.OfNode one) return words(one.node(), space);
        if (!(hit.highlight() instanceof Highlight.OfEdge one)) return "";
        CellContent content = content(space);
        CellSnapshot cell = content.snapshot().cell(hit.kind());
        return EdgeTip.of(space, cell, one.edge()).text() + "\n" + content.width(space, hit.kind(), one.edge());
    }

    private static String words(int node, SearchSpace space) {
        if (node == 0) return Texts.text("app.cell.CellView.node-0-the-output-of");
        if (node == 1) return Texts.text("app.cell.CellView.node-1-the-output-of");
        CellTopology topology = space.topology();
        if (node < topology.nodeCount()) return Numbers.text(Texts.text("app.cell.CellView.node-d-the-sum-of"), node);
        return topology.joinsAll()
                ? Texts.text("app.cell.CellView.output-all-intermediate-nodes-side")
                : Texts.text("app.cell.CellView.output-of-the-intermediate-nodes", topology.joinedText());
    }

    private String description() {
        SearchSpace space = model.spaceProperty().get();
        CellContent content = content(space);
        return content.snapshot().cells().entrySet().stream()
                .map(cell -> cell.getKey().label()
                        + Texts.text("app.cell.CellView.cell")
                        + CellDescription.of(space, cell.getValue(), content.standings(cell.getKey())))
                .collect(Collectors.joining("; "));
    }

    private CellContent content(SearchSpace space) {
        SearchSnapshot known = known();
        return new CellContent(
                known == null ? BlankCell.snapshot(space) : known,
                Optional.ofNullable(model.ghostProperty().get()).filter(ghost -> known != null),
                model.width().scaleProperty().get(),
                pointedAt,
                Optional.ofNullable(model.selection().selectedProperty().get()),
                known == null ? Map.of() : model.standings(known.step()));
    }

    /** What is known of the step that is shown, in slow motion so far; null if nothing is. */
    private @Nullable SearchSnapshot known() {
        StepPhase phase = model.phase().phaseProperty().get();
        return phase == null ? model.snapshotProperty().get() : phase.soFar();
    }

    private void paint(Graphics2D g, Rectangle2D size) {
        SearchSpace space = model.spaceProperty().get();
        CellPicture cells = picture;
        if (cells == null || !Objects.equals(space, laidOut) || !size.equals(bounds)) {
            cells = new CellPicture(space, size);
            picture = cells;
            laidOut = space;
            bounds = size;
            motion.jump();
        }
        CellContent content = content(space);
        long now = System.nanoTime();
        cells.paint(g, content, theme.getValue(), motion, now);
        Optional<CellPicture.Hit> pulsing = pulse.edge();
        if (pulsing.isPresent()) cells.paintPulse(g, pulsing.get(), theme.getValue(), pulse.strength(now));
        stroke.ifPresent(line -> line.paint(g, theme.getValue()));
        StepPhase phase = model.phase().phaseProperty().get();
        if (phase == null) return;
        PhasePainter.paint(
                g, cells, space, phase, theme.getValue(), model.phase().progress(System.nanoTime()));
        cells.paintNamedLabel(g, content, theme.getValue());
    }
}
