package nascope.app.setup;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import nascope.base.Texts;
import nascope.picture.look.SettingWords;
import nascope.search.settings.Settings;

/** The choice of images: those that are bundled, or a folder or file of the person's own. */
final class DataMenu extends MenuButton {
    private final SettingField field;

    DataMenu(SettingField field) {
        this.field = field;
        textProperty().bind(field.textProperty().map(text -> SettingWords.shown(field.setting(), text)));
        SettingWords.BUNDLED_DATA.keySet().stream().sorted().forEach(this::addBundled);
        DataChooser chooser = new DataChooser(field);
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(
                                Texts.text("app.setup.DataMenu.choose-folder"),
                                () -> chooser.chooseFolder(getScene().getWindow())),
                        item(
                                Texts.text("app.setup.DataMenu.choose-file"),
                                () -> chooser.chooseFile(getScene().getWindow())));
    }

    private void addBundled(String name) {
        getItems()
                .add(item(
                        SettingWords.shown(Settings.DATA, name),
                        () -> field.textProperty().set(name)));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
