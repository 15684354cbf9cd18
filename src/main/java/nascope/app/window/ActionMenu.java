package nascope.app.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import nascope.app.control.Explained;
import nascope.app.control.Focus;
import nascope.base.Texts;

/** All actions, by menu, behind one button. */
final class ActionMenu extends MenuButton {
    private static final double BETWEEN = 28; // px from the longest name to the keys

    /** @param elsewhere why the run on show cannot be gone on with; empty where it can */
    ActionMenu(List<Action> actions, ObservableValue<String> elsewhere) {
        super("☰");
        setId("menu");
        getStyleClass().add("icon");
        Explained.explain(this, Texts.text("app.window.ActionMenu.everything-that-can-be-done"));
        setAccessibleText(Texts.text("app.window.ActionMenu.menu"));
        Map<String, List<Action>> byMenu = new LinkedHashMap<>();
        for (Action action : actions)
            byMenu.computeIfAbsent(action.menu(), title -> new ArrayList<>()).add(action);
        byMenu.forEach((title, some) -> getItems().add(menu(title, some, elsewhere)));
        setOnHidden(event -> Focus.toWindow(this)); // so that Space plays and pauses again
    }

    private static Menu menu(String title, List<Action> actions, ObservableValue<String> elsewhere) {
        Menu menu = new Menu(title);
        List<Row> rows = new ArrayList<>();
        for (Action action : actions) {
            Row row = new Row(action, rows);
            ObservableValue<Boolean> refused = elsewhere.map(reason -> action.goesOn() && !reason.isEmpty());
            rows.add(row);
            MenuItem item = new CustomMenuItem(row);
            item.setOnAction(event -> action.run().run());
            item.disableProperty().bind(refused);
            row.say(refused);
            menu.getItems().add(item);
        }
        return menu;
    }

    /** A name, and its key, which is written only: pressing it is the business of {@link Keys}, which minds the focus. */
    private static final class Row extends HBox {
        private final List<Row> all;
        private final Action action;
        private final Label name = new Label();

        /** @param all rows of the menu: each is as wide as the widest, so that the keys stand below each other */
        Row(Action action, List<Row> all) {
            this.all = all;
            this.action = action;
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            Label key = new Label(action.shownKeys());
            key.getStyleClass().add("menu-key");
            setSpacing(BETWEEN);
            getChildren().addAll(name, key);
        }

        /** Says why it is grey while it is. */
        void say(ObservableValue<Boolean> refused) {
            ObservableValue<String> words = refused.map(
                    now -> now ? Texts.text("app.window.ActionMenu.ran-elsewhere", action.name()) : action.name());
            name.textProperty().bind(words);
            accessibleTextProperty().bind(words.map(now -> now + ", " + action.shownKeys()));
        }

        @Override
        protected double computePrefWidth(double height) {
            return all.stream().mapToDouble(row -> row.ownWidth(height)).max().orElse(0);
        }

        private double ownWidth(double height) {
            applyCss();
            return super.computePrefWidth(height);
        }
    }
}
