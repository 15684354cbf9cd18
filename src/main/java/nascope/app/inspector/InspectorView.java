package nascope.app.inspector;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.app.control.Seldom;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellEdge;
import nascope.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/** The inspector: a drawer over the lower instruments while something is selected. */
public final class InspectorView extends VBox {
    private final InspectorViewModel model;
    private final Label title = new Label();
    private final Label state = new Label();
    private final ScrollPane scroll = new ScrollPane();
    private final MapsPane maps;
    private final ObservableValue<Theme> theme;
    private @Nullable EdgePane pane; // null while none is shown; of the edge and candidates below
    private @Nullable CellEdge edge;
    private @Nullable SearchSpace space;

    public InspectorView(InspectorViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        maps = new MapsPane(model.maps(), theme);
        setId("inspector");
        getStyleClass().addAll("panel", "inspector");
        title.setId("inspector-title");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        state.setId("inspector-state");
        state.getStyleClass().add("panel-subtitle");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        StackPane body = new StackPane(scroll, note());
        body.setAlignment(Pos.BOTTOM_CENTER);
        setVgrow(body, Priority.ALWAYS);
        visibleProperty().bind(model.openProperty());
        Seldom.fill(this, heading(), body);
        managedProperty().bind(visibleProperty());
        model.inspectionProperty().addListener((property, before, now) -> show(now));
        theme.addListener(
                (property, before, now) -> show(model.inspectionProperty().get()));
        show(model.inspectionProperty().get());
    }

    private HBox heading() {
        Button close = new Button("✕");
        close.setId("close-inspector");
        close.getStyleClass().add("icon");
        Explained.explain(close, Texts.text("app.inspector.InspectorView.close-the-inspector-esc"));
        close.setAccessibleText(Texts.text("app.inspector.InspectorView.close-the-inspector"));
        close.setOnAction(event -> model.selection().clear());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox heading = new HBox(title, state, spring, close);
        heading.getStyleClass().add("panel-heading");
        return heading;
    }

    /** Lies over the end of what is shown, so that nothing moves when it comes. */
    private Label note() {
        Label note = new Label();
        note.setId("inspector-note");
        note.getStyleClass().add("inspector-note");
        note.setWrapText(true);
        note.textProperty().bind(model.meddling().noteProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.setMaxWidth(Double.MAX_VALUE);
        return note;
    }

    private void show(@Nullable Inspection inspection) {
        title.setText(
                inspection == null
                        ? Texts.text("app.inspector.InspectorView.nothing-to-read-yet")
                        : inspection.title());
        state.setText(inspection == null ? "" : inspection.state());
        if (inspection instanceof EdgeInspection read) showEdge(read);
        else {
            edge = null;
            scroll.setContent(inspection instanceof NodeInspection node ? costs(node) : null);
        }
    }

    private void showEdge(EdgeInspection read) {
        SearchSpace now = model.space();
        if (pane != null && read.edge().equals(edge) && Objects.equals(space, now)) {
            pane.show(read);
            return;
        }
        edge = read.edge();
        space = now;
        pane = new EdgePane(model, maps, theme, read);
        scroll.setContent(pane);
    }

    private Node costs(NodeInspection node) {
        VBox body = new VBox();
        body.getStyleClass().add("inspector-body");
        add(body, Texts.text("app.inspector.InspectorView.incoming-edges"), node.incoming());
        add(body, Texts.text("app.inspector.InspectorView.outgoing-edges"), node.outgoing());
        body.getChildren().addAll(activity());
        Label meaning = new Label(Texts.text("app.inspector.InspectorView.z-c-gates-times-costs")
                + Numbers.text(Texts.text("app.inspector.InspectorView.last-d-steps-above-0"), StepRecord.WINDOW));
        meaning.getStyleClass().add("muted");
        meaning.setWrapText(true);
        body.getChildren().add(meaning);
        return body;
    }

    private Node[] activity() {
        Label heading = new Label(Texts.text("app.inspector.InspectorView.activity"));
        heading.getStyleClass().add("setup-heading");
        Label numbers = new Label();
        numbers.setId("activity");
        numbers.getStyleClass().add("figures");
        numbers.textProperty().bind(model.activity().textProperty());
        Label meaning = new Label(Texts.text("app.inspector.InspectorView.of-all-numbers-of-the"));
        meaning.getStyleClass().add("muted");
        meaning.setWrapText(true);
        return new Node[] {heading, numbers, meaning};
    }

    private static void add(VBox body, String heading, String table) {
        Label title = new Label(heading);
        title.getStyleClass().add("setup-heading");
        Label numbers = new Label(table.isEmpty() ? Texts.text("app.inspector.InspectorView.none") : table);
        numbers.getStyleClass().add("figures");
        body.getChildren().addAll(title, numbers);
    }
}
