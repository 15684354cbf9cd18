package nascope.app.setup;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import nascope.app.files.FileWork;
import nascope.app.files.FirstFolder;
import nascope.base.Texts;

/** Lets a person choose images of their own; like every change of the data, it waits for a restart. */
public final class DataChooser {
    private static final int PATIENCE = 1; // s, with a drive that does not answer

    private final SettingField field;

    /**
     * A chooser for a field.
     *
     * @param field takes the path that is chosen
     */
    public DataChooser(SettingField field) {
        this.field = field;
    }

    /** Asks for a folder. The dialog comes when the drive has told where to begin. */
    public void chooseFolder(Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.text("app.setup.DataChooser.a-folder-of-class-folders"));
        begin(start -> {
            start.map(Path::toFile).ifPresent(chooser::setInitialDirectory);
            take(chooser.showDialog(owner));
        });
    }

    /** Asks for a file, likewise. */
    public void chooseFile(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("app.setup.DataChooser.a-file-of-images-idx"));
        begin(start -> {
            start.map(Path::toFile).ifPresent(chooser::setInitialDirectory);
            take(chooser.showOpenDialog(owner));
        });
    }

    private void begin(Consumer<Optional<Path>> dialog) {
        String data = field.textProperty().get();
        CompletableFuture<Void> unused = FileWork.begin(() -> FirstFolder.near(data))
                .completeOnTimeout(Optional.empty(), PATIENCE, TimeUnit.SECONDS)
                .thenAcceptAsync(dialog, Platform::runLater);
    }

    private void take(File chosen) {
        if (chosen != null) field.textProperty().set(chosen.getPath());
    }
}
