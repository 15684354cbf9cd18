package nascope.app.setup;

import java.io.File;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import nascope.base.Texts;

/** Lets a person choose images of their own; like every change of the data, it waits for a restart. */
public final class DataChooser {
    private final SettingField field;

    /**
     * A chooser for a field.
     *
     * @param field takes the path that is chosen
     */
    public DataChooser(SettingField field) {
        this.field = field;
    }

    /** Asks for a folder. */
    public void chooseFolder(Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.text("app.setup.DataChooser.a-folder-of-class-folders"));
        take(chooser.showDialog(owner));
    }

    /** Asks for a file. */
    public void chooseFile(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("app.setup.DataChooser.a-file-of-images-idx"));
        take(chooser.showOpenDialog(owner));
    }

    private void take(File chosen) {
        if (chosen != null) field.textProperty().set(chosen.getPath());
    }
}
