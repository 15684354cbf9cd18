package nascope.app.setup;

import java.io.File;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import nascope.app.live.SettingWords;
import nascope.search.Settings;

/** The choice of images: those that are bundled, or a folder or file of the person's own. */
final class DataMenu extends MenuButton {
    private final SettingField field;

    DataMenu(SettingField field) {
        this.field = field;
        textProperty().bind(field.textProperty().map(text -> SettingWords.shown(field.setting(), text)));
        SettingWords.BUNDLED_DATA.keySet().stream().sorted().forEach(this::addBundled);
        getItems().addAll(new SeparatorMenuItem(), item("Choose folder…", this::chooseFolder));
        getItems().add(item("Choose file…", this::chooseFile));
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

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("A folder of class folders, or of CIFAR-10 binary files");
        take(chooser.showDialog(getScene().getWindow()));
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("An IDX file of images");
        take(chooser.showOpenDialog(getScene().getWindow()));
    }

    private void take(File chosen) {
        if (chosen != null) field.textProperty().set(chosen.getPath());
    }
}
