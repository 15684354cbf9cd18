package nascope.app.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import nascope.app.control.Tip;
import nascope.base.Texts;

/** All actions, by menu, behind one button. */
final class ActionMenu extends MenuButton {
    ActionMenu(List<Action> actions) {
        super("☰");
        setId("menu");
        getStyleClass().add("icon");
        setTooltip(new Tip(Texts.text("app.window.ActionMenu.everything-that-can-be-done")));
        setAccessibleText(Texts.text("app.window.ActionMenu.menu"));
        Map<String, Menu> menus = new LinkedHashMap<>();
        for (Action action : actions)
            menus.computeIfAbsent(action.menu(), title -> new Menu(title))
                    .getItems()
                    .add(item(action));
        getItems().addAll(menus.values());
        setOnHidden(event -> getScene().getRoot().requestFocus()); // so that Space plays and pauses again
    }

    /** The key is written only: pressing it is the business of {@link Keys}, which minds who has the focus. */
    private static MenuItem item(Action action) {
        Label key = new Label(action.shownKeys());
        key.getStyleClass().add("menu-key");
        MenuItem item = new MenuItem(action.name(), key);
        item.setOnAction(event -> action.run().run());
        return item;
    }
}
