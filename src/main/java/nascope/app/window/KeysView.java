package nascope.app.window;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of keys, over the window. */
final class KeysView extends StackPane {
    KeysView(WindowViewModel model, List<Action> actions) {
        setId("keys");
        getStyleClass().add("veil");
        Label title = new Label("Keys");
        title.getStyleClass().add("panel-title");
        GridPane table = new GridPane();
        table.getStyleClass().add("keys-table");
        for (int row = 0; row < actions.size(); row++) {
            Label keys = new Label(actions.get(row).shownKeys());
            keys.getStyleClass().add("key");
            table.addRow(row, keys, new Label(actions.get(row).name()));
        }
        Button close = new Button("Close");
        close.setTooltip(new Tooltip("Back to the search (F1)"));
        close.setOnAction(event -> model.toggleKeys());

        VBox card = new VBox(title, table, close);
        card.getStyleClass().addAll("panel", "keys-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setOnMouseClicked(event -> model.toggleKeys());
        visibleProperty().bind(model.keysShownProperty());
    }
}
