package nascope.app.window;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.app.control.Veil;
import nascope.base.Texts;

/** The list of keys, over the window. */
final class KeysView extends Veil {
    private static final int COLUMNS = 3; // so that all fit into the smallest window

    private final Button close = new Button(Texts.text("app.window.KeysView.close"));

    KeysView(WindowViewModel model, List<Action> actions) {
        super(model::toggleKeys);
        setId("keys");
        close.setId("close-keys");
        Explained.explain(close, Texts.text("app.window.KeysView.back-to-the-search-f1"));
        close.setOnAction(event -> model.toggleKeys());
        lay(model.keysShownProperty(), () -> card(actions));
    }

    private VBox card(List<Action> actions) {
        Label title = new Label(Texts.text("app.window.KeysView.keys"));
        title.getStyleClass().add("panel-title");
        VBox card = new VBox(title, table(actions), close);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    @Override
    protected void begin() {
        close.requestFocus();
    }

    /** Menu after menu, in columns of about the same height; a menu that goes on in the next has its name there again. */
    private static HBox table(List<Action> actions) {
        long menus = actions.stream().map(Action::menu).distinct().count();
        int most = (int) Math.ceil((actions.size() + menus + COLUMNS - 1.0) / COLUMNS);
        HBox table = new HBox();
        table.getStyleClass().add("keys-table");
        GridPane column = new GridPane();
        String menu = "";
        int row = most;
        for (Action action : byMenu(actions)) {
            boolean another = !action.menu().equals(menu);
            if (row + (another ? 1 : 0) >= most) { // a name is never the last
                column = new GridPane();
                column.getStyleClass().add("keys-column");
                table.getChildren().add(column);
                another = true;
                row = 0;
            }
            menu = action.menu();
            if (another) column.add(heading(menu), 0, row++, 2, 1);
            column.addRow(row++, keys(action), new Label(action.name()));
        }
        return table;
    }

    private static List<Action> byMenu(List<Action> actions) {
        return actions.stream()
                .map(Action::menu)
                .distinct()
                .flatMap(menu -> actions.stream().filter(action -> action.menu().equals(menu)))
                .toList();
    }

    private static Label heading(String menu) {
        Label heading = new Label(menu);
        heading.getStyleClass().add("keys-menu");
        return heading;
    }

    private static Label keys(Action action) {
        Label keys = new Label(action.shownKeys());
        keys.getStyleClass().add("key");
        keys.setMinWidth(USE_PREF_SIZE);
        return keys;
    }
}
