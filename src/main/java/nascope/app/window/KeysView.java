package nascope.app.window;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nascope.app.control.Tip;
import nascope.base.Texts;

/** The list of keys, over the window. */
final class KeysView extends StackPane {
    private static final int COLUMNS = 3; // so that all fit into the smallest window

    KeysView(WindowViewModel model, List<Action> actions) {
        setId("keys");
        getStyleClass().add("veil");
        Label title = new Label(Texts.text("app.window.KeysView.keys"));
        title.getStyleClass().add("panel-title");
        GridPane table = new GridPane();
        table.getStyleClass().add("keys-table");
        int rows = (actions.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < actions.size(); i++) {
            Label keys = new Label(actions.get(i).shownKeys());
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
            int column = 2 * (i / rows);
            table.add(keys, column, i % rows);
            table.add(new Label(actions.get(i).name()), column + 1, i % rows);
        }
        Button close = new Button(Texts.text("app.window.KeysView.close"));
        close.setId("close-keys");
        close.setTooltip(new Tip(Texts.text("app.window.KeysView.back-to-the-search-f1")));
        close.setOnAction(event -> model.toggleKeys());

        VBox card = new VBox(title, table, close);
        card.getStyleClass().addAll("panel", "keys-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setOnMouseClicked(event -> model.toggleKeys());
        visibleProperty().bind(model.keysShownProperty());
    }
}
