package nascope.app.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import nascope.app.control.Tip;
import nascope.base.Texts;

/** All actions, by menu, behind one button. */
final class ActionMenu extends MenuButton {
    private static final double BETWEEN = 28; // px from the longest name to the keys

    ActionMenu(List<Action> actions) {
        super("☰");
        setId("menu");
        getStyleClass().add("icon");
        setTooltip(new Tip(Texts.text("app.window.ActionMenu.everything-that-can-be-done")));
        setAccessibleText(Texts.text("app.window.ActionMenu.menu"));
        Map<String, List<Action>> byMenu = new LinkedHashMap<>();
        for (Action action : actions)
            byMenu.computeIfAbsent(action.menu(), title -> new ArrayList<>()).add(action);
        byMenu.forEach((title, some) -> getItems().add(menu(title, some)));
        setOnHidden(event -> getScene().getRoot().requestFocus()); // so that Space plays and pauses again
    }

    private static Menu menu(String title, List<Action> actions) {
        Menu menu = new Menu(title);
        List<HBox> rows = new ArrayList<>();
        for (Action action : actions) {
            HBox row = row(action);
            rows.add(row);
            MenuItem item = new CustomMenuItem(row);
            item.setOnAction(event -> action.run().run());
            menu.getItems().add(item);
        }
        menu.setOnShowing(event -> alignKeys(rows));
        return menu;
    }

    /** The key is written only: pressing it is the business of {@link Keys}, which minds who has the focus. */
    private static HBox row(Action action) {
        Label name = new Label(action.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label key = new Label(action.shownKeys());
        key.getStyleClass().add("menu-key");
        HBox row = new HBox(BETWEEN, name, key);
        row.setAccessibleText(action.name() + ", " + action.shownKeys());
        return row;
    }

    /** All rows are as wide as the widest, so that the keys stand below each other at the right. */
    private static void alignKeys(List<HBox> rows) {
        rows.forEach(HBox::applyCss);
        double widest =
                rows.stream().mapToDouble(row -> row.prefWidth(-1)).max().orElse(0);
        rows.forEach(row -> row.setMinWidth(widest));
    }
}
