package nascope.app.cell;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nascope.app.paint.PaintedCanvas;
import nascope.picture.CellPicture;
import nascope.picture.Theme;
import nascope.search.SearchSnapshot;
import nascope.space.SearchSpace;

/** The panel with the cell. */
public final class CellView extends VBox {
    private final CellViewModel model;
    private final ObservableValue<Theme> theme;
    private final PaintedCanvas canvas = new PaintedCanvas(this::paint);

    private CellPicture picture; // of laidOut within bounds
    private SearchSpace laidOut;
    private Rectangle2D bounds;
    private Optional<CellPicture.Hit> pointedAt = Optional.empty();

    public CellView(CellViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().addAll("panel", "cell-panel");
        canvas.setId("cell");
        canvas.setAccessibleText("The cell: its nodes, and its edges with their leading operations");
        StackPane stack = new StackPane(canvas, warmingUp());
        setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(heading(), stack);

        canvas.setOnMouseMoved(
                event -> point(picture == null ? Optional.empty() : picture.at(event.getX(), event.getY())));
        canvas.setOnMouseExited(event -> point(Optional.empty()));
        model.snapshotProperty().addListener((property, before, now) -> canvas.invalidate());
        model.spaceProperty().addListener((property, before, now) -> canvas.invalidate());
        theme.addListener((property, before, now) -> canvas.invalidate());
    }

    /** Called once per frame. */
    public void onFrame() {
        canvas.paintIfStale();
    }

    private HBox heading() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(model.titleProperty());
        title.setMinWidth(USE_PREF_SIZE);
        Label subtitle = new Label();
        subtitle.setId("cell-subtitle");
        subtitle.getStyleClass().add("panel-subtitle");
        subtitle.textProperty().bind(model.subtitleProperty());
        subtitle.setWrapText(true);
        HBox heading = new HBox(title, subtitle);
        heading.getStyleClass().add("panel-heading");
        return heading;
    }

    private Label warmingUp() {
        Label note = new Label("warming up the engine…");
        note.setId("warming-up");
        note.getStyleClass().add("note");
        note.setMouseTransparent(true);
        note.visibleProperty().bind(model.warmingUpProperty());
        return note;
    }

    private void point(Optional<CellPicture.Hit> hit) {
        if (hit.equals(pointedAt)) return;
        pointedAt = hit;
        canvas.invalidate();
    }

    private void paint(Graphics2D g, Rectangle2D size) {
        SearchSpace space = model.spaceProperty().get();
        if (!Objects.equals(space, laidOut) || !size.equals(bounds)) {
            picture = new CellPicture(space, size);
            laidOut = space;
            bounds = size;
            pointedAt = Optional.empty();
        }
        SearchSnapshot known = model.snapshotProperty().get();
        SearchSnapshot snapshot = known == null ? BlankCell.snapshot(space) : known;
        picture.paint(g, snapshot, theme.getValue(), pointedAt);
    }
}
